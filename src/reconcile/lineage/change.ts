/** Comes in: two tellings of a claim. Goes out: what became of it between them. */
import type { Difference } from "../../core/difference.ts";
import { areRivals, officeIn } from "../../lang/office.ts";
import { differences, SAID_NOTHING } from "../difference.ts";
import type { Telling } from "../telling.ts";
import { valueText } from "../value.ts";
import { samePerson } from "./person.ts";

/**
 * What differs, as between a member and its base; whether words in quotation marks became somebody's own; and whether one
 * speaker is given two offices that nobody holds at once.
 */
export function changes(from: Telling, to: Telling): readonly Difference[] {
  const out: Difference[] = [];
  for (const { part, from: before, to: after } of differences(from, to)) {
    out.push({ part, from: before, to: after });
  }
  if (from.manner.direct !== to.manner.direct) out.push({ part: "quotation", from: voice(from), to: voice(to) });
  if (haveRivalOffices(from, to)) out.push({ part: "speaker", from: from.office, to: to.office });
  return out;
}

function haveRivalOffices(from: Telling, to: Telling): boolean {
  if (from.office === "" || to.office === "" || !samePerson(from.speaker, to.speaker)) return false;
  const [before, after] = [from, to].map(({ office, teller }) => officeIn(office, teller.language));
  return before !== undefined && after !== undefined && areRivals(before, after);
}

function voice({ manner, source }: Telling): string {
  if (manner.direct) return "quoted";
  return source === null ? "asserted" : "reported";
}

/** How many parts of what is claimed differ, manner of telling left out. */
export function distance(from: Telling, to: Telling): number {
  return differences(from, to).filter(({ way }) => way !== "none").length;
}

/** How a telling departs from the one that the claim is measured against. */
export interface Departure {
  /** All of it as a key; empty when it does not depart. */
  readonly whole: string;
  /** Keys of another figure, another thing, another actor: of what two writers hardly change alike by themselves. */
  readonly rare: readonly string[];
}

const RARE: ReadonlySet<Difference["part"]> = new Set(["value", "item", "actor"]);

/** Of one telling. `base`: the telling that the claim is measured against. */
export function departure(base: Telling, telling: Telling): Departure {
  const steps = differences(base, telling)
    .filter(({ way, part }) => way !== "none" && part !== "hedge" && part !== "status")
    .map(({ part, to }) => ({ part, to, key: `${part}=${part === "value" ? valueText(telling.parts) : to}` }));
  return {
    whole: steps.map(({ key }) => key).join("\u0000"),
    rare: steps.filter(({ part, to }) => RARE.has(part) && to !== SAID_NOTHING).map(({ key }) => key),
  };
}
