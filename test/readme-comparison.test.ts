/** The comparison that the README shows is what the program prints. */
import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { installProgram } from './cli-program.ts'

const program = installProgram()
afterAll(() => program.remove())
program.put(
  '2024.txt',
  `云溪市节水方案（2024年）
一、重点任务
（一）改造管网。2024年底前漏损率控制在10%以内。（市水务局负责）
（二）推广节水器具。在机关和商场更换节水龙头。（市机关事务局负责）
`,
)
program.put(
  '2025.txt',
  `云溪市节水方案（2025年）
一、重点任务
（一）改造管网。2025年底前漏损率控制在9%以内。（市城管局负责）
（二）建设节水型高校。推动高校循环用水。（市教育局负责）
`,
)

describe.each(['README.md', 'README.zh-CN.md'])('%s', page => {
  it('shows what wpp diff prints', () => {
    const shown = readFileSync(new URL(`../${page}`, import.meta.url), 'utf8')
    const [, command, output] = /```console\n\$ wpp ([^\n]{1,80})\n([^`]{1,2000})```/.exec(shown)!
    expect(program.run(command!.split(' ')).out).toBe(output)
  })
})
