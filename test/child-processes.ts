/** What the system tells of the processes of a batch; not every system does. */
import { existsSync, readFileSync } from 'node:fs'

const childrenPath = (id: number) => `/proc/${id}/task/${id}/children`

/** Whether this system tells the children of a process and its memory. */
export const tellsChildren = existsSync(childrenPath(process.pid))

export function childrenOf(id: number): number[] {
  return readFileSync(childrenPath(id), 'utf8').trim().split(' ').filter(Boolean).map(Number)
}

/** Kilobytes that the largest of a process and its children has held at once up to now; 0 once they are gone. */
export function peakMemory(id: number): number {
  try {
    const peaks = [id, ...childrenOf(id)].map(each =>
      Number(/^VmHWM:\s*([0-9]+) kB$/m.exec(readFileSync(`/proc/${each}/status`, 'utf8'))?.[1] ?? 0),
    )
    return Math.max(...peaks)
  } catch {
    return 0
  }
}
