/** A cluster of one node, this machine, with a Slurm of its own. Needs `slurm-wlm` of Debian, and root. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { freePort } from './free-port.ts'

/** Whether a cluster can be started here. */
export const canCluster =
  process.getuid?.() === 0 &&
  ['munged', 'slurmctld', 'slurmd', 'sbatch'].every(name => spawnSync(name, ['-V']).error === undefined)

/** A cluster that runs. */
export interface Cluster {
  /** What commands of Slurm need to know of it. */
  environment: Record<string, string>
  /** Ends its daemons. Jobs must have ended. */
  stop(): Promise<void>
}

/**
 * Starts a cluster.
 *
 * @param home an empty folder for its key, configuration and state
 * @throws Error if its node has not come up after half a minute
 */
export async function startCluster(home: string): Promise<Cluster> {
  const at = (name: string) => join(home, name)
  for (const name of ['', 'state', 'spool']) mkdirSync(at(name), { recursive: true })
  writeFileSync(at('munge.key'), randomBytes(1024), { mode: 0o400 })
  writeFileSync(at('slurm.conf'), await configuration(at))
  const environment = { PATH: process.env.PATH ?? '', SLURM_CONF: at('slurm.conf') }
  const daemons: ChildProcess[] = []
  const start = (command: string, args: string[]) =>
    daemons.push(spawn(command, args, { env: environment, stdio: 'ignore' }))
  const stop = async () => {
    for (const daemon of daemons.reverse()) {
      if (daemon.exitCode !== null || daemon.signalCode !== null) continue
      const ended = once(daemon, 'exit')
      daemon.kill()
      // One that has not found the others yet does not listen.
      const patience = setTimeout(() => daemon.kill('SIGKILL'), 3000)
      await ended
      clearTimeout(patience)
    }
  }
  const files = ['key', 'pid', 'log', 'seed'].map(name => `--${name}-file=${at(`munge.${name}`)}`)
  // The folders of tests are closed to other users, which it would refuse.
  start('munged', ['--foreground', '--force', ...files, `--socket=${at('munge.socket')}`])
  start('slurmctld', ['-D'])
  start('slurmd', ['-D'])
  for (const start = performance.now(); performance.now() - start < 30_000; ) {
    const asked = { env: environment, timeout: 2000 }
    const { stdout } = spawnSync('sinfo', ['--noheader', '--format=%T'], asked)
    if (stdout.toString().trim() === 'idle') return { environment, stop }
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  await stop()
  throw new Error('the node has not come up')
}

/** Authentication, state and ports of its own; nothing that containers lack, such as control groups. */
async function configuration(at: (name: string) => string): Promise<string> {
  const host = hostname().split('.')[0]
  return `ClusterName=one
SlurmctldHost=${host}(127.0.0.1)
SlurmUser=root
SlurmctldPort=${await freePort()}
SlurmdPort=${await freePort()}
AuthInfo=socket=${at('munge.socket')}
StateSaveLocation=${at('state')}
SlurmdSpoolDir=${at('spool')}
SlurmctldPidFile=${at('slurmctld.pid')}
SlurmdPidFile=${at('slurmd.pid')}
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU_Memory
MpiDefault=none
ReturnToService=2
KillWait=1
SchedulerParameters=batch_sched_delay=0,sched_interval=1
NodeName=${host} NodeAddr=127.0.0.1 CPUs=2 RealMemory=3000
PartitionName=all Nodes=${host} Default=YES State=UP
`
}
