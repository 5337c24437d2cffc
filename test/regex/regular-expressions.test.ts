/**
 * No regular expression may backtrack beyond linear. Those of the code are read from its syntax tree, those that are
 * made from grammars are caught when they are made; a checker then looks for an input that makes one slow, which is
 * tried.
 */
import { readFileSync } from 'node:fs'
import { parse } from 'acorn'
import { simple } from 'acorn-walk'
import { transformSync } from 'esbuild'
import fastGlob from 'fast-glob'
import { type AttackPattern, checkSync } from 'recheck'
import { beforeAll, describe, expect, it } from 'vitest'
import { computingTime } from '../computing-time.ts'

const root = new URL('../../', import.meta.url)

/** `source/flags` of each expression → where it stands. */
const expressions = new Map<string, string>()

describe('regular expressions', () => {
  beforeAll(async () => {
    for (const file of fastGlob.sync(['src/**/*.ts', '!src/training/**'], { cwd: root.pathname }))
      readLiterals(file)
    await catchMade()
  })

  it('are found', () => {
    expect(expressions.size).toBeGreaterThan(300)
  })

  it('never take more than linear time', () => {
    const slow = [...expressions]
      .map(([expression, place]) => {
        const result = check(expression)
        return {
          place,
          expression,
          status: result.status,
          fault: 'complexity' in result ? result.complexity?.summary : null,
        }
      })
      .filter(({ status }) => status !== 'safe')
    expect(slow).toEqual([])
  })
})

/**
 * What the checker says of an expression. A sticky one is tried at one place a call: where its length is bounded, it is
 * checked as it is at one place, any other as a search through the whole text. The seed makes every run the same.
 */
function check(expression: string) {
  const cut = expression.lastIndexOf('/')
  const source = expression.slice(0, cut)
  const flags = expression.slice(cut + 1)
  const operators = source.replace(/\\.|\[(?:\\.|[^\]\\])*\]/gu, '')
  const isBounded = !/[*+]|\{[0-9]+,\}|\(\?<[=!]/.test(operators)
  const placed = flags.includes('y') && isBounded ? `^(?:${source})` : source
  const plainFlags = flags.replace(/[dvy]/g, '')
  const result = checkSync(placed, plainFlags, { timeout: 60_000, randomSeed: 1 })
  if (result.status !== 'vulnerable' || result.complexity.type !== 'polynomial') return result
  return grows(new RegExp(placed, plainFlags.replace('g', '')), result.attack)
    ? result
    : { ...result, status: 'safe' as const }
}

/** Milliseconds below which growth cannot be told from chance. */
const leastCost = 100

/**
 * Whether an attack costs this engine more than its length. The checker counts the steps of an engine of its own, and
 * takes a large bounded count (`{2,80}`) for one without bounds.
 */
function grows(expression: RegExp, { pumps, suffix }: AttackPattern): boolean {
  const cost = (length: number) => {
    const repeats = Math.ceil(length / pumps.reduce((sum, { pump }) => sum + pump.length, 0))
    const text = pumps.map(({ prefix, pump }) => prefix + pump.repeat(repeats)).join('') + suffix
    const before = computingTime()
    expression.test(text)
    return computingTime() - before
  }
  let before = cost(1000)
  for (let length = 4000; length <= 64_000; length *= 4) {
    const now = cost(length)
    if (now > leastCost && now > before * 8) return true
    before = now
  }
  return false
}

it.each([
  ['a+b/', 'vulnerable'],
  ['(?:a|a){1,40}b/y', 'vulnerable'],
  ['(?:甲|乙){1,40}b/y', 'safe'],
  ['a{1,40}b/y', 'safe'],
  ['a*b/y', 'vulnerable'],
  ['[ 　]+$/', 'vulnerable'],
  ['(?:甲[乙丙]{1,20}丁){2,80}?戊/', 'safe'],
])('the check calls %s %s', (expression, status) => {
  expect(check(expression).status).toBe(status)
})

function readLiterals(file: string): void {
  const { code } = transformSync(readFileSync(new URL(file, root), 'utf8'), { loader: 'ts', format: 'esm' })
  simple(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), {
    Literal(node) {
      if (node.regex) expressions.set(`${node.regex.pattern}/${node.regex.flags}`, file)
    },
  })
}

/** Runs the program over clean and damaged plans while noting every expression that is made. */
async function catchMade(): Promise<void> {
  const native = globalThis.RegExp
  const note = (expression: RegExp) => {
    expressions.set(`${expression.source}/${expression.flags}`, 'made from a grammar')
    return expression
  }
  globalThis.RegExp = new Proxy(native, {
    construct: (target, values) => note(Reflect.construct(target, values)),
    apply: (target, self, values) => note(Reflect.apply(target, self, values)),
  })
  try {
    const { extract } = await import('../../src/index.ts')
    for (const file of fastGlob.sync('fixtures/{good,damaged,negative}/*/input.*', { cwd: root.pathname }))
      await extract(readFileSync(new URL(file, root)), { force: true })
  } finally {
    globalThis.RegExp = native
  }
}
