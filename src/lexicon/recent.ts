/** Words of which more than one reader asks the same: a plan repeats a few hundred bodies and times. */

/** As many answers are kept; then all are forgotten. */
const mostRecent = 4096

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
      answer = read(text)
      recent.set(text, answer)
    }
    return answer as Answer
  }
}
