/** What the runs at some marks must hold. */
export interface TitleBrackets {
  /** Marks whose run ends in 《. */
  opening: Set<number>
  /** Marks → what their run begins with: `》` or `）》`. */
  closing: Map<number, string>
}
