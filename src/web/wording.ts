/** Differences of wording. Comes in: two quotes. Goes out: the words kept, left out and put in, in order. */
import { aligned } from "../text/align.ts";

/** A run of words that both have (`same`), only the second has (`in`), or only the first has (`out`). */
export interface Run {
  readonly kind: "same" | "in" | "out";
  readonly text: string;
}

/** Longer quotes are compared as wholes: the table of the comparison grows with the product of the lengths. */
const MOST_WORDS = 400;

/** Below this share of common words a comparison word by word shows a tangle, not a difference. */
const LEAST_COMMON = 0.35;

/**
 * The second quote as a change of the first, word by word. Letter case and the form of quotation marks do not count.
 * `undefined` when the two have too little in common for the comparison to help a reader.
 */
export function compareWording(from: string, to: string): readonly Run[] | undefined {
  const a = split(from);
  const b = split(to);
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) return undefined;
  const kept = aligned(a.map(fold), b.map(fold), weight);
  const words = (list: readonly string[]) => list.filter(isWord).length;
  const shared = kept.filter(([, j]) => isWord(b[j] ?? "")).length;
  if (shared < LEAST_COMMON * Math.max(words(a), words(b))) return undefined;
  return runs(a, b, kept);
}

/** Words and the characters between them, nothing lost. */
function split(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+(?:[.,’'-][\p{L}\p{N}]+)*%?|\s+|[^\p{L}\p{N}\s]/gu) ?? [];
}

function isWord(token: string): boolean {
  return /[\p{L}\p{N}]/u.test(token);
}

function fold(token: string): string {
  return token
    .toLowerCase()
    .replace(/[“”„«»"]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, " ");
}

/** Words weigh more than the spaces between them, so that the comparison hangs on words. */
function weight(token: string): number {
  return isWord(token) ? 20 : 1;
}

function runs(
  a: readonly string[],
  b: readonly string[],
  kept: readonly (readonly [number, number])[],
): readonly Run[] {
  const out: Run[] = [];
  const push = (kind: Run["kind"], tokens: readonly string[]) => {
    const text = tokens.join("");
    const last = out.at(-1);
    if (text === "") return;
    if (last?.kind === kind) out[out.length - 1] = { kind, text: last.text + text };
    else out.push({ kind, text });
  };
  let i = 0;
  let j = 0;
  for (const [x, y] of [...kept, [a.length, b.length] as const]) {
    push("out", a.slice(i, x));
    push("in", b.slice(j, y));
    push("same", b.slice(y, y + 1));
    i = x + 1;
    j = y + 1;
  }
  return smooth(out);
}

/** A lone space or comma between two changes belongs to the change: three marks become one pair. */
function smooth(list: readonly Run[]): readonly Run[] {
  const out: Run[] = [];
  let gone = "";
  let added = "";
  const put = (kind: Run["kind"], text: string) => {
    if (text !== "") out.push({ kind, text });
  };
  const flush = () => {
    const space = added.endsWith(" ") && (gone === "" || gone.endsWith(" ")) ? " " : "";
    const length = space.length;
    if (gone.trim() === "" && added.trim() === "") put("same", added);
    else {
      const lead = gone === "" && added.startsWith(" ") ? 1 : 0;
      put("out", gone.slice(0, gone.length - length));
      put("same", added.slice(0, lead));
      put("in", added.slice(lead, added.length - length));
      put("same", space);
    }
    gone = "";
    added = "";
  };
  list.forEach((run, index) => {
    const between = gone + added !== "" && list[index + 1] !== undefined && list[index + 1]?.kind !== "same";
    if (run.kind === "out") gone += run.text;
    else if (run.kind === "in") added += run.text;
    else if (!isWord(run.text) && between) {
      gone += run.text;
      added += run.text;
    } else {
      flush();
      out.push(run);
    }
  });
  flush();
  return out;
}
