/** What the start page leads with. Comes in: a store and a day. Goes out: the newest contradictions, what falls due soon, the claims that moved most. */
import type { Member } from "../core/claim.ts";
import { addDays, type CivilDate } from "../core/date.ts";
import type { Finding, Verdict } from "../core/finding.ts";
import { by } from "../core/order.ts";
import { UNKNOWN, valueOr } from "../core/part.ts";
import type { Pledge } from "../core/pledge.ts";
import type { PledgeLine } from "../store/query.ts";
import type { Store } from "../store/store.ts";
import { documentsNamed, headsOf } from "./heads.ts";
import type { Drift } from "./text-models.ts";
import { together } from "./together.ts";

/** Documents that are looked through for contradictions: the newest, so that the answer takes as long in any ledger. */
const NEWEST = 20;

/** Claims that are looked through for drift: those that most documents tell of those that were changed. */
const RETOLD = 24;

/** Days from today in which a pledge falls due soon. @source UI.md, page `/` */
const SOON_DAYS = 90;

/** Verdicts that say that figures do not fit each other. */
const CONTRADICTING: ReadonlySet<Verdict> = new Set(["conflict", "disagreement", "changed"]);

/**
 * What a reader has to see first, one for each sentence: the most severe before the rest and, of equals, those of the
 * newest documents. Errors and warnings come from the whole ledger, notes only where they contradict.
 */
export async function leadingFindings(store: Store, most: number): Promise<readonly Finding[]> {
  const newest = await store.documents({ sort: "-published", limit: NEWEST });
  const grave = await store.findings({ limit: NEWEST, sort: "-severity" });
  const found = new Map(grave.items.map((finding) => [finding.id, finding]));
  for (const { id, findings } of newest.items) {
    if (findings === 0) continue;
    for (const finding of await store.findingsOf(id)) found.set(finding.id, finding);
  }
  const days = await daysOf(store, [...found.values()]);
  const sorted = [...found.values()].toSorted(
    by(
      ({ severity }) => SEVERE_FIRST[severity],
      (finding) => (tells(finding) ? 0 : 1),
      (finding) => -days(finding),
    ),
  );
  return together(sorted)
    .slice(0, most)
    .map(({ lead }) => lead);
}

const SEVERE_FIRST = { error: 0, warning: 1, info: 2 } as const;

function tells({ severity, verdict }: Finding): boolean {
  return severity !== "info" || CONTRADICTING.has(verdict);
}

/** The newest day of the documents that a finding rests on, as a number; those without any are the oldest. */
async function daysOf(store: Store, findings: readonly Finding[]): Promise<(finding: Finding) => number> {
  const heads = await headsOf(store, documentsNamed(findings));
  const dayOf = (id: string) => valueOr<string, string>(heads.get(id)?.origin.published ?? UNKNOWN, "");
  return (finding) => Math.max(0, ...documentsNamed([finding]).map((id) => Number(dayOf(id).replaceAll("-", ""))));
}

/** Pledges whose last day is today or in the next ninety days, and that can still be settled; the soonest first. */
export async function dueSoon(store: Store, today: CivilDate, most: number): Promise<readonly Pledge[]> {
  const last = addDays(today, SOON_DAYS);
  const isSoon = ({ status, due }: PledgeLine) => status !== "void" && due !== undefined && due >= today && due <= last;
  const soon = (await store.pledgeLines()).filter(isSoon).toSorted(
    by(
      ({ due = "" }) => due,
      ({ id }) => id,
    ),
  );
  return store.pledges(soon.slice(0, most).map(({ id }) => id));
}

/** Tellings of one claim that are looked through. */
const MOST_MOVED = 50;

/** The first telling of a claim, those that stand otherwise, and what the documents of these tell as well. */
async function moved(store: Store, claim: string): Promise<readonly Member[]> {
  const own = (await store.tellings(claim)).flatMap(({ relation, document }, at) =>
    relation === "linked" ? [] : [{ relation, document, at }],
  );
  const [first, ...later] = own;
  if (!first) return [];
  const other = later.filter(({ relation }) => relation !== "same").slice(0, MOST_MOVED);
  const documents = new Set([first, ...other].map(({ document }) => document));
  const shown = [first, ...later.filter(({ document }) => documents.has(document)).slice(0, 2 * MOST_MOVED)];
  return store.members(claim, { at: shown.map(({ at }) => at) });
}

interface Told {
  readonly member: Member;
  /** Between the ends of its figure. */
  readonly middle: number;
}

function tellsBoth(told: readonly Told[], one: Told, other: Told): boolean {
  const tells = (document: string, { middle }: Told) =>
    told.some((each) => each.member.document === document && each.middle === middle);
  return tells(one.member.document, other) || tells(other.member.document, one);
}

/** The claims whose figure moved furthest from its first telling to one of another document, the furthest first. */
export async function drifts(store: Store, most: number): Promise<readonly Drift[]> {
  const changed = await store.claims({ relation: "changed", sort: "-documents", limit: RETOLD });
  const found: Drift[] = [];
  for (const summary of changed.items) {
    const told = (await moved(store, summary.id)).flatMap((member): readonly Told[] => {
      const middle = ((member.low ?? Number.NaN) + (member.high ?? Number.NaN)) / 2;
      return middle > 0 && Number.isFinite(middle) ? [{ member, middle }] : [];
    });
    const [first, ...others] = told;
    if (!first) continue;
    // Whoever tells both figures has not retold the one as the other: a total and its part, a year and a month.
    const later = others.filter((one) => one.member.document !== first.member.document && !tellsBoth(told, first, one));
    const apart = (one: Told) => Math.max(one.middle / first.middle, first.middle / one.middle);
    const [furthest] = later.toSorted(by((one) => -apart(one)));
    if (!furthest || apart(furthest) === 1) continue;
    found.push({ claim: summary, from: first.member, to: furthest.member, factor: apart(furthest) });
  }
  return found.toSorted(by(({ factor }) => -factor)).slice(0, most);
}
