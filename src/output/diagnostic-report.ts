import { told } from '../lexicon/messages.ts'
import type { Diagnostic } from '../plan/schema.ts'
import { counted } from './counted.ts'
import { visible } from './visible.ts'

/** How diagnostics are printed: lines to read, or JSON for programs. */
export type ReportFormat = 'text' | 'json'

/** What is told of one input. */
interface Entry {
  path: string
  messages: Diagnostic[]
}

/** Collects what is told about the inputs, counts it, and prints it as text or as JSON. */
export class DiagnosticReport {
  readonly #entries: Entry[] = []
  /** Faults of whole inputs, which have no place in a text. */
  readonly #faults = new Set<Diagnostic>()

  /** Takes the diagnostics of an input that could be read. */
  add(path: string, messages: readonly Diagnostic[]): void {
    this.#entries.push({ path, messages: [...messages] })
  }

  /** Takes an input that could not be used at all. */
  addFault(path: string, message: string): void {
    const fault: Diagnostic = { severity: 'error', rule: 'input', message, span: null, line: 1, column: 1 }
    this.#faults.add(fault)
    this.#entries.push({ path, messages: [fault] })
  }

  count(severity: Diagnostic['severity']): number {
    return this.#entries.flatMap(({ messages }) => messages).filter(message => message.severity === severity)
      .length
  }

  /**
   * The whole report.
   *
   * As text a diagnostic is a line `path:line:column severity message rule`, an input that could not be used a line
   * `wpp: path: message`; the counts follow if there was a diagnostic. As JSON it is an array of
   * `{ path, messages }` in one line. Empty if there is nothing to tell.
   *
   * @param quiet errors alone, without counts
   */
  print(format: ReportFormat, quiet: boolean): string {
    const entries = this.#entries.map(({ path, messages }) => ({
      path,
      messages: quiet ? messages.filter(({ severity }) => severity === 'error') : messages,
    }))
    if (format === 'json') return `${JSON.stringify(entries)}\n`
    const lines = entries.flatMap(({ path, messages }) => messages.map(message => this.#line(path, message)))
    if (!quiet && lines.length > this.#faults.size) lines.push(this.#counts())
    return lines.map(line => `${visible(line)}\n`).join('')
  }

  #line(path: string, message: Diagnostic): string {
    if (this.#faults.has(message)) return `wpp: ${path}: ${told(message.message)}`
    return `${path}:${message.line}:${message.column} ${told(message.severity)} ${told(message.message)} ${message.rule}`
  }

  #counts(): string {
    const counts = (['error', 'warning', 'info'] as const).map(
      severity => [severity, this.count(severity)] as const,
    )
    return counts
      .filter(([, count]) => count > 0)
      .map(([severity, count]) => told(severity === 'info' ? `${count} info` : counted(count, severity)))
      .join(told(', '))
  }
}
