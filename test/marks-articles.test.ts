import { describe, expect, it } from 'vitest'
import { restoredStructure } from './restored-structure.ts'

describe('items of articles and of sentences that announce them', () => {
  it.each([
    {
      name: 'Han numbers in articles are items in brackets',
      text: '第一章总则.第一条为了管好渡船,制定本办法 第二条渡工应当做到.一,持证上岗。二、按时检修,三.风大停渡,第三条渡口由镇里看管.第二章附则.第四条本办法自下月施行',
      expected:
        '第一章_总则\n第一条_为了管好渡船·制定本办法。\n第二条_渡工应当做到：\n（一）持证上岗；\n（二）按时检修；\n（三）风大停渡。\n第三条_渡口由镇里看管。\n第二章_附则\n第四条_本办法自下月施行',
    },
    {
      name: 'whose blank became a mark',
      text: '第一章.总则第一条,为了管好渡船,制定本办法 第二条.渡工应当持证上岗。第三条、渡口由镇里看管,依照第二条,第三条的规定处罚。第二章 附则.第四条,本办法自下月施行',
      expected:
        '第一章 总则|第一条 为了管好渡船·制定本办法。\n第二条 渡工应当持证上岗。\n第三条 渡口由镇里看管·依照第二条·第三条的规定处罚。\n第二章 附则\n第四条 本办法自下月施行',
    },
    {
      name: 'a plan that names an article numbers its chapters as before',
      text: '依据第一条,改造渡口,一,修码头.加固堤岸.二,换渡船.淘汰木船,三,管航道.疏浚浅滩',
      expected: '依据第一条·改造渡口。\n一、修码头·加固堤岸。\n二、换渡船·淘汰木船。\n三、管航道·疏浚浅滩',
    },
    {
      name: 'items that a sentence announces follow a colon',
      text: '一,修码头.新码头应当符合下列条件.1.水深够用 2,岸坡稳固.二,换渡船.淘汰木船',
      expected: '一、修码头·新码头应当符合下列条件：\n1.水深够用。\n2.岸坡稳固。\n二、换渡船·淘汰木船',
    },
    {
      name: 'a sentence that names what follows elsewhere does not',
      text: '一,修码头.新码头应当符合条件.1.水深够用 2,岸坡稳固.二,换渡船.淘汰木船',
      expected: '一、修码头·新码头应当符合条件\n1.水深够用。\n2.岸坡稳固。\n二、换渡船·淘汰木船',
    },
    {
      name: 'a document behind another begins with its outermost style',
      text: '一,修码头.加固堤岸.二,换渡船.一,淘汰木船.二,添置铁船,有关事项通知如下.一.报名.本月截止,二 初审,下月完成,三,公示.为期七天',
      expected: '通知如下：\n一、报名',
    },
    {
      name: 'titles that open with a name in quotation marks',
      text: '一,修渡口.一,十五五、成效.渡口修好一半,二,修、逐船检修.不留死角,三,县、区、自查,按月上报 二,管渡口,照此办理',
      expected:
        '一、修渡口\n（一）“十五五·成效·渡口修好一半。\n（二）“修·逐船检修·不留死角。\n（三）县·区·自查·按月上报。\n二、管渡口·照此办理',
    },
  ])('$name', ({ text, expected }) => {
    expect(restoredStructure(text)).toContain(expected)
  })
})
