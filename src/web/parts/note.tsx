/** The note beside a statement. Comes in: the statement and what refers to it. Goes out: who, what, how sure, where else. */
import { rules } from "../../check/index.ts";
import type { Finding } from "../../core/finding.ts";
import { valueOr } from "../../core/part.ts";
import { cover } from "../../core/span.ts";
import type { Source, Statement } from "../../core/statement.ts";
import type { ClaimSummary } from "../../store/query.ts";
import { printDay } from "../day.ts";
import { counted } from "../number.ts";
import { KIND_WORDS, SEVERITY_WORDS } from "../vocabulary.ts";
import { variants } from "./claim.tsx";
import { ReviewLink } from "./decide.tsx";
import { Decided, useDecided } from "./decided.tsx";
import { comparisonFigure, Figure, quantityFigure } from "./figure.tsx";
import { placeAnchor, useLinks } from "./links.ts";
import { noteAnchor } from "./marked.tsx";
import { OnPage } from "./on-page.tsx";
import { Message, shorten, visible, Words } from "./words.tsx";

/** What a note in the margin is made of. */
export interface NoteProps {
  readonly statement: Statement;
  readonly claims: readonly ClaimSummary[];
  readonly findings: readonly Finding[];
  /** Findings that an earlier note has told already: here they are only named. */
  readonly shown: ReadonlySet<Finding>;
  /** Where the text does not stand beside it, the note quotes the statement. */
  readonly quoted?: boolean;
}

/** Who said it, kind, value, hedge, the same claim elsewhere, and the findings that touch it. */
export function Note({ statement, claims, findings, shown, quoted }: NoteProps) {
  const { name, letter } = KIND_WORDS[statement.kind];
  return (
    <li class="note" id={noteAnchor(statement.id)}>
      <p>
        {quoted ? (
          <span class="letter" title={name}>
            {letter}
          </span>
        ) : (
          <a class="letter" href={`#${placeAnchor(statement.span)}`} aria-label={`${name}: back to the text`}>
            {letter}
          </a>
        )}{" "}
        <Who statement={statement} />
        <Values statement={statement} />
        <ReviewLink id={statement.id} what={`${name}: “${shorten(statement.quote, 6)}”`} />
        <Why of={[statement]} />
        <OnPage span={statement.span} />
      </p>
      {quoted ? (
        <blockquote>
          “<Words of={shorten(statement.quote)} from={statement.document} />”
        </blockquote>
      ) : null}
      <Decided ids={[statement.id]} anchored />
      {claims.map((claim) => (
        <Elsewhere key={claim.id} claim={claim} named={claims.length > 1} />
      ))}
      {findings.map((finding) => (
        <Flag key={finding.id} finding={finding} brief={shown.has(finding)} />
      ))}
    </li>
  );
}

/**
 * The notes on one part of a text. Where the text itself says several things in a row that nothing else refers to,
 * their letters share a line: a column of equal lines would hide the notes that say something.
 */
export function Notes({ notes }: { readonly notes: readonly NoteProps[] }) {
  const decided = useDecided();
  const isBare = (note: NoteProps) => isUnmarked(note) && decided(note.statement.id).length === 0;
  const groups: NoteProps[][] = [];
  for (const note of notes) {
    const last = groups.at(-1);
    if (last && isBare(note) && last.every(isBare)) last.push(note);
    else groups.push([note]);
  }
  return (
    <ul class="notes" aria-label="Notes on this part">
      {groups.map((group) => {
        const [first, ...more] = group;
        return first && more.length === 0 ? (
          <Note key={first.statement.id} {...first} />
        ) : (
          <Bare key={first?.statement.id} group={group} />
        );
      })}
    </ul>
  );
}

function isUnmarked({ statement, claims, findings }: NoteProps): boolean {
  const { source, hedge, quantities, comparisons, deadline } = statement;
  const parts = quantities.length + comparisons.length + claims.length + findings.length;
  return source === null && hedge === null && parts === 0 && deadline.known === "unknown";
}

function Bare({ group }: { readonly group: readonly NoteProps[] }) {
  return (
    <li class="note bare">
      {group.map(({ statement }) => (
        <a
          key={statement.id}
          id={noteAnchor(statement.id)}
          class="letter"
          href={`#${placeAnchor(statement.span)}`}
          aria-label={`${KIND_WORDS[statement.kind].name}: back to the text`}
        >
          {KIND_WORDS[statement.kind].letter}
        </a>
      ))}{" "}
      In the text’s own voice
      <Why of={group.map(({ statement }) => statement)} />
      {group[0] ? <OnPage span={group[0].statement.span} /> : null}
    </li>
  );
}

/** The way to the page that says how the words were read. */
function Why({ of }: { readonly of: readonly Statement[] }) {
  const links = useLinks();
  const [first] = of;
  const href = first && links.why(first.document, of.map(({ span }) => span).reduce(cover));
  return href ? (
    <span class="off-paper">
      {" · "}
      <a class="why" href={href} aria-label="Why? How this was read">
        Why?
      </a>
    </span>
  ) : null;
}

/** Who says it, by which word, and how firmly. */
export function Who({ statement }: { readonly statement: Statement }) {
  const { source, cue, direct, hedge } = statement;
  return (
    <>
      {source ? (
        <span class="who">
          <Speaker source={source} document={statement.document} />
        </span>
      ) : (
        "In the text’s own voice"
      )}
      {cue ? (
        <>
          {" "}
          · <Words of={shorten(cue.quote)} from={statement.document} />
        </>
      ) : null}
      {direct ? " · word for word" : null}
      {hedge ? (
        <>
          {" "}
          · hedged: “<Words of={shorten(hedge.quote)} from={statement.document} />”
        </>
      ) : null}
    </>
  );
}

function Speaker({ source, document }: { readonly source: Source; readonly document: string }) {
  if (source.anonymous) {
    return (
      <>
        Nobody named: “<Words of={shorten(source.mention)} from={document} />”
      </>
    );
  }
  const same = source.mention.includes(source.name);
  return (
    <>
      <Words of={shorten(source.name)} />
      {same ? null : (
        <span class="quiet">
          {" "}
          (“
          <Words of={shorten(source.mention)} from={document} />
          ”)
        </span>
      )}
    </>
  );
}

/** Most figures that a note names. A sentence of more is a table, or a file without stops: each is marked in the text. */
const MOST_FIGURES = 40;

function Values({ statement }: { readonly statement: Statement }) {
  const figures = [
    ...statement.quantities.map((quantity) => quantityFigure(quantity, statement)),
    ...statement.comparisons.map((comparison) => comparisonFigure(comparison, statement)),
  ];
  const deadline = valueOr(statement.deadline, undefined);
  const more = figures.length - MOST_FIGURES;
  return (
    <>
      {figures.slice(0, MOST_FIGURES).map((props) => (
        <>
          {" "}
          · <Figure {...props} />
        </>
      ))}
      {more > 0 ? ` · ${counted(more, "more figure")}, marked in the text` : null}
      {deadline ? <> · due {printDay(deadline)}</> : null}
    </>
  );
}

/** Where else the claim is told; `named` says which, where the statement tells several. */
function Elsewhere({ claim, named }: { readonly claim: ClaimSummary; readonly named: boolean }) {
  const links = useLinks();
  const changed = variants(claim.relations);
  const others = claim.documents - 1;
  const { item, measure } = claim.key;
  const about = (item || measure).replaceAll("+", ", ").replaceAll("-", " ");
  return (
    <p>
      {named && about !== "" ? `${visible(about)}: ` : null}
      <a href={links.claim(claim.id)}>
        {others > 0 ? `Also in ${counted(others, "other document")}` : "Told again in this text"}
      </a>
      {changed.length > 0 ? <span class="quiet"> · {changed.join(", ")}</span> : null}
    </p>
  );
}

function Flag({ finding, brief }: { readonly finding: Finding; readonly brief: boolean }) {
  const links = useLinks();
  const { name, shape } = SEVERITY_WORDS[finding.severity];
  return (
    <p class={`flagged ${finding.severity}`}>
      <span role="img" aria-label={`${name}:`}>
        {shape}
      </span>{" "}
      <a href={links.finding(finding.id)}>
        {brief ? `As above: ${titleOfRule(finding.rule)}` : <Message of={shorten(finding.message, 24)} />}
      </a>
    </p>
  );
}

/** The title of a check as it goes on in a sentence; its id where it is no more. */
function titleOfRule(id: string): string {
  const title = rules.find((rule) => rule.id === id)?.title;
  return title ? title.charAt(0).toLowerCase() + title.slice(1) : id.replaceAll("-", " ");
}
