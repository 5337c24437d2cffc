/** Whether a UTF-16 code unit is a Chinese character: CJK Unified Ideographs and their extension A. */
export function isHan(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff
}
