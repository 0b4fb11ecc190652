/** Comes in: the words of a statement without a figure. Goes out: the theme that it is about, when there is one. */
import type { Language } from "../lang/language.ts";

/** A theme by its id, what every statement of it says, and whether it is one between two actors. */
export interface ThemeTold {
  readonly id: string;
  readonly says: string;
  readonly between: boolean;
}

/** What a word is to one theme. */
interface Role {
  readonly theme: ThemeTold;
  readonly as: "about" | "state" | "alone";
}

/** Words and pairs of words with their roles, the words that open a pair, and base forms met so far. */
interface Table {
  readonly roles: ReadonlyMap<string, readonly Role[]>;
  readonly openers: ReadonlySet<string>;
  /** Words alone, and those that close a pair. */
  readonly closers: ReadonlySet<string>;
  readonly bases: Map<string, string>;
}

const tables = new WeakMap<Language, Table>();

/** The words of all themes, and what each is to which. Made once a language. */
function tableOf(language: Language): Table {
  const known = tables.get(language);
  if (known) return known;
  const out = new Map<string, Role[]>();
  for (const [id, { says, between = false, about, state, alone }] of Object.entries(language.themes)) {
    const theme = { id, says, between };
    for (const [as, words] of Object.entries({ about, state, alone })) {
      for (const word of words) out.set(word, [...(out.get(word) ?? []), { theme, as: as as Role["as"] }]);
    }
  }
  const openers = new Set(
    [...out.keys()].filter((words) => words.includes(" ")).map((words) => words.split(" ", 1)[0] ?? ""),
  );
  const closers = new Set([...out.keys()].map((words) => words.split(" ").at(-1) ?? ""));
  const table = { roles: out, openers, closers, bases: new Map<string, string>() };
  tables.set(language, table);
  return table;
}

/** How much of a theme the words have told so far, and where each half of it stood last. */
interface Progress {
  told: number;
  about: number;
  state: number;
  whole: boolean;
}

// Further apart the two halves belong to different clauses more often than not.
const NEAR = 8;

/**
 * The theme of a statement by its words in lower case, in order. That with most of its words there wins, a word that says
 * it alone counting as two; of equals the one that the table names first. `places` are those of words that can tell one.
 */
export function themeOf(
  words: readonly string[],
  language: Language,
  places: readonly number[] = placesIn(words, language),
): ThemeTold | undefined {
  const table = tableOf(language);
  const { roles, openers } = table;
  const found = new Map<ThemeTold, Progress>();
  const seen = new Set<string>();
  for (const at of places) {
    const base = baseOf(words[at] ?? "", table, language);
    const before = at === 0 ? "" : baseOf(words[at - 1] ?? "", table, language);
    const pair = openers.has(before) ? roles.get(`${before} ${base}`) : undefined;
    for (const part of [roles.get(base), pair]) {
      for (const { theme, as } of part ?? []) {
        const progress = found.get(theme) ?? { told: 0, about: -Infinity, state: -Infinity, whole: false };
        found.set(theme, progress);
        if (!seen.has(`${theme.id} ${base}`)) progress.told += as === "alone" ? 2 : 1;
        seen.add(`${theme.id} ${base}`);
        if (as !== "alone") progress[as] = at;
        if (as === "alone" || Math.abs(progress.about - progress.state) <= NEAR) progress.whole = true;
      }
    }
  }
  return best(found, Object.keys(language.themes));
}

function placesIn(words: readonly string[], language: Language): number[] {
  const places: number[] = [];
  for (const [at, word] of words.entries()) if (canTell(word, language)) places.push(at);
  return places;
}

/** True when a word in lower case may tell a theme, alone or as the second of a pair. */
export function canTell(word: string, language: Language): boolean {
  const table = tableOf(language);
  return table.closers.has(baseOf(word, table, language));
}

/** A table of words in base form, and the forms of words met so far. */
interface Listed {
  readonly roles: { has(word: string): boolean };
  readonly bases: Map<string, string>;
}

/** The form that a table lists: the word itself, or its base form, where a silent "e" may be missing. */
export function baseOf(word: string, { roles, bases }: Listed, language: Language): string {
  const known = bases.get(word);
  if (known !== undefined) return known;
  const base = roles.has(word) ? word : language.singular(language.lemma(word));
  const form = !roles.has(base) && roles.has(`${base}e`) ? `${base}e` : base;
  if (bases.size >= MOST_WORDS) bases.clear();
  bases.set(word, form);
  return form;
}

// Words come again and again; base forms are remembered up to this many.
const MOST_WORDS = 20_000;

function best(found: ReadonlyMap<ThemeTold, Progress>, order: readonly string[]): ThemeTold | undefined {
  let out: ThemeTold | undefined;
  let most = 0;
  for (const [theme, { told, whole }] of found) {
    const earlier = out && told === most && order.indexOf(theme.id) < order.indexOf(out.id);
    if (whole && (told > most || earlier)) [out, most] = [theme, told];
  }
  return out;
}
