import { describe, expect, it } from 'vitest'
import { restoredStructure } from './restored-structure.ts'

describe('plans that number nothing', () => {
  it.each([
    [
      'titles of chapters that run into their text',
      '水上巡查方案 为保平安.制定本方案,工作目标全年无险情,溺水减少.工作任务逐船检查.登记造册,工作要求各村自查,月底上报',
      '水上巡查方案\n为保平安·制定本方案。\n工作目标|全年无险情·溺水减少。\n工作任务|逐船检查·登记造册。\n工作要求|各村自查·月底上报',
    ],
    [
      'two of them, which may be words of a sentence',
      '逐船检查.工作目标全年无险情,登记造册,工作要求各村自查,月底上报',
      '逐船检查·工作目标全年无险情·登记造册·工作要求各村自查·月底上报',
    ],
    [
      'paragraphs that open with who answers for them',
      '逐船检查.由县水利局牵头 乡镇配合.加固堤防,汛前完工,由县财政局负责.拨付补贴.按月公布 由县住建局负责,修缮码头,铺平路面',
      '逐船检查。\n由县水利局牵头，乡镇配合，加固堤防·汛前完工。\n由县财政局负责，拨付补贴·按月公布。\n由县住建局负责，修缮码头·铺平路面',
    ],
    [
      'two such sentences of one paragraph',
      '逐船检查.由县财政局负责.拨付补贴.按月公布 由县住建局负责,修缮码头,铺平路面',
      '逐船检查·由县财政局负责·拨付补贴·按月公布·由县住建局负责·修缮码头·铺平路面',
    ],
  ])('%s', (_, text, expected) => {
    expect(restoredStructure(text)).toBe(expected)
  })
})
