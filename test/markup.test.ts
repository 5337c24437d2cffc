/** What markup and programs leave in a text goes; words stay. */
import { describe, expect, it } from 'vitest'
import { applyEdits } from '../src/edits/apply-edits.ts'
import { markup } from '../src/text/rules/markup.ts'
import { programLines } from '../src/text/rules/program-lines.ts'

async function cleaned(text: string): Promise<string> {
  const without = applyEdits(text, (await markup.repair(text)).edits)
  return applyEdits(without, (await programLines.repair(without)).edits)
}

describe('debris', () => {
  it.each([
    ['whole tags', '<span style="color:red">清淤</span>', '清淤'],
    ['tags without their head', 'pan>清淤/span>', '清淤'],
    ['a tag cut within its attributes', 't-align:justify;">（一）清淤', '（一）清淤'],
    ['a tag cut within its name', 'pan style="font-size:16px">清淤', '清淤'],
    ['a tag cut within a value', '"text-indent:32px">清淤', '清淤'],
    ['the beginning of a tag at the end of a line', '清淤</stron\n护坡<span style="', '清淤\n护坡'],
    ['character references', '&ldquo;双控&rdquo;&#38;', '“双控”&'],
    ['references that were escaped again', '&amp;nbsp;&amp;amp;ldquo;双控&amp;#8221;', ' “双控”'],
    [
      'tags that were escaped',
      '清淤&lt;br&gt;护坡&amp;lt;/p&amp;gt;&lt;p style=&quot;a:b&quot;&gt;绿化',
      '清淤\n护坡\n\n绿化',
    ],
    ['a rule of a style sheet', '.Editor P{line-height:2;font-family:宋体;}一、目标', '一、目标'],
    ['a rule over several lines', 'img#logo {\n height: 55px;\n}\n一、目标', '\n一、目标'],
    ['statements of a program', 'var t = "某县";\n}\n});\n一、目标', '\n\n\n一、目标'],
    ['a call with Chinese words in quotes', "document.write('相关政策');\n一、目标", '\n一、目标'],
  ])('%s', async (_, text, expected) => {
    expect(await cleaned(text)).toBe(expected)
  })

  it.each([
    ['an ampersand', '甲A&B乙'],
    ['less and more', '浓度a<b时，c>0'],
    ['a title in angle brackets', '《关于<节水办法>的说明》'],
    ['a title in angle brackets that opens with a year', '《关于印发<2031年节水方案>的函》'],
    ['a line that ends in a half-width semicolon', '（一）清淤;\nCOD 30;'],
    ['words in braces', '{一}目标'],
    ['a ratio', '比例为1:2，"甲"类'],
  ])('leaves %s', async (_, text) => {
    expect(await cleaned(text)).toBe(text)
  })
})
