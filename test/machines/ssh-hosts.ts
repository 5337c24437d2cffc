/** Hosts to log in to, each an SSH server of its own on this machine with a folder of its own. Needs openssh-server. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { freePort } from './free-port.ts'

const server = '/usr/sbin/sshd'

/** Whether all programs that the hosts and the recipe need are there. */
export const hasPrograms =
  ['parallel', 'ssh', 'rsync'].every(name => spawnSync(name, ['--version']).error === undefined) &&
  spawnSync(server, ['-V']).error === undefined

/** One host. */
export interface Host {
  /** What `--sshlogin` of GNU Parallel is given. */
  login: string
  /** Where logins start. */
  folder: string
  /** Ends the server and all who are logged in to it, as if the cable was pulled. */
  cutOff(): void
}

/**
 * Starts a host.
 *
 * @param home an empty folder for keys, configuration and the folder of the host
 */
export async function startHost(home: string): Promise<Host> {
  const folder = join(home, 'folder')
  mkdirSync(folder, { recursive: true })
  chmodSync(home, 0o700)
  const key = join(home, 'key')
  spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key])
  spawnSync('cp', [`${key}.pub`, join(home, 'authorized_keys')])
  const port = await freePort()
  const login = join(home, 'login.sh')
  writeFileSync(login, `#!/bin/sh\ncd '${folder}' && exec sh -c "$SSH_ORIGINAL_COMMAND"\n`, { mode: 0o755 })
  const configuration = join(home, 'sshd_config')
  writeFileSync(
    configuration,
    [
      `Port ${port}`,
      'ListenAddress 127.0.0.1',
      `HostKey ${key}`,
      `AuthorizedKeysFile ${join(home, 'authorized_keys')}`,
      `PidFile ${join(home, 'pid')}`,
      'StrictModes no',
      'UsePAM no',
      'PermitRootLogin yes',
      'MaxStartups 100',
      `ForceCommand ${login}`,
    ].join('\n'),
  )
  // Servers look for this folder wherever they are started.
  mkdirSync('/run/sshd', { recursive: true })
  const daemon: ChildProcess = spawn(server, ['-D', '-e', '-f', configuration], {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })
  const [line] = await once(daemon.stderr!, 'data')
  if (!String(line).includes('listening')) throw new Error(String(line))
  daemon.stderr!.resume()
  const options = `-p ${port} -i ${key} -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR`
  return {
    login: `ssh ${options} ${userInfo().username}@127.0.0.1`,
    folder,
    cutOff: () => {
      for (const child of sessionsOf(daemon.pid!)) kill(child)
      kill(daemon.pid!)
    },
  }
}

/** The server's children and theirs: the sessions, and what runs in them. */
function sessionsOf(parent: number): number[] {
  const { stdout } = spawnSync('ps', ['-o', 'pid=', '--ppid', String(parent)])
  const children = stdout.toString().trim().split(/\s+/).filter(Boolean).map(Number)
  return children.flatMap(child => [child, ...sessionsOf(child)])
}

function kill(id: number): void {
  try {
    process.kill(id, 'SIGKILL')
  } catch {
    // It has ended by itself in the meantime.
  }
}
