/** Symbols of units → the same in lower case, for texts that do not care about capitals. */

const LOOSE = new WeakMap<object, Readonly<Record<string, string>>>();

/** The symbols of three letters and more in lower case, by the table they come from. */
export function looseSymbols(symbols: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const known = LOOSE.get(symbols);
  if (known) return known;
  const long = Object.entries(symbols).filter(([symbol]) => symbol.length > 2);
  const made: Record<string, string> = Object.assign(
    Object.create(null),
    Object.fromEntries(long.map(([symbol, code]) => [symbol.toLowerCase(), code])),
  );
  LOOSE.set(symbols, made);
  return made;
}
