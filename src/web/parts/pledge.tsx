/** A row of the ledger. Comes in: the pledge and the documents it names. Goes out: status, days, sentence, evidence, tellings. */

import type { Heads } from "../../api/text-models.ts";
import {
  type EarlierVerdict,
  type Pledge,
  type PledgeEvidence,
  type PledgeTelling,
  type PledgeVerdict,
  saidIn,
} from "../../core/pledge.ts";
import { overlap } from "../../core/span.ts";
import { actorName } from "../../measure/actor.ts";
import { isMultiple } from "../../pledge/wording.ts";
import { printDay, printPeriod } from "../day.ts";
import { counted, printQuantity } from "../number.ts";
import { seriesWords, spoken } from "../spoken.ts";
import { FORCE_WORDS, STATUS_WORDS } from "../vocabulary.ts";
import { Days, type Scale, Years } from "./days.tsx";
import { Byline, Day } from "./document.tsx";
import { Figure } from "./figure.tsx";
import { useLinks } from "./links.ts";
import { Message, sentenceClass, shorten, visible, Words } from "./words.tsx";

/** Evidence that is shown at once; a group of members has more. */
const OPEN = 4;

/** The promises of one sentence: the sentence and who said it once, then each with its last day and what became of it. */
export function PledgesOfSentence({
  pledges,
  heads,
  scale,
}: {
  readonly pledges: readonly [Pledge, ...Pledge[]];
  readonly heads: Heads;
  readonly scale: Scale | undefined;
}) {
  const links = useLinks();
  const [first] = pledges;
  const [said] = first.tellings;
  const head = heads.get(said.document);
  return (
    <li class="line pledge">
      <h2 class={sentenceClass(said.quote)} lang={head?.language}>
        <a href={links.place(said.document, said.span)}>
          <Words of={shorten(said.quote)} />
        </a>
      </h2>
      <p class="meta">
        Said <SaidIn telling={said} /> by {said.source === null ? "the text itself" : <Words of={said.source} />}
        {mayBeOlder(first) ? <span class="unknown"> (tellings without a day may be older)</span> : null} ·{" "}
        <Byline head={head} />
      </p>
      {pledges.map((pledge, at) => (
        <Entry key={pledge.id} pledge={pledge} before={pledges[at - 1]} heads={heads} scale={scale} />
      ))}
    </li>
  );
}

/** Pledges in order, those of one sentence together where the first of them stood. */
export function bySentence(pledges: readonly Pledge[]): readonly (readonly [Pledge, ...Pledge[]])[] {
  const groups: [Pledge, ...Pledge[]][] = [];
  for (const pledge of pledges) {
    const group = groups.find(([one]) => isOfOneSentence(one, pledge));
    if (group) group.push(pledge);
    else groups.push([pledge]);
  }
  return groups;
}

/** A sentence that goes on in another one's words is that one: each is named by the same day, place and speaker. */
function isOfOneSentence({ tellings: [one] }: Pledge, { tellings: [other] }: Pledge): boolean {
  return (
    one.document === other.document &&
    one.source === other.source &&
    (one.statement === other.statement || overlap(one.span, other.span) > 0)
  );
}

/** What is promised, by when, and what became of it. */
function Entry({
  pledge,
  before,
  heads,
  scale,
}: {
  readonly pledge: Pledge;
  /** The entry above it on the card: what both share is said there. */
  readonly before: Pledge | undefined;
  readonly heads: Heads;
  readonly scale: Scale | undefined;
}) {
  const links = useLinks();
  const [said, ...others] = pledge.tellings;
  const { terms, claim } = pledge;
  return (
    <div class="entry" id={pledge.id}>
      <p class="kicker">
        <Status status={pledge.status} /> · {FORCE_WORDS[pledge.force]} · <Terms pledge={pledge} /> ·{" "}
        <span class="due">
          {terms.due ? (
            <>
              due <Day date={terms.due} />
            </>
          ) : (
            <span class="unknown">no last day given</span>
          )}
          {terms.due && said.changes.some(({ part }) => part === "due") ? (
            <span class="unknown"> (as another telling says)</span>
          ) : null}
        </span>
      </p>
      {scale && before?.terms.due !== terms.due ? <Days pledge={pledge} scale={scale} isStop={false} /> : null}
      {before?.because === pledge.because && pledge.evidence.length === 0 ? null : <Verdict verdict={pledge} />}
      {pledge.history.map((earlier, index) => (
        <Earlier key={index} earlier={earlier} />
      ))}
      {pledge.supersededBy || claim ? (
        <p class="meta">
          {pledge.supersededBy ? <a href={`/pledges#${pledge.supersededBy}`}>What was said instead</a> : null}
          {pledge.supersededBy && claim ? " · " : null}
          {claim ? <a href={links.claim(claim)}>The claim and how it travelled</a> : null}
        </p>
      ) : null}
      {others.length > 0 ? <Tellings tellings={others} heads={heads} /> : null}
    </div>
  );
}

/** The days of all rows under one another, and nothing else: who shall reach what, and how it stands. */
export function Timeline({ pledges, scale }: { readonly pledges: readonly Pledge[]; readonly scale: Scale }) {
  return (
    <>
      <div class="scale">
        <p class="ends">
          <span>{printDay(scale.first)}</span>
          <span>{printDay(scale.last)}</span>
        </p>
        <Years scale={scale} />
      </div>
      <ul class="timeline">
        {pledges.map((pledge) => (
          <li key={pledge.id}>
            <p class="kicker">
              <Status status={pledge.status} /> · <Terms pledge={pledge} />
            </p>
            <Days pledge={pledge} scale={scale} isStop />
          </li>
        ))}
      </ul>
    </>
  );
}

/** The day, or the longer time that the words give. */
export function SaidIn({ telling }: { readonly telling: PledgeTelling }) {
  const { from, to } = saidIn(telling) ?? {};
  return from === to || !from || !to ? <Day date={to} /> : <span>{printPeriod({ from, to })}</span>;
}

function mayBeOlder({ tellings: [said, ...others] }: Pledge): boolean {
  return said.dated.known !== "unknown" && others.some(({ dated }) => dated.known === "unknown");
}

function Status({ status }: Pick<Pledge, "status">) {
  const { name, mark } = STATUS_WORDS[status];
  return (
    <span class={`status ${status}`}>
      <span class="shape" aria-hidden="true">
        {mark}
      </span>{" "}
      {name}
    </span>
  );
}

/** Who shall reach what; the figure leads to the sentence that gives it. */
function Terms({ pledge: { terms, tellings } }: { readonly pledge: Pledge }) {
  const { actor, measure, item, value } = terms;
  const told = tellings.find(({ changes }) => changes.length === 0) ?? tellings[0];
  const what = [measure.startsWith("event: ") ? "" : measure.replaceAll("-", " "), item.replaceAll("+", ", ")];
  return (
    <>
      {[actor === "" ? "nobody named" : actorName(actor), ...what].filter(Boolean).map(visible).join(" · ")}
      {value ? (
        <>
          {" "}
          ·{" "}
          <Figure
            figure={{ ...value, bare: !isMultiple(value, measure) }}
            at={{ document: told.document, span: told.span, quote: told.quote, statement: told.statement }}
          />
        </>
      ) : null}
    </>
  );
}

function Verdict({ verdict: { because, evidence } }: { readonly verdict: PledgeVerdict }) {
  return (
    <>
      <p class="because">
        <Message of={because} />
      </p>
      {evidence.length > OPEN ? (
        <details>
          <summary>{counted(evidence.length, "cell")}</summary>
          <Cells evidence={evidence} />
        </details>
      ) : (
        <Cells evidence={evidence} />
      )}
    </>
  );
}

function Cells({ evidence }: { readonly evidence: readonly PledgeEvidence[] }) {
  if (evidence.length === 0) return null;
  return (
    <ul class="cells">
      {evidence.map(({ series, producer, cell, actor, from, to, value, unit, stage, but }) => (
        <li key={`${series} ${cell}`}>
          {visible(actorName(actor))}, {printPeriod({ from, to })}:{" "}
          <strong>{printQuantity({ low: value, high: value, bound: "=", change: "none", unit })}</strong>,{" "}
          {visible(producer)}, {stage}
          {but ? ` (${visible(but)})` : ""}{" "}
          <span class="quiet">
            {visible(seriesWords(series))}, {visible(cell)}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What was said of it before: by whom it was told, or by which older edition it would have been. */
function Earlier({ earlier }: { readonly earlier: EarlierVerdict }) {
  const editions = [...new Set(earlier.evidence.map(({ series }) => series))];
  return (
    <details class="earlier">
      <summary>
        Before: {STATUS_WORDS[earlier.status].name.toLowerCase()}
        {earlier.judged ? (
          <>
            , judged on <Day date={earlier.judged} />
          </>
        ) : (
          `, by ${visible(seriesWords(editions.at(-1) ?? ""))}`
        )}
      </summary>
      <Verdict verdict={earlier} />
    </details>
  );
}

function Tellings({ tellings, heads }: { readonly tellings: readonly PledgeTelling[]; readonly heads: Heads }) {
  const links = useLinks();
  return (
    <details>
      <summary>{counted(tellings.length, "more telling")}</summary>
      <ul class="retold">
        {tellings.map((telling) => (
          <li key={telling.statement}>
            <p>
              <a href={links.place(telling.document, telling.span)} lang={heads.get(telling.document)?.language}>
                <Words of={shorten(telling.quote)} />
              </a>
            </p>
            <p class="meta">
              <Byline head={heads.get(telling.document)} />
              {telling.source === null ? "" : ", said by "}
              {telling.source === null ? null : <Words of={telling.source} />}
              {telling.changes.map(({ part, from, to }) => (
                <span key={part} class="changed">
                  {" "}
                  · {CHANGE_WORDS[part]}: {visible(spoken(from)) || "nothing"} → {visible(spoken(to)) || "nothing"}
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}

const CHANGE_WORDS = { value: "figure", item: "what is counted", due: "last day" } as const;

/** The promises of one sentence whose day is near, in short: the sentence, then day and terms of each. */
export function DueItem({
  pledges,
  heads,
}: {
  readonly pledges: readonly [Pledge, ...Pledge[]];
  readonly heads: Heads;
}) {
  const links = useLinks();
  const [said] = pledges[0].tellings;
  const head = heads.get(said.document);
  return (
    <li class="line">
      {pledges.map((pledge) => (
        <p key={pledge.id} class="kicker">
          <a href={`/pledges#${encodeURIComponent(pledge.id)}`}>
            <Day date={pledge.terms.due} />
          </a>{" "}
          · <Status status={pledge.status} /> · <Terms pledge={pledge} />
        </p>
      ))}
      <h3 lang={head?.language}>
        <a href={links.place(said.document, said.span)}>
          <Words of={shorten(said.quote)} />
        </a>
      </h3>
      <p class="meta">
        <Byline head={head} />
      </p>
    </li>
  );
}
