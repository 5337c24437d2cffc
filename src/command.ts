/** All that the build makes into the script of the command line. */
export { run } from './cli/run.ts'
export { checkedGrammars } from './grammars.ts'
