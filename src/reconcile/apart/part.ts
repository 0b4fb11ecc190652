/** Comes in: two propositions that are not one claim. Goes out: the parts that keep them apart, in words. */
import type { ApartBy, ApartPart } from "../../core/apart.ts";
import { likeWords } from "../similar.ts";
import { ITSELF, type Parts } from "../telling.ts";

/** A part that a difference may lie in: its name, how a difference in it is told, and its words. */
export interface PartOf {
  readonly part: ApartPart;
  readonly says: string;
  readonly of: (parts: Parts) => string;
}

/** The parts of what has typed parts. */
export const PARTS: readonly PartOf[] = [
  {
    part: "actor",
    says: "another actor",
    of: ({ actor, other }) => [actor, other === ITSELF ? "" : other].filter(Boolean).join(" and "),
  },
  { part: "measure", says: "another measure", of: ({ measure }) => measure },
  { part: "item", says: "another thing", of: ({ item }) => item },
  { part: "period", says: "another time", of: ({ from, to }) => (from === to ? from : [from, to].join(" to ")) },
  {
    part: "basis",
    says: "another basis of prices or growth",
    of: ({ price, growth }) => [price, growth].filter(Boolean).join(" "),
  },
  { part: "value", says: "another figure, and not all of whose, what and when is known", of: amountOf },
];

function amountOf({ low, high, unit }: Parts): string {
  return `${low === high ? low : `${low} to ${high}`} ${unit}`.trim();
}

/** The parts in which two propositions with typed parts differ. */
export function partsApart(a: Parts, b: Parts): readonly ApartBy[] {
  return PARTS.flatMap(({ part, of }) => {
    const [here, there] = [of(a), of(b)];
    return here === there ? [] : [{ part, here: said(here), there: said(there) }];
  });
}

/** Why the two are apart, in one line. */
export function becauseOf(parts: readonly ApartBy[], a: Parts, b: Parts): string {
  return parts
    .map(({ part, here, there }) => {
      const says = PARTS.find((one) => one.part === part)?.says ?? part;
      const why = part === "value" ? whyValue(a, b, parts.length === 1, says) : says;
      return `${why}: ${here} against ${there}`;
    })
    .join("; ");
}

function whyValue(a: Parts, b: Parts, isOnly: boolean, says: string): string {
  if (a.unit !== b.unit) return "another unit";
  if (!isOnly) return "another figure";
  return a.beside === b.beside ? says : "told in one sentence with a larger figure of the same thing";
}

/** What a part says, or that it is not said. */
export function said(words: string): string {
  return words.trim() || "not said";
}

/** What is looked at in propositions that are told by their words. */
export interface Worded {
  readonly parts: Parts;
  readonly polarity: "+" | "-";
  readonly words: readonly string[];
  readonly speaker: string;
  readonly heading: boolean;
}

/** What bars two that share more words than most from being one claim. */
export interface Bar {
  readonly by: ApartBy;
  readonly because: string;
  readonly alike: number;
}

/** The bar between two; undefined where they share too few words to be taken for one, or where nothing bars them. */
export function barBetween(a: Worded, b: Worded): Bar | undefined {
  const { shared, shorter, enough, near } = likeWords(a, b);
  if (!near) return undefined;
  const words = `${shared} of ${shorter} content words are the same`;
  const alike = Math.round((100 * shared) / shorter) / 100;
  const barred = (part: ApartPart, why: string, here: string, there: string, because: string): Bar => ({
    by: { part, here, there },
    because: `${why}${because}; ${words}`,
    alike,
  });
  const against = (x: string, y: string) => `: ${x} against ${y}`;
  if (a.polarity !== b.polarity) {
    const [here, there] = [a, b].map(({ polarity }) => (polarity === "+" ? "affirmed" : "denied"));
    return barred("polarity", "one affirms what the other denies", here ?? "", there ?? "", "");
  }
  const [x, y] = [a.parts, b.parts];
  if (differ(x.actor, y.actor)) return barred("actor", "another actor", x.actor, y.actor, against(x.actor, y.actor));
  if (differ(x.to, y.to)) return barred("period", "another time", x.to, y.to, against(x.to, y.to));
  if (x.form !== "frame" && differ(x.measure, y.measure)) {
    return barred("measure", "another measure", x.measure, y.measure, against(x.measure, y.measure));
  }
  if (enough) return undefined;
  const by = { part: "wording", here: only(a.words, b.words), there: only(b.words, a.words) } as const;
  return { by, because: `too few words in common: ${words}`, alike };
}

function differ(a: string, b: string): boolean {
  return a !== "" && b !== "" && a !== b;
}

/** The words that only the first has. */
function only(words: readonly string[], others: readonly string[]): string {
  return said(
    words
      .filter((word) => !others.includes(word))
      .map((word) => word.replace("@", ""))
      .join(", "),
  );
}
