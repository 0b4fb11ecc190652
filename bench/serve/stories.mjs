// In: a number of documents and a seed. Out: as many short news texts, the same on every machine, and a few long ones.
//
// What it imitates: news comes in stories of some eight documents that tell the same facts, each in its own order and
// with figures that now and then change; a few facts are told again and again for years. People, outlets and places
// that speak here are made up.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { random } from "../generate.mjs";

const ACTORS =
  "Russia|Ukraine|Germany|France|Poland|Britain|Italy|Spain|the United States|China|NATO|Sweden|Finland|Norway|Estonia|Latvia|Lithuania|Romania|the Netherlands|Denmark".split(
    "|",
  );
const ITEMS =
  "tanks|artillery shells|drones|cruise missiles|armoured vehicles|combat aircraft|howitzers|air defence systems|trucks|helicopters".split(
    "|",
  );
const FIRST = "Anna|Jonas|Petra|Marek|Ilse|Tomas|Clara|Henrik|Vera|Lukas|Nina|Oskar".split("|");
const LAST = "Brandt|Keller|Novik|Halvorsen|Lindqvist|Marchetti|Okafor|Petrenko|Ruiz|Sandberg|Tamm|Wolski".split("|");
const OFFICES = ["Defence Minister", "General", "Foreign Minister", "spokesman", "Secretary General"];
const PLACES = "LONDON|BERLIN|WARSAW|PARIS|ROME|OSLO|VILNIUS|MADRID|PRAGUE|HELSINKI".split("|");
const PAPERS = "Wire|Courier|Post|Ledger|Dispatch|Gazette|Observer|Herald".split("|");
const SEAS = "Harbour|Northern|Baltic|Meridian|Civic|Capital|Border|Evening".split("|");
const TOWNS =
  "Arden|Belmar|Corvin|Dunmore|Estwick|Farrow|Galdor|Hollen|Istrad|Jarrow|Kelmar|Lorne|Morven|Norwick".split("|");
const NUMBER_WORDS = ["two", "three", "four", "five", "six", "eight", "ten"];
/** Stories that are written about at the same time. */
const DOCUMENTS_IN_STORY = 8;
/** Statements of the long documents, about: the reader's page is told for each. */
export const LONG = [50, 500, 2000];

/** Chance with its usual shapes. */
function dice(seed) {
  const next = random(seed);
  const below = (count) => Math.floor(next() * count);
  return { next, below, of: (list) => list[below(list.length)] };
}

const thousands = (value) => String(value).replace(/\B(?=(\d{3})+$)/g, ",");

/** A number that people print: one or two digits and noughts. */
const round = (roll, digits) => (1 + roll.below(99)) * 10 ** roll.below(digits);

const speaker = (roll) => ({ office: roll.of(OFFICES), name: `${roll.of(FIRST)} ${roll.of(LAST)}` });

/** Each kind of fact as a function that rolls one: given figures shifted by `off`, it prints a sentence. */
const FACTS = [
  (roll) => {
    const [actor, item, year, value] = [roll.of(ACTORS), roll.of(ITEMS), 2019 + roll.below(9), round(roll, 4)];
    return (off) => `${actor} would produce ${thousands(value + off)} ${item} in ${year}`;
  },
  (roll) => {
    const [actor, year, value] = [roll.of(ACTORS), 2020 + roll.below(6), 1 + roll.below(60) / 10];
    return (off) => `${actor} spent ${(value + off / 10).toFixed(1)} per cent of GDP on defence in ${year}`;
  },
  (roll) => {
    const [actor, year, value] = [roll.of(ACTORS), 2018 + roll.below(8), 2 + roll.below(140)];
    return (off) => `${actor} spent $${value + off} billion on its armed forces in ${year}`;
  },
  (roll) => {
    const [actor, other, years] = [roll.of(ACTORS), roll.of(ACTORS), 2 + roll.below(7)];
    return (off) => `${actor} could be ready to attack ${other} within ${years + off} years`;
  },
  (roll) => {
    const [actor, item, year, value] = [roll.of(ACTORS), roll.of(ITEMS), 2026 + roll.below(9), round(roll, 3)];
    return (off) => `${actor} will deliver ${thousands(value + off)} ${item} by ${year}`;
  },
  (roll) => {
    const [actor, item, times, year] = [roll.of(ACTORS), roll.of(ITEMS), roll.of(NUMBER_WORDS), 2021 + roll.below(4)];
    return () => `${actor} makes ${times} times as many ${item} as in ${year}`;
  },
  (roll) => {
    const [actor, item, town, value] = [roll.of(ACTORS), roll.of(ITEMS), roll.of(TOWNS), round(roll, 3)];
    return (off) => `the plant at ${town} in ${actor} builds ${thousands(value + off)} ${item} a year`;
  },
  (roll) => {
    const [actor, town] = [roll.of(ACTORS), roll.of(TOWNS)];
    return () => `${actor} would move a brigade to ${town} and open a depot there`;
  },
];

/** A sum that is sometimes wrong: what checks are for. */
function sum(roll) {
  const [a, b] = [2 + roll.below(30), 2 + roll.below(30)];
  const total = a + b + (roll.next() < 0.4 ? 1 + roll.below(4) : 0);
  return `Of the ${total} billion euros, ${a} billion will go to air defence and ${b} billion to ammunition.`;
}

const fact = (seed) => {
  const roll = dice(seed);
  return { print: roll.of(FACTS)(roll), by: speaker(roll) };
};

const capital = (text) => text[0].toUpperCase() + text.slice(1);

/** A fact as one document tells it. */
function sentence(roll, { print, by }) {
  const said = print(roll.next() < 0.15 ? 1 + roll.below(3) : 0);
  const wordings = [
    () => `${capital(by.office)} ${by.name} said that ${said}.`,
    () => `${capital(said)}, ${by.name} said.`,
    () => `According to ${by.name}, ${said}.`,
    () => `${by.name} warned that ${said}.`,
    () => `${capital(said)}.`,
  ];
  return roll.of(wordings)();
}

/** Day n after the first of January 2022, as a newspaper prints it; one in thirty names the wrong weekday. */
function day(roll, n) {
  const date = new Date(Date.UTC(2022, 0, 1 + n));
  const wrong = roll.next() < 1 / 30 ? 1 : 0;
  const weekday = new Date(date.getTime() + wrong * 86_400_000);
  const name = (of, options) => new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", ...options }).format(of);
  return `${name(weekday, { weekday: "long" })}, ${name(date, { day: "numeric", month: "long", year: "numeric" })}`;
}

/** One text; `count` facts of the story and of what everybody repeats. */
function text(seed, story, days, count) {
  const roll = dice(seed);
  const facts = Array.from({ length: count }, (_, at) =>
    // One sentence in eight repeats what has been told for years; the first ones are told most often.
    roll.next() < 0.125 ? fact(Math.floor(60 ** roll.next())) : fact(1_000_000 + story * 100_000 + (at % 4000)),
  );
  const [lead, ...rest] = facts.map((one) => sentence(roll, one));
  const order = rest.map((line) => [roll.next(), line]).sort(([a], [b]) => a - b);
  const lines = order.map(([, line]) => line);
  if (roll.next() < 0.5) lines.push(sum(roll));
  const paragraphs = [];
  for (let at = 0; at < lines.length; at += 3) paragraphs.push(lines.slice(at, at + 3).join(" "));
  const outlet = `${roll.of(SEAS)} ${roll.of(PAPERS)} (fictitious outlet)`;
  const town = roll.of(TOWNS);
  return [
    `${roll.of(ACTORS).replace(/^the /, "")} and the question of ${roll.of(ITEMS)}: report ${story} from ${town}`,
    `${outlet} | ${day(roll, days)}`,
    "",
    `${roll.of(PLACES)} - ${lead}`,
    ...paragraphs.flatMap((paragraph) => ["", paragraph]),
    "",
  ].join("\n");
}

/** Writes `count` texts into `to`, the long ones first, and tells their names. */
export function writeStories(to, count, seed = 1) {
  mkdirSync(to, { recursive: true });
  const names = [];
  const write = (name, body) => {
    writeFileSync(path.join(to, name), body);
    names.push(name);
  };
  for (const length of LONG) write(`long-${length}.txt`, text(seed * 31 + length, 900_000 + length, 1300, length));
  for (let at = names.length; at < count; at++) {
    const story = Math.floor(at / DOCUMENTS_IN_STORY);
    const days = Math.floor((at / count) * 1300);
    const length = 8 + (at % 9);
    write(`${String(at).padStart(5, "0")}.txt`, text(seed * 1_000_003 + at, story, days, length));
  }
  return names;
}
