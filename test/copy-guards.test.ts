import { describe, expect, it } from 'vitest'
import { copyGuards } from '../src/text/rules/copy-guards.ts'
import { repairedBy } from './repaired-text.ts'

const repaired = repairedBy(copyGuards)

const lines = [
  '青桥县渡口安全工作方案',
  '为管好渡口,制定本方案。',
  '一、工作目标',
  '年内检修渡船12艘。',
  '二、主要任务',
  '1、检修渡船。由县交通局负责。',
]

/** Pairs as Discuz draws them, blanks as a page shows them. */
const noises = [
  '& J" N+ v9 P) M',
  '% t0 ?! r" S; F4 r, o',
  '8 E# F. R+ j5 T$ Z s5 {',
  '- \\\' ~4 @" v4 Z) p! W',
]

describe('what a page put in against copying', () => {
  it.each([
    ['signs between the words', lines.join('\n').replace(/[县船任]/g, '$&@@')],
    ['one sign twice', lines.join('\n').replace(/渡/g, '$&@@@@')],
    ['lures of a content management system', lines.join('内容来自dedecms\n')],
    [
      'the name of the site at the end of lines',
      lines.map(line => `${line}xQ7云岭农业网-农业门户网站`).join('\n'),
    ],
    ['the address of the site at the end of lines', lines.map(line => `${line}  www.example.com`).join('\n')],
    [
      'noise of a forum at the ends of lines',
      lines.map((line, index) => `${line}${noises[index % 4]}`).join('\n'),
    ],
    [
      'noise of a forum at the heads of lines',
      lines.map((line, index) => `${noises[index % 4]}${line}`).join('\n'),
    ],
    [
      'noise whose first blank is gone',
      `V+ o/ r6 h$ Y* W. F) C${lines.map((line, index) => `${line}${noises[index % 4]}`).join('\n')}`,
    ],
  ])('%s is taken out', async (_, text) => {
    expect((await repaired(text)).replace(/ +$/gm, '')).toBe(lines.join('\n'))
  })

  it('leaves a full stop that all of the lines end in', async () => {
    const sentences = Array.from({ length: 6 }, (_, index) => `检修渡船${index}艘。`)
    expect(await repaired(sentences.map(line => `${line}来自www.example.com`).join('\n'))).toBe(
      sentences.map(line => line + (line.endsWith('。') ? '' : '。')).join('\n'),
    )
  })

  it('takes signs and a watermark out together', async () => {
    const text = lines.map(line => `${line.replace('渡', '渡@@')}www.example.com@@`).join('\n')
    expect(await repaired(text)).toBe(lines.join('\n'))
  })

  it.each([
    [
      'a clause at the end of every line',
      lines.map(line => `${line}（县交通局牵头，各乡镇配合）`).join('\n'),
    ],
    [
      'where every line says it is published',
      lines.map(line => `${line}公开渠道：县政府门户网站`).join('\n'),
    ],
    ['the site of each line behind a label', lines.map(line => `${line}网址：www.example.com`).join('\n')],
    ['works of one kind', Array.from('山川河岭桥坝', name => `青${name}村5G通信网`).join('\n')],
    ['a body at the end of every line', lines.map(line => `${line}责任单位：县委网信办`).join('\n')],
    [
      'an address at the ends of a few lines',
      `${lines.slice(0, 3).join('www.example.com\n')}www.example.com\n${lines.join('\n')}`,
    ],
    ['two signs', '联系人@@王某@@'],
    ['an address of mail', 'jiaotong@example.com '.repeat(5)],
    ['letters one by one', 'A B C D E F G H\n'.repeat(5)],
    ['words of another language', 'a plan to mend all of the ferries in a year, of 12 boats. '.repeat(5)],
    ['marked numbers', '1) A 2) B 3) C 4) D 5) E\n'.repeat(5)],
    ['grades and signs', '等级 A+ B- A+ C- 甲\n'.repeat(5)],
    ['a formula', '流量 Q = A * v 其中 A = b * h\n'.repeat(5)],
  ])('%s is left alone', async (_, text) => {
    expect((await copyGuards.repair(text)).edits).toEqual([])
  })
})
