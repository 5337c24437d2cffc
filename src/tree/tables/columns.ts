import { type ColumnKind, columnKind } from './grammar.ts'

/** What a column holds, by the header of its own and those beside it. */
export type ColumnRole = Exclude<ColumnKind, 'task' | 'answer'> | 'other'

const content = new Set<ColumnRole | ColumnKind>(['section', 'task', 'subtask', 'action'])

/**
 * Settles what each column of a table holds. The rightmost column of work is the action, those left of it are its
 * headings; 责任单位 leads where no 牵头单位 stands beside it, 落实单位 where neither does.
 *
 * @param headers the header cells from left to right
 */
export function columnRoles(headers: readonly string[]): ColumnRole[] {
  const kinds: (ColumnKind | 'other')[] = headers.map(header => columnKind(header) ?? 'other')
  const action = actionColumn(kinds)
  const someoneLeads = kinds.includes('lead')
  let heading: ColumnRole = 'subtask'
  const roles: ColumnRole[] = kinds.map(kind => (kind === 'answer' || kind === 'task' ? 'other' : kind))
  for (let index = kinds.length - 1; index >= 0; index--) {
    const kind = kinds[index]!
    if (index === action) roles[index] = 'action'
    else if (action >= 0 && index > action && content.has(kind)) roles[index] = 'target'
    else if (content.has(kind)) {
      roles[index] = kind === 'section' ? 'section' : heading
      heading = 'section'
    }
  }
  // A column beside the action whose words say nothing names the rows.
  if (action > 0 && !roles.slice(0, action).includes('subtask')) {
    const beside = kinds[action - 1]
    if (beside === 'other' || beside === 'name') roles[action - 1] = 'subtask'
  }
  let leads = someoneLeads
  kinds.forEach((kind, index) => {
    if (kind !== 'answer' || index === action) return
    roles[index] = leads ? 'support' : 'lead'
    leads = true
  })
  const carriedOut = roles.indexOf('implement')
  if (!leads && carriedOut >= 0) roles[carriedOut] = 'lead'
  return roles
}

/** Index of the column that says what is to be done, -1 if there is none. */
function actionColumn(kinds: readonly (ColumnKind | 'other')[]): number {
  const named = kinds.lastIndexOf('action')
  if (named >= 0) return named
  const task = kinds.findLastIndex(kind => kind === 'task' || kind === 'subtask')
  if (task >= 0) return task
  if (!kinds.some(kind => kind === 'lead' || kind === 'answer' || kind === 'due')) return -1
  for (const kind of ['target', 'name', 'section', 'other'] as const) {
    // Names beside values are indicators: such a table holds targets.
    if (kind === 'name' && kinds.includes('value') && kinds.includes('name')) return -1
    const index = kinds.lastIndexOf(kind)
    if (index >= 0) return index
  }
  return -1
}

/** Whether the rows of a table are tasks: they say what is to be done, and who answers for it or by when. */
export function isTaskTable(roles: readonly ColumnRole[]): boolean {
  return (
    roles.includes('action') && roles.some(role => role === 'lead' || role === 'support' || role === 'due')
  )
}
