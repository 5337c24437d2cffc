/** What the program says, in both languages. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AnyNode, parse } from 'acorn'
import { full } from 'acorn-walk'
import { transform } from 'esbuild'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { messageLanguage } from '../src/cli/language.ts'
import { setMessageLanguage, told, worded } from '../src/lexicon/messages.ts'
import { installProgram, type Program } from './cli-program.ts'
import { computingTime } from './computing-time.ts'

const root = join(import.meta.dirname, '..')
interface Wording {
  en: string
  zh: string
}
const { groups, phrases } = JSON.parse(readFileSync(join(root, 'grammars/messages.json'), 'utf8')) as {
  groups: { messages: Wording[] }[]
  phrases: { words: Wording[] }
}
const messages = groups.flatMap(group => group.messages)
const han = /\p{Script=Han}/u

afterEach(() => setMessageLanguage('en'))

describe('the language', () => {
  it.each([
    ['nothing is said', [], {}, 'en'],
    ['the locale is Chinese', [], { LANG: 'zh_CN.UTF-8' }, 'zh'],
    ['the locale is Traditional Chinese', [], { LANG: 'zh-Hant-TW' }, 'zh'],
    ['the locale is bare', [], { LANG: 'zh' }, 'zh'],
    ['the locale is another', [], { LANG: 'de_DE.UTF-8' }, 'en'],
    ['the locale only begins alike', [], { LANG: 'zha_CN' }, 'en'],
    ['the locale is that of C', [], { LANG: 'C.UTF-8' }, 'en'],
    ['LC_ALL goes before LANG', [], { LC_ALL: 'en_US.UTF-8', LANG: 'zh_CN.UTF-8' }, 'en'],
    ['LC_MESSAGES goes before LANG', [], { LC_MESSAGES: 'zh_CN', LANG: 'en_US' }, 'zh'],
    ['LC_ALL goes before LC_MESSAGES', [], { LC_ALL: 'C', LC_MESSAGES: 'zh_CN' }, 'en'],
    ['an empty variable is not set', [], { LC_ALL: '', LANG: 'zh_CN' }, 'zh'],
    ['an option goes before the locale', ['extract', '--lang', 'en'], { LANG: 'zh_CN' }, 'en'],
    ['an option with =', ['--lang=zh', 'extract'], {}, 'zh'],
    ['an option that is no language', ['--lang', 'fr'], { LANG: 'zh_CN' }, 'zh'],
    ['a file of that name', ['extract', '--', '--lang', 'zh'], {}, 'en'],
  ] as const)('where %s', (_, args, environment, language) => {
    expect(messageLanguage(args, environment)).toBe(language)
  })
})

describe('told', () => {
  it.each([
    ['a message', 'is empty: give the text of a plan', '是空文件：请提供方案的文本'],
    ['a message with places', 'is too large (over 200 MB): divide it', '太大（超过 200 MB）：请拆分'],
    ['a message after a name', 'a/b.txt: is a directory', 'a/b.txt: 是目录'],
    ['a message after a name with a colon', 'a: b.txt: is a directory', 'a: b.txt: 是目录'],
    [
      'a message in a message',
      'out: cannot be written: no space left: make room',
      'out: 无法写入：磁盘空间不足，请腾出空间',
    ],
    [
      'two messages in one',
      'is a PNG image, not text: recognise its text first',
      '是PNG 图片，不是文本：请先识别其中的文字（OCR）',
    ],
    [
      'the places in another order',
      'cannot be decoded as big5 (3 of 40 characters are lost): name its encoding with --encoding',
      '无法按 big5 解码（40 个字符中丢失 3 个）：请用 --encoding 指定编码',
    ],
    ['nothing that it does not know', 'is a very strange thing', 'is a very strange thing'],
    ['nothing that only begins alike', 'is a directory or so', 'is a directory or so'],
    ['nothing with an empty place', 'is too large (over MB): divide it', 'is too large (over MB): divide it'],
    ['nothing at all', '', ''],
  ])('translates %s', (_, english, chinese) => {
    setMessageLanguage('zh')
    expect(told(english)).toBe(chinese)
  })
  it('says what the code says where the language is English', () => {
    for (const { en } of messages) expect(told(en)).toBe(en)
  })
  it('takes linear time for what looks like many messages', () => {
    setMessageLanguage('zh')
    const start = computingTime()
    told(`${'a: '.repeat(200_000)}is a directory or so`)
    told('the table names '.repeat(50_000))
    expect(computingTime() - start).toBeLessThan(2000)
  })
})

describe('grammars/messages.json', () => {
  const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String)

  it.each([...messages, ...phrases.words].map(({ en, zh }) => [en, zh]))('%s', (en, zh) => {
    if (/^[a-z]/i.test(en!)) expect(zh).toMatch(han)
    expect(en).not.toMatch(han)
    for (const place of places(zh!)) expect(places(en!)).toContain(place)
  })
  it('says nothing twice', () => {
    for (const said of [messages, phrases.words]) {
      const english = said.map(({ en }) => en)
      expect(english.filter((en, index) => english.indexOf(en) !== index)).toEqual([])
    }
  })
  it('holds every message that the code can say', async () => {
    setMessageLanguage('zh')
    const said = await messagesInCode()
    expect(said.size).toBeGreaterThan(80)
    expect([...said].filter(message => !han.test(told(message)))).toEqual([])
  })
  it('holds the phrases that the code asks for, and no others', () => {
    const code = sourceFiles().map(path => readFileSync(path, 'utf8'))
    const asked = code.flatMap(text => [...text.matchAll(/\bworded\(\s*'([^']+)'/g)].map(([, en]) => en))
    expect(asked.length).toBeGreaterThan(15)
    const english = phrases.words.map(({ en }) => en)
    expect(asked.filter(en => !english.includes(en!))).toEqual([])
    // Columns and roles are asked for by their names.
    const isNamed = (en: string) => code.some(text => text.includes(`'${en}'`) || text.includes(`  ${en}: `))
    expect(english.filter(en => !isNamed(en))).toEqual([])
  })
})

describe('worded', () => {
  it('puts values in after it has looked the phrase up', () => {
    expect(worded('by {day}', { day: '2027-01-01' })).toBe('by 2027-01-01')
    setMessageLanguage('zh')
    expect(worded('by {day}', { day: '2027-01-01' })).toBe('2027-01-01 前')
    expect(worded('by {day}', { day: '{day} lead' })).toBe('{day} lead 前')
  })
  it('leaves a phrase that it does not know, and a place without a value', () => {
    setMessageLanguage('zh')
    expect(worded('unheard of {thing}')).toBe('unheard of {thing}')
  })
})

it('holds the messages of other grammars and the faults of the bad fixtures', () => {
  setMessageLanguage('zh')
  const { patterns } = JSON.parse(readFileSync(join(root, 'grammars/lost-numbers.json'), 'utf8'))
  const said = patterns.map(({ message }: { message: string }) => message)
  for (const name of readdirSync(join(root, 'fixtures/bad')))
    said.push(readFileSync(join(root, 'fixtures/bad', name, 'error.txt'), 'utf8').trim())
  expect(said.filter((message: string) => !han.test(told(message)))).toEqual([])
})

describe('the program', () => {
  let program: Program
  const plan =
    '青溪市河岸整治方案\n一、主要任务\n（一）清理垃圾。2027年底前清运率达到95%以上。\n（三）修补护栏。\n'
  const chinese = { LANG: 'zh_CN.UTF-8' }

  beforeAll(() => {
    program = installProgram()
    writeFileSync(join(program.folder, 'plan.txt'), plan)
  })
  afterAll(() => program.remove())

  it('helps in Chinese where the locale says so, command by command', async () => {
    const commands = [...(await program.call(['--help'])).out.matchAll(/^ {2}([a-z]+) (?:\[|<)/gm)].map(
      ([, name]) => name!,
    )
    expect(commands.length).toBeGreaterThan(8)
    for (const command of [[], ...commands.filter(name => name !== 'help').map(name => [name])]) {
      const { code, out } = await program.call([...command, '--help'], '', chinese)
      expect(code).toBe(0)
      expect(out).toMatch(/^用法：/)
      // Whatever stands to the right of a name, or below it, is Chinese.
      const described = out.split('\n').filter(line => /^ {2}\S.* {2}\S/.test(line))
      expect(described.filter(line => !han.test(line))).toEqual([])
      expect(out).not.toMatch(/Usage|Options|Arguments|Examples|choices|default/)
    }
  })
  it('tells what is wrong in Chinese, and what to do next', async () => {
    expect((await program.call(['extrct'], '', chinese)).err).toBe(
      "wpp: 错误：没有命令 'extrct'\n（是不是想用 extract？）\n（用法见 wpp --help）\n",
    )
    expect((await program.call(['extract', 'nowhere.txt'], '', chinese)).err).toBe(
      'wpp: nowhere.txt: 没有这个文件：请检查文件名\n',
    )
    expect((await program.call(['extract', '--rows', 'tasks', 'plan.txt'], '', chinese)).err).toMatch(
      /^wpp: --rows 只用于.*（用法见 wpp --help）\n$/,
    )
  })
  it('reports in Chinese, but not to machines', async () => {
    const english = await program.call(['extract', 'plan.txt'])
    const report = await program.call(['extract', 'plan.txt'], '', chinese)
    expect(english.err).toMatch(/^plan\.txt:\d+:\d+ warning .+ numbering-gap$/m)
    expect(report.err).toMatch(/^plan\.txt:\d+:\d+ 警告 （三）.* numbering-gap$/m)
    expect(report.err).toMatch(/\d 个警告/)
    expect(report.out).toBe(english.out)
    const json = ['extract', 'plan.txt', '--report', 'json']
    expect((await program.call(json, '', chinese)).err).toBe((await program.call(json)).err)
  })
  it('takes --lang with every format, before and after the command', async () => {
    for (const args of [
      ['--lang', 'zh', 'extract', 'nowhere.txt'],
      ['extract', '--lang', 'zh', 'nowhere.txt'],
    ])
      expect((await program.call(args)).err).toMatch(/没有这个文件/)
    expect((await program.call(['extract', '--lang', 'en', 'nowhere.txt'], '', chinese)).err).toMatch(
      /no such file/,
    )
    expect((await program.call(['extract', '--lang', 'fr', 'plan.txt'])).code).toBe(2)
  })
  it.each([
    { args: ['--lang', 'en', 'extract', 'plan.txt', '--format', 'csv'], starts: /^\ufeffId,/ },
    {
      args: ['--lang', 'en', 'extract', '--lang', 'zh', 'plan.txt', '--format', 'csv'],
      starts: /^\ufeff编号,/,
    },
    { args: ['extract', 'plan.txt', '--format', 'csv'], starts: /^\ufeff编号,/ },
    { args: ['--lang', 'en', 'report', 'plan.txt'], starts: /^<!doctype html>\s*<html lang="en"/i },
    { args: ['report', 'plan.txt'], starts: /^<!doctype html>\s*<html lang="zh/i },
  ])('$args: the language before a command is that of its tables and pages', async ({ args, starts }) => {
    expect((await program.call(args)).out).toMatch(starts)
  })
  it('runs batches in Chinese; the summary is the same', async () => {
    program.run(['batch', 'plan.txt', 'nowhere.txt', '--out', 'one'])
    const { err } = program.run(['batch', 'plan.txt', 'nowhere.txt', '--out', 'two'], '', chinese)
    expect(err).toMatch(
      /^wpp: nowhere\.txt: 没有这个文件.*\nwpp: 2 个输入，用时 \d+ 秒：写出 1 个，失败 1 个.*；见 two\/summary\.csv\n$/,
    )
    const summary = (folder: string) => readFileSync(join(program.folder, folder, 'summary.csv'), 'utf8')
    expect(summary('two')).toBe(summary('one'))
    program.run(['batch', 'plan.txt', 'nowhere.txt', '--out', 'three', '--lang', 'zh'])
    expect(summary('three').split('\r\n')[0]).toMatch(/^\ufeff文件,结果文件,.*,任务数,.*,问题$/)
    expect(summary('three').split('\r\n').slice(1)).toEqual(summary('one').split('\r\n').slice(1))
  })
  it('shows outlines, comparisons and checks in Chinese', async () => {
    const outline = (await program.call(['outline', 'plan.txt', '-q', '--lang', 'zh'])).out
    expect(outline).toContain('\n3 个章节，2 项任务，0 项目标\n')
    expect(outline).toContain('2027-12-31 前：清运率 ≥95%')
    writeFileSync(join(program.folder, 'later.txt'), plan.replace('95%', '97%').replace('2027', '2028'))
    const { out } = await program.call(['diff', 'plan.txt', 'later.txt'], '', chinese)
    expect(out).toContain('\n两边都有 2 项，期限变动 1 项，指标变动 1 项\n')
    expect(out).toContain('    期限：2027-12-31 前 → 2028-12-31 前\n')
    expect(out).toContain('≥95%（2027-12-31 前） → ≥97%（2028-12-31 前）\n')
    expect((await program.call(['diff', 'plan.txt', 'plan.txt'], '', chinese)).out).toMatch(/\n没有差异\n$/)
    const check = await program.call(['check', '--update', 'plan.txt'], '', chinese)
    expect(check.out).toBe('plan：已写出\n1 个用例，写出 1 个\n')
    for (const text of [outline, out, check.out])
      expect(text).not.toMatch(/\b(?:by|lead|deadline|tasks?|both|written)\b/)
  })
})

/** Classes whose first argument is told to people. */
const told_ = /^(?:Input|Usage|Output|InvalidArgument|Place|Locked)Error$/

/** Every message that is written out in the code, `0` for what is put in. What is made elsewhere is not seen. */
async function messagesInCode(): Promise<Set<string>> {
  const found = new Set<string>()
  for (const path of sourceFiles()) {
    const source = readFileSync(path, 'utf8')
    const { code } = await transform(source, { loader: 'ts', target: 'node20' })
    full(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), node => {
      for (const message of messagesOf(node as AnyNode)) found.add(message)
    })
  }
  return found
}

/** What the published program is made of. */
function sourceFiles(): string[] {
  return readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter(({ name, parentPath }) => name.endsWith('.ts') && !/training/.test(parentPath))
    .map(({ name, parentPath }) => join(parentPath, name))
}

function messagesOf(node: AnyNode): string[] {
  if (node.type === 'NewExpression' && node.callee.type === 'Identifier') {
    if (told_.test(node.callee.name)) return texts(node.arguments[0])
    return node.callee.name === 'Option' ? texts(node.arguments[1]) : []
  }
  if (node.type === 'Property' && node.key.type === 'Identifier' && node.key.name === 'message')
    return texts(node.value)
  if (node.type !== 'CallExpression') return []
  if (node.callee.type === 'Identifier' && /^report(?:AtSource)?$/.test(node.callee.name))
    return texts(node.arguments[3])
  if (node.callee.type === 'Identifier' && node.callee.name === 'tellFault') return texts(node.arguments[1])
  if (node.callee.type !== 'MemberExpression' || node.callee.property.type !== 'Identifier') return []
  switch (node.callee.property.name) {
    case 'description':
      return texts(node.arguments[0])
    case 'option':
    case 'requiredOption':
    case 'argument':
      return texts(node.arguments[1])
    case 'fault':
    case 'note':
      return node.arguments.flatMap(texts)
    default:
      return []
  }
}

/** The texts that an expression can be. */
function texts(node: AnyNode | undefined): string[] {
  if (node === undefined) return []
  if (node.type === 'Literal') return typeof node.value === 'string' ? [node.value] : []
  if (node.type === 'TemplateLiteral') {
    const text = node.quasis.map(quasi => quasi.value.cooked).join('0')
    // A name and a message that is made elsewhere.
    return /^(?:0: )*0?$/.test(text) ? [] : [text]
  }
  if (node.type === 'ConditionalExpression') return [...texts(node.consequent), ...texts(node.alternate)]
  return []
}
