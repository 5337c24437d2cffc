import { describe, expect, it } from 'vitest'
import { extract } from '../src/index.ts'

/** The words of clauses of a duty in which no body is read. */
async function unread(clause: string): Promise<string[]> {
  const source = `河口市古城保护方案\n一、目标\n二、任务\n（一）推进古城墙修缮。${clause}\n`
  const { plan } = await extract(Buffer.from(source), { force: true })
  return plan.diagnostics
    .filter(({ rule }) => rule === 'unread-in-clause')
    .map(({ span }) => source.slice(...span!))
}

describe('words of a clause in which no body is read', () => {
  it('are told with their place', async () => {
    expect(await unread('（市文物局牵头，各环节、市财政局配合）')).toEqual(['各环节'])
  })

  it.each([
    '（市文物局牵头，市财政局、市住建局等有关部门按职责分工配合）',
    '（责任单位：市文物局、修缮企业；完成时限：长期坚持）',
    '（县级统筹、分步实施）',
  ])('are none in %s', async clause => {
    expect(await unread(clause)).toEqual([])
  })
})
