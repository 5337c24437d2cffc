import { spawnSync } from 'node:child_process'

/** Whether a shell may mount file systems of its own: as root, or where users have name spaces. */
export const mounts = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0
