/** The library: everything that others may build on. */
export {
  type Extraction,
  type ExtractOptions,
  extract,
  InputError,
  planProcessor,
  type Restoration,
  restore,
} from './pipeline.ts'
export { type PlanFile, planFileSchema } from './plan/schema.ts'
