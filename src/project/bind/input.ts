/** Comes in: one parameter with its question, the claims, the record and the reader's choice. Goes out: its distribution and where it came from. */
import type { Claim } from "../../core/claim.ts";
import { PlumblineError } from "../../core/error.ts";
import { valueOr } from "../../core/part.ts";
import type { InputOrigin, InputQuestion, InputRole } from "../../core/projection.ts";
import type { PublicRecord } from "../../reference/record.ts";
import type { Distribution } from "../sample/distribution.ts";
import { ASSUMPTION, type Binding, type Choice, isLedgerId, tellingsNamed } from "./choice.ts";
import { type Match, matchOf } from "./match.ts";
import { type Cast, mixed } from "./mixture.ts";
import { publishedFor } from "./published.ts";
import type { Usable } from "./source.ts";
import type { Told } from "./telling.ts";

/** What inputs can be taken from. */
export interface Evidence {
  readonly claims: readonly Claim[];
  /** The tellings of the claims. */
  readonly told: readonly Told[];
  readonly record: PublicRecord;
  /** Ids of claims and statements that a person disputed: they are shown and not used. */
  readonly disputed: ReadonlySet<string>;
}

/** What a model can be run with. */
type Allowed = { readonly low: number; readonly high: number };

/** One scalar input of a model, before anything is bound to it. */
export interface Asked {
  /** `growth`, `base_gdp[DE]`. */
  readonly name: string;
  /** The parameter that it belongs to. */
  readonly parameter: string;
  readonly question?: InputQuestion;
  /** What the model takes it for, and why. */
  readonly assumed: Distribution;
  readonly rationale: string;
  readonly allowed?: Allowed;
  /** Where the model's value was published, when it was. */
  readonly source?: string;
}

/** An input that can be drawn. */
export interface BoundInput {
  readonly of: Distribution;
  readonly rule: string;
  readonly origins: readonly InputOrigin[];
}

/**
 * What the reader bound by hand; else the claims that answer, of those that are believed; else what was published; else
 * what the model assumes. What almost answered stands among the origins with its reason.
 * @throws PlumblineError `claim-withdrawn`, `usage`
 */
export function boundInput(asked: Asked, evidence: Evidence, choice: Choice): BoundInput {
  const bindings = choice.bindings.filter(({ parameter }) => parameter === asked.name || parameter === asked.parameter);
  const byHand = bindings.filter(({ role }) => role !== "excluded");
  const [first] = byHand;
  if (first && !isLedgerId(first.to)) return named(asked, first, evidence);
  const near = candidates(asked.question, evidence.told);
  const { cast, left } =
    byHand.length > 0 ? castBy(asked, byHand, near, evidence) : castAll(asked, near, bindings, evidence, choice);
  const passedOver = left.map(({ match, because }) => originOf(match, "excluded", { because }));
  if (cast.length === 0) return withoutClaims(asked, evidence, passedOver);
  const { of, rule, weights } = mixed(cast);
  const used = cast.map(({ match, role }) => originOf(match, role, weightOf(weights.get(match))));
  return { of, rule, origins: [...used, ...passedOver] };
}

/** A telling that no source is counted for repeats a named one. */
function weightOf(weight = 0): { readonly weight: number; readonly because?: string } {
  return weight > 0 ? { weight } : { weight, because: "it repeats what a named source says, and adds nothing" };
}

/** The tellings that answer a question, and those that miss it by one part, unless that is the unit: what a reader may want to know of. */
function candidates(question: InputQuestion | undefined, told: readonly Told[]): readonly Match[] {
  if (!question) return [];
  return told.flatMap((one) => {
    const match = matchOf(question, one);
    return match && isUsable(match) && match.misses.length < 2 ? [match] : [];
  });
}

interface Left {
  readonly match: Match;
  readonly because: string;
}

interface Casting {
  readonly cast: readonly Cast[];
  readonly left: readonly Left[];
}

/** Everything that answers and that nobody speaks against; of what is believed nothing else. */
function castAll(
  { allowed }: Asked,
  near: readonly Match[],
  bindings: readonly Binding[],
  evidence: Evidence,
  { believe, exclude }: Choice,
): Casting {
  const isAny = (ids: readonly string[]): ((match: Match) => boolean) => {
    const tests = ids.map((id) => tellingsNamed(id, evidence));
    return ({ told }) => tests.some((test) => test(told));
  };
  const isOut = isAny([...exclude, ...bindings.map(({ to }) => to)]);
  const isIn = isAny(believe);
  const reasons = near.map((match): Left => ({ match, because: reasonAgainst(match, isOut, evidence, allowed) }));
  const believed = reasons.some(({ match, because }) => because === "" && isIn(match));
  const judged = reasons.map(({ match, because }) =>
    because === "" && believed && !isIn(match) ? { match, because: "another telling is believed" } : { match, because },
  );
  return {
    cast: judged.flatMap(({ match, because }) =>
      because === "" && isUsable(match) ? [{ match, role: "centre" as const }] : [],
    ),
    left: judged.filter(({ because }) => because !== ""),
  };
}

function reasonAgainst(
  match: Match,
  isOut: (match: Match) => boolean,
  { disputed }: Evidence,
  allowed: Allowed | undefined,
): string {
  const [miss] = match.misses;
  if (miss !== undefined) return miss;
  const { low = 0, high = 0 } = match.value ?? {};
  if (allowed && (high < allowed.low || low > allowed.high))
    return `it is outside of what the model allows, ${allowed.low} to ${allowed.high}`;
  if (isOut(match)) return "excluded by the reader";
  const { claim, statement } = match.told;
  return disputed.has(claim.id) || disputed.has(statement.id) ? "disputed by a person" : "";
}

const isUsable = (match: Match): match is Usable => match.value !== undefined;

/** What the reader bound, and nothing else, though it may miss by a part: that is the reader's to answer for. */
function castBy(asked: Asked, bindings: readonly Binding[], near: readonly Match[], evidence: Evidence): Casting {
  const { question } = asked;
  const cast = bindings.flatMap(({ to, role }) => {
    const isOne = tellingsNamed(to, evidence);
    const matches = evidence.told.flatMap((one) => {
      const match = question && isOne(one) ? matchOf(question, one) : undefined;
      return match && isUsable(match) ? [match] : [];
    });
    // A claim has narrower and wider tellings: those that answer stand for it where there are any.
    const answers = matches.filter(({ misses }) => misses.length === 0);
    const best = answers.length > 0 ? answers : matches;
    if (best.length === 0) throw cannotGive(to, asked);
    return best.map((match): Cast => ({ match, role: role === "excluded" ? "centre" : role }));
  });
  const taken = new Set(cast.map(({ match }) => match.told));
  const left = near.filter(({ told }) => !taken.has(told));
  return {
    cast,
    left: left.map((match) => ({ match, because: match.misses[0] ?? "another claim was bound by the reader" })),
  };
}

function cannotGive(id: string, { name, question }: Asked): PlumblineError {
  const wants = question ? `${question.measure} in ${question.unit}` : "no claim: it is a choice of the model's reader";
  return new PlumblineError(
    "usage",
    id,
    `${id}: gives no value for ${name}, which asks for ${wants}; bind a claim of that`,
  );
}

/** Bound by hand to a series, to a known figure, or to what the model assumes. */
function named(asked: Asked, { to }: Binding, { record }: Evidence): BoundInput {
  if (to === ASSUMPTION) return assumed(asked, []);
  const found = asked.question && publishedFor(asked.question, record, [to]);
  if (found) return { of: found.of, rule: found.rule, origins: [found.origin] };
  throw new PlumblineError(
    "usage",
    to,
    `${to}: gives no value for ${asked.name}; give a claim, a series with a figure of what it asks for, a known figure, or ${ASSUMPTION}`,
  );
}

function withoutClaims(asked: Asked, { record }: Evidence, passedOver: readonly InputOrigin[]): BoundInput {
  const found = asked.question && publishedFor(asked.question, record);
  if (found) return { of: found.of, rule: found.rule, origins: [found.origin, ...passedOver] };
  return assumed(asked, passedOver);
}

/** The model's own value: published where it says where, and an assumption otherwise. */
function assumed({ assumed: of, rationale, source }: Asked, passedOver: readonly InputOrigin[]): BoundInput {
  const own: InputOrigin =
    source === undefined ? { kind: "assumption", rationale } : { kind: "cited", source, rationale };
  const rule = source === undefined ? "Assumed by the model." : "In the model, which says where it was published.";
  return { of, rule, origins: [own, ...passedOver] };
}

function originOf(
  { told, misses }: Match,
  role: InputRole,
  extra: { readonly weight?: number; readonly because?: string },
): InputOrigin {
  const { claim, member, statement, quantity, comparison } = told;
  const [miss] = misses;
  const although = miss !== undefined && role !== "excluded" ? { because: `bound by the reader although ${miss}` } : {};
  return {
    kind: "claim",
    claim: claim.id,
    role,
    statement: statement.id,
    document: statement.document,
    quote: statement.quote,
    figure: (quantity ?? comparison)?.quote ?? "",
    speaker: member.source ?? "the narrator",
    published: valueOr<string, string>(member.dated, "undated"),
    ...although,
    ...extra,
  };
}
