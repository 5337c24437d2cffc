/** Whether a UTF-16 code unit is a Chinese character: CJK Unified Ideographs and their extension A. */
export function isHan(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff
}

/**
 * The characters of `\p{Script=Han}`, as ranges to stand in a class of a pattern with the flag `u`. Unicode's own tables
 * are so large that to ask them for a class takes longer than to read a page with it.
 */
export const hanRanges =
  '\u2e80-\u2e99\u2e9b-\u2ef3\u2f00-\u2fd5\u3005\u3007\u3021-\u3029\u3038-\u303b\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufa6d\ufa70-\ufad9\u{16fe2}-\u{16fff}\u{20000}-\u{3fffd}'
