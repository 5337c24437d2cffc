/** On how many generated inputs each property is tried: `vitest.config.ts` says it for each suite. */
import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** Plans put together from sentences. */
    generatedPlans: number
    /** Damaged fixtures, texts of any characters and broken bytes, in all. */
    generatedDamage: number
  }
}

export const generatedPlans = inject('generatedPlans')
export const generatedDamage = inject('generatedDamage')
