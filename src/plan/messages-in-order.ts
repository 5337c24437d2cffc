import type { VFile } from 'vfile'

/** Holds back what a file is told by works that are not done in order, to tell it in order. */
export class MessagesInOrder {
  readonly #file: VFile
  readonly #held: VFile['messages'][] = []

  constructor(file: VFile) {
    this.#file = file
  }

  /** Does a work, and holds what it tells the file under a number of its place. */
  during<Value>(index: number, work: () => Value): Value {
    const { messages } = this.#file
    this.#file.messages = []
    const value = work()
    if (this.#file.messages.length > 0) this.#held[index] = this.#file.messages
    this.#file.messages = messages
    return value
  }

  /** Tells the file what is held. */
  tell(): void {
    // Works that told nothing are holes, which `flat` passes over.
    for (const message of this.#held.flat()) this.#file.messages.push(message)
  }
}
