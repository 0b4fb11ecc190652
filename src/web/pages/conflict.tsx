/** Conflicts. Comes in: figures that cannot all be true, some of them left out. Goes out: each with a switch, and what the others say of it. */
import type { ConflictModel, ConflictsModel } from "../../api/text-models.ts";
import type { PageFrame } from "../../api/views.ts";
import type { Implied } from "../../check/index.ts";
import type { Reading } from "../../relation/index.ts";
import { counted } from "../number.ts";
import { Byline } from "../parts/document.tsx";
import { comparisonFigure, Figure, quantityFigure } from "../parts/figure.tsx";
import { Verdicts } from "../parts/finding.tsx";
import { useLinks } from "../parts/links.ts";
import { Page } from "../parts/page.tsx";
import { Message, sentenceClass, shorten, visible, Words } from "../parts/words.tsx";

/** The list of conflicts. */
export function ConflictsPage({ model, frame }: { readonly model: ConflictsModel; readonly frame: PageFrame }) {
  return (
    <Page title="Conflicts" frame={frame}>
      <header class="opening small">
        <h1>Conflicts</h1>
        <p class="deck">
          Figures that cannot all be true: by a definition that joins them, or because they give one comparison several
          values. Open one to leave a figure out and see what the others say it would have to be.
        </p>
        <p class="meta">{counted(model.total, "conflict")}</p>
      </header>
      {model.findings.length === 0 ? <NoConflict /> : null}
      <ul class="lines">
        {model.findings.map(({ id, severity, verdict, message, evidence }) => (
          <li class="line" key={id}>
            <p class="kicker">
              <Verdicts severity={severity} verdict={verdict} />
            </p>
            <h2>
              <a href={`/conflicts/${encodeURIComponent(id)}`}>
                <Message of={message} />
              </a>
            </h2>
            <p class="meta">{counted(evidence.length, "sentence")}</p>
          </li>
        ))}
      </ul>
    </Page>
  );
}

function NoConflict() {
  return (
    <div class="empty">
      <h2>No figures here exclude one another</h2>
      <p>
        Every set of figures that a definition joins, and every comparison that is told more than once, can be true
        together as far as the texts say. That is no proof that they are true.
      </p>
      <p>
        <a href="/findings">See what else the checks found</a>, or{" "}
        <a href="/checks/across-documents">how this is checked</a>.
      </p>
    </div>
  );
}

/** The page of one conflict. */
export function ConflictPage({ model, frame }: { readonly model: ConflictModel; readonly frame: PageFrame }) {
  const { finding, clash } = model;
  const links = useLinks();
  return (
    <Page title={`Conflict: ${shorten(finding.message, 12)}`} frame={frame} heads={model.heads}>
      <article class="conflict-page">
        <p class="kicker">
          Conflict · <Verdicts severity={finding.severity} verdict={finding.verdict} />
        </p>
        <h1 class={sentenceClass(finding.message)}>
          <Message of={finding.message} />
        </h1>
        {clash ? (
          <Switchboard model={model} clash={clash} />
        ) : (
          <p role="note">
            As its sentences are read now, these figures can all be true. The finding is of an earlier reading; it goes
            with the next reading of the texts.
          </p>
        )}
        <p class="more">
          <a href={links.finding(finding.id)}>The finding, with its working step by step</a>
        </p>
      </article>
    </Page>
  );
}

type Board = { readonly model: ConflictModel; readonly clash: NonNullable<ConflictModel["clash"]> };

function Switchboard({ model, clash }: Board) {
  const { off, whole } = model;
  return (
    <>
      <State model={model} clash={clash} />
      <h2>The figures, and what the others say of each</h2>
      <ol class="board">
        {clash.sides.map((side, at) => (
          <li key={at}>
            <p class="kicker">{visible(opening(side.what))}</p>
            <ul>
              {side.tellings.map((place) => (
                <Telling key={place} model={model} clash={clash} place={place} />
              ))}
            </ul>
            <p class="implied">
              <ImpliedWords implied={model.outcome.implied[at]} others={clash.sides.length - 1} />
            </p>
          </li>
        ))}
      </ol>
      {off.size > 0 ? (
        <p class="more">
          <a href={whole}>Put all figures back</a>
        </p>
      ) : null}
      <Follows model={model} />
      <Sets model={model} clash={clash} />
    </>
  );
}

/** Whether what is left can all be true: by shape and word. */
function State({ model: { off, outcome }, clash }: Board) {
  const { still } = outcome;
  const left = clash.readings.length - off.size;
  const isFree = still.length === 0;
  return (
    <p class={isFree ? "state free" : "state"} role="status">
      <span class="shape" aria-hidden="true">
        {isFree ? "○" : "✕"}
      </span>{" "}
      <strong>
        {isFree
          ? left === 0
            ? "No figure is left."
            : left === 1
              ? "The one figure that is left meets no other."
              : `The ${counted(left, "figure")} that are left can all be true.`
          : off.size === 0
            ? `These ${counted(left, "figure")} cannot all be true.`
            : `The ${counted(left, "figure")} that are left still cannot all be true.`}
      </strong>{" "}
      <span class="quiet">
        {isFree
          ? "Whether they are true is another question."
          : "Leave a figure out to see whether the rest fits, and what it would have to be."}
      </span>
    </p>
  );
}

function Telling({ model, clash, place }: Board & { readonly place: number }) {
  const reading = clash.readings[place];
  const href = model.switches[place];
  if (!reading || !href) return null;
  const { statement } = reading;
  const isOff = model.off.has(place);
  const figure = figureOf(reading);
  return (
    <li class={isOff ? "held off" : "held"} id={`f${place + 1}`}>
      <p class="number" aria-hidden="true">
        {place + 1}
      </p>
      <div>
        <p>
          {figure ? <Figure {...figure} /> : null}{" "}
          <span class="quiet">
            “<Words of={shorten(wordsOf(reading), 24)} from={statement.document} />”
          </span>
        </p>
        <p class="meta">
          {statement.source ? (
            <>
              <Words of={statement.source.name} /> in{" "}
            </>
          ) : null}
          <Byline head={model.heads.get(statement.document)} />
        </p>
      </div>
      <p class="switch">
        {/* The address ends at the switch itself, so that keys go on where they were. */}
        <a id={switchId(place)} href={`${href}#${switchId(place)}`} rel="nofollow">
          <span aria-hidden="true">{isOff ? "☐ " : "☑ "}</span>
          {isOff ? "left out · put it back" : "counts · leave it out"}
          <span class="hidden"> (figure {place + 1})</span>
        </a>
      </p>
    </li>
  );
}

function switchId(place: number): string {
  return `switch-${place + 1}`;
}

function figureOf({ statement, quantity, comparison }: Reading) {
  if (quantity) return quantityFigure(quantity, statement);
  return comparison ? comparisonFigure(comparison, statement) : undefined;
}

function wordsOf({ quantity, comparison, statement }: Reading): string {
  return (quantity ?? comparison ?? statement).quote;
}

function ImpliedWords({ implied, others }: { readonly implied: Implied | undefined; readonly others: number }) {
  if (implied?.amount !== undefined)
    return (
      <>
        {others === 1 ? "If the other is right" : "If the others are right"}, it would be{" "}
        <strong>{visible(implied.amount)}</strong>.
      </>
    );
  return (
    <span class="quiet">
      {implied?.lacking === "clash"
        ? "The others exclude one another without it: whatever it is, they do not fit."
        : "The others that are left do not decide it."}
    </span>
  );
}

function Follows({ model: { outcome } }: Pick<Board, "model">) {
  if (outcome.follows.length === 0) return null;
  return (
    <>
      <h2>What then also follows</h2>
      <ul class="briefs">
        {outcome.follows.map(({ what, amount }) => (
          <li class="brief" key={what}>
            {visible(opening(what))}: <strong>{visible(amount)}</strong>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The smallest sets by the numbers of their figures. */
function Sets({ model: { outcome }, clash }: Board) {
  const { sets, sides, complete } = clash;
  return (
    <>
      <h2>{sets.length === 1 ? "The smallest set" : "The smallest sets"}</h2>
      <p class="quiet">Leave out any one member of a set, and its other members can be true together.</p>
      <ul class="briefs sets">
        {sets.map((set, at) => (
          <li class="brief" key={at}>
            {set.map((side, index) => (
              <>
                {index > 0 ? " against " : ""}
                {numbersOf(sides[side]?.tellings ?? [])}
              </>
            ))}{" "}
            <span class="quiet">
              · {outcome.still.includes(at) ? "✕ excludes itself" : "○ broken up by what is left out"}
            </span>
          </li>
        ))}
      </ul>
      {complete ? null : <p class="quiet">The search was cut short: there may be more.</p>}
    </>
  );
}

function numbersOf(tellings: readonly number[]): string {
  const numbers = tellings.map((at) => String(at + 1));
  return tellings.length === 1 ? `figure ${numbers[0]}` : `figures ${numbers.join(", ")} (one value)`;
}

function opening(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
