/** The hidden command that makes the program a worker of a batch. */
export const WORKER_COMMAND = 'batch-worker'
