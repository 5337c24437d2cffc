import { describe, expect, it } from 'vitest'
import { shiftedFigure } from '../src/text/byte-shift/shifted-figures.ts'

/** What the place of the last `?。` in a text was. */
function lastFigure(text: string): string | null {
  return shiftedFigure(text, text.lastIndexOf('?。'))?.text ?? null
}

describe('figures behind a bracket whose bytes are shifted', () => {
  it.each([
    ['drafted for years of this century', '?。?031—2033年）', '　（2'],
    ['drafted for years of the last', '?。?996—2000年）', '　（1'],
    ['one year alone', '?。?031年）', '　（2'],
    ['the first item of all', '?。?）選址。', '　（1'],
    ['the second', '?。?）選址。\n?。?）建造。', '　（2'],
    ['behind an item that is whole', '（4）選址。\n由鎮定。\n?。?）建造。', '　（5'],
    ['behind a section', '?。?）選址。\n2.開放書屋。\n?。?）借閱。', '　（1'],
    ['behind a section whose bytes are shifted', '?。?）選址。\n?。ǘ╅_放書屋。\n?。?）借閱。', '　（1'],
  ])('%s', (_, text, restored) => {
    expect(lastFigure(text)).toBe(restored)
  })

  it.each([
    ['a section number in Han numerals', '?。ㄒ唬┙ㄔO(shè)書屋。'],
    ['no year begins so', '?。?531—2033年）'],
    ['figures of no year', '?。?03個書屋'],
    ['inside a line', '建好書屋?。?）選址。'],
    ['a tenth item, whose number had two figures', `（9）選址。\n?。?）建造。`],
  ])('none: %s', (_, text) => {
    expect(lastFigure(text)).toBeNull()
  })
})
