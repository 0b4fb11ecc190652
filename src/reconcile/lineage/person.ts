/** Comes in: two names in lower case. Goes out: whether they can be one person's. */

/** The word that a name is looked up by: the surname, or the last word of a body's name. */
export function surname(name: string): string {
  return name.slice(name.lastIndexOf(" ") + 1);
}

/** True for equal names, and for a bare surname beside a name that ends in it. */
export function samePerson(a: string, b: string): boolean {
  if (a === b) return a !== "";
  return (a === surname(b) || b === surname(a)) && a !== "" && b !== "";
}
