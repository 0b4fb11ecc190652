/** Comes in: tellings, one after another. Goes out: for each the earlier one of another document that shares most words. */
import { tokens } from "../../text/tokens.ts";
import type { Telling } from "../telling.ts";

/** Fewer words in a row than these two writers can share without having read one another. */
const LEAST = 8;

/** What two tellings share: the place of the earlier one, and the words as the later one prints them. */
export interface SharedRun {
  readonly at: number;
  readonly words: string;
}

const known = new WeakMap<Telling, readonly string[]>();

/** The words and numbers of a telling in lower case, in order; cut once. */
export function wordsOf(telling: Telling): readonly string[] {
  let words = known.get(telling);
  if (!words) {
    words = tokens(telling.quote).flatMap(({ kind, lower }) => (kind === "word" || kind === "number" ? lower : []));
    known.set(telling, words);
  }
  return words;
}

/** Share of the words of both that both have. */
export function overlap(a: Telling, b: Telling): number {
  const [x, y] = [new Set(wordsOf(a)), new Set(wordsOf(b))];
  let common = 0;
  for (const word of x) if (y.has(word)) common++;
  return common === 0 ? 0 : common / (x.size + y.size - common);
}

/** Looks a telling up among those that came before it, and then keeps it for those that follow. One step a word. */
export function createRuns(): (telling: Telling, at: number) => SharedRun | undefined {
  const holders = new Map<string, { readonly at: number; readonly document: string }>();
  return (telling, at) => {
    const words = wordsOf(telling);
    let best: { at: number; from: number; length: number } | undefined;
    let run: { at: number; from: number; length: number } | undefined;
    for (let from = 0; from + LEAST <= words.length; from++) {
      const key = words.slice(from, from + LEAST).join(" ");
      const holder = holders.get(key);
      if (!holder) holders.set(key, { at, document: telling.document });
      if (!holder || holder.document === telling.document) run = undefined;
      else if (run?.at === holder.at) run.length++;
      else run = { at: holder.at, from, length: LEAST };
      if (run && (!best || run.length > best.length)) best = run;
    }
    return best && { at: best.at, words: words.slice(best.from, best.from + best.length).join(" ") };
  };
}
