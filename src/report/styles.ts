/** The style of the page, for the screen and for print. */
import { colours } from './styles-colours.ts'
import { layout } from './styles-layout.ts'
import { print } from './styles-print.ts'
import { sourceStyle } from './styles-source.ts'
import { tableStyle } from './styles-tables.ts'

/** The one style sheet of the page. */
export const styles = [colours, layout, tableStyle, sourceStyle, print].join('')
