/** A figure in its statement → of whom it is said: by grammar first, then by nearness, then by what the text is about. */
import { implied, type Part, stated, UNKNOWN, unsettled } from "../core/part.ts";
import { type ActorPlace, actorsIn, partOf } from "./actor.ts";
import { participleOf } from "./deciding.ts";
import type { Figure } from "./figure.ts";
import { ownedAmount } from "./owned.ts";
import type { BindView } from "./scope.ts";
import { placeOf } from "./time.ts";
import { finiteVerbs } from "./verb.ts";

/**
 * The actor in the subject of the verb that governs the figure, else the agent of a passive, else the nearest before
 * the figure, else one that follows it at once, else a firm that is its grammatical subject, else what the text was
 * about. A wait for a thing has no actor but the one who is said to wait.
 */
export function subjectOf(figure: Figure, measure: string, view: BindView): Part<string> {
  const owners = ownedAmount(figure, view)?.owners;
  if (owners?.[0]) return owners.length === 1 ? partOf(owners[0], view.tokens) : severalOwners(owners);
  const actors = actorsIn(view.tokens, view.from, view.to, view.language).filter(
    (place) => !isInsideNoun(place, figure) && !isIncluded(place, view),
  );
  const before = actors.filter((place) => place.to <= figure.from);
  const agents = before.filter((place) => !isObject(place, view));
  const found =
    holderOf(before, figure, view) ??
    (participleOf(view, figure) ? agentOf(actors, figure, view) : undefined) ??
    (figure.multiple && TARGETS.has(measure) ? targetOwner(actors, figure) : undefined) ??
    (isAmountOf(figure, view) ? ownerOfAmount(before, figure, view) : undefined) ??
    grammaticalSubject(before, figure, view) ??
    agentOf(actors, figure, view) ??
    agents.at(-1);
  const owned = found && MADE_BY_FIRMS.has(measure) ? ownedName(found, view) : undefined;
  if (owned) return owned;
  if (found && !(OF_THINGS.has(measure) && isObject(found, view))) return partOf(found, view.tokens);
  if (OF_THINGS.has(measure)) return unsettled("said-of-a-thing", []);
  const firm = MADE_BY_FIRMS.has(measure) ? namedSubject(figure, view) : undefined;
  if (firm) return firm;
  const near = before.at(-1) ?? (figure.noun?.item === "member state" ? actors[0] : follower(actors, figure, view));
  if (near) return partOf(near, view.tokens);
  return view.topic.known === "unknown" ? UNKNOWN : implied(view.topic.value, "subject-of-text-before");
}

/** "Less than Russia's $462 billion", "the European $457 billion": whoever stands right before an amount has it. */
function holderOf(before: readonly ActorPlace[], { from }: Figure, { tokens }: BindView): ActorPlace | undefined {
  const last = before.at(-1);
  if (!last || last.to < from - 1) return undefined;
  const isHeld = tokens[from - 1]?.kind === "clitic";
  return isHeld || (last.to === from && tokens[from - 1]?.tag === "ADJ") ? last : undefined;
}

/** "A capacity in the United States and Europe of 40": the sum of several, whom no single actor stands for. */
function severalOwners(owners: readonly ActorPlace[]): Part<string> {
  return unsettled(
    "several-together",
    owners.map(({ actor }) => actor),
  );
}

// What is waited for is a thing: an actor in another phrase of the clause does not wait.
const OF_THINGS: ReadonlySet<string> = new Set(["delivery-time"]);

const TARGETS: ReadonlySet<string> = new Set([
  "military-spending-target",
  "core-defence-target",
  "related-spending-target",
]);

/** What firms do as well as states. */
const MADE_BY_FIRMS: ReadonlySet<string> = new Set([
  "production",
  "refurbishment",
  "production-with-refurbishment",
  "capacity",
  "delivery",
  "backlog",
  "backlog-value",
  "contract-value",
]);

/** "more than double NATO's present target": a multiple of a target is of the actor whose target it is. */
function targetOwner(actors: readonly ActorPlace[], figure: Figure): ActorPlace | undefined {
  return actors.find((place) => place.from >= figure.to);
}

// What closes the clause of a figure.
const CLOSING = /^[,;:()–—]$/;

/** "Norway's budget of $9 billion": the actor stands in the same phrase, no verb between. */
function ownerOfAmount(before: readonly ActorPlace[], figure: Figure, view: BindView): ActorPlace | undefined {
  const last = before.at(-1);
  const between = view.tokens.slice(last?.to, figure.from);
  const joined = view.language.particles.at.has(view.tokens[figure.from - 1]?.lower ?? "");
  return joined || !between.some(({ tag }) => tag === "VERB" || tag === "AUX") ? last : undefined;
}

/** "900 tanks were built by Norway": the agent of the verb after the figure, in the same clause. */
function agentOf(actors: readonly ActorPlace[], figure: Figure, view: BindView): ActorPlace | undefined {
  const { by, definite } = view.language.particles;
  // Behind a subject the figure is what is done to: "it hit 40 drones launched by Norway" is of no Norwegian deed.
  const finite = finiteVerbs(view.tokens, view.language);
  const led = finite.slice(view.from, figure.from).some(Boolean);
  if (led && !participleOf(view, figure)) return undefined;
  const stop = view.tokens.findIndex(({ text }, at) => at >= figure.to && CLOSING.test(text));
  return actors.find((place) => {
    if (place.from < figure.to || (stop >= 0 && place.from > stop)) return false;
    const at = definite.has(view.tokens[place.from - 1]?.lower ?? "") ? place.from - 2 : place.from - 1;
    return by.has(view.tokens[at]?.lower ?? "");
  });
}

/** "Norway's Nordstahl will make": the state is where the firm is from, and does not make it. */
function ownedName({ to }: ActorPlace, { text, tokens, language }: BindView): Part<string> | undefined {
  if (tokens[to]?.kind !== "clitic") return undefined;
  const { titles, bodies, groups } = language.sources;
  let end = to + 1;
  while (tokens[end]?.capital && tokens[end]?.tag === "PROPN") end++;
  const name = tokens.slice(to + 1, end);
  if (name.length === 0 || name.some(({ lower }) => [titles, bodies, groups].some((words) => words.has(lower))))
    return undefined;
  let verb = end;
  while (tokens[verb]?.tag === "ADV") verb++;
  if (!finiteVerbs(tokens, language)[verb]) return undefined;
  const span = placeOf(tokens, to + 1, end);
  return stated(text.slice(span.start, span.end), span);
}

/** "Nordstahl will make 40 howitzers": a name that no table knows, right before the verb. */
function namedSubject(figure: Figure, view: BindView): Part<string> | undefined {
  const finite = finiteVerbs(view.tokens, view.language);
  let verb = figure.from - 1;
  while (verb >= view.from && !finite[verb]) verb--;
  let to = verb;
  while (to > view.from && view.tokens[to - 1]?.tag === "ADV") to--;
  let from = to;
  while (from > view.from && view.tokens[from - 1]?.capital && view.tokens[from - 1]?.tag === "PROPN") from--;
  // The last letters of "T-90M" do nothing.
  const glued = view.tokens[from - 1]?.kind === "number" && !view.tokens[from]?.spaced;
  if (from === to || from < view.from || glued) return undefined;
  const span = placeOf(view.tokens, from, to);
  return stated(view.text.slice(span.start, span.end), span);
}

/** "puts Russian spending at $149 billion", "European spending of $457 billion": the amount belongs to what is before it. */
function isAmountOf(figure: Figure, view: BindView): boolean {
  const { at, of } = view.language.particles;
  const joiner = view.tokens[figure.from - 1]?.lower ?? "";
  return at.has(joiner) || (of.has(joiner) && view.tokens[figure.from - 2]?.tag === "NOUN");
}

/** The first actor between the verb before the governing one and the governing verb itself: the head of the subject. */
function grammaticalSubject(before: readonly ActorPlace[], figure: Figure, view: BindView): ActorPlace | undefined {
  let last = -1;
  let previous = view.from - 1;
  const finite = finiteVerbs(view.tokens, view.language);
  for (let at = view.from; at < figure.from; at++) {
    if (!finite[at]) continue;
    previous = last < 0 ? view.from - 1 : last;
    last = at;
  }
  if (last < 0) return undefined;
  const candidates = before.filter((place) => place.from > previous && place.to <= last);
  return candidates.find((place) => !isObject(place, view)) ?? candidates.at(-1);
}

// "400 tanks of Russia", "5 % in Poland": only an owner or a place right after the figure.
const FOLLOWS_WITHIN = 3;

function follower(actors: readonly ActorPlace[], figure: Figure, view: BindView): ActorPlace | undefined {
  const next = actors.find((place) => place.from >= figure.to);
  return next && next.from - figure.to <= FOLLOWS_WITHIN && view.tokens[figure.to]?.tag === "ADP" ? next : undefined;
}

// "Europe, including Russia, …": a part of the subject is not the subject.
function isIncluded(place: ActorPlace, { tokens, language }: BindView): boolean {
  return language.particles.including.has(tokens[place.from - 1]?.lower ?? "");
}

// "700 American fighter jets": the maker of the thing is not who acquires it.
function isInsideNoun(place: ActorPlace, figure: Figure): boolean {
  // "31 allies" are of the alliance.
  if (figure.noun?.item === "member state") return false;
  return figure.noun !== undefined && place.from >= figure.noun.from && place.to <= figure.noun.to;
}

// "Because of Russia, …", "attack on a NATO state": an actor after a preposition is rarely the subject.
function isObject(place: ActorPlace, view: BindView): boolean {
  const before = view.tokens[place.from - 1];
  return before?.tag === "ADP" && !view.language.particles.bodyJoiners.has(before.lower);
}
