/** The offices of a bureau in a mangled plan of its own. */
import { describe, expect, it } from 'vitest'
import { restoredStructure } from './restored-structure.ts'

const told = '一,整修苗圃,年内完工。造林科牵头 计财科配合,二,'

describe('offices without their bureau', () => {
  const cases: { name: string; text: string; expected: string }[] = [
    {
      name: 'are listed where the plan says of others what they do',
      text: `${told}引种.试种一季,种苗科.保护科,三,补植.逐株登记,计财科`,
      expected:
        '一、整修苗圃·年内完工。（造林科牵头，计财科配合）\n二、引种·试种一季。（种苗科、保护科）\n三、补植·逐株登记。\n计财科',
    },
    {
      name: 'answer beside classes of institutions',
      text: `${told}引种.试种一季,信息中心负责.局属各林场落实,三,补植.逐株登记`,
      expected:
        '一、整修苗圃·年内完工。（造林科牵头，计财科配合）\n二、引种·试种一季。（信息中心负责，局属各林场落实）\n三、补植·逐株登记',
    },
    {
      name: 'follow a label',
      text: `${told}引种.试种一季,责任股室,种苗股.保护股 时限,全年、三,补植.逐株登记`,
      expected:
        '一、整修苗圃·年内完工。（造林科牵头，计财科配合）\n二、引种·试种一季。（责任股室：种苗股、保护股；时限：全年）\n三、补植·逐株登记',
    },
    {
      name: 'are not known by 室 alone, which ends other words',
      text: `${told}引种.试种一季,备好标本室,三,补植.逐株登记`,
      expected:
        '一、整修苗圃·年内完工。（造林科牵头，计财科配合）\n二、引种·试种一季·备好标本室。\n三、补植·逐株登记',
    },
    {
      name: 'are words of the text in a plan that names none with a verb',
      text: '一,整修苗圃,年内完工。市林业局牵头 市财政局配合,二,引种.试种一季,松科.柏科,三,补植.逐株登记',
      expected:
        '一、整修苗圃·年内完工。（市林业局牵头，市财政局配合）\n二、引种·试种一季·松科·柏科。\n三、补植·逐株登记',
    },
  ]
  it.each(cases)('$name', ({ text, expected }) => {
    expect(restoredStructure(text)).toBe(expected)
  })
})
