/** Tokens → the actors that they name. */
import { implied, type Part, stated, unsettled } from "../core/part.ts";
import type { Language } from "../lang/language.ts";
import { ACTORS, isGroup } from "../measure/actor.ts";
import { tokens as cut, isCapital } from "../text/tokens.ts";
import { OPENS } from "./lexicon.ts";
import type { Tagged } from "./reading.ts";

/** An actor named in the text, where. */
export interface ActorPlace {
  /** The actor; of an ambiguous name the first that it can mean. */
  readonly actor: string;
  readonly from: number;
  readonly to: number;
  /** All that an ambiguous name can mean. */
  readonly candidates?: readonly string[];
  /** The rule by which a common noun ("the bloc") names its actor. */
  readonly rule?: string;
}

const FOUND = new WeakMap<readonly Tagged[], readonly ActorPlace[]>();

/** The groups named so far, each once, the last named last. */
export type Named = Set<string>;

/**
 * Reads the actors of sentences in the order of their document: "the bloc" is one that was named before. `named` holds
 * what the document named so far, and takes in what these sentences name.
 */
export function readActors(
  sentences: readonly { readonly tokens: readonly Tagged[] }[],
  language: Language,
  named: Named = new Set(),
): void {
  for (const { tokens } of sentences) {
    const places = allActors(tokens, language, named);
    FOUND.set(tokens, places);
  }
}

/** The actors named between two tokens, in text order; the longest name wins. */
export function actorsIn(tokens: readonly Tagged[], from: number, to: number, language: Language): ActorPlace[] {
  const known = FOUND.get(tokens);
  const all = known ?? allActors(tokens, language, new Set());
  if (!known) FOUND.set(tokens, all);
  return all.filter((place) => place.from >= from && place.to <= to);
}

/** Who a place names, as a part of a reading: an ambiguous name is unknown, with all that it can mean. */
export function partOf({ actor, from, to, candidates, rule }: ActorPlace, tokens: readonly Tagged[]): Part<string> {
  const span = { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
  if (candidates) return unsettled("name-of-several", candidates, span);
  return rule ? implied(actor, rule, span) : stated(actor, span);
}

function allActors(tokens: readonly Tagged[], language: Language, named: Named): ActorPlace[] {
  const out: ActorPlace[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!((tokens[at]?.opens ?? 0) & OPENS.actor)) continue;
    const place =
      groupAt(tokens, at, out, language) ?? anaphorAt(tokens, at, named, language) ?? nameAt(tokens, at, language);
    if (!place) continue;
    out.push(place);
    if (!place.candidates && isGroup(place.actor)) {
      named.delete(place.actor);
      named.add(place.actor);
    }
    at = place.to - 1;
  }
  return out;
}

/** "the bloc": the group of its kind that was named last. */
function anaphorAt(
  tokens: readonly Tagged[],
  at: number,
  named: Named,
  { measures, particles }: Language,
): ActorPlace | undefined {
  if (!particles.definite.has(tokens[at]?.lower ?? "") || !endsName(tokens[at + 1], measures.anaphors))
    return undefined;
  const kinds = measures.anaphors[`${tokens[at]?.lower} ${tokens[at + 1]?.text}`];
  if (!kinds) return undefined;
  const to = at + 2;
  const last = [...named].findLast((actor) => kinds.includes(actor));
  if (last !== undefined) return { actor: last, from: at, to, rule: "group-named-before" };
  const [usual = ""] = kinds;
  return kinds.length === 1 ? { actor: usual, from: at, to } : { actor: usual, from: at, to, candidates: kinds };
}

/** "allies": a common noun that stands for an alliance. */
function groupAt(
  tokens: readonly Tagged[],
  at: number,
  before: readonly ActorPlace[],
  language: Language,
): ActorPlace | undefined {
  const actor = language.measures.groups[tokens[at]?.text ?? ""];
  return actor === undefined || isOwned(tokens, at, before) ? undefined : { actor, from: at, to: at + 1 };
}

/** "Russia", "the United States", "the bloc": the longest name that begins here. */
function nameAt(tokens: readonly Tagged[], at: number, language: Language): ActorPlace | undefined {
  const first = tokens[at];
  if (first?.kind !== "word") return undefined;
  const definite = language.particles.definite.has(first.lower);
  if (!definite && !isCapital(first.text)) return undefined;
  const { actors } = language.measures;
  // "the whole alliance": an adjective may stand between.
  if (definite && tokens[at + 1]?.tag === "ADJ" && endsName(tokens[at + 2], actors)) {
    const actor = actors[`${first.lower} ${tokens[at + 2]?.text}`];
    if (actor !== undefined) return { actor, from: at, to: at + 3 };
  }
  // After an article most words name nobody: only those that end such a name are worth joining.
  if (definite && !endsName(tokens[at + 1], actors)) return undefined;
  const opens = definite ? first.lower : first.text;
  const reach = Math.max(tokensOf(actors, opens), tokensOf(language.measures.ambiguous, opens));
  for (let length = Math.min(reach, tokens.length - at); length > 0; length--) {
    const name = length === 1 ? opens : joined(tokens, at, length, definite);
    const candidates = language.measures.ambiguous[name];
    const actor = candidates?.[0] ?? actors[name];
    if (actor === undefined || isGivenName(tokens, at, language)) continue;
    if (isPlace(tokens, at, length, name, language) || isProducer(actor)) return undefined;
    return { actor, from: at, to: at + length, ...(candidates ? { candidates } : {}) };
  }
  return undefined;
}

// "Jordan Field": before a surname a country's name is a person's.
function isGivenName(tokens: readonly Tagged[], at: number, { measures, sources }: Language): boolean {
  if (!measures.givenNames.has(tokens[at]?.text ?? "")) return false;
  const next = tokens[at + 1];
  return next?.capital === true && next.tag === "PROPN" && !sources.titles.has(next.lower);
}

const REACH = new WeakMap<object, ReadonlyMap<string, number>>();

/** Tokens of the longest name that begins with a token: "Guinea-Bissau" has three. */
function tokensOf(names: object, first: string): number {
  let reach = REACH.get(names);
  if (!reach) {
    const lengths = Object.keys(names).map((name) => cut(name));
    const sorted = lengths.map((parts) => [parts[0]?.text ?? "", parts.length] as const).sort((a, b) => a[1] - b[1]);
    reach = new Map(sorted);
    REACH.set(names, reach);
  }
  return reach.get(first) ?? 0;
}

const SECOND = new WeakMap<object, ReadonlySet<string>>();

function endsName(token: Tagged | undefined, names: object): boolean {
  let second = SECOND.get(names);
  if (!second) {
    second = new Set(Object.keys(names).flatMap((name) => name.split(" ")[1] ?? []));
    SECOND.set(names, second);
  }
  return token !== undefined && second.has(token.text);
}

// Institutes and banks count what others spend and build; a figure is never said of them.
function isProducer(actor: string): boolean {
  return ACTORS[actor]?.kind === "organisation";
}

// "in London", "the Stockholm institute": a capital after a preposition or before a noun is a place, no government.
function isPlace(tokens: readonly Tagged[], at: number, length: number, name: string, language: Language): boolean {
  if (!language.measures.capitals.has(name)) return false;
  const before = tokens[at - 1];
  const after = tokens[at + length];
  const located = before?.tag === "ADP" && !language.particles.agents.has(before.lower);
  return located || (after?.kind === "word" && (after.tag === "NOUN" || after.tag === "PROPN"));
}

// "Ukraine's allies", "European allies": whose they are is said.
function isOwned(tokens: readonly Tagged[], at: number, before: readonly ActorPlace[]): boolean {
  const last = before.at(-1);
  return tokens[at - 1]?.kind === "clitic" || last?.to === at || tokens[at - 1]?.capital === true;
}

function joined(tokens: readonly Tagged[], from: number, length: number, definite: boolean): string {
  let name = "";
  for (let k = from; k < from + length; k++) {
    const token = tokens[k];
    name += (k > from && token?.spaced ? " " : "") + (k === from && definite ? token?.lower : token?.text);
  }
  return name;
}
