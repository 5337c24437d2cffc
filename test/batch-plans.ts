/** Makes invented plans from a seed, for tests that need many of them. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const places = ['青溪', '云岭', '沙湾', '白石', '松河', '南屏', '临泉', '广塘']
const subjects = [
  '河岸整治',
  '夜间经济',
  '社区养老',
  '林下种植',
  '校园体育',
  '冷链仓储',
  '老街修缮',
  '公共自行车',
]
const verbs = ['新建', '改造', '清理', '巡查', '培育', '推广', '登记', '补贴']
const things = ['驿站', '泵房', '苗圃', '球场', '冷库', '戏台', '停靠点', '排口']
const bodies = [
  '城管局',
  '水利局',
  '财政局',
  '教育局',
  '农业农村局',
  '商务局',
  '住房城乡建设局',
  '文化和旅游局',
]
const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九']

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** One plan, of some pages or as long as those of cities; its number of chapters and sections is drawn, too. One in ten has lost its full-width marks. */
export function inventedPlan(seed: number, isLong = false): string {
  const random = randomNumbers(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  const one = (list: readonly string[]) => list[below(list.length)]!
  const lines = [`${one(places)}市${one(subjects)}行动方案`, '']
  for (let chapter = 0; chapter < (isLong ? 7 : 2) + below(3); chapter++) {
    lines.push(`${numerals[chapter]}、${one(verbs)}${one(things)}`)
    for (let section = 0; section < (isLong ? 5 : 2) + below(5); section++) {
      const year = 2024 + below(7)
      const clause = `（市${one(bodies)}牵头，市${one(bodies)}、各县（区）人民政府配合）`
      lines.push(
        `（${numerals[section]}）${one(verbs)}${one(things)}。${year}年底前，${one(verbs)}${one(things)}${1 + below(90)}处，` +
          `${one(things)}完好率达到${50 + below(50)}%以上；到${year + 1}年，${one(subjects)}覆盖率提高${1 + below(20)}个百分点。` +
          `每半年${one(verbs)}一次${one(things)}。${clause}`,
      )
    }
  }
  const text = `${lines.join('\n')}\n`
  return below(10) === 0 ? text.replace(/[，；]/g, () => one(['，', '.', '、', ' '])) : text
}

/** Writes plans below a folder, a hundred in each of its folders; returns their paths in it. */
export function writePlans(folder: string, count: number, isLong = false): string[] {
  return Array.from({ length: count }, (_, index) => {
    const path = join(`district-${Math.floor(index / 100)}`, `plan-${String(index).padStart(5, '0')}.txt`)
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), inventedPlan(1 + index, isLong))
    return path
  })
}
