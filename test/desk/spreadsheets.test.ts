/**
 * What a spreadsheet program makes of the files. Needs LibreOffice Calc (`libreoffice-calc-nogui` of Debian).
 * Its readers are told to take for numbers and days all that they can, as for a user of China: the worst case.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sheetNames } from '../../src/output/formats/names.ts'
import { createPrinter } from '../../src/output/formats/printer.ts'
import { sheetGrammar } from '../../src/output/formats/sheet-grammar.ts'
import { xlsxWorkbook } from '../../src/output/formats/xlsx.ts'
import { plan, planFile, richPlan, task } from '../result-samples.ts'

/** Comma, double quote, UTF-8, from line 1, Chinese of China, text in quotes may be a number, detect special numbers. */
const READ_CSV = 'CSV:44,34,76,1,,2052,false,true'
/** The same, cells as they are shown, formulas computed, every sheet in a file of its own. */
const WRITE_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,2052,false,true,false,false,false,-1'

const hostile = [
  '=1+1',
  '=HYPERLINK("http://x.example","点此")',
  '+1-1',
  '-1+1',
  '@SUM(1;1)',
  '\t=1+1',
  '＝1+1',
  '3.10',
  '1/3/2',
  '2-3',
  '2027-06',
  '1,000',
  '12e5',
  '007',
  '(1)',
  '1.',
  '50%',
  '12345678901234567',
  '湖边"护栏",\n第二行',
  '𠀀湖；①Ⅲ㎡',
]
const origin = {
  file: planFile([
    richPlan,
    plan({ tasks: hostile.map((text, index) => task(`1/${index + 1}/2`, { text, title: text })) }),
  ]),
  source: 'lake.txt',
  result: null,
}

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wpp-desk-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Converts a file and gives what comes out, by name. */
function convert(name: string, content: string | Uint8Array, options: string[]): Map<string, string> {
  const input = join(folder, name)
  const output = join(folder, `${name}-converted`)
  mkdirSync(output)
  writeFileSync(input, content)
  execFileSync(
    'soffice',
    [`-env:UserInstallation=file://${folder}/profile`, '--headless', ...options, '--outdir', output, input],
    { stdio: 'pipe' },
  )
  return new Map(readdirSync(output).map(file => [file, readFileSync(join(output, file), 'utf8')]))
}

const records = (text: string) => parse(text, { bom: true, columns: true }) as Record<string, string>[]

async function csv(rows: (typeof sheetNames)[number]): Promise<string> {
  return (await createPrinter('csv', { rows, language: 'zh', merged: false })).add(origin)
}

describe('LibreOffice', () => {
  it.each(sheetNames)('opens the CSV of %s and shows every cell as it is written', async rows => {
    const text = await csv(rows)
    const [shown, ...more] = convert(`${rows}.csv`, text, [
      `--infilter=${READ_CSV}`,
      '--convert-to',
      WRITE_CSV,
    ]).values()
    expect(more).toEqual([])
    expect(records(shown!)).toEqual(records(text))
  })
  it('opens the workbook and shows every cell as it is in the result', async () => {
    const workbook = await xlsxWorkbook([origin], 'zh', false)
    const shown = convert('all.xlsx', workbook, ['--convert-to', WRITE_CSV])
    const { sheets } = sheetGrammar()
    expect([...shown.keys()].sort()).toEqual(
      Object.values(sheets)
        .map(({ zh }) => `all-${zh}.csv`)
        .sort(),
    )
    for (const name of sheetNames) {
      const expected = records(await csv(name)).map(record =>
        Object.fromEntries(Object.entries(record).map(([title, text]) => [title, text.replace(/^'/, '')])),
      )
      expect(records(shown.get(`all-${sheets[name].zh}.csv`)!)).toEqual(expected)
    }
  })
  it('would compute and reread what is not neutralised', () => {
    const shown = convert('bare.csv', 'a,b,c\r\n=1+1,3.10,1/3/2\r\n', [
      `--infilter=${READ_CSV}`,
      '--convert-to',
      WRITE_CSV,
    ])
    const [cells] = records([...shown.values()][0]!)
    expect(cells!.a).toBe('2')
    expect(cells!.b).toBe('3.1')
  })
})
