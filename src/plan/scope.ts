import type { VFile } from 'vfile'
import type { Span } from '../edits/edit.ts'
import type { OffsetMap } from '../edits/offset-map.ts'
import type { DepartmentNode } from '../tree/nodes.ts'
import type { Department, Section } from './schema.ts'

/** What compiling one plan needs to know. */
export interface Scope {
  file: VFile
  map: OffsetMap
  planNumber: number
  /** Bodies by name that the rules met so far charge with all duties from there on. */
  inherited: Map<string, { role: DepartmentNode['role']; department: Department }>
}

/** Where in the tree a passage stands. */
export interface Place {
  section: Section | null
  /** Restored headings from the chapter down. */
  path: string[]
  /** Title of the section, or of the nearest one above it that has one. */
  title: string | null
}

/** The stretch of the source that a stretch of the restored text came from. */
export function span(map: OffsetMap, range: Span): [number, number] {
  return map.toSource(range)
}
