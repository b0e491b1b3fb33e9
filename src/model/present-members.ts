/**
 * An object of those members that are there. Every member has to be named, so that a new one does not compile until it is
 * handled; and a name that the type does not have does not compile either, which a spread would let pass.
 */
export function presentMembers<T extends object>(members: { [K in keyof T]-?: T[K] | undefined }): Partial<T> {
  // Without the members that are undefined it is what its type says.
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Partial<T>;
}
