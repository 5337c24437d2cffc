import type { ZodError } from 'zod'

/**
 * Says why a JSON document is no result of `wpp extract` of this contract, and what to do; null where it may be one.
 *
 * @returns a message that reads on after the name of the file
 */
export function contractFault(document: unknown): string | null {
  const version = valueAt(document, ['contract'])
  if (version === undefined)
    return 'is no result of wpp extract (it has no contract): give what wpp extract has written'
  return version === '1' ? null : `follows contract ${JSON.stringify(version)}, not "1": extract it anew`
}

/**
 * Says where a document first breaks the contract, and what to do. The place alone is told: the words of the library of
 * schemas are English and those of programmers.
 *
 * @param error of the schema, what it found in the same document
 * @returns a message that reads on after the name of the file
 */
export function schemaFault(error: ZodError, document: unknown): string {
  const issue = error.issues[0]!
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]!] : issue.path
  const place = path.join('.')
  return valueAt(document, path) === undefined
    ? `lacks ${place}, which the contract asks for: extract it anew`
    : `has at ${place} what the contract does not allow: extract it anew`
}

function valueAt(document: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((value, key) => Object(value)[key], document)
}
