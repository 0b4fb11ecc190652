// In: how many statements. Out: documents with their statements as plain data, the same on every machine for the same seed.
//
// What it imitates, after the counts in real articles run through the extractor: 36 statements a document, eight in ten
// without a figure, four in ten credited to somebody. News comes in stories of some eight documents that tell the same
// sixty facts in their own words and have names of their own; a few figures are told in every story for years; one
// document in eight copies another. New stories keep coming, so that names and claims grow with the corpus.
import { random } from "./generate.mjs";

const FACTS = 60;
/** Stories that are written about at the same time; a document opens a new one in one case of eight. */
const OPEN = 40;
const ACTORS = "RU UA DE PL FR GB IT ES US CN KR NATO EU Europe NATO-Europe Baltics".split(" ");
const ITEMS = ["tank", "shell", "drone", "missile", "artillery round", "armoured vehicle", "aircraft", "soldier"];
const LEVELS = ["production", "acquisition", "delivery", "holding", "loss", "backlog", "capacity", "personnel"];
const VERBS = ["plan", "report", "open", "move", "sign", "build", "test", "cancel", "deploy", "replace"];
const HEDGES = ["about", "could", "reportedly", "nearly"];
const CODAS = ["in the region", "according to the plan", "at the same time", "for the first time", "this year"];
const SYLLABLES = "ba ke li mo nu ra te vi zo pa du fe gi lo mi na ro se ta ve".split(" ");

/** A word that no language has: the same for the same number, with a letter that keeps it from looking inflected. */
function word(number) {
  let left = number;
  let text = "";
  do {
    text += SYLLABLES[left % SYLLABLES.length];
    left = Math.floor(left / SYLLABLES.length);
  } while (left > 0 || text.length < 4);
  return `${text}k`;
}

const stated = (value) => ({ known: "stated", value });
const UNKNOWN = { known: "unknown" };

/** Chance with its usual shapes: one of a list, a rank that is often small. */
function dice(seed) {
  const next = random(seed);
  const below = (count) => Math.floor(next() * count);
  return {
    next,
    below,
    of: (list) => list[below(list.length)],
    /** Zipf's law with exponent one: rank r is as likely as 1/r. */
    rank: (count) => Math.floor(count ** next()) - 1,
  };
}

/** What a figure says, before anybody tells it. `age` picks the year. */
function figureFact(roll, actors) {
  const share = roll.next() < 0.2;
  const year = 2014 + roll.below(12);
  const item = roll.of(ITEMS);
  const value = share ? Math.round(10 + roll.next() * 60) / 10 : Math.round(10 ** (1 + 4 * roll.next()));
  return {
    kind: "figure",
    actor: roll.of(actors),
    measure: share ? "military-spending-share" : roll.of(LEVELS),
    item: share ? "" : item,
    unit: share ? "%GDP" : item,
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    value,
  };
}

function themeFact(roll, actors, themes) {
  const { about, state, alone } = roll.of(themes);
  const words = about.length > 0 ? [roll.of(about), roll.of(state)] : [roll.of(alone)];
  return { kind: "frame", actor: roll.of(actors), act: roll.of(VERBS), words };
}

function frameFact(roll, actors, names, count) {
  const common = Array.from({ length: count }, () => word(roll.rank(20_000)));
  return {
    kind: "frame",
    actor: roll.next() < 0.7 ? roll.of(actors) : "",
    act: roll.of(VERBS),
    words: [...common, ...names],
  };
}

/** Sixty facts of a few actors, with a dozen names that stand in no other story. */
function storyOf(number, roll, themes) {
  const actors = [roll.of(ACTORS), roll.of(ACTORS), ACTORS[roll.rank(ACTORS.length)]];
  const names = Array.from({ length: 12 }, (_, at) => word(1_000_000 + number * 12 + at));
  const facts = Array.from({ length: FACTS }, () => {
    const chance = roll.next();
    if (chance < 0.18) return figureFact(roll, actors);
    if (chance < 0.3) return themeFact(roll, actors, themes);
    return frameFact(roll, actors, [roll.of(names), roll.of(names)], 4 + roll.below(3));
  });
  const speakers = Array.from(
    { length: 4 },
    () => `${name(word(roll.rank(4000)))} ${name(word(5000 + roll.rank(4000)))}`,
  );
  return { actors, names, facts, speakers };
}

const name = (text) => text[0].toUpperCase() + text.slice(1);

/** The fact as one writer tells it: a word left out, one put in, the rounding or the year another. */
function telling(fact, roll, actorName) {
  const subject = fact.actor === "" ? "officials" : actorName(fact.actor);
  if (fact.kind === "figure") {
    const rival = roll.next() < 0.06;
    const value = rival ? Math.max(1, Math.round(fact.value * (0.5 + roll.next()) * 10) / 10) : fact.value;
    const printed = fact.unit === "%GDP" ? `${value} percent of GDP` : `${value} ${fact.item}s`;
    const told = {
      value,
      printed,
      actor: roll.next() < 0.9 ? fact.actor : "",
      period: roll.next() < 0.7 ? fact.period : undefined,
    };
    const begun = `The ${fact.measure.replaceAll("-", " ")} of ${subject} `;
    return { text: `${begun}was ${printed} ${roll.of(CODAS)}.`, told };
  }
  const words = fact.words.filter(() => roll.next() < 0.92);
  if (roll.next() < 0.4) words.push(word(roll.rank(20_000)));
  return { text: `${subject} will ${fact.act} the ${words.join(" and the ")} ${roll.of(CODAS)}.` };
}

function quantityOf(fact, { value, printed, actor, period }, at, bound) {
  const half = 0.5 * 10 ** Math.floor(Math.log10(value) - 1);
  return {
    span: { start: at, end: at + printed.length },
    quote: printed,
    low: value,
    high: value,
    bound,
    change: "none",
    quantifier: UNKNOWN,
    unit: fact.unit,
    basis: { price: UNKNOWN, growth: UNKNOWN },
    subject: actor === "" ? UNKNOWN : stated(actor),
    measure: stated(fact.measure),
    item: fact.item === "" ? UNKNOWN : stated(fact.item),
    period: period ? stated(period) : UNKNOWN,
    interval: { low: value - half, high: value + half },
  };
}

/** The text of a document: its sentences one after another, and what each of them tells. */
function written(sentences) {
  let at = 0;
  const text = sentences.map(({ text }) => text).join(" ");
  const placed = sentences.map((sentence) => {
    const start = at;
    at += sentence.text.length + 1;
    return { ...sentence, span: { start, end: start + sentence.text.length } };
  });
  return { text, placed };
}

function statementOf(document, text, sentence, number) {
  const { fact, told, span, speaker, hedge } = sentence;
  const quote = text.slice(span.start, span.end);
  const at = told ? span.start + quote.indexOf(told.printed) : 0;
  const source = speaker && {
    name: speaker,
    role: UNKNOWN,
    mention: speaker,
    span: { start: span.start, end: span.start + 1 },
    anonymous: false,
    collective: false,
    resolved: stated(speaker),
  };
  return {
    id: `${document}s${number}`,
    document,
    kind: told ? "quantity" : "event",
    span,
    quote,
    source,
    cue: null,
    direct: false,
    hedge: hedge && { quote: hedge, span },
    quantities: told ? [quantityOf(fact, told, at, hedge === "about" ? "~" : "=")] : [],
    comparisons: [],
    frame: {
      actor: fact.actor === "" ? UNKNOWN : stated(fact.actor),
      act: told ? "be" : fact.act,
      object: "",
      target: UNKNOWN,
      polarity: "+",
      modality: hedge === "could" ? "possible" : "asserted",
    },
    deadline: UNKNOWN,
  };
}

function documentOf(number, sentences, roll) {
  const { text, placed } = written(sentences);
  const id = `d${String(number).padStart(8, "0")}`;
  const day = new Date(Date.UTC(2015, 0, 1 + (Math.floor(number / 8) % 3650))).toISOString().slice(0, 10);
  const origin = {
    key: `file:${id}`,
    kind: "file",
    name: `${id}.txt`,
    outlet: stated(`Outlet ${roll.rank(500)}`),
    author: UNKNOWN,
    title: UNKNOWN,
    published: roll.next() < 0.9 ? stated(day) : UNKNOWN,
    sha256: "",
    bytes: text.length,
    encoding: "utf-8",
  };
  const document = {
    id,
    text,
    blocks: placed.map(({ span }, at) => ({ kind: at === 0 ? "title" : "paragraph", span })),
    origin,
    role: roll.next() < 0.05 ? "agency" : "report",
    language: "en",
    notices: [],
  };
  return { document, statements: placed.map((sentence, at) => statementOf(id, text, sentence, at)) };
}

/**
 * Documents without end. `world` has the table of themes of a language and names of actors, so that the words are those
 * which the matching looks for.
 */
export function* corpus({ themes, actorName }, seed = 1) {
  const roll = dice(seed);
  const lists = Object.values(themes).map(({ about, state, alone }) => ({
    about: [...about],
    state: [...state],
    alone: [...alone],
  }));
  // Figures that every story comes back to: the target of two per cent, the output of a year.
  const standing = Array.from({ length: 400 }, () => figureFact(roll, ACTORS));
  const recent = [];
  const open = [];
  let stories = 0;
  for (let number = 0; ; number++) {
    if (number % 8 === 0) open[stories % OPEN] = storyOf(stories++, roll, lists);
    const copied = roll.next() < 0.12 && recent.length > 0 ? roll.of(recent) : undefined;
    const sentences = copied
      ? copied.filter(() => roll.next() < 0.98)
      : sentencesOf(roll.of(open), standing, roll, actorName);
    recent[number % 64] = sentences;
    yield documentOf(number, sentences, roll);
  }
}

function sentencesOf(story, standing, roll, actorName) {
  return Array.from({ length: 24 + roll.below(25) }, () => {
    const chance = roll.next();
    // A third of what a document says nobody else says.
    const fact =
      chance < 0.06
        ? standing[roll.rank(standing.length)]
        : chance < 0.37
          ? frameFact(roll, story.actors, [roll.of(story.names)], 5 + roll.below(4))
          : roll.of(story.facts);
    return {
      fact,
      ...telling(fact, roll, actorName),
      speaker: roll.next() < 0.4 ? roll.of(story.speakers) : null,
      hedge: roll.next() < 0.12 ? roll.of(HEDGES) : null,
    };
  });
}
