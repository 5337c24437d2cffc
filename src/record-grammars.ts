/** A step of the build: checks the grammars that every extraction needs and records their digests. */
import { writeFileSync } from 'node:fs'
import { checkedGrammars, recordPath } from './grammars.ts'
import { extract } from './pipeline.ts'

/** A plan that makes the extractors load what they load on first use. */
const sample =
  '某县养老服务方案\n一、建设驿站\n2023年底前，建成12家，覆盖率达到95%。（县民政局牵头，各乡镇人民政府配合）\n'

await extract(sample)
writeFileSync(recordPath(), JSON.stringify(Object.fromEntries(checkedGrammars)))
