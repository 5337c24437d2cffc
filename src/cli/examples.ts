import { told } from '../lexicon/messages.ts'

/** What can be typed, and what it does. */
const exampleLines = {
  program: [
    ['wpp extract plan.txt', 'the task list as JSON'],
    ["wpp extract < plan.txt | jq '.plans[].tasks[].lead'", 'who leads what'],
    ['wpp outline plan.txt | less -R', 'the plan at a glance'],
    ['wpp extract --help', 'all options of a command'],
  ],
  extract: [
    ['wpp extract --pretty plan.txt', 'indented, for reading'],
    ['wpp extract plan.docx plan.pdf page.html notes.md', 'from Word, PDF, a web page and Markdown'],
    ["wpp extract 'plans/**/*.txt' -o plans.jsonl", 'a folder, one document a line'],
    ['wpp extract --encoding gbk old.txt', 'when the encoding is told wrongly'],
    ['curl -s https://example.org/plan.txt | wpp extract -', 'from a pipe'],
    ['wpp extract plan.txt -o plan.xlsx', 'a workbook: tasks, targets, deadlines, departments'],
    ['wpp extract --format csv --rows targets plan.txt', 'a row for each percentage and quantity'],
    ['wpp extract --ndjson - < documents.ndjson', 'a stream of documents, a line for each'],
    ['wpp extract --frail --report json plan.txt 2> report.json', 'for a machine'],
  ],
  batch: [
    ['wpp batch plans --out results', 'all documents below a folder, on all cores'],
    ["wpp batch 'plans/**/*.{txt,pdf}' --out results", 'those that a glob matches'],
    ['wpp batch plans --out results --resume', 'what is new or changed since, or was not reached'],
    ['wpp batch plans --out tables --format xlsx', 'a workbook for each'],
  ],
  merge: [
    ["wpp merge 'results/**/*.json' -o all.xlsx", 'one workbook for all of them'],
    ["wpp merge 'results/**/*.json' --rows targets --format csv", 'the targets of all cities'],
    ['wpp extract --ndjson - < documents.ndjson | wpp merge -', 'the tasks of a stream'],
  ],
  outline: [
    ['wpp outline plan.txt', 'coloured on a terminal; NO_COLOR=1 turns it off'],
    ["wpp outline 'plans/*.txt' --quiet", 'several plans, without the warnings'],
  ],
  report: [
    ['wpp report plan.txt > plan.html', 'a page for the browser, without a network'],
    ['wpp report --lang en plan.pdf -o plan.html', 'labels in English'],
  ],
  restore: [
    ['wpp restore damaged.txt -o repaired.txt', 'the repaired text'],
    ['wpp restore --explain damaged.txt', 'what was repaired, where and why'],
  ],
  schema: [['wpp schema -o plan.schema.json', 'for validators and code generators']],
  check: [
    ["wpp check 'fixtures/**'", 'what has changed since the expectations were written'],
    ['wpp check fixtures/river --update', 'take over what is extracted now'],
  ],
  completion: [
    ['source <(wpp completion bash)', 'in ~/.bashrc'],
    ['wpp completion zsh > ~/.zsh/completions/_wpp', 'in a folder of $fpath'],
    ['wpp completion fish > ~/.config/fish/completions/wpp.fish', 'for fish'],
  ],
  diff: [
    ['wpp diff 2026.json 2027.json', 'two results of extract'],
    ['wpp diff city.txt province.txt', 'two texts, extracted first'],
    ["wpp diff --json old.json new.json | jq '.plans[].findings'", 'for a machine'],
    ['wpp diff --plan 2 old.json new.json --exit-code', 'one plan of files that hold several'],
  ],
} as const

/** The part of a command's help that shows how it is used. */
export function examples(command: keyof typeof exampleLines): string {
  const lines = exampleLines[command]
  const width = Math.max(...lines.map(([typed]) => typed.length))
  return [
    '',
    told('Examples:'),
    ...lines.map(([typed, does]) => `  ${typed.padEnd(width)}  ${told(does)}`),
    '',
    told('Exit codes: 0 done; 1 the input or the output is at fault; 2 wrong usage or a crash.'),
  ].join('\n')
}
