/** What the program says, in both languages. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AnyNode, parse } from 'acorn'
import { full } from 'acorn-walk'
import { transform } from 'esbuild'
import { afterEach, describe, expect, it } from 'vitest'
import { messageLanguage } from '../src/cli/language.ts'
import { setMessageLanguage, told, worded } from '../src/lexicon/messages.ts'
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
    ['a count', '12 written', '写出 12 个'],
    [
      'a message after a name that ends as a count does',
      'a.json: is no JSON: give what wpp extract has written',
      'a.json: 不是 JSON：请提供 wpp extract 的输出',
    ],
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

/** Classes whose first argument is told to people. */
const told_ = /^(?:Input|Usage|Output|InvalidArgument|Place|Locked)Error$/

/** Every message that is written out in the code, `0` for what is put in. What is made elsewhere is not seen. */
async function messagesInCode(): Promise<Set<string>> {
  const found = new Set<string>()
  for (const path of sourceFiles()) {
    const source = readFileSync(path, 'utf8')
    const { code } = await transform(source, { loader: 'ts', target: 'node20' })
    const constants = new Map<string, AnyNode>()
    const tree = parse(code, { ecmaVersion: 'latest', sourceType: 'module' })
    for (const statement of tree.body)
      for (const { id, init } of statement.type === 'VariableDeclaration' ? statement.declarations : [])
        if (id.type === 'Identifier' && init) constants.set(id.name, init)
    full(tree, node => {
      for (const message of messagesOf(node as AnyNode, constants)) found.add(message)
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

function messagesOf(node: AnyNode, constants: ReadonlyMap<string, AnyNode>): string[] {
  const texts = (text: AnyNode | undefined) => textsOf(text, constants)
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

/**
 * The texts that an expression can be.
 *
 * @param constants of the module, by name
 */
function textsOf(node: AnyNode | undefined, constants: ReadonlyMap<string, AnyNode>): string[] {
  if (node === undefined) return []
  if (node.type === 'Identifier') {
    const value = constants.get(node.name)
    return value?.type === 'Identifier' ? [] : textsOf(value, constants)
  }
  if (node.type === 'Literal') return typeof node.value === 'string' ? [node.value] : []
  if (node.type === 'TemplateLiteral') {
    const text = node.quasis.map(quasi => quasi.value.cooked).join('0')
    // A name and a message that is made elsewhere.
    return /^(?:0: )*0?$/.test(text) ? [] : [text]
  }
  if (node.type === 'ConditionalExpression')
    return [...textsOf(node.consequent, constants), ...textsOf(node.alternate, constants)]
  return []
}
