/** Comes in: a line and the word lists of a language. Goes out: whether the line is page furniture by its own words. */
import type { Furniture } from "../lang/furniture.ts";
import type { Anywhere, Line } from "./lines.ts";
import { type Found, type PhraseFinder, phraseFinder } from "./phrases.ts";

/** Word lists made ready for comparing. */
export interface FurnitureMatcher {
  readonly lists: Furniture;
  readonly openers: PhraseFinder<"openers">;
  readonly captions: PhraseFinder<"captions">;
  readonly anywhere: PhraseFinder<Anywhere>;
}

/** Longest blocks, in words, that each kind of wording may make furniture of: prose that uses one in passing is longer. */
const LONGEST = {
  opener: 60,
  notice: 80,
  appeals: 140,
  singleAppeal: 25,
  blurb: 90,
  caption: 45,
  credit: 30,
  republished: 60,
};

function compile(lists: Furniture): FurnitureMatcher {
  const { openers, captions, notices, appeals, blurbs, credits, republished } = lists;
  return {
    lists,
    openers: phraseFinder({ openers }),
    captions: phraseFinder({ captions }),
    anywhere: phraseFinder({ notices, appeals, blurbs, credits, republished }),
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

/** What the lists find in a line. Several rules ask, and each line is searched once. */
function foundIn(line: Line, { anywhere }: FurnitureMatcher): Found<Anywhere> {
  line.found ??= anywhere.find(line.folded);
  return line.found;
}

const QUOTED = /["“”„«»]/;
const ADDRESS_ONLY = /^(?:https?:\/\/|www\.)\S+$|^\S+@\S+\.\w+$|^[@#][\p{L}\p{N}_]+(?:\s[@#][\p{L}\p{N}_]+)*$/u;

/** True when the line's own words make it furniture, wherever it stands. */
export function isFurniture(line: Line, matcher: FurnitureMatcher): boolean {
  const { folded, words } = line;
  if (!/[\p{L}\p{N}]/u.test(line.text)) return true;
  if (matcher.lists.lines.has(folded) || (words <= 12 && line.text.length <= 300 && ADDRESS_ONLY.test(line.text)))
    return true;
  if (words <= LONGEST.opener && matcher.openers.opens(folded)) return true;
  if (words > LONGEST.appeals) return false;
  const { notices, appeals } = foundIn(line, matcher);
  if (words <= LONGEST.notice && notices > 0) return true;
  return appeals >= 2 || (appeals === 1 && words <= LONGEST.singleAppeal && !QUOTED.test(line.text));
}

/** True for a picture's caption or credit. */
export function isCaption(line: Line, matcher: FurnitureMatcher): boolean {
  if (line.words > LONGEST.caption) return false;
  return matcher.captions.opens(line.folded) || (line.words <= LONGEST.credit && foundIn(line, matcher).credits > 0);
}

/** True for a line which says that the text stood elsewhere first. */
export function isRepublished(line: Line, matcher: FurnitureMatcher): boolean {
  return line.words <= LONGEST.republished && foundIn(line, matcher).republished > 0;
}

/** True for a line about an author; only asked where the article is over. */
export function isBlurb(line: Line, matcher: FurnitureMatcher): boolean {
  if (line.words > LONGEST.blurb) return false;
  if (foundIn(line, matcher).blurbs > 0) return true;
  const { copulas, occupations } = matcher.lists;
  const opening = line.text.match(/^((?:\p{Lu}[\p{L}.'’-]*\s+){2,4})(?=\p{Ll})/u);
  if (!opening || line.words > 45) return false;
  const rest = line.folded.slice(opening[0].length);
  if (!copulas.some((copula) => rest.startsWith(`${copula} `))) return false;
  return rest.split(/[^\p{L}]+/u, 14).some((word) => occupations.has(word));
}
