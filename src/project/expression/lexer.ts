/** Text of an equation → tokens with their places. */
import type { Place } from "./node.ts";

/** `number`, `name` and `sign` (operators, brackets, commas); the end is a token of its own. */
export interface Token {
  readonly kind: "number" | "name" | "sign" | "bracket" | "end" | "unknown";
  /** As written; of `bracket`, what stands between `[` and `]`. */
  readonly text: string;
  readonly place: Place;
}

// Each matches at one place only and never goes back over what it has read.
const KINDS: readonly (readonly [Token["kind"], RegExp])[] = [
  ["number", /(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y],
  ["name", /[\p{L}_][\p{L}\p{N}_]*/uy],
  ["bracket", /\[[^\]]*\]/y],
  ["sign", /<=|>=|<>|[-+*/^<>=(),]/y],
];

const SPACE = /[ \t\r\n]+/y;

/**
 * The tokens of an equation; the last is `end`. A sign that no equation has is an `unknown` token, which no grammar takes.
 * @param from Place of the first character in the model's file
 */
export function tokensOf(text: string, from: Place): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let { line, column } = from;
  const pass = (length: number): Place => {
    const place = { line, column };
    const passed = text.slice(at, at + length).split("\n");
    column = passed.length > 1 ? (passed.at(-1) ?? "").length + 1 : column + length;
    line += passed.length - 1;
    at += length;
    return place;
  };
  while (at < text.length) {
    SPACE.lastIndex = at;
    const space = SPACE.exec(text);
    if (space) pass(space[0].length);
    if (at >= text.length) break;
    const { kind, length } = nextIn(text, at);
    const written = text.slice(at, at + length);
    tokens.push({ kind, text: kind === "bracket" ? written.slice(1, -1) : written, place: pass(length) });
  }
  return [...tokens, { kind: "end", text: "", place: { line, column } }];
}

function nextIn(text: string, at: number): { readonly kind: Token["kind"]; readonly length: number } {
  for (const [kind, pattern] of KINDS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { kind, length: match[0].length };
  }
  return { kind: "unknown", length: 1 };
}
