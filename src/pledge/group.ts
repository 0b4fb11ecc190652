/** Comes in: what each telling promises, and the claims. Goes out: one group for each promise, tellings in order of date. */
import type { Claim } from "../core/claim.ts";
import { by, groupBy } from "../core/order.ts";
import type { Lack, PledgeChange, PledgeForce, PledgeTelling, PledgeTerms } from "../core/pledge.ts";
import { pledgeId } from "../core/pledge.ts";
import { type Promised, propositionKey } from "./promise.ts";
import { valueWords } from "./wording.ts";

/** One promise with its tellings. */
export interface Group {
  readonly id: string;
  readonly force: PledgeForce;
  readonly claim?: string;
  readonly terms: PledgeTerms;
  readonly series: readonly string[];
  readonly lacks: readonly Lack[];
  readonly tellings: readonly [PledgeTelling, ...PledgeTelling[]];
  readonly supersededBy?: string;
}

const inTime = by<Promised>(
  ({ sort }) => sort[0],
  ({ sort }) => sort[1],
  ({ sort }) => sort[2],
  ({ sort }) => sort[3],
  ({ sort }) => sort[4],
);

/** The promises, each once: tellings of one claim with one force, apart where one speaker changed his mind. */
export function grouped(promises: readonly Promised[], claims: readonly Claim[]): readonly Group[] {
  const claimOf = new Map(
    claims.flatMap(({ id, members }) =>
      members
        .filter(({ relation }) => relation !== "linked" && relation !== "opposed")
        .map(({ proposition: { statement, of, index } }) => [propositionKey(statement, of, index), id] as const),
    ),
  );
  const root = ({ proposition }: Promised) => claimOf.get(proposition) ?? proposition;
  const groups = groupBy([...promises].sort(inTime), (one) => `${root(one)} ${one.force}`);
  const versions = [...groups.values()].flatMap((tellings) =>
    versionsOf(tellings).map((version, at) => {
      const [first] = version;
      return { version, group: groupOf(root(first), claimOf.get(first.proposition), version, at > 0) };
    }),
  );
  return superseded(versions);
}

/** A promise as it was meant until its speaker said otherwise. */
type Version = [Promised, ...Promised[]];

interface Versioned {
  readonly version: Version;
  readonly group: Group;
}

/** A later telling joins the last version that it agrees with; the speaker's own other word begins a new one. */
function versionsOf(tellings: readonly Promised[]): readonly Version[] {
  const versions: Version[] = [];
  for (const telling of tellings) {
    const last = versions.findLast((version) => !version.some((other) => isBeside(other, telling)));
    const agreeing = versions.findLast((version) => version.some((other) => agree(other, telling)));
    if (agreeing) agreeing.push(telling);
    else if (last && !takesBack(last, [telling])) last.push(telling);
    else versions.push([telling]);
  }
  return versions;
}

/** The same with those marked void whose own speaker said otherwise in time; claims differ by their days. */
function superseded(versions: readonly Versioned[]): readonly Group[] {
  const topic = ({ version: [{ speaker }], group: { terms, force } }: Versioned) =>
    [speaker ?? "", terms.actor, terms.measure, terms.item, force].join("\u0000");
  const topics = groupBy(versions, topic);
  return versions.map((one) => {
    const others = (topics.get(topic(one)) ?? []).filter(({ version }) => takesBack(one.version, version));
    const [next] = others.sort(
      by(
        ({ version: [first] }) => first.sort[0],
        ({ group }) => group.id,
      ),
    );
    return next ? { ...one.group, lacks: [...one.group.lacks, "superseded"], supersededBy: next.group.id } : one.group;
  });
}

/** Two figures of one sentence are two promises: whoever says both changes neither. */
function isBeside({ telling: a }: Promised, { telling: b }: Promised): boolean {
  return a.statement === b.statement;
}

/** Same value, and no other day. */
function agree(a: Promised, b: Promised): boolean {
  return valueKey(a.terms) === valueKey(b.terms) && !differ(a.terms.due, b.terms.due);
}

function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

function valueKey({ value }: PledgeTerms): string {
  return value ? `${value.low} ${value.high} ${value.unit} ${value.change}` : "";
}

/**
 * The named speaker gives the same figure another day, or the same day another figure, before the day has come, and says
 * that it is another: without such a word a report that gets it wrong would take back what it reports.
 */
function takesBack(earlier: Version, later: Version): boolean {
  const [said, word] = [earlier[0], later[0]];
  if (said.speaker === null || said.speaker !== word.speaker || !word.revises) return false;
  const [from, to] = [said.telling.dated, word.telling.dated];
  if (from.known === "unknown" || to.known === "unknown" || to.value <= from.value) return false;
  const [due, other] = [dueIn(earlier), dueIn(later)];
  if (due !== undefined && to.value > due) return false;
  return valueKey(said.terms) === valueKey(word.terms) ? differ(due, other) : due !== undefined && due === other;
}

function dueIn(version: Version): string | undefined {
  return version.find(({ terms }) => terms.due !== undefined)?.terms.due;
}

/** A condition that the first telling sets does not go away because a later one leaves it out. */
const LASTING: ReadonlySet<Lack> = new Set<Lack>(["condition", "possible"]);

/** The terms of the first telling that lacks none; the others are measured against it. */
function groupOf(root: string, claim: string | undefined, version: Version, isLater: boolean): Group {
  const base = version.find(({ lacks }) => lacks.length === 0) ?? version[0];
  const { terms, force, series } = base;
  const [{ terms: word, lacks: first }] = version;
  const lacks = [...base.lacks, ...first.filter((lack) => LASTING.has(lack) && !base.lacks.includes(lack))];
  return {
    id: pledgeId(root, force, isLater ? `${valueKey(word)} ${word.due ?? ""}` : ""),
    force,
    ...(claim === undefined ? {} : { claim }),
    terms,
    series,
    lacks,
    tellings: version.map((one) => ({ ...one.telling, changes: changesOf(base.terms, one.terms) })) as [
      PledgeTelling,
      ...PledgeTelling[],
    ],
  };
}

function changesOf(base: PledgeTerms, told: PledgeTerms): readonly PledgeChange[] {
  const parts = [
    ["value", valueWords(base.value, base.measure), valueWords(told.value, told.measure)],
    ["item", base.item, told.item],
    ["due", base.due ?? "", told.due ?? ""],
  ] as const;
  return parts.flatMap(([part, from, to]) => (from === to ? [] : [{ part, from, to }]));
}
