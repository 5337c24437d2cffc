/** How long a user waits for one plan: whole processes, as ratios to an empty one of Node. */
import { interleaved, node, program } from './processes.ts'
import { atMost, milliseconds, type Row } from './table.ts'

/** Where it names a file of certificates, Node reads them whenever it starts, which takes longer than all else of `node -e 0`. */
const certificates = 'NODE_EXTRA_CA_CERTS'

/**
 * In the environment as it is, and where Node reads certificates in it, in one without them, too: ratios to an empty
 * process tell how long that takes as much as what the program does.
 *
 * @param files a clean plan of 31 kB and a mangled one of 48 kB
 */
export function coldRows(files: { clean: string; damaged: string }, rounds: number): Row[] {
  const { [certificates]: named, ...without } = process.env
  const bare = rowsIn(without, '', files, rounds)
  return named === undefined ? bare : [...rowsIn(process.env, ', certificates read', files, rounds), ...bare]
}

function rowsIn(
  environment: NodeJS.ProcessEnv,
  note: string,
  files: { clean: string; damaged: string },
  rounds: number,
): Row[] {
  const [empty, version, clean, damaged] = interleaved(
    [
      [node, '-e', '0'],
      [node, program, '--version'],
      [node, program, 'extract', '--quiet', files.clean],
      [node, program, 'extract', '--quiet', files.damaged],
    ],
    rounds,
    environment,
  ) as [number, number, number, number]
  return [
    { what: `\`node -e 0\`${note}`, measured: milliseconds(empty) },
    atMost(`\`wpp --version\`${note}`, milliseconds(version), version / empty, 1.5),
    atMost(`\`wpp extract\`, clean, 31 kB${note}`, milliseconds(clean), clean / empty, 1.8),
    {
      what: `\`wpp extract\`, mangled, 48 kB${note}`,
      asked: '< 400 ms',
      measured: milliseconds(damaged),
      ratio: `${(damaged / empty).toFixed(2)} ×`,
      passed: damaged < 400,
    },
  ]
}
