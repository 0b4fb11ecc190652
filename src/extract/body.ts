/** The words before a reporting verb → the body that speaks by its common noun, by its owner, or as the firm that was named. */
import { implied } from "../core/part.ts";
import type { Source } from "../core/statement.ts";
import type { Mention } from "./name.ts";
import { plain, type SourceView } from "./source-view.ts";
import { afterOwner, skipDeterminer } from "./unnamed.ts";
import { finiteVerbs } from "./verb.ts";

/** "the ministry", "the defence ministry in Berlin": a body by its common noun. */
export function department(view: SourceView, from: number, to: number): Source | undefined {
  const { tokens } = view.sentence;
  const start = skipDeterminer(view, from, to);
  if (start === from && !tokens[from]?.capital) return undefined;
  const owned = afterOwner(view, from, to);
  if (owned !== undefined) return bodyOf(view, from, owned, to);
  // "an institute said": some body, nobody that can be asked.
  const anonymous = view.language.numerals.articles.has(tokens[from]?.lower ?? "");
  for (let at = start; at < to; at++) {
    const token = tokens[at];
    // "the think-tank"
    if (token?.text === "-" && !token.spaced) continue;
    if (!token || token.tag === "ADP" || token.kind !== "word" || tokens[at + 1]?.kind === "clitic") return undefined;
    const next = tokens[at + 1];
    const goesOn = at + 1 < to && (next?.tag === "NOUN" || next?.tag === "PROPN");
    if (isBodyNoun(view, at) && !goesOn) {
      const named = nameAround(view, at, to);
      if (named) return plain(view, Math.max(start, named.from), named.to, { anonymous: false, collective: true });
      const body = plain(view, start, anonymous ? at + 1 : seatEnd(view, at + 1, to), { anonymous, collective: true });
      const full = at === start && !anonymous ? view.register.body(token.lower) : undefined;
      const isFirm = view.language.sources.firms.has(token.lower) && at === start && !anonymous;
      if (!full && isFirm && view.firm)
        return { ...body, name: view.firm, resolved: implied(view.firm, "firm-named-before") };
      const owned = full || anonymous ? undefined : ownedBody(view, from, body.name);
      if (owned) return { ...body, name: owned, resolved: implied(owned, "owner-named-before") };
      return full ? { ...body, name: full, resolved: implied(full, "body-named-in-full") } : body;
    }
  }
  return undefined;
}

/** "ministry", "ministries". */
function isBodyNoun({ sentence: { tokens }, language }: SourceView, at: number): boolean {
  const word = tokens[at]?.lower ?? "";
  return language.sources.bodies.has(word) || language.sources.bodies.has(language.singular(word));
}

/** "the International Institute for Strategic Studies": the name in capitals that the noun is a part of. */
function nameAround(view: SourceView, at: number, end: number): Mention | undefined {
  return view.register
    .mentions(view.sentence)
    .find(
      ({ from, to, name, actor }) => actor === undefined && name.includes(" ") && from <= at && at < to && to <= end,
    );
}

/** "the ministry in Vilnius said": the seat tells which one it is, where nothing else follows. */
function seatEnd({ sentence: { tokens }, language }: SourceView, at: number, to: number): number {
  const isSeat = language.particles.in.has(tokens[at]?.lower ?? "") && at + 1 < to;
  return isSeat && tokens.slice(at + 1, to).every(({ capital }) => capital) ? to : at;
}

/** "Latvia will spend more, its government said": whose it is was named before in the sentence. */
function ownedBody(view: SourceView, from: number, name: string): string | undefined {
  const { tokens } = view.sentence;
  if (!view.language.particles.owner.has(tokens[from]?.lower ?? "")) return undefined;
  const owners = view.register.mentions(view.sentence).filter(({ actor, to }) => actor !== undefined && to <= from);
  const [owner] = owners;
  return owner && new Set(owners.map(({ actor }) => actor)).size === 1 ? `${owner.name}’s ${name}` : undefined;
}

/** "Finland's defence ministry": a body with its owner. */
function bodyOf(view: SourceView, from: number, body: number, to: number): Source | undefined {
  const { tokens } = view.sentence;
  for (let at = body; at < to; at++) {
    const token = tokens[at];
    if (!token || token.tag === "ADP" || token.kind !== "word") return undefined;
    const goesOn = at + 1 < to && (tokens[at + 1]?.tag === "NOUN" || tokens[at + 1]?.tag === "PROPN");
    if (view.language.sources.bodies.has(token.lower) && !goesOn)
      return plain(view, from, at + 1, { anonymous: false, collective: true });
  }
  return undefined;
}

/** "Norway, Sweden and Finland": where the list begins that ends with the last two. */
export function listStart(view: SourceView, { from }: Mention): number {
  const { tokens } = view.sentence;
  let start = from;
  for (;;) {
    const comma = tokens[start - 1]?.text === ",";
    const item = view.register.mentions(view.sentence).find(({ actor, to }) => actor !== undefined && to === start - 1);
    if (!comma || !item) return start;
    start = item.from;
  }
}

/** "Sweden's Nordstahl makes guns": the name that a sentence is about, when it is no person's and no actor's. */
export function firmNamed(view: SourceView): string | undefined {
  const { tokens } = view.sentence;
  const verb = finiteVerbs(tokens, view.language).indexOf(true);
  const mention = view.register
    .mentions(view.sentence)
    .find(({ actor, from }) => actor === undefined && from <= FIRST && from < verb);
  if (!mention || mention.name === "" || mention.role !== "" || view.register.person(mention)) return undefined;
  let at = mention.to;
  while (tokens[at]?.tag === "ADV" || tokens[at]?.tag === "ADJ") at++;
  return at === verb || tokens[at]?.text === "," ? mention.name : undefined;
}

// "Sweden's Nordstahl", "The Nordstahl works": an owner or an article may stand before the name.
const FIRST = 3;
