/** A file of plans as one page of HTML that needs nothing else: for reading, for printing, without a network. */
import { createHash } from 'node:crypto'
import type { Language } from '../lexicon/languages.ts'
import { clientScript } from './client-script.ts'
import { diagnosticList } from './diagnostics.ts'
import { overview } from './facts.ts'
import { filterForm } from './filters.ts'
import { type Content, html, Markup } from './html.ts'
import type { ReportInput } from './input.ts'
import { type LabelName, type Labels, labelsOf } from './labels.ts'
import { legend } from './legend.ts'
import { loadChart } from './load-chart.ts'
import { buildModel } from './model.ts'
import { goalTable, taskTable } from './passage-table.ts'
import { planTables } from './plan-tables.ts'
import { sourceView } from './source-view.ts'
import { styles } from './styles.ts'
import { timeline } from './timeline.ts'

/**
 * The page of a file. The same input gives the same bytes.
 *
 * All text of the source is escaped. The Content-Security-Policy (level 3) of the page lets run its own script and
 * style alone, by their hashes, and lets nothing be loaded.
 *
 * @throws GrammarError
 */
export function reportPage(input: ReportInput, language: Language = 'zh'): string {
  const { plan } = input
  const labels = labelsOf(language)
  const model = buildModel(plan)
  const source = sourceView(input, model, labels)
  const titles = [...new Set(plan.plans.flatMap(one => one.title ?? []))]
  const title = titles.length === 0 ? labels.text('noTitle') : titles.join(' · ')
  const tables = planTables(plan, labels)
  const parts: readonly (readonly [name: LabelName, content: Content])[] = [
    ['overview', overview(plan, model, labels)],
    ['timeline', timeline(model, labels) ?? none('noDeadlines', labels)],
    ['load', loadChart(model, labels) ?? none('noTasks', labels)],
    ['tasks', [filterForm(model, labels), taskTable(model, labels)]],
    ['goals', goalTable(model, labels)],
    ...(tables === null ? [] : [['tables', tables] as const]),
    ['diagnostics', diagnosticList(plan.diagnostics, source.diagnosticTargets, labels)],
  ]
  const script = plan.source.script === 'traditional' ? 'zh-Hant' : 'zh-Hans'
  const page = html`<!DOCTYPE html>
<html lang="${language === 'zh' ? 'zh-Hans' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${new Markup(styles)}</style>
</head>
<body>
<a class="skip" href="#tasks">${labels.text('skip')}</a>
<a class="skip" href="#source">${labels.text('skipToSource')}</a>
<header>
<h1 lang="zh">${title}</h1>
<nav aria-label="${labels.text('contents')}">${[...parts.map(([name]) => name), 'source' as const].map(id => html`<a href="#${id}">${labels.text(id)}</a> `)}</nav>
</header>
<main>
<div class="pane" id="report-pane" role="region" aria-label="${labels.text('analysis')}" tabindex="0">
${parts.map(([name, content]) => part(name, content, labels))}</div>
<section class="pane" id="source" aria-labelledby="source-title" tabindex="0">
<h2 id="source-title">${labels.text('source')}</h2>
${legend(plan, labels)}
<div class="${plan.diagnostics.some(({ span }) => span !== null) ? 'text noted' : 'text'}" lang="${script}">
${source.view}</div>
</section>
</main>
<footer><p>${labels.text('program')}</p></footer>
<script>${new Markup(clientScript)}</script>
</body>
</html>
`
  return page.text
}

function part(name: LabelName, content: Content, labels: Labels): Markup {
  return html`<section id="${name}" aria-labelledby="${name}-title" tabindex="-1">
<h2 id="${name}-title">${labels.text(name)}</h2>
${content}
</section>
`
}

function none(label: LabelName, labels: Labels): Markup {
  return html`<p class="none">${labels.text(label)}</p>`
}

const contentSecurityPolicy = [
  "default-src 'none'",
  `script-src '${hashOf(clientScript)}'`,
  `style-src '${hashOf(styles)}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
