/** A draft → what kind of statement it is, if it states anything. One predicate a kind, in order of precedence. */
import type { StatementKind } from "../core/statement.ts";
import type { Language } from "../lang/language.ts";
import type { Draft } from "./draft.ts";
import type { Figure } from "./figure.ts";
import { anyOpens, OPENS, type WordClass } from "./lexicon.ts";
import { longestAt, type Tagged } from "./reading.ts";
import { isReduced } from "./reduced.ts";
import { finiteVerbs, isCompared } from "./verb.ts";

/** What the predicates look at. */
export interface KindView {
  readonly draft: Draft;
  readonly tokens: readonly Tagged[];
  readonly figures: readonly Figure[];
  readonly language: Language;
  /** What a list's lead-in makes of its items: "plan". */
  readonly listed: string | undefined;
}

/** The kind of a statement, and for a pledge which sort of pledge. */
export interface KindReading {
  readonly kind: StatementKind;
  readonly subkind?: string;
}

type Predicate = (view: KindView) => KindReading | undefined;

/** The first predicate that holds gives the kind. */
export function kindOf(view: KindView): KindReading {
  for (const predicate of PREDICATES) {
    const reading = predicate(view);
    if (reading) return reading;
  }
  return { kind: "event" };
}

const has = (view: KindView, words: WordClass): boolean => anyOpens(view.tokens, OPENS[words]);

const cueKind = (view: KindView): string | undefined => view.draft.attribution?.kind;

const hasFigure = (view: KindView): boolean =>
  view.figures.some((figure) => figure.unit !== "a" && figure.unit !== "mo" && figure.unit !== "d");

const hasDuration = (view: KindView): boolean => view.figures.length > 0 && !hasFigure(view);

/** The words about when and where somebody spoke. */
const occasion: Predicate = (view) => (view.draft.occasion ? { kind: "event" } : undefined);

/** A pledge needs somebody to bind: a cue of promise, proposal or demand with a figure or a deed, or a list of plans. */
const pledge: Predicate = (view) => {
  if (view.listed) return { kind: "pledge", subkind: view.listed };
  const cue = cueKind(view);
  const said = view.draft.attribution;
  const own = said !== undefined && said.frame.to <= view.draft.to && said.cue.start >= view.draft.span.start;
  if (cue === "propose") return { kind: "pledge", subkind: "proposal" };
  if (cue === "promise") return { kind: "pledge", subkind: "commitment" };
  if (cue === "plan" && !view.draft.direct) return { kind: "pledge", subkind: "plan" };
  if (cue === "demand" && own) return { kind: "pledge", subkind: "demand" };
  const word = firstPledgeWord(view);
  if (!word || view.draft.direct) return undefined;
  if (word === "offer" || word === "commitment" || (word === "plan" && !has(view, "threat")))
    return { kind: "pledge", subkind: word };
  return undefined;
};

function firstPledgeWord(view: KindView): string | undefined {
  for (let at = 0; at < view.tokens.length; at++) {
    const token = view.tokens[at];
    if (!token || !(token.opens & OPENS.pledge)) continue;
    const found = longestAt(view.tokens, at, view.language.kinds.pledge, 2);
    // "have not yet committed", "failed to agree": nobody is bound.
    if (!found || token?.tag === "ADJ" || isNegated(view, at) || isReduced(view.draft, at, view.language)) continue;
    // A noun binds nobody unless something is to be done: "willingness to extend", but not "the commitment is seen".
    const deed = isDeed(view, at + 1);
    if (view.language.kinds.disposed.has(token.lower) && !(deed && isTold(view, at))) continue;
    const noun = token?.tag === "NOUN" && !deed && found.length === 1 && !isPlanWord(view, at);
    if (!noun) return found.value;
  }
  return undefined;
}

function isDeed({ tokens, language }: KindView, at: number): boolean {
  return language.clauses.infinitive.has(tokens[at]?.lower ?? "") && tokens[at + 1]?.tag === "VERB";
}

// "signalled Norway's willingness to help": so many words between the verb that tells of it and the disposition.
const TOLD_WITHIN = 6;

/** "Is ready to send", "expressed readiness to": somebody says it of himself; "with its willingness to strike" is a view of him. */
function isTold({ tokens, language }: KindView, at: number): boolean {
  if (tokens[at]?.tag !== "NOUN") return true;
  return tokens
    .slice(Math.max(0, at - TOLD_WITHIN), at)
    .some(({ opens, tag, lower }) => tag !== "NOUN" && (opens & OPENS.cue || language.cues.light.has(lower)));
}

// "the acquisition of 40 jets", "plans to cut": things that are to be done.
function isPlanWord(view: KindView, at: number): boolean {
  return (
    view.language.kinds.pledge[view.tokens[at]?.lower ?? ""] === "plan" &&
    view.language.particles.purpose.has(view.tokens[at + 1]?.lower ?? "")
  );
}

function isNegated(view: KindView, at: number): boolean {
  return anyOpens(view.tokens.slice(Math.max(0, at - 3), at), OPENS.negation);
}

/** Something bad that may come. */
const warning: Predicate = (view) => {
  const threat = has(view, "threat");
  const open = has(view, "modal") || hasParticipleThreat(view) || isLeftOpen(view);
  if (cueKind(view) === "warn" && !hasFigure(view) && !isFact(view)) return { kind: "warning" };
  return threat && open && !hasFigure(view) ? { kind: "warning" } : undefined;
};

// "warned that output now exceeds …": what is warned of is there already.
function isFact(view: KindView): boolean {
  return !has(view, "threat") && !has(view, "modal") && view.draft.attribution !== undefined && hasDuration(view);
}

// "risks being overrun": possible, without a modal verb.
function isLeftOpen(view: KindView): boolean {
  const { hedgesOfDeeds, shapes } = view.language;
  return view.tokens.some(
    (token, at) => hedgesOfDeeds.has(token.lower) && shapes.gerund(view.tokens[at + 1]?.lower ?? ""),
  );
}

function hasParticipleThreat(view: KindView): boolean {
  const first = view.tokens.find((token) => token.tag === "VERB");
  return (
    first !== undefined &&
    view.draft.opening !== "main" &&
    view.language.kinds.threat.has(first.lower) &&
    view.language.shapes.gerund(first.lower)
  );
}

/** Something that is expected to come. */
const forecast: Predicate = (view) => {
  if (cueKind(view) === "forecast" && has(view, "future")) return { kind: "forecast" };
  if (expects(view) && !has(view, "accusation")) return { kind: "forecast" };
  if (has(view, "future") && !has(view, "judgement") && !concludes(view)) return { kind: "forecast" };
  const conditional = view.language.clauses.conditionals.has(view.tokens[0]?.lower ?? "") && has(view, "modal");
  return conditional ? { kind: "forecast" } : undefined;
};

/** "That would mean that …": what follows from something else, and nothing that is to come. */
function concludes({ tokens, language }: KindView): boolean {
  return tokens.some(
    ({ opens, lower }, at) =>
      opens & OPENS.future &&
      language.kinds.concluding.has(tokens[at + 1]?.lower ?? "") &&
      language.kinds.conditional.has(lower),
  );
}

function expects(view: KindView): boolean {
  const { verbs, nouns } = view.language.cues;
  return view.tokens.some((token, at) => {
    if (!(token.opens & OPENS.forecast) || isCompared(view.tokens, at, view.language)) return false;
    // "An open project": a noun that only sounds like the verb foretells nothing.
    return token.tag !== "NOUN" || !Object.hasOwn(verbs, token.lower) || Object.hasOwn(nouns, token.lower);
  });
}

const quantity: Predicate = (view) => (hasFigure(view) || view.figures.length > 0 ? { kind: "quantity" } : undefined);

const accusation: Predicate = (view) => {
  if (cueKind(view) === "accuse") return { kind: "accusation" };
  return has(view, "accusation") && !view.draft.attribution ? { kind: "accusation" } : undefined;
};

/** "is seen as", "is framed as": what people make of something, whatever it is called. */
const framed: Predicate = (view) => {
  const seen = view.tokens.some(
    (token, at) => token.opens & OPENS.passive && view.language.particles.role.has(view.tokens[at + 1]?.lower ?? ""),
  );
  return seen ? { kind: "attribution" } : undefined;
};

const attribution: Predicate = (view) => (view.draft.attribution ? { kind: "attribution" } : undefined);

/** The narrator's own: a judgement, what ought to be, or a meaning read into what happens. */
const opinion: Predicate = (view) =>
  has(view, "judgement") || has(view, "need") || interprets(view) ? { kind: "opinion" } : undefined;

function interprets(view: KindView): boolean {
  const { tokens } = view.draft.sentence;
  const finite = finiteVerbs(tokens, view.language);
  for (let at = view.draft.from; at < view.draft.to; at++) {
    const token = tokens[at];
    const verb = token?.tag === "VERB" || (finite[at] && token?.tag !== "AUX");
    if (token && verb) return (token.opens & OPENS.interpreting) !== 0;
  }
  return false;
}

const PREDICATES: readonly Predicate[] = [
  occasion,
  framed,
  pledge,
  warning,
  forecast,
  quantity,
  accusation,
  attribution,
  opinion,
];
