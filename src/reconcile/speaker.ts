/** Comes in: claims. Goes out: what each named speaker gave as the same figure over time, and where it changed. */
import type { Claim, Member } from "../core/claim.ts";
import type { CivilDate } from "../core/date.ts";
import { by } from "../core/order.ts";
import { type Part, valueOr } from "../core/part.ts";
import { samePerson, surname } from "./lineage/person.ts";

/** One time that a speaker gave a figure. */
export interface Saying {
  readonly claim: string;
  readonly document: string;
  readonly statement: string;
  readonly dated: Part<CivilDate>;
  readonly value: string;
  readonly quote: string;
  readonly office: string;
}

/** Two sayings in a row with another figure, by their places. */
export interface Turn {
  readonly from: number;
  readonly to: number;
}

/** One figure of one speaker: of whom, what is measured, of which thing. */
export interface SpeakerRecord {
  /** The fullest name that a telling gives. */
  readonly speaker: string;
  readonly actor: string;
  readonly measure: string;
  readonly item: string;
  /** In order of date, undated ones last. */
  readonly sayings: readonly Saying[];
  readonly turns: readonly Turn[];
  /** The offices that tellings give the speaker, each once: two may be one too many. */
  readonly offices: readonly string[];
}

interface Said {
  readonly claim: Claim;
  readonly member: Member;
}

/**
 * The figures that a named speaker gave more than once, those that changed most often first. Tellings of figures with
 * the same actor, measure and thing are lined up whatever their value; a ratio by its first side.
 */
export function speakerRecords(claims: readonly Claim[]): readonly SpeakerRecord[] {
  const groups = new Map<string, Said[]>();
  for (const claim of claims) {
    const { form, actor, measure, item } = claim.key;
    if (form === "frame" || measure === "") continue;
    for (const member of claim.members) {
      if (member.source === null || member.origin.known === "unknown" || member.relation === "linked") continue;
      const name = surname(member.source.toLowerCase());
      const key = [name, form, sides(actor), measure, item, unitOf(claim.key.value)].join("\u0000");
      const group = groups.get(key);
      if (group) group.push({ claim, member });
      else groups.set(key, [{ claim, member }]);
    }
  }
  return [...groups.values()]
    .flatMap(people)
    .filter((said) => said.length > 1)
    .map(recordOf)
    .sort(
      by(
        ({ turns }) => -turns.length,
        ({ speaker }) => speaker,
        ({ measure }) => measure,
        ({ actor, item }) => `${actor} ${item}`,
      ),
    );
}

/** What a claim's value is counted in: an amount told in two currencies is no change of mind. */
function unitOf(value: string): string {
  const [figure = "", ...unit] = value.split(" ");
  return /^[-\d]/.test(figure) ? unit.join(" ") : value;
}

// "NATO's economy is 20 times larger" does not say larger than whose; the first side is who it is said of.
function sides(actor: string): string {
  return actor.split("/")[0] ?? "";
}

/** People who share a surname are told apart by the rest of their names, where it is given. */
function people(group: readonly Said[]): readonly (readonly Said[])[] {
  const names: { readonly name: string; readonly said: Said[] }[] = [];
  const longestFirst = [...group].sort(by(({ member }) => -(member.source ?? "").length));
  for (const one of longestFirst) {
    const name = (one.member.source ?? "").toLowerCase();
    const known = names.find((other) => samePerson(other.name, name));
    if (known) known.said.push(one);
    else names.push({ name, said: [one] });
  }
  return names.map(({ said }) => said);
}

function recordOf(group: readonly Said[]): SpeakerRecord {
  const said = [...group].sort(
    by(
      ({ member }) => valueOr(member.dated, "~"),
      ({ member }) => member.document,
      ({ member }) => member.span.start,
    ),
  );
  const [first] = said as [Said];
  const { actor, measure, item } = first.claim.key;
  const names = said.map(({ member }) => member.source ?? "");
  return {
    speaker: names.reduce((best, name) => (name.length > best.length ? name : best)),
    actor: sides(actor),
    measure,
    item,
    sayings: said.map(({ claim, member }) => ({
      claim: claim.id,
      document: member.document,
      statement: member.proposition.statement,
      dated: member.dated,
      value: member.value ?? "",
      quote: member.quote,
      office: member.office ?? "",
    })),
    turns: said.flatMap((one, to) => (to > 0 && isOther(said[to - 1] ?? one, one) ? [{ from: to - 1, to }] : [])),
    offices: [...new Set(said.flatMap(({ member }) => member.office ?? []))],
  };
}

/** Another figure. A ratio is told in words that hold its limit; a figure is compared by its value. */
function isOther({ claim, member: a }: Said, { member: b }: Said): boolean {
  if (a.low !== b.low || a.high !== b.high) return true;
  return claim.key.form === "ratio" && claim.key.actor.includes("/") && a.value !== b.value;
}
