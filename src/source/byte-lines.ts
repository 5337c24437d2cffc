/** A line of a stream of bytes. */
export interface ByteLine {
  /** Counted from 1. */
  number: number
  /** Without its end; null if it is longer than what may be held. */
  bytes: Uint8Array | null
}

const LINE_FEED = 0x0a

/**
 * Parts a stream into lines at line feeds. Holds one line and one chunk at most, whatever the length of the stream;
 * asks for the next chunk only when the lines of the last one have been taken.
 *
 * @param longest bytes of a line; of a longer one nothing is kept
 */
export async function* byteLines(
  chunks: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<ByteLine> {
  let number = 1
  let parts: Uint8Array[] = []
  let length = 0
  const keep = (part: Uint8Array) => {
    length += part.length
    if (length > longest) parts = []
    else parts.push(part)
  }
  const line = (): ByteLine => {
    const bytes = length > longest ? null : Buffer.concat(parts)
    parts = []
    length = 0
    return { number: number++, bytes }
  }
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      keep(chunk.subarray(start, end))
      yield line()
      start = end + 1
    }
    if (start < chunk.length) keep(chunk.subarray(start))
  }
  if (length > 0) yield line()
}
