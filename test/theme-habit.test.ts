/** Themes of numbered items are decided together. */
import { describe, expect, it } from 'vitest'
import { settleThemes } from '../src/text/marks/headings/titles/theme-habit.ts'
import type { Demand } from '../src/text/marks/network/decode.ts'
import type { Known } from '../src/text/marks/slots.ts'

const labels = ['，', '。', '、']

/**
 * What the marks become of items (`清扫街道,每天两次`) that are numbered one after the other, from the probability of a full
 * stop at each of their marks, and, where it is negative, of a mark between things of a list.
 */
function settled(items: readonly { text: string; stops: readonly number[] }[]): string {
  const known: Known = { runs: new Map(), breaks: new Set() }
  const stops = new Map<number, number>()
  let text = ''
  items.forEach((item, index) => {
    if (index > 0) {
      known.runs.set(text.length, '。\n')
      text += ','
    }
    known.runs.set(text.length + 1, '.')
    text += `${index + 1} `
    let mark = 0
    for (const character of item.text) {
      if (character === ',') stops.set(text.length, item.stops[mark++]!)
      text += character
    }
  })
  const places = [...text].flatMap((character, at) =>
    /[, ]/.test(character) ? [{ start: at, end: at + 1 }] : [],
  )
  const demands: Demand[] = places.map(({ start }) =>
    known.runs.has(start) ? { run: known.runs.get(start)! } : {},
  )
  const probabilities = Float32Array.from(
    places.flatMap(({ start }) => {
      const stop = stops.get(start) ?? 0
      return stop < 0 ? [1 + stop, 0, -stop] : [1 - stop, stop, 0]
    }),
  )
  settleThemes({ text, known, places, demands, labels, probabilities, ownLine: new Set() })
  return places
    .filter(({ start }) => stops.has(start))
    .map(({ start }) => {
      const index = places.findIndex(place => place.start === start)
      const row = [...probabilities.subarray(index * labels.length, (index + 1) * labels.length)]
      return labels[row.indexOf(Math.max(...row))]
    })
    .join('')
}

describe('settleThemes', () => {
  it.each([
    [
      'one item among others with themes has a theme, too',
      [
        { text: '清扫街道,每天两次', stops: [0.8] },
        { text: '修补路面,坑洞三日内填平', stops: [0.7] },
        { text: '更换路灯,亮灯率达标', stops: [0.2] },
      ],
      '。。。',
    ],
    [
      'items without themes stay without',
      [
        { text: '在集镇周边沿公路两侧种植行道树,每里不少于百株', stops: [0.1] },
        { text: '对沿线十个村庄的旧管网逐段检查,漏点当月修复', stops: [0.05] },
        { text: '在河口以下二十里的河道内清除网箱,恢复岸坡', stops: [0.3] },
      ],
      '，，，',
    ],
    [
      'a theme of two stretches ends at the second mark',
      [
        { text: '清扫街道,每天两次', stops: [0.9] },
        { text: '修补路面,坑洞三日内填平', stops: [0.9] },
        { text: '加强巡查,消除隐患,每周通报', stops: [0.02, 0.97] },
      ],
      '。。，。',
    ],
    [
      'a theme goes on after a mark inside it',
      [
        { text: '清扫街道,每天两次', stops: [0.9] },
        { text: '修补路面,坑洞三日内填平', stops: [0.9] },
        { text: '规范煤炭运输,储存,堆场加盖', stops: [-0.9, 0.4] },
      ],
      '。。、。',
    ],
    [
      'a list that follows a theme stays apart from it',
      [
        { text: '清扫街道,每天两次', stops: [0.9] },
        { text: '修补路面,坑洞三日内填平', stops: [0.9] },
        { text: '更换路灯,栏杆,井盖,三日内完成', stops: [0.9, -0.9, 0.1] },
      ],
      '。。。、，',
    ],
    [
      'an item whose words open a sentence has no theme, whatever stands around it',
      [
        { text: '清扫街道,每天两次', stops: [0.9] },
        { text: '对破损路面逐段修补,坑洞三日内填平', stops: [0.9] },
        { text: '对标先进街区,更换路灯', stops: [0.9] },
      ],
      '。，。',
    ],
    [
      'a list of slogans of two equal halves, whatever the marks alone say',
      [
        { text: '先易后难,由近及远,从集镇修到村里', stops: [0.4, 0.3] },
        { text: '坚持建管并重,修用结合,三日内补好坑洞', stops: [0.1, 0.2] },
        { text: '群众参与,众人出力,义务出工的记录在册', stops: [0.3, 0.6] },
      ],
      '，。，。，。',
    ],
    [
      'a list of slogans of short first halves',
      [
        { text: '抓苗圃,育好一方树,每村建一处', stops: [0.5, 0.4] },
        { text: '抓水井,浇透山坡地,旱季日日巡看', stops: [0.4, 0.3] },
        { text: '抓道路,方便乡亲出门,坑洞三日内填平', stops: [0.5, 0.5] },
        { text: '抓灯火,照亮夜行路,坏灯当日换', stops: [0.4, 0.4] },
      ],
      '，。，。，。，。',
    ],
    [
      'two equal halves by accident, in a list with other themes',
      [
        { text: '清扫街道,每天两次,雨雪天随时清扫', stops: [0.9, 0.2] },
        { text: '修补路面,坑洞三日内填平,大修另报', stops: [0.9, 0.2] },
        { text: '更换路灯,亮灯率要达标,坏灯当日换', stops: [0.9, 0.2] },
      ],
      '。，。，。，',
    ],
    [
      'a stretch with an amount in it is no theme, though a time follows',
      [
        { text: '新修公路十五里,桥两座', stops: [0.1] },
        { text: '新增路灯600盏,2031年全部亮灯', stops: [0.6] },
        { text: '在集镇周边沿公路两侧种植行道树,每里不少于百株', stops: [0.1] },
      ],
      '，，，',
    ],
    [
      'what opens a sentence stands behind a theme',
      [
        { text: '清扫街道,每天两次', stops: [0.6] },
        { text: '修补路面,对坑洞三日内填平', stops: [0.15] },
        { text: '更换路灯,亮灯率要达标', stops: [0.7] },
      ],
      '。。。',
    ],
    [
      'first stretches that end in one word are themes, whatever the marks alone say',
      [
        { text: '老旧涵管更换工程,五年更换三百处', stops: [0.1] },
        { text: '村道拓宽工程,两车可以对开', stops: [0.2] },
        { text: '桥面加固工程,先加固危桥', stops: [0.2] },
        { text: '沿街亮化工程,每盏灯有人管', stops: [0.1] },
      ],
      '。。。。',
    ],
    [
      'the opening of a sentence is no theme, nor is a stretch with a verb that makes it one',
      [
        { text: '清扫街道,每天两次', stops: [0.9] },
        { text: '未按时清扫街道的,三日内补扫', stops: [0.6] },
        { text: '雨雪停歇后,半日内扫净', stops: [0.6] },
        { text: '路灯养护人员应当每周试灯,坏灯当日换', stops: [0.6] },
        { text: '更换路灯,亮灯率要达标', stops: [0.7] },
      ],
      '。，，，。',
    ],
    [
      'words that hold the same characters are themes',
      [
        { text: '明确整治目的,路面见新', stops: [0.7] },
        { text: '加强雨雪天气应急准备,备足沙袋', stops: [0.7] },
        { text: '落实路段负责制度,一路一人', stops: [0.7] },
      ],
      '。。。',
    ],
    [
      'the first half of a title that is never all of it',
      [
        { text: '以危桥改造为重点,保障乡亲出行,桥面每年查一次', stops: [0.6, 0.7] },
        { text: '修补路面,坑洞三日内填平', stops: [0.9] },
        { text: '更换路灯,坏灯当日换', stops: [0.9] },
      ],
      '，。。。',
    ],
    ['the title of a chapter and nothing else', [{ text: '工作目标,三年修完村道', stops: [0.1] }], '。'],
    ['an item that opens with a time has no theme', [{ text: '2031年底前,完成清扫', stops: [0.4] }], '，'],
  ])('%s', (_, items, expected) => {
    expect(settled(items)).toBe(expected)
  })
})
