/** Words of which more than one reader asks the same: a plan repeats a few hundred bodies and times. */

/** As many answers are kept; then all are forgotten. */
const mostRecent = 1024

/**
 * The same question, answered from memory where it was asked before.
 *
 * @param read must answer by the text alone
 * @param longest texts of more code units are read each time: they hardly return, and would be kept
 */
export function recently<Answer>(
  read: (text: string) => Answer,
  longest = Number.POSITIVE_INFINITY,
): (text: string) => Answer {
  const recent = new Map<string, Answer>()
  return text => {
    if (text.length > longest) return read(text)
    let answer = recent.get(text)
    if (answer === undefined && !recent.has(text)) {
      if (recent.size >= mostRecent) recent.clear()
      const words = withoutItsText(text)
      answer = read(words)
      recent.set(words, answer)
    }
    return answer as Answer
  }
}

/** Shorter parts of a text are copied by V8; a longer one is a view of all of the text, and would keep it. */
const shortestView = 13

function withoutItsText(part: string): string {
  return part.length < shortestView ? part : part.split('').join('')
}
