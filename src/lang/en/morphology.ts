/** English word forms. @source Quirk et al., A Comprehensive Grammar of the English Language, ch. 3 (verbs) and 5.73 ff. (plurals). */

import type { Shapes } from "../language.ts";

/** Verbs whose past or participle is not regular: base → past, participle. */
const IRREGULAR: Readonly<Record<string, readonly [string, string]>> = {
  say: ["said", "said"],
  tell: ["told", "told"],
  write: ["wrote", "written"],
  think: ["thought", "thought"],
  swear: ["swore", "sworn"],
  foresee: ["foresaw", "foreseen"],
  undertake: ["undertook", "undertaken"],
  overtake: ["overtook", "overtaken"],
  give: ["gave", "given"],
  make: ["made", "made"],
  rise: ["rose", "risen"],
  fall: ["fell", "fallen"],
  grow: ["grew", "grown"],
  build: ["built", "built"],
  outbuild: ["outbuilt", "outbuilt"],
  rebuild: ["rebuilt", "rebuilt"],
  spend: ["spent", "spent"],
  buy: ["bought", "bought"],
  hold: ["held", "held"],
  lose: ["lost", "lost"],
  send: ["sent", "sent"],
  have: ["had", "had"],
  get: ["got", "got"],
  see: ["saw", "seen"],
  take: ["took", "taken"],
  go: ["went", "gone"],
  come: ["came", "come"],
  become: ["became", "become"],
  begin: ["began", "begun"],
  know: ["knew", "known"],
  show: ["showed", "shown"],
  win: ["won", "won"],
  lead: ["led", "led"],
  leave: ["left", "left"],
  keep: ["kept", "kept"],
  bring: ["brought", "brought"],
  find: ["found", "found"],
  fight: ["fought", "fought"],
  meet: ["met", "met"],
  speak: ["spoke", "spoken"],
  run: ["ran", "run"],
  set: ["set", "set"],
  put: ["put", "put"],
  cut: ["cut", "cut"],
  hit: ["hit", "hit"],
  strike: ["struck", "struck"],
  break: ["broke", "broken"],
  choose: ["chose", "chosen"],
  drive: ["drove", "driven"],
  draw: ["drew", "drawn"],
  fly: ["flew", "flown"],
  shoot: ["shot", "shot"],
  undergo: ["underwent", "undergone"],
  withdraw: ["withdrew", "withdrawn"],
  stand: ["stood", "stood"],
  understand: ["understood", "understood"],
  catch: ["caught", "caught"],
  teach: ["taught", "taught"],
  sell: ["sold", "sold"],
  feel: ["felt", "felt"],
  shrink: ["shrank", "shrunk"],
  arise: ["arose", "arisen"],
  throw: ["threw", "thrown"],
  seek: ["sought", "sought"],
};

/** Final consonants that double before -ed and -ing in the verbs of the lists. */
const DOUBLING = new Set([
  "commit",
  "admit",
  "cut",
  "hit",
  "put",
  "set",
  "run",
  "get",
  "win",
  "plan",
  "begin",
  "quip",
  "rebut",
  "drop",
  "step",
  "ship",
  "slam",
]);

const VOWEL = /[aeiou]/;

function stem(verb: string): string {
  if (DOUBLING.has(verb)) return verb + verb.at(-1);
  return verb;
}

function gerund(verb: string): string {
  if (verb.endsWith("ie")) return `${verb.slice(0, -2)}ying`;
  if (verb.endsWith("e") && !verb.endsWith("ee") && verb !== "be") return `${verb.slice(0, -1)}ing`;
  return `${stem(verb)}ing`;
}

function third(verb: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(verb))
    return verb === "go" || verb === "undergo" || !verb.endsWith("o") ? `${verb}es` : `${verb}s`;
  if (verb.endsWith("y") && !VOWEL.test(verb.at(-2) ?? "")) return `${verb.slice(0, -1)}ies`;
  return verb === "have" ? "has" : `${verb}s`;
}

function past(verb: string): readonly string[] {
  const irregular = IRREGULAR[verb];
  if (irregular) return irregular;
  if (verb.endsWith("e")) return [`${verb}d`];
  if (verb.endsWith("y") && !VOWEL.test(verb.at(-2) ?? "")) return [`${verb.slice(0, -1)}ied`];
  return [`${stem(verb)}ed`];
}

/** Every form of a verb; of a phrasal verb ("call for") the first word is inflected. */
export function forms(phrase: string): string[] {
  const [verb = "", ...rest] = phrase.split(" ");
  const tail = rest.length ? ` ${rest.join(" ")}` : "";
  return [...new Set([verb, third(verb), ...past(verb), gerund(verb)])].map((form) => form + tail);
}

/** What English endings show. Short words are left out: "sing", "red", "gas". */
export const shapes: Shapes = {
  gerund: (word) => word.length > 4 && word.endsWith("ing"),
  past: (word) => word.length > 3 && word.endsWith("ed"),
  sibilant: (word) => word.endsWith("s"),
  comparative: (word) => word.length > 4 && word.endsWith("er"),
};

/** Past forms and participles that the endings do not show. */
export const irregularPast: ReadonlySet<string> = new Set(Object.values(IRREGULAR).map(([past]) => past));
/** Participles that the endings do not show. */
export const irregularParticiples: ReadonlySet<string> = new Set(
  Object.values(IRREGULAR).map(([, participle]) => participle),
);

const BASES: ReadonlyMap<string, string> = new Map([
  ...Object.keys(IRREGULAR).flatMap((verb) => forms(verb).map((form) => [form, verb] as const)),
  ...["is", "are", "was", "were", "been", "being", "am"].map((form) => [form, "be"] as const),
]);

// The words of a language are few and come again and again; figures and names that would fill the memory are let go.
const REMEMBERED = 20_000;

function remembered(work: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size >= REMEMBERED) known.clear();
    const result = work(word);
    known.set(word, result);
    return result;
  };
}

/** The base form of a verb, by table and by ending; a guess where the ending could be two things. */
export const lemma = remembered((form) => {
  const known = BASES.get(form);
  if (known) return known;
  if (/(?:[^aeiou]ies)$/.test(form)) return `${form.slice(0, -3)}y`;
  if (/(?:ss|x|z|ch|sh)es$/.test(form)) return form.slice(0, -2);
  if (/[^s]s$/.test(form) && form.length > 3) return form.slice(0, -1);
  if (/[^aeiou]ied$/.test(form)) return `${form.slice(0, -3)}y`;
  if (form.endsWith("ing") && form.length > 5) return undo(form.slice(0, -3));
  if (form.endsWith("ed") && form.length > 4) return undo(form.slice(0, -2));
  return form;
});

function undo(stem: string): string {
  if (/([bdgklmnprt])\1$/.test(stem) && !/ll$/.test(stem)) return stem.slice(0, -1);
  // "produc", "increas", "achiev", "deploy": a final e is put back after these consonants.
  if (/(?:[csvzu]|[^aeiou]l|dg|[iao]t|[iao]r|ar|g)$/.test(stem) && !/(?:ss|[eo]ar|oat|eat|ait|ow|eed|eg)$/.test(stem))
    return `${stem}e`;
  return stem;
}

const PLURALS: Readonly<Record<string, string>> = {
  people: "person",
  men: "man",
  women: "woman",
  children: "child",
  aircraft: "aircraft",
  forces: "force",
  personnel: "personnel",
  series: "series",
  headquarters: "headquarters",
  lives: "life",
  countries: "country",
  allies: "ally",
  vehicles: "vehicle",
  missiles: "missile",
  batteries: "battery",
  corps: "corps",
  lenses: "lens",
  buses: "bus",
  viruses: "virus",
  bonuses: "bonus",
  campuses: "campus",
  gases: "gas",
  feet: "foot",
  teeth: "tooth",
  knives: "knife",
  wives: "wife",
  movies: "movie",
  cookies: "cookie",
  shoes: "shoe",
};

/** The singular of a noun. */
export const singular = remembered((noun) => {
  const known = PLURALS[noun];
  if (known) return known;
  if (/[^aeiou]ies$/.test(noun)) return `${noun.slice(0, -3)}y`;
  if (/(?:ss|x|z|ch|sh)es$/.test(noun)) return noun.slice(0, -2);
  if (/(?:ss|us|is)$/.test(noun)) return noun;
  return noun.endsWith("s") && noun.length > 3 ? noun.slice(0, -1) : noun;
});
