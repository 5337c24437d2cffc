/** A plan with one task that has a deadline, a level, a leader and supporters. */
export const riverPlan =
  '青溪市河岸整治实施方案\n\n一、主要任务\n（一）清理河岸垃圾。2027年底前，两岸垃圾清运率达到95%以上。（市城管局牵头，市水利局、市财政局配合）\n'
