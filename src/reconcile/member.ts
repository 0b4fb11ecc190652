/** Comes in: a telling and the one it is measured against. Goes out: the member of the claim, with its reason. */
import type { Member } from "../core/claim.ts";
import type { Difference } from "../core/difference.ts";
import { implied, type Part } from "../core/part.ts";
import type { CopyOf } from "./copies.ts";
import { assumed, differences, valueInWords } from "./difference.ts";
import { relationOf } from "./relation.ts";
import type { Telling } from "./telling.ts";

/** The telling that the others are measured against, and its place among the members. */
export interface Base {
  readonly telling: Telling;
  readonly at: number;
  /** What each node has in common with it, in words, as far as that has been asked. */
  readonly agreements: Map<Telling["parts"] | Telling["words"], string>;
}

/** The member that a telling makes. `copy` says what its document was copied from, when it was. */
export function memberOf(telling: Telling, base: Base, copy: CopyOf | undefined): Member {
  const plainest = base.telling;
  const steps = differences(plainest, telling);
  return {
    proposition: telling.proposition,
    document: telling.document,
    span: telling.span,
    quote: telling.quote,
    ...figureOf(telling),
    ...(telling.office === "" ? {} : { office: telling.office }),
    relation: relationOf(steps),
    differences: steps.length === 0 ? NONE : steps.map(({ part, from, to }): Difference => ({ part, from, to })),
    dated: telling.dated,
    source: telling.source,
    origin: originIn(telling, copy),
    ...(telling === plainest ? {} : { against: base.at }),
    ...(copy && copy.original !== telling.document ? { copyOf: copy.original } : {}),
    reason: reasonOf(telling, base, copy),
  };
}

const NONE: readonly Difference[] = [];

function figureOf(telling: Telling): Pick<Member, "value" | "low" | "high"> {
  const { form, low, high } = telling.parts;
  return form === "frame" ? {} : { value: valueInWords(telling), low, high };
}

/** A narrator's telling in a copy of an agency's text goes back to the agency. */
function originIn({ origin, source }: Telling, copy: CopyOf | undefined): Part<string> {
  if (origin.known !== "unknown" || source !== null || !copy || copy.origin.known === "unknown") return origin;
  return implied(copy.origin.value, "copy-of-its-document");
}

function reasonOf(telling: Telling, base: Base, copy: CopyOf | undefined): string {
  const copied = copy && copy.original !== telling.document ? "; in a copy of another document" : "";
  if (telling === base.telling) return `the plainest telling: the others are measured against it${copied}`;
  // Tellings of one node share them, except that very short ones are told apart by more than their words.
  const shared = telling.parts.form === "frame" ? telling.words : telling.parts;
  const isShared = telling.parts.form !== "frame" || telling.words.length >= 3;
  const known = isShared ? base.agreements.get(shared) : undefined;
  const common = known ?? commonOf(base.telling, telling);
  if (isShared && known === undefined) base.agreements.set(shared, common);
  return common + copied;
}

function commonOf(plainest: Telling, telling: Telling): string {
  const guesses = assumed(plainest, telling);
  const guessed = guesses.length > 0 ? `; assumed to agree where one of the two is silent: ${guesses.join(", ")}` : "";
  return agreement(plainest, telling) + guessed;
}

/** Which parts the two have in common, in words. */
function agreement(from: Telling, to: Telling): string {
  const { parts: a, words: x, theme } = from;
  const { parts: b, words: y } = to;
  const isFigure = a.form !== "frame";
  const same: string[] = [];
  if (a.actor !== "" && a.actor === b.actor) same.push("actor");
  if (a.other !== "" && a.other === b.other) same.push("other side");
  if (isFigure && a.measure !== "" && a.measure === b.measure) same.push("measure");
  if (a.item !== "" && a.item === b.item) same.push("item");
  if ((a.from !== "" || a.to !== "") && a.from === b.from && a.to === b.to) same.push("period");
  if (isFigure && a.low === b.low && a.high === b.high) same.push("value");
  if (theme && theme === to.theme) same.push(`theme (${theme.says})`);
  const shared = !isFigure ? x.filter((word) => y.includes(word)).map((word) => word.replace("@", "")) : [];
  if (shared.length > 0) same.push(`${shared.length} words (${shared.join(", ")})`);
  return `same ${same.join(", ")}`;
}
