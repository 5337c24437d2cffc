import { describe, expect, it } from 'vitest'
import { findMangledStretch } from '../src/text/marks/detection/detect.ts'
import { damage } from '../src/training/damage.ts'
import { Random } from '../src/training/random.ts'

const paragraph =
  '（一）整治小作坊。到2019年底前，各乡镇完成豆制品、酱菜、米粉等作坊的排查登记，建立台账；逾期不改的，依法关停。（县工信局牵头，县市场监管局、县生态环境局配合）\n'
const clean = paragraph.repeat(12)

describe('findMangledStretch', () => {
  it.each([1, 2, 3, 4, 5, 6])('finds a text that is all mangled, seed %i', seed => {
    const { text } = damage(clean, new Random(seed))
    expect(findMangledStretch(text)).toEqual([0, text.length])
  })

  it('finds a short text that is all mangled', () => {
    const { text } = damage(paragraph.repeat(4), new Random(2))
    expect(text.length).toBeLessThan(400)
    expect(findMangledStretch(text)).toEqual([0, text.length])
  })

  it.each([1, 2, 3, 4])('finds a line of a hundred and fifty characters, seed %i', seed => {
    const { text } = damage(paragraph.repeat(2), new Random(seed))
    expect(text.length).toBeLessThan(160)
    expect(findMangledStretch(text)).toEqual([0, text.length])
  })

  it('finds a line in which one of the five marks was not drawn', () => {
    const text =
      '各村清扫街道。修补路面 粉刷墙面.更换路灯 清理沟渠.栽种行道树。平整晒场.疏通暗管 加固河堤。修剪树枝,拆除棚亭 补齐井盖.每月检查一次'
    expect(text).not.toContain('、')
    expect(findMangledStretch(text)).toEqual([0, text.length])
  })

  it.each([
    '关于检修水车的安排一,检修时间.每年三月.二,检修内容 更换木轴 清理沟渠、三.责任单位,县水利局.',
    '石桥镇水车检修方案一.检修任务,一 更换木轴 逐架登记、汛前完工。二,清理沟渠,按月清淤.',
  ])('finds a line that numbers of headings with random marks show: %s', text => {
    expect(findMangledStretch(text)).toEqual([0, text.length])
  })

  it('finds the last lines of a mangled text that kept its line breaks, few as their marks are', () => {
    const { text } = damage(clean.repeat(2), new Random(5))
    const whole = `${text}\n,三 验收,逐户验收\n四。归档.逐户归档 `
    expect(findMangledStretch(whole)).toEqual([0, whole.length])
  })

  it('finds a mangled body between a clean header and a clean footer', () => {
    const { text } = damage(clean.repeat(3), new Random(3))
    const header = '首页 | 政务公开 | 互动交流\n\n关于印发整治方案的通知\n'
    const [start, end] = findMangledStretch(`${header}${text}\n【打印】【关闭】\n`) ?? []
    expect(start).toBe(header.length)
    expect(end).toBe(header.length + text.length)
  })

  it('finds a mangled text that kept its line breaks', () => {
    const lines = clean
      .trimEnd()
      .split('\n')
      .map((line, index) => damage(line, new Random(index)).text)
    const text = lines.join('\n')
    expect(findMangledStretch(text)).toEqual([0, text.length])
  })

  it.each([
    ['full-width marks', clean],
    ['half-width marks', clean.replaceAll('，', ',').replaceAll('（', '(').replaceAll('）', ')')],
    [
      'commas and full stops of ASCII only',
      clean.replaceAll('，', ',').replaceAll('。', '.').replaceAll('、', ','),
    ],
    ['blanks between all words', clean.replaceAll('、', ' ')],
    ['a table in cells', '序号 项目 单位 数量 责任单位 备注 '.repeat(80)],
    ['a text too short to tell', damage(paragraph, new Random(1)).text.slice(0, 45)],
    [
      'a line that was typed carelessly',
      '各村清扫街道,修补路面,粉刷墙面,更换路灯,清理沟渠、暗管,栽种行道树 平整晒场,加固河堤.修剪树枝,拆除棚亭,补齐井盖,每月检查一次。下月再查',
    ],
    [
      'a careless line with numbers in it',
      '关于检修水车的安排，一，检修时间.每年三月.二，检修内容：更换木轴 清理沟渠、三，责任单位县水利局.',
    ],
    [
      'a careless line with words that end in numerals',
      '全县检修水车,做到标准统一,时间划一.更换木轴 清理沟渠、修补水槽,逐架登记 汛前完工,之一,之二',
    ],
    [
      'a line with all five marks and a bracket',
      '各村清扫街道,修补路面 粉刷墙面.更换路灯,清理沟渠、暗管,栽种行道树 平整晒场。加固河堤.修剪树枝,拆除棚亭（含门头）补齐井盖.每月检查一次',
    ],
    [
      'lines with blanks and full stops of their own',
      '清扫街道 修补路面.粉刷墙面,更换路灯\n清理沟渠、暗管,栽种行道树\n平整晒场.加固河堤 修剪树枝。拆除棚亭,补齐井盖',
    ],
    ['no marks', '水'.repeat(3000)],
    ['nothing', ''],
  ])('leaves alone: %s', (_, text) => {
    expect(findMangledStretch(text)).toBeNull()
  })
})
