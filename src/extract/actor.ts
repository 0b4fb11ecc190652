/** Tokens → the actors that they name. */
import type { Language } from "../lang/language.ts";
import { ACTORS } from "../measure/actor.ts";
import { isCapital } from "../text/tokens.ts";
import { OPENS } from "./lexicon.ts";
import { reachOf, type Tagged } from "./reading.ts";

/** An actor named in the text, where. */
export interface ActorPlace {
  readonly actor: string;
  readonly from: number;
  readonly to: number;
}

const FOUND = new WeakMap<readonly Tagged[], readonly ActorPlace[]>();

/** The actors named between two tokens, in text order; the longest name wins. */
export function actorsIn(tokens: readonly Tagged[], from: number, to: number, language: Language): ActorPlace[] {
  const known = FOUND.get(tokens);
  const all = known ?? allActors(tokens, language);
  if (!known) FOUND.set(tokens, all);
  return all.filter((place) => place.from >= from && place.to <= to);
}

function allActors(tokens: readonly Tagged[], language: Language): ActorPlace[] {
  const out: ActorPlace[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!((tokens[at]?.opens ?? 0) & OPENS.actor)) continue;
    const place = groupAt(tokens, at, out, language) ?? nameAt(tokens, at, language);
    if (!place) continue;
    out.push(place);
    at = place.to - 1;
  }
  return out;
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
  if (definite && tokens[at + 1]?.tag === "ADJ") {
    const actor = actors[`${first.lower} ${tokens[at + 2]?.text}`];
    if (actor !== undefined) return { actor, from: at, to: at + 3 };
  }
  // After an article most words name nobody: only those that end such a name are worth joining.
  if (definite && !endsName(tokens[at + 1], actors)) return undefined;
  const reach = reachOf(definite ? first.lower : first.text, actors);
  for (let length = Math.min(reach, tokens.length - at); length > 0; length--) {
    const actor = actors[length === 1 ? first.text : joined(tokens, at, length, definite)];
    if (actor === undefined) continue;
    return isPlace(tokens, at, length, language) || isProducer(actor)
      ? undefined
      : { actor, from: at, to: at + length };
  }
  return undefined;
}

const SECOND = new WeakMap<object, ReadonlySet<string>>();

function endsName(token: Tagged | undefined, actors: Readonly<Record<string, string>>): boolean {
  let second = SECOND.get(actors);
  if (!second) {
    second = new Set(Object.keys(actors).flatMap((name) => name.split(" ")[1] ?? []));
    SECOND.set(actors, second);
  }
  return token !== undefined && second.has(token.text);
}

// Institutes and banks count what others spend and build; a figure is never said of them.
function isProducer(actor: string): boolean {
  return ACTORS[actor]?.kind === "organisation";
}

// "in London", "the Stockholm institute": a capital after a preposition or before a noun is a place, no government.
function isPlace(tokens: readonly Tagged[], at: number, length: number, language: Language): boolean {
  if (!language.measures.capitals.has(tokens[at]?.text ?? "")) return false;
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
