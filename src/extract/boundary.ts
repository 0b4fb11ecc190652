/** A place between two tokens → whether a new proposition begins there. One rule a kind of joint. */
import type { Language } from "../lang/language.ts";
import { OPENS } from "./lexicon.ts";
import type { Tagged } from "./reading.ts";

/** A stretch of tokens, `from` included, `to` not, and what opened it. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  readonly opening: "main" | "subordinate" | "relative" | "participle" | "absolute" | "conjunct" | "aside" | "lead";
}

/** What the boundary rules look at. */
export interface ClauseView {
  readonly tokens: readonly Tagged[];
  readonly finite: readonly boolean[];
  readonly language: Language;
  /** First token of the stretch being read, and the end of the whole. */
  readonly from: number;
  readonly end: number;
}

/** Where the next clause begins (after commas and conjunctions) and what opened it. */
export interface Boundary {
  readonly next: number;
  readonly opening: Clause["opening"];
}

type Rule = (view: ClauseView, at: number, opening: Clause["opening"]) => Boundary | undefined;

/** The first rule that finds a joint at `at` decides. */
export function boundaryAt(view: ClauseView, at: number, opening: Clause["opening"]): Boundary | undefined {
  const token = view.tokens[at];
  if (token?.kind !== "mark" && !((token?.opens ?? 0) & OPENS.joint)) return undefined;
  for (const rule of RULES) {
    const boundary = rule(view, at, opening);
    if (boundary) return boundary;
  }
  return undefined;
}

/** "As Russia ramps up output, NATO urges …", "Amid concerns, X has …": the main clause after what leads in. */
const afterLead: Rule = (view, at, opening) => {
  if (!isComma(view.tokens[at]) || (opening !== "subordinate" && opening !== "lead" && opening !== "absolute"))
    return undefined;
  if (opening !== "lead" && !hasVerb(view, view.from, at)) return undefined;
  return subjectThenVerb(view, at + 1) ? { next: at + 1, opening: "main" } : undefined;
};

/** "…; the tasks are …", "The message is clear: Russia will …". */
const stop: Rule = (view, at) => {
  const text = view.tokens[at]?.text;
  if (text !== ";" && text !== ":") return undefined;
  if (!hasFinite(view, view.from, at) || !hasFinite(view, at + 1, clauseEnd(view, at + 1))) return undefined;
  return { next: at + 1, opening: "main" };
};

/** "…, which many members fail to meet". */
const relative: Rule = (view, at) => {
  if (!isComma(view.tokens[at])) return undefined;
  const prep =
    view.tokens[at + 1]?.tag === "ADP" && view.language.clauses.relatives.has(view.tokens[at + 2]?.lower ?? "") ? 1 : 0;
  const pronoun = view.tokens[at + 1 + prep];
  if (!pronoun || !view.language.clauses.relatives.has(pronoun.lower)) return undefined;
  if (!hasFinite(view, view.from, at) || !hasFinite(view, at + 2, clauseEnd(view, at + 2))) return undefined;
  return { next: at + 1, opening: "relative" };
};

/** "…, threatening security", "…, largely enabled by transfers". */
const participle: Rule = (view, at) => {
  if (!isComma(view.tokens[at]) || !hasFinite(view, view.from, at)) return undefined;
  let k = at + 1;
  while (view.tokens[k]?.tag === "ADV") k++;
  const verb = view.tokens[k];
  if (verb?.tag !== "VERB" || view.language.clauses.prepositionalParticiples.has(verb.lower)) return undefined;
  // "have endorsed a target, committing to spend …": the participle says what the act before was.
  if (view.language.cues.verbs[verb.lower] === "promise") return undefined;
  const next = view.tokens[k + 1];
  const present = view.language.shapes.gerund(verb.lower);
  if (present && next && opensObject(next, view) && !isListItem(view, at, k))
    return { next: at + 1, opening: "participle" };
  const past = !present && next?.tag === "ADP" && !view.finite[k];
  return past && !isInsertion(view, at) ? { next: at + 1, opening: "participle" } : undefined;
};

/** "…, with the minister warning that …": an absolute with its own subject. */
const absolute: Rule = (view, at) => {
  const { absolutes } = view.language.clauses;
  if (!isComma(view.tokens[at]) || !absolutes.has(view.tokens[at + 1]?.lower ?? "")) return undefined;
  if (!hasFinite(view, view.from, at)) return undefined;
  for (let k = at + 3; k < Math.min(at + 14, view.end); k++) {
    const token = view.tokens[k];
    if (!token || isComma(token)) break;
    const reports = view.language.cues.complementisers.has(view.tokens[k + 1]?.lower ?? "");
    if ((token.tag === "VERB" || reports) && view.language.shapes.gerund(token.lower))
      return { next: at + 2, opening: "absolute" };
  }
  return undefined;
};

/** "… as Russia produces …", "…, while others …", "… because it is …". */
const subordinate: Rule = (view, at) => {
  const comma = isComma(view.tokens[at]) ? 1 : 0;
  const word = view.tokens[at + comma];
  if (!word || !view.language.clauses.subordinators.has(word.lower) || isFixed(view, at + comma)) return undefined;
  if (!hasFinite(view, view.from, at)) return undefined;
  const second = view.language.particles.even.has(word.lower) ? 1 : 0;
  if (second && !view.language.clauses.subordinators.has(view.tokens[at + comma + 1]?.lower ?? "")) return undefined;
  const from = at + comma + 1 + second;
  // "while managing its constraints": without a subject of its own it stays with its clause.
  if (comma === 0 && view.tokens[from]?.tag === "VERB" && view.language.shapes.gerund(view.tokens[from]?.lower ?? ""))
    return undefined;
  const clause = subjectThenVerb(view, from) || (comma === 1 && hasVerb(view, from, clauseEnd(view, from)));
  return clause ? { next: at + comma, opening: "subordinate" } : undefined;
};

/** "… and proposed that …", "…, but the West is …". */
const conjunct: Rule = (view, at) => {
  const comma = isComma(view.tokens[at]) ? 1 : 0;
  const word = view.tokens[at + comma];
  if (!word || !view.language.clauses.coordinators.has(word.lower) || (word.tag !== "CCONJ" && comma === 0))
    return undefined;
  if (!hasFinite(view, view.from, at)) return undefined;
  const from = at + comma + 1;
  if (verbFirst(view, from) || (comma === 1 && subjectThenVerb(view, from))) return { next: from, opening: "conjunct" };
  return undefined;
};

/** "an increase – 400 per cent – in defence": an aside ends at the next dash. */
function asideEnd(view: ClauseView, from: number): number {
  for (let k = from; k < view.end - 1; k++) {
    const token = view.tokens[k];
    if (token && /^[–—-]$/.test(token.text) && token.spaced && view.tokens[k + 1]?.spaced) return k;
  }
  return view.end;
}

/** "… – one that requires …": an aside that has a verb of its own, or is long. */
const aside: Rule = (view, at) => {
  const token = view.tokens[at];
  if (!token || !/^[–—-]$/.test(token.text) || !token.spaced || !view.tokens[at + 1]?.spaced) return undefined;
  if (!hasVerb(view, view.from, at)) return undefined;
  const end = asideEnd(view, at + 1);
  return hasVerb(view, at + 1, end) || end - at > 10 || view.tokens[at + 1]?.tag === "ADJ"
    ? { next: at + 1, opening: "aside" }
    : undefined;
};

const RULES: readonly Rule[] = [afterLead, stop, relative, participle, absolute, subordinate, conjunct, aside];

function isComma(token: Tagged | undefined): boolean {
  return token?.text === ",";
}

function hasFinite(view: ClauseView, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (view.finite[k]) return true;
  return false;
}

/** Any verb that is not an infinitive: finite or participle. */
function hasVerb(view: ClauseView, from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    const token = view.tokens[k];
    if (
      view.finite[k] ||
      (token?.tag === "VERB" && !view.language.clauses.infinitive.has(view.tokens[k - 1]?.lower ?? ""))
    )
      return true;
  }
  return false;
}

/** Where the next comma, semicolon or spaced dash stands. */
function clauseEnd(view: ClauseView, from: number): number {
  for (let k = from; k < view.end; k++) {
    const token = view.tokens[k];
    if (token && (/^[,;:]$/.test(token.text) || (/^[–—]$/.test(token.text) && token.spaced))) return k;
  }
  return view.end;
}

/** A noun phrase and then a finite verb, before the next joint. */
function subjectThenVerb(view: ClauseView, from: number): boolean {
  let noun = false;
  for (let k = from; k < Math.min(view.end, from + 16); k++) {
    const token = view.tokens[k];
    if (!token || (token.kind === "mark" && /^[;:]$/.test(token.text))) return false;
    if (view.finite[k]) return noun;
    if (token.text === "," && noun && !continuesAfterInsertion(view, k)) return false;
    if (view.language.clauses.relatives.has(token.lower) && !noun) return false;
    if (token.tag === "NOUN" || token.tag === "PROPN" || token.tag === "PRON" || token.tag === "NUM") noun = true;
    if (view.language.cues.complementisers.has(token.lower) && !noun) return false;
  }
  return false;
}

// "Rutte, the alliance's chief, said": the insertion closes before the verb.
function continuesAfterInsertion(view: ClauseView, comma: number): boolean {
  for (let k = comma + 1; k < Math.min(view.end, comma + 12); k++) {
    if (isComma(view.tokens[k])) return view.finite[k + 1] === true || view.tokens[k + 1]?.tag === "ADV";
  }
  return false;
}

/** A finite verb at once, or after adverbs: "and previously proposed". */
function verbFirst(view: ClauseView, from: number): boolean {
  for (let k = from; k < from + 3; k++) {
    const token = view.tokens[k];
    if (!token) return false;
    if (view.finite[k]) return token.tag === "AUX" || !view.language.shapes.gerund(token.lower);
    // A past form after "and" has its subject in the clause before: finite, though no subject stands before it.
    if (token.tag === "VERB") return view.language.shapes.past(token.lower) && view.tokens[k + 1]?.tag !== "NOUN";
    if (token.tag !== "ADV") return false;
  }
  return false;
}

function opensObject(token: Tagged, view: ClauseView): boolean {
  if (token.kind === "number" || token.kind === "symbol") return true;
  return (
    token.kind === "word" && (token.tag !== "VERB" || view.language.shapes.past(token.lower)) && token.tag !== "CCONJ"
  );
}

/** "tanks, fighting vehicles and guns": the participle stands before a noun in a list. */
function isListItem(view: ClauseView, comma: number, verb: number): boolean {
  const next = view.tokens[verb + 1];
  const after = view.tokens[verb + 2];
  const closes = after === undefined || isComma(after) || after.tag === "CCONJ" || after.text === ".";
  return next?.tag === "NOUN" && closes && view.tokens[comma - 1]?.tag === "NOUN";
}

/** "Rhetoric, paired with ties, is …": what stands between two commas before the verb of the clause. */
function isInsertion(view: ClauseView, at: number): boolean {
  return !hasFinite(view, view.from, at);
}

/** "as much output in three months as …": the second "as" closes a comparison. */
function comparesBefore(view: ClauseView, at: number): boolean {
  const { equative, degree } = view.language.particles;
  for (let k = view.from; k < at - 1; k++) {
    if (equative.has(view.tokens[k]?.lower ?? "") && degree.has(view.tokens[k + 1]?.lower ?? "")) return true;
  }
  return false;
}

function isFixed(view: ClauseView, at: number): boolean {
  const { tokens, language } = view;
  const before = tokens[at - 1]?.lower ?? "";
  if (language.particles.beforeEquative.has(before)) return true;
  if (language.particles.equative.has(tokens[at]?.lower ?? "") && comparesBefore(view, at)) return true;
  return language.clauses.fixed.some((phrase) => phrase.every((word, k) => tokens[at + k]?.lower === word));
}
