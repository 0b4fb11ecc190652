/** A sentence's tokens → stretches that carry one proposition each. */
import type { Language } from "../lang/language.ts";
import { boundaryAt, type Clause, type ClauseView } from "./boundary.ts";
import type { Tagged } from "./reading.ts";
import { finiteVerbs } from "./verb.ts";

export type { Clause };

// Shorter stretches are fragments: they stay with their neighbour.
const SHORTEST = 3;

/** The clauses of the tokens from `from` to `to`, in order and without the commas and conjunctions between them. */
export function clausesIn(tokens: readonly Tagged[], from: number, to: number, language: Language): Clause[] {
  const finite = finiteVerbs(tokens, language);
  const out: Clause[] = [];
  let start = skipConnective(tokens, from, language);
  let opening: Clause["opening"] = openingOf(tokens, start, language);
  let view: ClauseView = { tokens, finite, language, from: start, end: to };
  for (let at = start + 1; at < to; at++) {
    const boundary = boundaryAt(view, at, opening);
    if (!boundary || boundary.next - start < SHORTEST || to - boundary.next < SHORTEST) continue;
    push(out, tokens, start, at, opening);
    start = boundary.next;
    opening = boundary.opening;
    view = { ...view, from: start };
    at = Math.max(at, boundary.next);
  }
  push(out, tokens, start, to, opening);
  return out;
}

/** "Yet, as …", "And while …", "Meanwhile, …": what only joins a sentence to the one before is stepped over. */
function skipConnective(tokens: readonly Tagged[], from: number, language: Language): number {
  let at = from;
  while (
    language.clauses.coordinators.has(tokens[at]?.lower ?? "") ||
    (tokens[at]?.tag === "ADV" && tokens[at + 1]?.text === ",")
  )
    at += tokens[at + 1]?.text === "," ? 2 : 1;
  return at;
}

function openingOf(tokens: readonly Tagged[], from: number, language: Language): Clause["opening"] {
  const first = tokens[from];
  if (!first) return "main";
  const { clauses } = language;
  if (clauses.conditionals.has(first.lower)) return "main";
  if (clauses.subordinators.has(first.lower)) return "subordinate";
  if (clauses.absolutes.has(first.lower)) return "absolute";
  // "Training of crews": with "of" behind it the form is a noun.
  const nominal = language.particles.of.has(tokens[from + 1]?.lower ?? "");
  const participle = first.tag === "VERB" && language.shapes.gerund(first.lower) && !nominal;
  if (clauses.adjuncts.has(first.lower) || participle || clauses.infinitive.has(first.lower)) return "lead";
  return "main";
}

function push(out: Clause[], tokens: readonly Tagged[], from: number, to: number, opening: Clause["opening"]): void {
  let a = from;
  let b = to;
  while (a < b && (tokens[a]?.text === "," || tokens[a]?.text === ";" || /^[–—:]$/.test(tokens[a]?.text ?? ""))) a++;
  while (b > a && (/^[,;:–—]$/.test(tokens[b - 1]?.text ?? "") || tokens[b - 1]?.tag === "CCONJ")) b--;
  if (a < b) out.push({ from: a, to: b, opening });
}
