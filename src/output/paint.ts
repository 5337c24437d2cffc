/** Gives the parts of an outline or a comparison their look. */
export interface Paint {
  title(text: string): string
  heading(text: string): string
  lead(text: string): string
  support(text: string): string
  date(text: string): string
  amount(text: string): string
  added(text: string): string
  removed(text: string): string
  faint(text: string): string
}

const asIs = (text: string) => text

/** Changes nothing: for files and pipes. */
export const plainPaint: Paint = {
  title: asIs,
  heading: asIs,
  lead: asIs,
  support: asIs,
  date: asIs,
  amount: asIs,
  added: asIs,
  removed: asIs,
  faint: asIs,
}
