/** A numeral for people. Comes in: "12345.67". Goes out: "12,345.67". */

/** The digits before the point in threes; a sign stays where it is. */
export function inThrees(numeral: string): string {
  const [whole = "", fraction] = numeral.split(".");
  const groups = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}
