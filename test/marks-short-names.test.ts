/** Short names in a bracket behind the full one. */
import { describe, expect, it } from 'vitest'
import { loadModel } from '../src/text/marks/network/model.ts'
import { restoreRuns } from '../src/text/marks/restore-runs.ts'

function restored(text: string): string {
  const runs = new Map(restoreRuns(text, loadModel()).places.map(({ start, run }) => [start, run]))
  return [...text].map((character, offset) => runs.get(offset) ?? character).join('')
}

describe('short names', () => {
  it.each([
    ['bare', '加快建设河东农业高新区.以下简称高新区.办好三件事', '河东农业高新区（以下简称高新区）'],
    [
      'in quotation marks',
      '加快建设河东农业高新区,以下简称 高新区 办好三件事',
      '河东农业高新区（以下简称“高新区”）',
    ],
  ])('%s', (_, text, expected) => {
    expect(restored(text)).toContain(expected)
  })

  it('leaves alone what the text calls short in a sentence', () => {
    expect(restored('河东农业高新区的简称,由管委会报市里审定')).not.toContain('（')
  })
})
