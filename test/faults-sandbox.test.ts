/** What the program may not do: open a connection, start a process, load native code, or make code out of text. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'acorn'
import { simple } from 'acorn-walk'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inventedPlan } from './batch-plans.ts'
import { installProgram, type Program } from './cli-program.ts'

let program: Program
beforeAll(() => {
  program = installProgram()
})
afterAll(() => program.remove())

/** Makes everything that reaches out of the process throw, before the program is loaded. */
const guard = `
const refuse = name => () => { throw new Error('reached out by ' + name) }
const shut = (id, names) => { const module = process.getBuiltinModule ? process.getBuiltinModule(id) : require(id); for (const name of names) module[name] = refuse(id + '.' + name) }
shut('child_process', ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'])
shut('net', ['connect', 'createConnection', 'createServer'])
shut('http', ['request', 'get', 'createServer'])
shut('https', ['request', 'get', 'createServer'])
shut('dns', ['lookup', 'resolve'])
shut('dgram', ['createSocket'])
require('net').Socket.prototype.connect = refuse('net.Socket')
// Told, not thrown: who asks for native code may do without it.
process.dlopen = (_, path) => { require('fs').writeSync(2, 'native code: ' + path); throw new Error('no native code') }
globalThis.fetch = refuse('fetch')
globalThis.WebSocket = refuse('WebSocket')
require('module').syncBuiltinESMExports()
`

/** Files of each format, with links to the network in those that can hold them. */
const inputs: [name: string, content: string | Uint8Array][] = [
  ['plan.docx', readFileSync(new URL('../fixtures/formats/plan.docx', import.meta.url))],
  ['plan.pdf', readFileSync(new URL('../fixtures/formats/plan.pdf', import.meta.url))],
  ['plan.txt', inventedPlan(3)],
  ['plan.md', `${inventedPlan(4)}\n![picture](https://example.org/a.png)\n`],
  [
    'plan.html',
    `<html><head><script src="https://example.org/a.js"></script><link rel="stylesheet" href="https://example.org/a.css"></head><body>${inventedPlan(
      5,
    ).replaceAll('\n', '<br>')}<img src="https://example.org/a.png"></body></html>`,
  ],
]

describe('while it runs', () => {
  it.each(['extract', 'restore', 'outline', 'report', 'extract --format csv'])(
    '%s opens no connection, starts no process, loads no native code and makes no code from text',
    command => {
      writeFileSync(join(program.folder, 'guard.cjs'), guard)
      for (const [name, content] of inputs) writeFileSync(join(program.folder, name), content)
      const options = '--require ./guard.cjs --disallow-code-generation-from-strings'
      const names = inputs.map(([name]) => name)
      // A page is made of one plan.
      for (const files of command === 'report' ? names : [names.join(' ')]) {
        const { code, err } = program.shell(
          `NODE_OPTIONS='${options}' $WPP ${command} --quiet --force ${files}`,
        )
        expect({ files, code, err }).toEqual({ files, code: 0, err: '' })
      }
    },
    60_000,
  )

  it('the guard works', () => {
    writeFileSync(join(program.folder, 'guard.cjs'), guard)
    for (const attempt of [
      'fetch("http://127.0.0.1")',
      'require("child_process").spawnSync("true")',
      'require("net").connect(1)',
    ])
      expect(program.shell(`node --require ./guard.cjs -e '${attempt}'`).err).toContain('reached out by')
    expect(program.shell(`node --disallow-code-generation-from-strings -e 'eval("1")'`).err).toContain(
      'EvalError',
    )
  })
})

describe('what is published', () => {
  const modules = [
    'net',
    'http',
    'https',
    'http2',
    'dns',
    'dgram',
    'tls',
    'cluster',
    'vm',
    'repl',
    'inspector',
  ]

  it('imports nothing of the network, and processes in the batch alone', () => {
    const dist = join(program.folder, '../dist')
    const forks: string[] = []
    for (const file of readdirSync(dist).filter(name => name.endsWith('.js'))) {
      const tree = parse(readFileSync(join(dist, file), 'utf8'), {
        ecmaVersion: 'latest',
        sourceType: 'module',
      })
      const use = (id: unknown) => {
        const name = String(id).replace(/^node:/, '')
        expect(modules, `${file} uses ${name}`).not.toContain(name)
        if (name === 'child_process') forks.push(file)
      }
      simple(tree, {
        ImportDeclaration: node => use(node.source.value),
        ImportExpression: node => node.source.type === 'Literal' && use(node.source.value),
        CallExpression(node) {
          const { callee, arguments: given } = node
          if (callee.type !== 'Identifier') return
          expect(callee.name, file).not.toBe('eval')
          if (callee.name === 'require' && given[0]?.type === 'Literal') use(given[0].value)
        },
      })
    }
    expect(forks.length).toBeLessThanOrEqual(2)
  })
})
