/** Comes in: a line and the word lists of a language. Goes out: whether the line is page furniture by its own words. */
import type { Furniture } from "../lang/furniture.ts";
import type { Line } from "./lines.ts";
import { type PhraseFinder, phraseFinder } from "./phrases.ts";

/** Word lists made ready for comparing. */
export interface FurnitureMatcher {
  readonly lists: Furniture;
  readonly openers: PhraseFinder;
  readonly captions: PhraseFinder;
  readonly appeals: PhraseFinder;
  readonly notices: PhraseFinder;
  readonly blurbs: PhraseFinder;
  readonly credits: PhraseFinder;
  readonly republished: PhraseFinder;
}

/** Longest blocks, in words, that each kind of wording may make furniture of: prose that uses one in passing is longer. */
const LONGEST = { opener: 60, notice: 80, appeals: 140, singleAppeal: 25, blurb: 90, caption: 45 };

function compile(lists: Furniture): FurnitureMatcher {
  return {
    lists,
    openers: phraseFinder(lists.openers),
    captions: phraseFinder(lists.captions),
    appeals: phraseFinder(lists.appeals),
    notices: phraseFinder(lists.notices),
    blurbs: phraseFinder(lists.blurbs),
    credits: phraseFinder(lists.credits),
    republished: phraseFinder(lists.republished),
  };
}

const compiled = new WeakMap<Furniture, FurnitureMatcher>();

/** The matcher of a language's lists, made once for each. */
export function matcherOf(lists: Furniture): FurnitureMatcher {
  const known = compiled.get(lists);
  if (known) return known;
  const made = compile(lists);
  compiled.set(lists, made);
  return made;
}

const QUOTED = /["“”„«»]/;
const ADDRESS_ONLY = /^(?:https?:\/\/|www\.)\S+$|^\S+@\S+\.\w+$|^[@#][\p{L}\p{N}_]+(?:\s[@#][\p{L}\p{N}_]+)*$/u;

/** True when the line's own words make it furniture, wherever it stands. */
export function isFurniture(line: Line, matcher: FurnitureMatcher): boolean {
  const { folded, words } = line;
  if (!/[\p{L}\p{N}]/u.test(line.text)) return true;
  if (matcher.lists.lines.has(folded) || (words <= 12 && line.text.length <= 300 && ADDRESS_ONLY.test(line.text)))
    return true;
  if (words <= LONGEST.opener && matcher.openers.at(folded, 0)) return true;
  if (words <= LONGEST.notice && matcher.notices.any(folded)) return true;
  if (words > LONGEST.appeals) return false;
  const appeals = matcher.appeals.count(folded, 2);
  return appeals >= 2 || (appeals === 1 && words <= LONGEST.singleAppeal && !QUOTED.test(line.text));
}

/** True for a picture's caption or credit. */
export function isCaption(line: Line, matcher: FurnitureMatcher): boolean {
  if (line.words > LONGEST.caption) return false;
  return matcher.captions.at(line.folded, 0) !== undefined || (line.words <= 30 && matcher.credits.any(line.folded));
}

/** True for a line about an author; only asked where the article is over. */
export function isBlurb(line: Line, matcher: FurnitureMatcher): boolean {
  if (line.words > LONGEST.blurb) return false;
  if (matcher.blurbs.any(line.folded)) return true;
  const { copulas, occupations } = matcher.lists;
  const opening = line.text.match(/^((?:\p{Lu}[\p{L}.'’-]*\s+){2,4})(?=\p{Ll})/u);
  if (!opening || line.words > 45) return false;
  const rest = line.folded.slice(opening[0].length);
  if (!copulas.some((copula) => rest.startsWith(`${copula} `))) return false;
  return rest.split(/[^\p{L}]+/u, 14).some((word) => occupations.has(word));
}
