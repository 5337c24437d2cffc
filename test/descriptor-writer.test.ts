import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { DescriptorWriter } from '../src/cli/descriptor-writer.ts'

/** A descriptor that answers each call by how many bytes it takes, or by a fault, and takes all in the end. */
function writer(...answers: (number | string)[]) {
  const taken: string[] = []
  const left: string[] = []
  const take = (bytes: Uint8Array) => {
    const answer = answers.shift() ?? bytes.length
    if (typeof answer === 'string') throw Object.assign(new Error(answer), { code: answer })
    taken.push(Buffer.from(bytes.subarray(0, answer)).toString())
    return answer
  }
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      const fault = chunk.toString() === 'broken' ? new Error('broken') : null
      if (fault === null) left.push(chunk.toString())
      done(fault)
    },
  })
  return { writer: new DescriptorWriter(take, () => stream), taken, left }
}

describe('a descriptor', () => {
  it('is written to until all is taken', async () => {
    const { writer: descriptor, taken, left } = writer(3, 6)
    await descriptor.write('三江县12')
    expect(taken).toEqual(['三', '江县', '12'])
    expect(left).toEqual([])
  })

  it('tells whoever writes that its reader has gone', async () => {
    const { writer: descriptor } = writer('EPIPE')
    await expect(descriptor.write('text')).rejects.toMatchObject({ code: 'EPIPE' })
  })

  it('is left to Node where it does not wait, and what comes later with it', async () => {
    const { writer: descriptor, taken, left } = writer(2, 'EAGAIN')
    await descriptor.write('abcd')
    await descriptor.write('ef')
    expect(taken).toEqual(['ab'])
    expect(left).toEqual(['cd', 'ef'])
  })

  it('tells faults that Node meets, too', async () => {
    const { writer: descriptor } = writer('EAGAIN')
    await expect(descriptor.write('broken')).rejects.toThrow('broken')
  })
})
