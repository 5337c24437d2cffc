/** Modules of this script that another has asked for, by their paths: an object of what each exports. */
export const lent = new Map<string, unknown>()
