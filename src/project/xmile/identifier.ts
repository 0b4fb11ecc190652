/** Names as XMILE writes them in; one spelling for all that mean the same out. */

/** White space of identifiers; other Unicode spaces are letters. @source OASIS XMILE 1.0, 3.2.2.2 */
const BLANKS = /[ \u00a0\n\r\t_]+/g;
/** What may stand behind a backslash between quotation marks. @source OASIS XMILE 1.0, 3.2.2.1 */
const ESCAPES: Readonly<Record<string, string>> = { '"': '"', n: "\n", "\\": "\\" };
/** Names that equations of ours give a meaning of their own. */
const TAKEN = new Set(["time", "step", "start", "stop", "pi"]);
/** What needs no quotation marks in an equation. @source OASIS XMILE 1.0, 3.2.2.1 */
const PLAIN = /^[A-Za-z\u0080-\uffff][A-Za-z0-9$_\u0080-\uffff]*$/;
/** Words that equations give a meaning: a variable of that name needs quotation marks. */
const RESERVED = new Set(["and", "or", "not", "mod", "if", "then", "else"]);

/** Resolves `\n`, `\"` and `\\`; any other backslash stays as it is. */
export function unescapeName(name: string): string {
  return name.replace(/\\(["n\\])/g, (_, letter: string) => ESCAPES[letter] ?? letter);
}

/** One spelling of an identifier: lower case, white space as one underscore, without its quotation marks. */
export function identifierKey(name: string): string {
  const bare = name.trim().replace(/^"([\s\S]*)"$/, "$1");
  return unescapeName(bare).replace(BLANKS, "_").toLowerCase();
}

/** A name for people: underscores as spaces. */
export function identifierLabel(name: string): string {
  return unescapeName(name.trim().replace(/^"([\s\S]*)"$/, "$1"))
    .replace(BLANKS, " ")
    .trim();
}

/** The name that a variable has in a model of ours; those that equations of ours give a meaning get a mark, square brackets are left to elements. */
export function modelName(key: string): string {
  const name = key.replace(/\[/g, "(").replace(/\]/g, ")");
  return TAKEN.has(name) ? `${name}_` : name;
}

/** The name in an equation of XMILE, in quotation marks where it needs them. */
export function quotedName(name: string): string {
  if (PLAIN.test(name) && !name.endsWith("_") && !RESERVED.has(name)) return name;
  return `"${name.replace(/\\/g, "\\\\").replace(/"/g, '\\"').replace(/\n/g, "\\n")}"`;
}
