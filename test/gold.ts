/** Compares a result with a gold annotation: F1 for each kind of field. */
import type { Plan, PlanFile, Task } from '../src/plan/schema.ts'

interface Stretch {
  start: number
  end: number
}

/** An annotation made by a reader; offsets in code points. */
export interface Gold {
  headings: (Stretch & { level: number; number: number })[]
  responsibilities: (Stretch & { departments: (Stretch & { name: string; role: Role })[] })[]
  dates: (Stretch & { role: string; value: string | null; optional?: boolean; in?: string })[]
  percents: (Stretch & { value: number; op: string; optional?: boolean; in?: string })[]
  tasks: (Stretch & { responsibility: number | null; optional?: boolean })[]
  annex?: (Stretch & { lead: string[]; due: string | null })[]
}

type Role = 'lead' | 'support' | 'implement'

const kinds: Record<string, string> = { deadline: 'by', start: 'from', period: 'during', recurrence: 'every' }

/** F1 of each kind; spans count as equal if they overlap, as an annotator's borders may differ by a mark. */
export function scores(gold: Gold, result: PlanFile): Record<string, number> {
  const passages = result.plans.flatMap(plan => [...plan.tasks, ...plan.goals])
  const annexStart = gold.annex?.[0] === undefined ? Number.POSITIVE_INFINITY : gold.annex[0].start - 400
  const beforeAnnex = <T extends { span: [number, number] }>(list: T[]) =>
    list.filter(({ span }) => span[0] < annexStart)
  const departments = (role: Role) =>
    beforeAnnex(
      result.plans
        .flatMap(plan => plan.tasks)
        .flatMap(task => task[role])
        .filter(({ inherited }) => !inherited),
    )
  const score: Record<string, number> = {
    headings: f1(
      gold.headings,
      result.plans.flatMap(plan => plan.sections),
      (g, { span, number, level }) =>
        Math.abs(g.start - span[0]) <= 2 && g.number === number && g.level === level,
    ),
    deadlines: f1(
      gold.dates.filter(date => kinds[date.role] !== undefined && date.in !== 'annex'),
      beforeAnnex(passages.flatMap(({ deadlines }) => deadlines)),
      (g, p) =>
        overlap(g, p.span) &&
        kinds[g.role] === p.kind &&
        (g.value === null || g.value === (p.repeat ?? [p.start, p.end].filter(Boolean).join('/'))),
    ),
    percentages: f1(
      gold.percents.filter(percent => percent.in !== 'annex'),
      beforeAnnex(passages.flatMap(({ percentages }) => percentages)),
      (g, p) => overlap(g, p.span) && g.value === p.value && g.op === p.op,
    ),
    tasks: f1(gold.tasks, result.plans.flatMap(bodyTasks), (g, p) => sameTask(gold, g, p)),
  }
  for (const role of ['lead', 'support', 'implement'] as const)
    score[role] = f1(
      gold.responsibilities.flatMap(clause =>
        clause.departments.filter(department => department.role === role),
      ),
      departments(role),
      (g, p) => overlap(g, p.span) && letters(g.name) === letters(p.name),
    )
  if (gold.annex !== undefined)
    score.annex = f1(
      gold.annex,
      result.plans.flatMap(plan => plan.tasks.filter(task => task.origin === 'table')),
      (g, p) =>
        overlap(g, p.span) &&
        sorted(g.lead) === sorted(p.lead.map(({ name }) => name)) &&
        (g.due === null || p.deadlines.some(({ start, end }) => start === g.due || end === g.due)),
    )
  return score
}

function bodyTasks(plan: Plan): Task[] {
  return plan.tasks.filter(task => task.origin === 'body')
}

function sameTask(gold: Gold, g: Gold['tasks'][number], p: Task): boolean {
  if (g.responsibility === null || p.responsibility === null)
    return overlap(g, p.span) && p.responsibility === null && g.responsibility === null
  const inside = Math.min(g.end, p.span[1]) - Math.max(g.start, p.span[0])
  const whole = Math.max(g.end, p.span[1]) - Math.min(g.start, p.span[0])
  return overlap(gold.responsibilities[g.responsibility]!, p.responsibility.span) && inside * 2 >= whole
}

/** One-to-one in document order; gold that is optional counts neither way. */
function f1<G extends Stretch & { optional?: boolean }, P>(
  gold: readonly G[],
  found: readonly P[],
  same: (g: G, p: P) => boolean,
): number {
  const used = new Set<P>()
  let hits = 0
  let misses = 0
  for (const g of gold) {
    const hit = found.find(p => !used.has(p) && same(g, p))
    if (hit !== undefined) used.add(hit)
    if (g.optional) continue
    if (hit === undefined) misses++
    else hits++
  }
  const extra = found.length - used.size
  return hits + misses + extra === 0 ? 1 : (2 * hits) / (2 * hits + misses + extra)
}

function overlap(gold: Stretch, span: readonly [number, number]): boolean {
  return Math.max(gold.start, span[0]) < Math.min(gold.end, span[1])
}

function letters(name: string): string {
  return name.normalize('NFKC').replace(/[\s()、,.。]/g, '')
}

function sorted(names: readonly string[]): string {
  return names.map(letters).sort().join(' ')
}
