/**
 * A small assembler of WebAssembly (W3C core specification 2.0, with its vector instructions): the loops of the network
 * do four numbers at a time there, which JavaScript cannot.
 *
 * Code is a list of bytes. What yields a value leaves it on the stack, so that expressions nest as calls do.
 */

/** Instructions and their operands, byte by byte. */
export type Code = readonly number[]
/** A type of values: an integer, a number, a vector of 128 bits. */
export type ValueType = 'i32' | 'f32' | 'v128'

const TYPES = { i32: 0x7f, f32: 0x7d, v128: 0x7b } as const
const [EMPTY_BLOCK, FUNCTION_TYPE, VECTOR_PREFIX] = [0x40, 0x60, 0xfd]

/** A parameter or a variable of a function. */
export class Local {
  readonly type: ValueType
  readonly index: number
  readonly value: Code

  constructor(type: ValueType, index: number) {
    this.type = type
    this.index = index
    this.value = [0x20, ...unsigned(index)]
  }

  set(value: Code): Code {
    return [...value, 0x21, ...unsigned(this.index)]
  }

  /** Adds a constant to an `i32`. */
  advance(by: number): Code {
    return this.set(i32.add(this.value, i32.constant(by)))
  }
}

/** A function of a module. */
export interface Kernel {
  name: string
  parameters: readonly ValueType[]
  result?: ValueType
  /** The types of its variables, and its code; most runs of the program never need it. */
  write(): { variables: readonly ValueType[]; code: Code }
}

/** Describes a function: `body` gets its parameters and may ask for variables. */
export function kernel(
  name: string,
  parameters: readonly ValueType[],
  body: (parameters: Local[], variable: (type: ValueType) => Local) => Code[],
  result?: ValueType,
): Kernel {
  const write = () => {
    const variables: ValueType[] = []
    const variable = (type: ValueType) => new Local(type, parameters.length + variables.push(type) - 1)
    const locals = parameters.map((type, index) => new Local(type, index))
    return { code: body(locals, variable).flat(), variables }
  }
  return { name, parameters, write, ...(result !== undefined && { result }) }
}

/** Instructions for integers of 32 bits; an address is one. */
export const i32 = {
  constant: (value: number): Code => [0x41, ...signed(value)],
  add: (left: Code, right: Code): Code => [...left, ...right, 0x6a],
  load: (address: Code): Code => [...address, 0x28, 2, 0],
}

/** Instructions for numbers of single precision. */
export const f32 = {
  constant: (value: number): Code => [0x43, ...new Uint8Array(Float32Array.of(value).buffer)],
  add: (left: Code, right: Code): Code => [...left, ...right, 0x92],
  max: (left: Code, right: Code): Code => [...left, ...right, 0x97],
}

const vector = (instruction: number, ...operands: Code[]): Code => [
  ...operands.flat(),
  VECTOR_PREFIX,
  ...unsigned(instruction),
]
/** Memory instructions name an alignment, which is a hint only, and an offset in bytes. */
const at = (offset: number): Code => [0, ...unsigned(offset)]

/** Instructions that move vectors; `offset` is added to the address, in bytes. */
export const v128 = {
  load: (address: Code, offset = 0): Code => [...vector(0x00, address), ...at(offset)],
  /** One `f32`, four times. */
  loadSplat: (address: Code, offset = 0): Code => [...vector(0x09, address), ...at(offset)],
  store: (address: Code, value: Code, offset = 0): Code => [...vector(0x0b, address, value), ...at(offset)],
}

/** Instructions for vectors of eight integers of 16 bits. */
export const i16x8 = {
  /** Eight signed bytes. */
  loadBytes: (address: Code, offset = 0): Code => [...vector(0x01, address), ...at(offset)],
  splat: (value: Code): Code => vector(0x10, value),
  add: (left: Code, right: Code): Code => vector(0x8e, left, right),
}

/** Instructions for vectors of four integers of 32 bits; the halves are those of eight of 16 bits. */
export const i32x4 = {
  lowHalf: (eight: Code): Code => vector(0xa7, eight),
  highHalf: (eight: Code): Code => vector(0xa8, eight),
  splat: (value: Code): Code => vector(0x11, value),
  add: (left: Code, right: Code): Code => vector(0xae, left, right),
  shiftLeft: (value: Code, bits: number): Code => vector(0xab, value, i32.constant(bits)),
  truncate: (value: Code): Code => vector(0xf8, value),
}

/** Instructions for vectors of four numbers of single precision. */
export const f32x4 = {
  constant: (value: number): Code => f32x4.splat(f32.constant(value)),
  splat: (value: Code): Code => vector(0x13, value),
  lane: (value: Code, lane: number): Code => [...vector(0x1f, value), lane],
  fromIntegers: (value: Code): Code => vector(0xfa, value),
  nearest: (value: Code): Code => vector(0x6a, value),
  add: (left: Code, right: Code): Code => vector(0xe4, left, right),
  subtract: (left: Code, right: Code): Code => vector(0xe5, left, right),
  multiply: (left: Code, right: Code): Code => vector(0xe6, left, right),
  divide: (left: Code, right: Code): Code => vector(0xe7, left, right),
  min: (left: Code, right: Code): Code => vector(0xe8, left, right),
  max: (left: Code, right: Code): Code => vector(0xe9, left, right),
}

/** Calls a function by its place in the module. */
export function call(index: number, ...operands: Code[]): Code {
  return [...operands.flat(), 0x10, ...unsigned(index)]
}

/** Does something as often as an `i32` says, and leaves it at 0. */
export function repeat(times: Local, body: readonly Code[]): Code {
  const again = [...times.value, 0x0d, 0]
  return [
    ...[...times.value, 0x04, EMPTY_BLOCK],
    ...[0x03, EMPTY_BLOCK, ...body.flat(), ...times.advance(-1), ...again, 0x0b],
    0x0b,
  ]
}

/** The bytes of a module with these functions, all exported, over a memory that it imports as `host.memory`. */
export function assemble(kernels: readonly Kernel[]): Uint8Array {
  const types = kernels.map(({ parameters, result }) => [
    FUNCTION_TYPE,
    ...list(parameters.map(type => [TYPES[type]])),
    ...list(result === undefined ? [] : [[TYPES[result]]]),
  ])
  const bodies = kernels.map(kernel => {
    const { variables, code } = kernel.write()
    return sized([...list(variables.map(type => [1, TYPES[type]])), ...code, 0x0b])
  })
  const section = (id: number, entries: readonly Code[]): Code => [id, ...sized(list(entries))]
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, types),
    ...section(2, [[...name('host'), ...name('memory'), 2, 0, 1]]),
    ...section(
      3,
      kernels.map((_, index) => unsigned(index)),
    ),
    ...section(
      7,
      kernels.map((kernel, index) => [...name(kernel.name), 0, ...unsigned(index)]),
    ),
    ...section(10, bodies),
  ])
}

function name(text: string): Code {
  return sized([...Buffer.from(text)])
}

function sized(code: Code): Code {
  return [...unsigned(code.length), ...code]
}

function list(entries: readonly Code[]): Code {
  return [...unsigned(entries.length), ...entries.flat()]
}

/** LEB128. */
function unsigned(value: number): Code {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)]
}

function signed(value: number): Code {
  const low = value & 0x7f
  const rest = value >> 7
  const isLast = rest === (low & 0x40 ? -1 : 0)
  return isLast ? [low] : [low | 0x80, ...signed(rest)]
}
