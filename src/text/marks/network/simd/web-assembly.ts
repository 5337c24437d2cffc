/** What is used of the WebAssembly JavaScript Interface (W3C), which the types of Node do not declare. */

/** A memory that modules and JavaScript share. */
export interface Memory {
  readonly buffer: ArrayBuffer
  /** By pages of 64 KiB. */
  grow(pages: number): number
}

/** The functions of a module, by name. */
export type Exports = Record<string, (...values: number[]) => void>

interface Interface {
  Memory: new (size: { initial: number }) => Memory
  Module: new (bytes: Uint8Array) => object
  Instance: new (module: object, imports: { host: { memory: Memory } }) => { exports: Exports }
}

const { Memory, Module, Instance } = (globalThis as unknown as { WebAssembly: Interface }).WebAssembly

/** A memory of one page. */
export function createMemory(): Memory {
  return new Memory({ initial: 1 })
}

/** The functions of a module that works on a memory. */
export function instantiate(bytes: Uint8Array, memory: Memory): Exports {
  return new Instance(new Module(bytes), { host: { memory } }).exports
}
