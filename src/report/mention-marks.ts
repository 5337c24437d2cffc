/** Marks in the source for the bodies, deadlines and values that it names: each is a link to its row. */
import { escapeHtml } from './html.ts'
import type { Labels } from './labels.ts'
import { markRank } from './mark-rank.ts'
import type { Mention, ReportModel } from './model.ts'
import type { Insertion, Wrapper } from './nested-segments.ts'
import { type Run, runsOf } from './overlaps.ts'

/** Links for all mentions; where mentions overlap, each piece leads to the rows of all. */
export function mentionWrappers({ mentions }: ReportModel, labels: Labels): Wrapper[] {
  return runsOf(mentions).map(run => mentionWrapper(run, labels))
}

/** The first piece of a mention bears its id. */
function mentionWrapper({ span, values }: Run<Mention>, labels: Labels): Wrapper {
  const mention = values.at(-1)!
  const starting = values.filter(value => value.span[0] === span[0])
  const rows = [...new Set(values.flatMap(value => value.rows.map(row => row.id)))]
  const [outer, ...inner] = starting
  return {
    span,
    rank: markRank.mention,
    open: first => {
      const id = first && outer !== undefined ? ` id="${outer.id}"` : ''
      // Further mentions that begin at the same place, longer than this piece: an element holds one id.
      const others = first ? inner.map(value => `<span id="${value.id}"></span>`).join('') : ''
      return `<a class="m ${mention.kind}"${id} href="#${mention.rows[0]!.id}" data-r="${rows.join(' ')}" title="${escapeHtml(labels.text(mention.kind))}">${others}`
    },
    close: () => '</a>',
  }
}

/** Places of mentions that came from no character of the source. */
export function emptyMentions({ mentions }: ReportModel): Insertion[] {
  return mentions
    .filter(({ span }) => span[0] === span[1])
    .map(({ id, kind, span, rows }) => ({
      at: span[0],
      html: `<a class="m ${kind}" id="${id}" href="#${rows[0]!.id}" data-r="${rows.map(row => row.id).join(' ')}">‸</a>`,
    }))
}
