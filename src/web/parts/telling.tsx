/** One telling of a claim. Comes in: the member, its statement, the telling it is measured against. Goes out: what differs. */

import type { Head, Heads } from "../../api/text-models.ts";
import type { Claim, Member } from "../../core/claim.ts";
import type { Difference } from "../../core/difference.ts";
import { valueOr } from "../../core/part.ts";
import { BOUND_WORDS, type Bound } from "../../core/quantity.ts";
import type { Statement } from "../../core/statement.ts";
import type { Printable } from "../number.ts";
import { spoken } from "../spoken.ts";
import { PART_WORDS, RELATION_WORDS } from "../vocabulary.ts";
import { compareWording } from "../wording.ts";
import { Decided, useDecided } from "./decided.tsx";
import { Day, outletOf } from "./document.tsx";
import { comparisonFigure, Figure, type FigurePlace, quantityFigure } from "./figure.tsx";
import { useLinks } from "./links.ts";
import { shorten, visible, Words } from "./words.tsx";

/** The telling that the others are measured against: the only one that is itself measured against none. */
export function baseOf({ members }: Claim): Member | undefined {
  return members.find(({ against }) => against === undefined);
}

/** The figure that a member is, with its place; nothing for a frame. */
export function memberFigure(
  member: Member,
  statement: Statement | undefined,
): { figure: Printable; at: FigurePlace } | undefined {
  if (!statement) return undefined;
  const { of, index } = member.proposition;
  if (of === "quantity") return statement.quantities[index] && quantityFigure(statement.quantities[index], statement);
  if (of === "comparison")
    return statement.comparisons[index] && comparisonFigure(statement.comparisons[index], statement);
  return undefined;
}

/** The words that a member is shown by: its whole statement, of which the member may be only the figure. */
export function wordsOf(member: Member, statement: Statement | undefined): string {
  return statement?.quote ?? member.quote;
}

/** What one telling of a claim is made of. */
export interface TellingProps {
  readonly member: Member;
  readonly statement: Statement | undefined;
  readonly base: Member | undefined;
  readonly baseStatement: Statement | undefined;
  readonly heads: Heads;
}

/** A telling with its day, its speaker, its relation and its words. */
export function Telling({ member, statement, base, baseStatement, heads }: TellingProps) {
  const links = useLinks();
  const head = heads.get(member.document);
  const isBase = member === base;
  const figure = memberFigure(member, statement);
  return (
    <li class={`telling ${member.relation}`}>
      <p class="when">
        <Day date={valueOr(member.dated, undefined)} />
      </p>
      <div class="what">
        <p class="kicker">
          <a href={links.document(member.document)}>{head ? outletOf(head) : "a document that is no longer here"}</a> ·{" "}
          <Speaker member={member} statement={statement} />
        </p>
        <blockquote lang={head?.language} dir="auto">
          <Wording
            of={wordsOf(member, statement)}
            against={isBase || !base ? undefined : wordsOf(base, baseStatement)}
            left={otherLanguage(base && heads.get(base.document), head)}
          />
        </blockquote>
        <p class="meta">
          <span class={`relation ${member.relation}`}>
            {isBase ? "The telling the others are measured against" : RELATION_WORDS[member.relation].name}
          </span>
          {figure ? (
            <>
              {" "}
              · <Figure {...figure} />
            </>
          ) : null}{" "}
          · <a href={links.place(member.document, statement?.span ?? member.span)}>read it in place</a>
        </p>
        <Decided ids={[member.proposition.statement]} />
        <Differences differences={member.differences} />
        {member.reason ? <p class="meta quiet">{visible(member.reason)}</p> : null}
      </div>
    </li>
  );
}

function Speaker({ member, statement }: Pick<TellingProps, "member" | "statement">) {
  const links = useLinks();
  const decided = useDecided()(member.proposition.statement);
  const corrected = decided.findLast(({ correction }) => correction?.part === "source")?.correction;
  if (corrected) {
    return (
      <span>
        {corrected.value === "" ? "in its own voice" : <Words of={shorten(corrected.value)} />}, as corrected; the
        machine reads {corrected.machine === "" ? "nobody" : <Words of={shorten(corrected.machine)} />}
      </span>
    );
  }
  if (member.source === null) return <span>in its own voice</span>;
  if (statement?.source?.anonymous) {
    return (
      <span>
        nobody named: “<Words of={shorten(statement.source.mention)} from={statement.document} />”
      </span>
    );
  }
  return (
    <span>
      said by{" "}
      {links.speaker ? (
        <a href={links.speaker(member.source)}>
          <Words of={member.source} />
        </a>
      ) : (
        <Words of={member.source} />
      )}
    </span>
  );
}

/** The language of one document, where the other is in another. */
export function otherLanguage(one: Head | undefined, other: Head | undefined): string | undefined {
  return one?.language === other?.language ? undefined : one?.language;
}

interface WordingProps {
  readonly of: string;
  readonly against: string | undefined;
  /** The language of the other words, where it is another. */
  readonly left?: string | undefined;
}

/** A quote of at most forty words; against another quote, with the words that differ marked. */
export function Wording({ of, against, left }: WordingProps) {
  const runs = against === undefined ? undefined : runsOf(of, against);
  if (!runs) {
    return (
      <p>
        <Words of={shorten(of)} />
      </p>
    );
  }
  return (
    <p>
      {runs.map(({ kind, text }, index) => {
        const words = <Words of={text} />;
        if (kind === "in") return <ins key={index}>{words}</ins>;
        return kind === "out" ? (
          <del key={index} lang={left}>
            {words}
          </del>
        ) : (
          words
        );
      })}
    </p>
  );
}

/** Most words of a quote. */
const MOST = 40;

/**
 * The runs of two quotes. Where one of them is cut, both together have no more than forty words: what was left out of one
 * and put into the other may stand side by side in the text.
 */
function runsOf(of: string, against: string): ReturnType<typeof compareWording> {
  const [short, other] = [shorten(of, MOST), shorten(against, MOST)];
  const runs = compareWording(other, short);
  if (!runs || (short === of && other === against)) return runs;
  let left = MOST;
  return runs.flatMap((run) => {
    if (left <= 0) return [];
    const words = run.text.match(/\S+/g)?.length ?? 0;
    const text = words > left ? shorten(run.text, left) : run.text;
    left -= words;
    return [{ ...run, text }];
  });
}

/** What differs, part by part: `figure: 4,500 → 450`. */
export function Differences({ differences }: { readonly differences: readonly Difference[] }) {
  if (differences.length === 0) return null;
  return (
    <dl class="differences">
      {differences.map(({ part, from, to }, index) => (
        <div key={index}>
          <dt>{PART_WORDS[part]}</dt>
          <dd>
            {from === "" ? <span class="unknown">nothing</span> : <Words of={said(part, from)} />}{" "}
            <span aria-hidden="true">→</span>
            <span class="hidden">becomes</span>{" "}
            {to === "" ? <span class="unknown">nothing</span> : <Words of={said(part, to)} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A part of a telling in words: a limit is stored as a sign. */
function said(part: Difference["part"], words: string): string {
  return (part === "bound" && BOUND_WORDS[words as Bound]) || spoken(shorten(words));
}
