/** A document's sentences → the people and bodies that it names, so that a surname or a pronoun finds its full name. */
import type { Language } from "../lang/language.ts";
import { OPENS } from "./lexicon.ts";
import type { Sentence, Tagged } from "./reading.ts";
import { isDesignation, runEnd } from "./run.ts";

/** A name as it stands in one place; `from` included, `to` not (token numbers of its sentence). */
export interface Mention {
  readonly from: number;
  readonly to: number;
  /** The name without titles: "Anna Keller". Empty for an office without a name ("the alliance chief"). */
  readonly name: string;
  /** The titles and what they belong to: "NATO Secretary General". */
  readonly role: string;
  /** Actor id when the mention is an actor of the tables and nobody's title. */
  readonly actor?: string;
}

/** A person of the document, with the fullest name that it gives. */
export interface Person {
  readonly name: string;
  readonly role: string;
  readonly gender: "he" | "she" | "unknown";
}

/** What a document names, built once and looked into by every sentence. */
export interface Register {
  /** The mentions of a sentence, in order. */
  mentions(sentence: Sentence): readonly Mention[];
  /** The person a mention means. */
  person(mention: Mention): Person | undefined;
  /** The only person of the text with this word in a title; undefined when nobody or several have it. */
  holder(title: string): Person | undefined;
  /** The only person of the text with any title. */
  only(): Person | undefined;
  /** The only body of the text whose full name has this noun: "ministry" → "Norwegian Defence Ministry". */
  body(noun: string): string | undefined;
  /** The only body of the text whose full name begins with this word: "Kiel" → "Kiel Institute". */
  bodyCalled(word: string): string | undefined;
}

/** The people behind the mentions of all sentences. The sentences themselves are not kept. */
export function register(all: Iterable<Sentence>, language: Language): Register {
  const known = new WeakMap<Sentence, readonly Mention[]>();
  const mentions = (sentence: Sentence): readonly Mention[] => {
    const found = known.get(sentence) ?? mentionsIn(sentence, language);
    known.set(sentence, found);
    return found;
  };
  const people = new Map<string, Person>();
  // Of one office under one name only the first is ever asked for.
  const offices = new Map<string, Person>();
  const bodies = new Map<string, Set<string>>();
  const called = new Map<string, Set<string>>();
  for (const sentence of all) {
    for (const mention of mentions(sentence)) {
      if (!isPerson(mention)) continue;
      for (const noun of bodyNouns(mention, language)) {
        bodies.set(noun, (bodies.get(noun) ?? new Set<string>()).add(mention.name));
        const first = mention.name.split(/\s/, 1)[0] ?? "";
        called.set(first, (called.get(first) ?? new Set<string>()).add(mention.name));
      }
      const surname = lastWord(mention.name);
      const person = merge(people.get(surname), mention, language);
      people.set(surname, person);
      if (person.role && !offices.has(person.role)) offices.set(person.role, person);
    }
  }
  const titled = titledOf(people.values());
  return {
    mentions,
    person(mention) {
      if (mention.name) return people.get(lastWord(mention.name));
      return mention.role ? officeHolder(mention.role, offices.values(), language) : undefined;
    },
    holder(title) {
      const named = titled.get(title) ?? [];
      return named.length === 1 ? named[0] : undefined;
    },
    only() {
      const [first, ...others] = titled.get("") ?? [];
      return others.length === 0 ? first : undefined;
    },
    body(noun) {
      const [full, ...others] = bodies.get(noun) ?? [];
      return others.length === 0 ? full : undefined;
    },
    bodyCalled(word) {
      const [full, ...others] = called.get(word) ?? [];
      return others.length === 0 ? full : undefined;
    },
  };
}

// One capitalised word alone may be anything: it means a person only when the text names that person in full.
function isPerson({ name, actor, role }: Mention): boolean {
  return name !== "" && !actor && (role !== "" || /\s/.test(name));
}

/** The nouns by which a body that is named in full may be called afterwards. */
function bodyNouns({ name, role }: Mention, { sources }: Language): readonly string[] {
  if (role !== "" || !name.includes(" ")) return NONE;
  return name
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => sources.bodies.has(word));
}

const NONE: readonly string[] = [];

/** "The Northern Dwarf": capitals after an article name a thing, and nobody who is called so. */
export function isThing({ tokens }: Sentence, { from, role }: Mention, { particles }: Language): boolean {
  return role === "" && [from, from - 1].some((at) => particles.definite.has(tokens[at]?.lower ?? ""));
}

/** The people with each word in their title, two at most, since several are as good as none; under "" all with a title. */
function titledOf(people: Iterable<Person>): ReadonlyMap<string, readonly Person[]> {
  const out = new Map<string, Person[]>();
  for (const person of people) {
    if (!person.role) continue;
    for (const word of new Set(["", ...person.role.toLowerCase().split(/\s+/)])) {
      const others = out.get(word) ?? [];
      if (others.length < 2) out.set(word, [...others, person]);
    }
  }
  return out;
}

function lastWord(name: string): string {
  return name.split(/\s+/).at(-1) ?? name;
}

function merge(known: Person | undefined, mention: Mention, language: Language): Person {
  const longer = !known || mention.name.length > known.name.length ? mention.name : known.name;
  const role = known?.role || mention.role;
  return { name: longer, role, gender: genderOf(longer, known, language) };
}

function genderOf(name: string, known: Person | undefined, language: Language): Person["gender"] {
  const first = name.split(/\s+/)[0]?.toLowerCase() ?? "";
  if (language.sources.female.has(first)) return "she";
  if (language.sources.male.has(first)) return "he";
  return known?.gender ?? "unknown";
}

/** "the alliance chief" → who holds an office of the same body in this text. */
function officeHolder(role: string, offices: Iterable<Person>, language: Language): Person | undefined {
  const body = actorsOf(role, language);
  if (body.size === 0) return undefined;
  for (const person of offices) {
    const theirs = actorsOf(person.role, language);
    if ([...body].every((actor) => theirs.has(actor))) return person;
  }
  return undefined;
}

function actorsOf(role: string, language: Language): ReadonlySet<string> {
  const words = role.split(/\s+/);
  return new Set(words.flatMap((word) => language.measures.actors[word] ?? []));
}

/** Mentions of one sentence: runs of capitalised words, cut into body, title and name. */
function mentionsIn(sentence: Sentence, language: Language): Mention[] {
  const { tokens } = sentence;
  const out: Mention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (!token?.capital && !((token?.opens ?? 0) & OPENS.definite)) {
      at++;
      continue;
    }
    const office = officeAt(tokens, at, language);
    if (office) {
      out.push(office);
      at = office.to;
      continue;
    }
    const end = runEnd(tokens, at, language);
    if (end === at) {
      at++;
      continue;
    }
    const to = isDesignation(tokens, end) ? end - 1 : end;
    if (to > at) out.push(...cut(sentence, at, to, language));
    at = end;
  }
  return out;
}

/** "the NATO chief", "the alliance's secretary general": an office in lower case, without a name. */
function officeAt(tokens: readonly Tagged[], at: number, language: Language): Mention | undefined {
  if (!language.particles.definite.has(tokens[at]?.lower ?? "")) return undefined;
  const the = `${tokens[at]?.lower} `;
  let to = at + 1;
  while (to < tokens.length && to < at + 5) {
    const token = tokens[to];
    if (!token) break;
    const title = language.sources.titles.has(token.lower);
    const next = tokens[to + 1];
    const goesOn = next !== undefined && (language.sources.titles.has(next.lower) || isCapital(next));
    if (title && !goesOn) {
      const role = tokens.slice(at + 1, to + 1);
      const body = role.some(
        (word) => language.measures.actors[word.text] ?? language.measures.actors[the + word.text],
      );
      return body ? { from: at, to: to + 1, name: "", role: roleText(role, the, language) } : undefined;
    }
    if (
      !title &&
      !isCapital(token) &&
      token.kind !== "clitic" &&
      language.measures.actors[the + token.lower] === undefined
    )
      break;
    to++;
  }
  return undefined;
}

// "the alliance chief": the body's other name is put in place of the words, so that offices can be compared.
function roleText(role: readonly Tagged[], the: string, language: Language): string {
  return role
    .filter((word) => word.kind === "word")
    .map((word) =>
      language.measures.actors[word.text] === undefined
        ? (language.measures.actors[the + word.lower] ?? word.text)
        : word.text,
    )
    .join(" ");
}

function isCapital(token: Tagged): boolean {
  return token.capital;
}

/** Cuts a run into what belongs to the title and what is the name; actors alone become actor mentions. */
function cut(sentence: Sentence, from: number, to: number, language: Language): Mention[] {
  const { tokens } = sentence;
  const words = (a: number, b: number): string =>
    tokens
      .slice(a, b)
      .map((token, k) => (k > 0 && token.spaced ? " " : "") + token.text)
      .join("");
  if (isBodyName(tokens, from, to, language)) return [{ from, to, name: words(from, to), role: "" }];
  let at = from;
  let title = false;
  // Body and title words come first: "Polish Foreign Minister", "Russian Central Bank Governor".
  for (let k = from; k < to; k++) {
    if (language.sources.titles.has(tokens[k]?.lower ?? "")) {
      title = true;
      at = k + 1;
    }
  }
  if (title) {
    if (at < to) return [{ from, to, name: words(at, to), role: words(from, at) }];
    const owner = ownerOf(tokens, from, language);
    return [{ from: owner, to, name: "", role: words(owner, to).replace(/['’]s\b/, "") }];
  }
  const actor = longestActor(words(from, to), language);
  if (actor) return [{ from, to, name: words(from, to), role: "", actor }];
  if (to - from > 1 && tokens[from + 1]?.capital && longestActor(words(from, from + 1), language)) {
    // "the Kyiv Independent": the place is a part of an outlet's name.
    const single = to - from === 2 && language.particles.definite.has(tokens[from - 1]?.lower ?? "");
    if (single) return [{ from, to, name: words(from, to), role: "" }];
    // "Russia President", "Ukrainian Volodymyr": an adjective of nationality before a name is its role.
    return [{ from, to, name: words(from + 1, to), role: words(from, from + 1) }];
  }
  return [{ from, to, name: words(from, to), role: "" }];
}

/** "The Norwegian Defence Ministry", "Ministry of Defence", "U.S. Geological Survey": a body, whatever its words are elsewhere. */
function isBodyName(
  tokens: readonly Tagged[],
  from: number,
  to: number,
  { sources, particles, measures }: Language,
): boolean {
  if (to - from < 2) return false;
  const last = tokens[to - 1]?.lower ?? "";
  if (sources.bodies.has(last)) return true;
  if (sources.documents.has(last) && measures.actors[tokens[from]?.text ?? ""] !== undefined) return true;
  for (let at = from; at + 1 < to; at++) {
    if (sources.bodies.has(tokens[at]?.lower ?? "") && particles.bodyJoiners.has(tokens[at + 1]?.lower ?? ""))
      return true;
  }
  return false;
}

/** "Russia's President": the title takes its owner with it. */
function ownerOf(tokens: readonly Tagged[], from: number, language: Language): number {
  if (tokens[from - 1]?.kind !== "clitic") return from;
  return language.measures.actors[tokens[from - 2]?.text ?? ""] === undefined ? from : from - 2;
}

function longestActor(words: string, language: Language): string | undefined {
  const { actors } = language.measures;
  return Object.hasOwn(actors, words) ? actors[words] : undefined;
}
