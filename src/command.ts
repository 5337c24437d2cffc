/** All that the build makes into the script of the command line. */
export { found } from './build-record.ts'
export { run } from './cli/run.ts'
