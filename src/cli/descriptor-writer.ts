import type { Writable } from 'node:stream'

/**
 * Writes to a descriptor itself: to load what Node makes of it takes longer than to write a plan. Only where another
 * program that has the same pipe or terminal open keeps it from waiting (EAGAIN) is Node's stream needed.
 */
export class DescriptorWriter {
  readonly #take: (bytes: Uint8Array) => number
  readonly #streamOfNode: () => Writable
  /** Once it does not wait. */
  #stream: Writable | undefined

  /**
   * @param take writes what there is room for; returns how many bytes that was
   * @param streamOfNode the stream that Node makes of the descriptor
   */
  constructor(take: (bytes: Uint8Array) => number, streamOfNode: () => Writable) {
    this.#take = take
    this.#streamOfNode = streamOfNode
  }

  /**
   * Writes all of it, at once where the descriptor waits.
   *
   * @throws what the system says, as a promise
   */
  async write(content: string | Uint8Array): Promise<void> {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    const rest = this.#stream === undefined ? this.#writeAtOnce(bytes) : bytes
    const stream = this.#stream
    if (stream === undefined || rest.length === 0) return
    await new Promise<void>((resolve, reject) =>
      stream.write(rest, fault => (fault ? reject(fault) : resolve())),
    )
  }

  /** Returns what the descriptor did not wait for. */
  #writeAtOnce(bytes: Uint8Array): Uint8Array {
    let rest = bytes
    try {
      while (rest.length > 0) rest = rest.subarray(this.#take(rest))
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'EAGAIN') throw fault
      // Whoever writes is told of its faults.
      this.#stream = this.#streamOfNode().on('error', () => {})
    }
    return rest
  }
}
