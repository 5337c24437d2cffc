/** How long a user waits for one plan: whole processes, as ratios to an empty one of Node. */
import { interleaved, node, program } from './processes.ts'
import { atMost, milliseconds, type Row } from './table.ts'

/** @param files a clean plan of 31 kB and a mangled one of 48 kB */
export function coldRows(files: { clean: string; damaged: string }, rounds: number): Row[] {
  const [empty, version, clean, damaged] = interleaved(
    [
      [node, '-e', '0'],
      [node, program, '--version'],
      [node, program, 'extract', '--quiet', files.clean],
      [node, program, 'extract', '--quiet', files.damaged],
    ],
    rounds,
  ) as [number, number, number, number]
  return [
    { what: '`node -e 0`', measured: milliseconds(empty) },
    atMost('`wpp --version`', milliseconds(version), version / empty, 1.5),
    atMost('`wpp extract`, clean, 31 kB', milliseconds(clean), clean / empty, 1.8),
    {
      what: '`wpp extract`, mangled, 48 kB',
      asked: '< 400 ms',
      measured: milliseconds(damaged),
      ratio: `${(damaged / empty).toFixed(2)} ×`,
      passed: damaged < 400,
    },
  ]
}
