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

const tables = new WeakMap<Language, ReadonlyMap<string, readonly Role[]>>();

/** The words of all themes, and what each is to which. Made once a language. */
function rolesOf(language: Language): ReadonlyMap<string, readonly Role[]> {
  const known = tables.get(language);
  if (known) return known;
  const out = new Map<string, Role[]>();
  for (const [id, { says, between = false, about, state, alone }] of Object.entries(language.themes)) {
    const theme = { id, says, between };
    for (const [as, words] of Object.entries({ about, state, alone })) {
      for (const word of words) out.set(word, [...(out.get(word) ?? []), { theme, as: as as Role["as"] }]);
    }
  }
  tables.set(language, out);
  return out;
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
 * it alone counting as two; of equals the one that the table names first.
 */
export function themeOf(words: readonly string[], language: Language): ThemeTold | undefined {
  const roles = rolesOf(language);
  const found = new Map<ThemeTold, Progress>();
  const seen = new Set<string>();
  let before = "";
  words.forEach((word, at) => {
    const base = baseOf(word, roles, language);
    const pair = `${before} ${base}`;
    before = base;
    for (const { theme, as } of [...(roles.get(base) ?? []), ...(roles.get(pair) ?? [])]) {
      const progress = found.get(theme) ?? { told: 0, about: -Infinity, state: -Infinity, whole: false };
      found.set(theme, progress);
      if (!seen.has(`${theme.id} ${base}`)) progress.told += as === "alone" ? 2 : 1;
      seen.add(`${theme.id} ${base}`);
      if (as !== "alone") progress[as] = at;
      if (as === "alone" || Math.abs(progress.about - progress.state) <= NEAR) progress.whole = true;
    }
  });
  return best(found, Object.keys(language.themes));
}

/** The form that a theme lists: the word itself, or its base form, where a silent "e" may be missing. */
function baseOf(word: string, roles: ReadonlyMap<string, unknown>, language: Language): string {
  const base = roles.has(word) ? word : language.singular(language.lemma(word));
  return !roles.has(base) && roles.has(`${base}e`) ? `${base}e` : base;
}

function best(found: ReadonlyMap<ThemeTold, Progress>, order: readonly string[]): ThemeTold | undefined {
  let out: ThemeTold | undefined;
  let most = 0;
  for (const [theme, { told, whole }] of found) {
    const earlier = out && told === most && order.indexOf(theme.id) < order.indexOf(out.id);
    if (whole && (told > most || earlier)) [out, most] = [theme, told];
  }
  return out;
}
