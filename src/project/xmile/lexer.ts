/** The text of an XMILE equation in, its tokens with their places out. */
import { modelError } from "../expression/fault.ts";
import type { Place } from "../expression/node.ts";

/** One token; `text` is as written. */
export interface Token {
  readonly kind: "number" | "unit" | "word" | "quoted" | "sign" | "end";
  readonly text: string;
  readonly place: Place;
}

/** Most characters of one equation: beyond, no person wrote it. */
const MOST_CHARACTERS = 100_000;
/** A unit is a comment to other programs: `5 {[USD/a]}`. @source OASIS XMILE 1.0, 3.2.1 (numbers), 3.2.2 (identifiers), 3.3.1 (operators), 3.3.4 (comments) */
const FORMS: readonly (readonly [Token["kind"] | "blank", RegExp])[] = [
  ["unit", /\{\[[^\]{}]*\]\}/y],
  ["blank", /(?:\s|\\\r?\n)+|\{[^}]*\}/y],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y],
  ["quoted", /"(?:[^"\\]|\\[\s\S])*"/y],
  [
    "word",
    /[A-Za-z_$\u0080-\uffff][A-Za-z0-9_$\u0080-\uffff]*(?:\.(?:[A-Za-z_$\u0080-\uffff][A-Za-z0-9_$\u0080-\uffff]*|"(?:[^"\\]|\\.)*"))*/y,
  ],
  ["sign", /<>|<=|>=|\/\/|[-+*/^()[\],<>=':@]/y],
];

/**
 * Splits an equation.
 * @throws PlumblineError `model-malformed` at a character that no equation has
 */
export function tokensOf(text: string, file: string, place: Place): readonly Token[] {
  if (text.length > MOST_CHARACTERS) {
    throw modelError("model-malformed", file, place, `the equation is longer than ${MOST_CHARACTERS} characters`);
  }
  const tokens: Token[] = [];
  let at = 0;
  let here = place;
  while (at < text.length) {
    const found = matchAt(text, at);
    if (found === undefined) throw modelError("model-malformed", file, here, strayMessage(text, at));
    const [kind, matched] = found;
    if (kind !== "blank" && !(kind === "unit" && tokens.at(-1)?.kind !== "number"))
      tokens.push({ kind, text: matched, place: here });
    here = placeAfter(matched, here);
    at += matched.length;
  }
  tokens.push({ kind: "end", text: "", place: here });
  return tokens;
}

function matchAt(text: string, at: number): readonly [Token["kind"] | "blank", string] | undefined {
  for (const [kind, form] of FORMS) {
    form.lastIndex = at;
    const found = form.exec(text);
    if (found !== null) return [kind, found[0]];
  }
  return undefined;
}

function strayMessage(text: string, at: number): string {
  const stray = text[at];
  if (stray === "{") return "a comment begins here with { and does not end: close it with }";
  if (stray === '"') return "a name in quotation marks begins here and does not end";
  return `${JSON.stringify(stray)} has no meaning in an XMILE equation; a name that has it must be in quotation marks`;
}

function placeAfter(passed: string, from: Place): Place {
  const end = passed.lastIndexOf("\n");
  if (end < 0) return { line: from.line, column: from.column + passed.length };
  return { line: from.line + passed.split("\n").length - 1, column: passed.length - end };
}
