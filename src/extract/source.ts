/** The words before or after a reporting verb → who is speaking. */
import { implied, UNKNOWN } from "../core/part.ts";
import type { Source } from "../core/statement.ts";
import type { Language } from "../lang/language.ts";
import { department, listStart } from "./body.ts";
import { isThing, type Mention, type Person } from "./name.ts";
import { officeIn } from "./office.ts";
import type { Tagged } from "./reading.ts";
import { make, plain, type SourceView, words } from "./source-view.ts";
import { afterPartitive, anonymousHead, anybodyHead, skipDeterminer, unnamedHead } from "./unnamed.ts";
import { isCompound } from "./verb.ts";

export type { SourceView };

/** The source whose words are the tokens from `from` to `to`, or undefined when they name nobody who could speak. */
export function sourceOf(view: SourceView, from: number, to: number): Source | undefined {
  const start = skipOpening(view, from, to);
  if (start >= to) return undefined;
  for (const reading of READINGS) {
    const source = reading(view, start, to);
    if (source) return source;
  }
  return undefined;
}

/** The same, for the subject of a verb that only people can be the subject of: anybody at all may speak there. */
export function speakerOf(view: SourceView, from: number, to: number): Source | undefined {
  const source = sourceOf(view, from, to);
  if (source) return source;
  const start = skipOpening(view, from, to);
  const head = anybodyHead(view, start, to);
  if (head === undefined) return undefined;
  const collective = view.language.shapes.sibilant(view.sentence.tokens[head]?.lower ?? "");
  return plain(view, skipDeterminer(view, start, head), head + 1, { anonymous: true, collective });
}

type Reading = (view: SourceView, from: number, to: number) => Source | undefined;

function skipOpening(view: SourceView, from: number, to: number): number {
  let at = from;
  const { tokens } = view.sentence;
  while (
    at < to &&
    (tokens[at]?.kind === "mark" ||
      tokens[at]?.tag === "CCONJ" ||
      tokens[at]?.tag === "SCONJ" ||
      tokens[at]?.tag === "ADV")
  )
    at++;
  return at;
}

// "a study published in May by the institute": so many words at most between the writing and its author.
const AUTHOR_WITHIN = 6;

/** "a study by the Vilnius Institute", "figures published by the union": a writing is said by its author. */
const authored: Reading = (view, from, to) => {
  const { tokens } = view.sentence;
  const { documents } = view.language.sources;
  const writing = findWord(tokens, from, Math.min(to, from + 4), documents);
  if (writing < 0) return undefined;
  const by = findWord(tokens, writing + 1, Math.min(to, writing + AUTHOR_WITHIN), view.language.particles.by);
  return by < 0 ? undefined : sourceOf(view, by + 1, to);
};

/** "Experts, including Elena Grossfeld": one of an unknown number is named. */
const partlyNamed: Reading = (view, from, to) => {
  const head = anonymousHead(view, from, to);
  if (head === undefined) return undefined;
  const including = findWord(view.sentence.tokens, from, to, view.language.particles.including);
  if (including < 0) return undefined;
  const person = firstPerson(view, including, to);
  return person ? make(view, from, to, person.person, { collective: true }) : undefined;
};

/** "One of the authors, Jane Carter,": the name stands beside the noun. */
const apposed: Reading = (view, from, to) => {
  const { tokens } = view.sentence;
  const head = anonymousHead(view, from, to);
  if (head === undefined) return undefined;
  // "Officials, Jane Carter among them": of several the name is only one.
  if (view.language.shapes.sibilant(tokens[head]?.lower ?? "") && afterPartitive(view, from, to) === from)
    return undefined;
  const comma = tokens.findIndex(({ text }, at) => at > head && at < to && text === ",");
  const person = comma < 0 ? undefined : firstPerson(view, comma + 1, to);
  if (!person || person.mention.from !== comma + 1 || !/\s/.test(person.mention.name)) return undefined;
  const ends = person.mention.to === to || tokens[person.mention.to]?.text === ",";
  return ends ? make(view, from, person.mention.to, person.person, {}) : undefined;
};

/** "Mark Rutte", "Polish Foreign Minister Radoslaw Sikorski", "A and B": people by name. */
const named: Reading = (view, from, to) => {
  if (anonymousHead(view, from, to) !== undefined && !startsWithMention(view, from, to)) return undefined;
  const first = firstPerson(view, from, to);
  if (!first || first.mention.from > from + 8) return undefined;
  const joined = view.language.particles.and.has(view.sentence.tokens[first.mention.to]?.lower ?? "")
    ? firstPerson(view, first.mention.to, to)
    : undefined;
  const end = (joined ?? first).mention.to;
  const both = joined ? { ...first.person, name: `${first.person.name}; ${joined.person.name}` } : first.person;
  return make(view, Math.min(from, first.mention.from), Math.max(end, Math.min(to, end)), both, {});
};

/** "He", "she": the last person named who fits; "the NATO chief": who holds the office in this text. */
const pronoun: Reading = (view, from, to) => {
  const word = view.sentence.tokens[from]?.lower ?? "";
  const kind = view.language.sources.pronouns[word];
  if (to - from > 3 || (kind !== "he" && kind !== "she")) return undefined;
  const here = peopleIn(view, 0, from).reverse();
  const person = [...here, ...view.before].find(({ gender }) => gender === kind || gender === "unknown");
  return person ? make(view, from, from + 1, person, { rule: "last-fitting-name" }) : undefined;
};

/** "They": the last source that is more than one. */
const they: Reading = (view, from, to) => {
  const word = view.sentence.tokens[from]?.lower ?? "";
  if (to - from > 2 || view.language.sources.pronouns[word] !== "they" || !view.several) return undefined;
  // "The plants bought 40; they had planned to buy 50".
  const { sibilant } = view.language.shapes;
  if (view.sentence.tokens.some(({ tag, lower }, at) => at < from && tag === "NOUN" && sibilant(lower)))
    return undefined;
  return {
    ...view.several,
    ...words(view, from, from + 1),
    resolved: implied(view.several.name, "last-several-named"),
  };
};

/** "experts", "a senior official", "intelligence assessments": nobody is named. */
const anonymous: Reading = (view, from, to) => {
  const head = anonymousHead(view, from, to) ?? unnamedHead(view, from, to);
  if (head === undefined) return undefined;
  const noun = view.sentence.tokens[head]?.lower ?? "";
  const plural =
    view.language.shapes.sibilant(noun) ||
    view.language.sources.documents.has(noun) ||
    view.language.sources.plurals.has(noun) ||
    view.language.sources.indefinite.has(noun);
  const start = skipDeterminer(view, from, head);
  return plain(view, start, head + 1, { anonymous: true, collective: plural });
};

/** "the minister": the person of this text who holds the office, else somebody without a name. */
const office: Reading = (view, from, to) => {
  const { tokens } = view.sentence;
  const start = skipDeterminer(view, from, to);
  const title = tokens[start]?.lower ?? "";
  if (start + 1 !== to || !view.language.sources.titles.has(title)) return undefined;
  // "its chief said": where one person alone holds an office, that is who is meant.
  const person = view.register.holder(title) ?? view.register.only();
  return person
    ? make(view, start, to, person, { rule: "office" })
    : plain(view, start, to, { anonymous: !isKnown(view, from, title), collective: false });
};

// "The president said": a country has one, and who it is can be looked up.
function isKnown({ sentence, language }: SourceView, from: number, title: string): boolean {
  return language.particles.definite.has(sentence.tokens[from]?.lower ?? "") && language.sources.single.has(title);
}

/** "The defence minister", "the chief of staff": an office says who it is, whether or not the text gives the name. */
const fullOffice: Reading = (view, from, to) => {
  const found = officeIn(view, from, to);
  if (!found) return undefined;
  const beside = personBeside(view, found.to);
  if (beside) return make(view, found.from, beside.mention.to, beside.person, {});
  return found.holder
    ? make(view, found.from, found.to, found.holder, { rule: "office" })
    : plain(view, found.from, found.to, { anonymous: false, collective: false });
};

/** "the institute's director, Anna Holm,": a name of two words or more between commas right behind an office. */
function personBeside(view: SourceView, at: number): Found | undefined {
  const { tokens } = view.sentence;
  if (tokens[at]?.text !== ",") return undefined;
  const found = firstPerson(view, at + 1, tokens.length);
  if (!found || found.mention.from !== at + 1 || !/\s/.test(found.mention.name)) return undefined;
  const after = tokens[found.mention.to];
  return after === undefined || after.kind === "mark" ? found : undefined;
}

/** "NATO", "Moscow", "NATO leaders", "the alliance": a body, known but not a person. */
const collective: Reading = (view, from, to) => {
  const { tokens } = view.sentence;
  const start = skipDeterminer(view, from, to);
  const mention = mentions(view).find(
    (candidate) =>
      candidate.actor !== undefined && candidate.from >= from && candidate.from <= start + 1 && candidate.to <= to,
  );
  if (mention) {
    let end = mention.to;
    while (end < to && tokens[end]?.kind === "word" && view.language.sources.groups.has(tokens[end]?.lower ?? ""))
      end++;
    // "Moscow's output exceeds": the owner is not the subject.
    if (tokens[end]?.kind === "clitic") return undefined;
    // "NATO officials", "a London think-tank": the name only tells of which.
    if (end < to && (tokens[end]?.tag === "NOUN" || isCompound(tokens, end))) return undefined;
    const second = mentions(view).find((candidate) => candidate.actor !== undefined && candidate.from === end + 1);
    const pair = second && second.to <= to && view.language.particles.and.has(tokens[end]?.lower ?? "");
    const first = pair ? listStart(view, mention) : mention.from;
    return plain(view, first, pair ? second.to : end, { anonymous: false, collective: true });
  }
  const words = `${tokens[from]?.lower} ${tokens[start]?.lower ?? ""}`;
  const isBody =
    view.language.particles.definite.has(tokens[from]?.lower ?? "") &&
    view.language.measures.actors[words] !== undefined &&
    start + 1 >= to - 1;
  return isBody ? plain(view, start, start + 1, { anonymous: false, collective: true }) : undefined;
};

/** "Rutte said", "the Secretary General said": a surname or an office that the text never gives in full. */
const bare: Reading = (view, from, to) => {
  const start = skipDeterminer(view, from, to);
  const mention = mentions(view).find(
    (candidate) => candidate.from >= from && candidate.from <= start && !candidate.actor,
  );
  if (mention?.to !== to) return undefined;
  const held = mention.name ? undefined : view.register.holder(mention.role.split(" ").at(-1)?.toLowerCase() ?? "");
  if (held) return make(view, mention.from, to, held, { rule: "office" });
  const full = mention.name && !mention.role ? view.register.bodyCalled(mention.name) : undefined;
  if (full) {
    const body = plain(view, mention.from, to, { anonymous: false, collective: true });
    return { ...body, name: full, resolved: implied(full, "body-named-in-full") };
  }
  return plain(view, mention.from, to, { anonymous: false, collective: false });
};

/** A body that the tables do not know, by its capitals: "the Kiel Institute". */
const organisation: Reading = (view, from, to) => {
  const mention = mentions(view).find(
    (candidate) =>
      candidate.from >= from && candidate.from <= from + 2 && candidate.to <= to && !candidate.actor && candidate.name,
  );
  if (!mention || (!/\s/.test(mention.name) && mention.name !== mention.name.toUpperCase())) return undefined;
  return plain(view, mention.from, mention.to, { anonymous: false, collective: true });
};

/** "It said", "what it calls": the last body named before in the sentence. */
const neuter: Reading = (view, from, to) => {
  const { pronouns } = view.language.sources;
  if (to - from > 2 || pronouns[view.sentence.tokens[from]?.lower ?? ""] !== "it") return undefined;
  const mention = mentions(view).findLast((candidate) => candidate.actor !== undefined && candidate.to <= from);
  if (!mention) return undefined;
  return {
    name: mention.name,
    role: UNKNOWN,
    ...words(view, from, from + 1),
    anonymous: false,
    collective: true,
    resolved: implied(mention.name, "last-body-named"),
  };
};

const READINGS: readonly Reading[] = [
  authored,
  partlyNamed,
  apposed,
  named,
  pronoun,
  they,
  neuter,
  anonymous,
  office,
  fullOffice,
  collective,
  department,
  organisation,
  bare,
];

function mentions(view: SourceView): readonly Mention[] {
  return view.register.mentions(view.sentence);
}

interface Found {
  readonly mention: Mention;
  readonly person: Person;
}

/** The first person in a stretch whose name is its own and not an owner's ("Putin's plan"). */
function firstPerson(view: SourceView, from: number, to: number): Found | undefined {
  for (const mention of mentions(view)) {
    if (mention.from < from || mention.to > to || mention.actor) continue;
    const person = view.register.person(mention);
    if (!person || isBody(mention, view.language)) continue;
    return { mention, person };
  }
  return undefined;
}

// A capitalised run with a word of office in it, and no title, is a body: "University of California", "Finance Ministry".
function isBody(mention: Mention, language: Language): boolean {
  const words = mention.name.toLowerCase().split(/\s+/);
  if (words.some((word) => language.sources.groups.has(word) || language.sources.bodies.has(word))) return true;
  // One capitalised word without a title is a person only when the register knows more of it.
  return words.length === 1 && !mention.role && mention.name === mention.name.toUpperCase();
}

function peopleIn(view: SourceView, from: number, to: number): Person[] {
  return mentions(view).flatMap((mention) => {
    if (mention.from < from || mention.to > to || mention.actor || isBody(mention, view.language)) return [];
    if (view.sentence.tokens[mention.to]?.kind === "clitic" || isThing(view.sentence, mention, view.language))
      return [];
    return view.register.person(mention) ?? [];
  });
}

/** People of a sentence who can be meant by a later pronoun, the last one first. */
export function peopleNamed(view: SourceView): Person[] {
  return peopleIn(view, 0, view.sentence.tokens.length).reverse();
}

function startsWithMention(view: SourceView, from: number, to: number): boolean {
  return mentions(view).some(
    (mention) => mention.from === from && mention.to <= to && mention.name !== "" && !mention.actor,
  );
}

function findWord(tokens: readonly Tagged[], from: number, to: number, words: ReadonlySet<string>): number {
  for (let at = from; at < to; at++) if (words.has(tokens[at]?.lower ?? "")) return at;
  return -1;
}
