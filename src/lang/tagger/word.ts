/** A token → what the tagger looks at of its word: hashes of the word and its ending, and its shape. */
import { hashText } from "../../text/hash.ts";
import { isCapital, type Token } from "../../text/tokens.ts";

/** What the features of a word are made of; all but `known` are hashes or small numbers. */
export interface TagWord {
  readonly word: number;
  readonly ending2: number;
  readonly ending3: number;
  readonly ending4: number;
  /** Kind of token and how it is capitalised, below 16. */
  readonly shape: number;
  /** Number of the only tag that the word ever takes, or -1. */
  readonly known: number;
}

/** What stands before the first and after the last word. */
export const NOTHING: TagWord = { word: 1, ending2: 1, ending3: 1, ending4: 1, shape: 15, known: -1 };

const KINDS: Readonly<Record<Token["kind"], number>> = { word: 0, clitic: 1, number: 2, symbol: 3, mark: 4 };

/** The word of a token; figures are all alike. `known` tells the tag of a printed form that has only one, or -1. */
export function tagWord(token: Token, known: number): TagWord {
  const lower = token.kind === "number" ? "0" : token.lower;
  return {
    word: hashText(lower),
    ending2: hashText(`2${lower.slice(-2)}`),
    ending3: hashText(`3${lower.slice(-3)}`),
    ending4: hashText(`4${lower.slice(-4)}`),
    shape: capitals(token) + 3 * KINDS[token.kind],
    known,
  };
}

/** 0 no capital first, 1 a capital first, 2 capitals throughout. */
function capitals({ kind, text }: Token): number {
  if (kind !== "word" || !isCapital(text)) return 0;
  return text.length > 1 && text === text.toUpperCase() ? 2 : 1;
}
