import { describe, expect, it } from 'vitest'
import { duration, Progress } from '../src/batch/progress.ts'

/** Takes `count` steps, each a number of milliseconds long, and returns what is written. */
function drawn(isTTY: boolean, total: number, count: number, milliseconds: number, failing = 0): string[] {
  const written: string[] = []
  let time = 0
  const progress = new Progress({ isTTY, columns: 80, write: text => written.push(text) }, total, () => time)
  for (let step = 0; step < count; step++) {
    time += milliseconds
    progress.step(step < failing)
  }
  return written
}

describe('progress', () => {
  it('is drawn over and over on a terminal', () => {
    expect(drawn(true, 10, 5, 200).at(-1)).toBe('\r\x1b[K████████████░░░░░░░░░░░░ 5/10, 5.0/s, 1 s left')
  })
  it('is drawn no more often than a reader can follow', () => {
    expect(drawn(true, 10_000, 1000, 1)).toHaveLength(10)
  })
  it('is a plain line now and then elsewhere', () => {
    expect(drawn(false, 1000, 500, 100, 3)).toEqual([
      'wpp: 100/1000, 10.0/s, 1:30 min left, 3 failed\n',
      'wpp: 200/1000, 10.0/s, 1:20 min left, 3 failed\n',
      'wpp: 300/1000, 10.0/s, 1:10 min left, 3 failed\n',
      'wpp: 400/1000, 10.0/s, 1:00 min left, 3 failed\n',
      'wpp: 500/1000, 10.0/s, 50 s left, 3 failed\n',
    ])
  })
  it('says nothing of what is over at once', () => {
    expect(drawn(false, 3, 3, 5)).toEqual([])
  })
  it('tells the rate of late, not that of the beginning', () => {
    const written: string[] = []
    let time = 0
    const progress = new Progress({ write: text => written.push(text) }, 20_000, () => time)
    for (let step = 0; step < 10_000; step++) progress.step(false)
    for (let step = 0; step < 40; step++) {
      time += 1000
      progress.step(false)
    }
    expect(written.at(-1)).toContain(', 1.0/s, 2:46:00 h left')
  })
  it.each([
    [0, '0 s'],
    [0.2, '1 s'],
    [59.5, '1:00 min'],
    [125, '2:05 min'],
    [3725, '1:02:05 h'],
  ])('%d seconds are %s', (seconds, words) => {
    expect(duration(seconds)).toBe(words)
  })
})
