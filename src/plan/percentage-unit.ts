import { pointsSign, tellsPoints } from '../extract/targets/points.ts'
import type { Percentage } from './schema.ts'

/** What a percentage is shown with: a difference of two percentages has a sign of its own. 提高3个百分点 is no 3%. */
export function percentageUnit({ text }: Percentage): string {
  return tellsPoints(text) ? pointsSign : '%'
}
