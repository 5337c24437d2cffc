import { describe, expect, it } from 'vitest'
import { findOpeningClauses } from '../src/extract/clauses/opening-clauses.ts'
import { clauseSummary } from './clause-summary.ts'

const shown = (text: string) => clauseSummary(text, findOpeningClauses(text))

describe('findOpeningClauses', () => {
  it.each<[string, string[][]]>([
    [
      '由县林草局牵头，县气象局配合，10月底前完成踏查。',
      [['由县林草局牵头，县气象局配合', '县林草局 lead, 县气象局 support']],
    ],
    [
      '摸清底数。县林草局牵头，每周巡查。县水利局牵头、县财政局配合，清理河道。',
      [
        ['县林草局牵头', '县林草局 lead'],
        ['县水利局牵头、县财政局配合', '县水利局 lead, 县财政局 support'],
      ],
    ],
    [
      '由县林草局牵头，会同县财政局、县水利局，对全县林带逐一登记。',
      [['由县林草局牵头，会同县财政局、县水利局', '县林草局 lead, 县财政局 support, 县水利局 support']],
    ],
    [
      '清理枯枝——县林草局牵头，县财政局配合，10月底前完成。',
      [['县林草局牵头，县财政局配合', '县林草局 lead, 县财政局 support']],
    ],
    [
      '关于“加密火情监测”的任务，由县林草局负责，县气象局参加，9月底前建成监测点6处。',
      [['由县林草局负责，县气象局参加', '县林草局 lead, 县气象局 support']],
    ],
    [
      '以上各项工作由县林草局牵头，县气象局、县应急局按职责分工负责。',
      [
        [
          '由县林草局牵头，县气象局、县应急局按职责分工负责',
          '县林草局 lead, 县气象局 support, 县应急局 support',
        ],
      ],
    ],
    ['关于“加密火情监测”的任务，由县林草局负责。', [['由县林草局负责', '县林草局 lead']]],
    ['县林草局为责任主体，春耕前全面完成。', [['县林草局为责任主体', '县林草局 lead']]],
    ['县林草局作为牵头单位，春耕前全面完成。', [['县林草局作为牵头单位', '县林草局 lead']]],
    ['由县林草局负责，10月底前完成踏查。', [['由县林草局负责', '县林草局 lead']]],
  ])('%s', (text, expected) => {
    expect(shown(text)).toEqual(expected)
  })

  it.each([
    '县林草局负责审批管理，县公安局负责案件查处。',
    '县林草局要牵头，建立台账。',
    '各乡镇、各部门，要配合做好工作。',
    '由专家牵头，开展评审。',
    '关于火情监测的任务，县林草局要抓紧。',
    '由县林草局负责。',
    '县林草局、县气象局负责，抓紧完成。',
  ])('finds none in %s', text => {
    expect(shown(text)).toEqual([])
  })
})
