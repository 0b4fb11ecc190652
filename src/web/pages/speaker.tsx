/** Speakers. Comes in: what one is made to say. Goes out: when, how it aged, and what became of the promises. */
import type { NamedModel, SpeakerModel, SpokenClaim } from "../../api/text-models.ts";
import type { PageFrame } from "../../api/views.ts";
import { groupBy } from "../../core/order.ts";
import { valueOr } from "../../core/part.ts";
import { counted, grouped } from "../number.ts";
import { aboutOf } from "../parts/claim.tsx";
import { Day, outletOf } from "../parts/document.tsx";
import { Pager } from "../parts/facets.tsx";
import { FindingLine } from "../parts/finding.tsx";
import { speakerAddress, useLinks } from "../parts/links.ts";
import { NameList } from "../parts/names.tsx";
import { Page } from "../parts/page.tsx";
import { SaidIn } from "../parts/pledge.tsx";
import { sentenceClass, shorten, visible, Words } from "../parts/words.tsx";
import { STATUS_WORDS } from "../vocabulary.ts";

/** The list of speakers. */
export function SpeakersPage({ model, frame }: { readonly model: NamedModel; readonly frame: PageFrame }) {
  return (
    <Page title="Speakers" frame={frame}>
      <header class="opening small">
        <h1>Speakers</h1>
        <p class="deck">Who is made to say something in the documents, and how many claims they are given.</p>
        <p class="meta">{counted(model.names.length, "speaker")}</p>
      </header>
      <NameList names={model.names} noun="claim" address={speakerAddress} nothing="Nobody is quoted yet." />
    </Page>
  );
}

/** The page of one speaker. */
export function SpeakerPage({ model, frame }: { readonly model: SpeakerModel; readonly frame: PageFrame }) {
  const { name, offices, lines, pledges } = model;
  return (
    <Page title={shorten(name, 12)} frame={frame} heads={model.heads}>
      <article class="speaker-page">
        <p class="kicker">Speaker{offices.length > 0 ? ` · ${offices.map(visible).join("; ")}` : ""}</p>
        <h1 class={sentenceClass(name)}>
          <Words of={shorten(name)} />
        </h1>
        <p class="deck">
          {counted(model.total, "claim")} in which a document makes them say it, the earliest first. That they said it
          is the documents’ word.
        </p>
        <h2>What was said, and how it aged</h2>
        <ol class="spoken">
          {lines.map((line) => (
            <Spoken key={line.claim.id} line={line} model={model} />
          ))}
        </ol>
        <Pager list={model} noun="claim" />
        <h2>Promises, demands and forecasts</h2>
        {pledges.length === 0 ? <p class="quiet">None of theirs is in the ledger.</p> : null}
        <ul class="briefs">
          {once(pledges).map(({ id, status, tellings: [said] }) => (
            <li class="brief" key={id}>
              <strong>{STATUS_WORDS[status].name}</strong> ·{" "}
              <Place document={said.document} span={said.span} words={said.quote} />{" "}
              <span class="quiet">
                <SaidIn telling={said} />
              </span>
            </li>
          ))}
        </ul>
      </article>
    </Page>
  );
}

function Place(at: {
  readonly document: string;
  readonly span: { start: number; end: number };
  readonly words: string;
}) {
  const links = useLinks();
  return (
    <a href={links.place(at.document, at.span)}>
      <Words of={shorten(at.words, 30)} from={at.document} />
    </a>
  );
}

function Spoken({ line, model }: { readonly line: SpokenClaim; readonly model: SpeakerModel }) {
  const links = useLinks();
  const { claim, told, findings } = line;
  const about = aboutOf(claim.key);
  return (
    <li>
      <p class="when">
        <Day date={valueOr(told[0]?.dated ?? { known: "unknown" }, undefined)} />
      </p>
      <div>
        {about ? <p class="kicker">{about}</p> : null}
        <h3>
          <a href={links.claim(claim.id)}>
            <Words of={shorten(claim.title, 30)} language={claim.language} />
          </a>
        </h3>
        <ul class="meta told">
          {told.slice(0, MOST).map(({ document, span, dated, value }, index) => {
            const head = model.heads.get(document);
            return (
              <li key={index}>
                <Day date={valueOr(dated, undefined)} /> ·{" "}
                <a href={links.place(document, span)}>
                  {value ? `${visible(shorten(value, 12))} · ` : ""}
                  {head ? outletOf(head) : "a document"}
                </a>
              </li>
            );
          })}
          {told.length > MOST ? <li>and {grouped(told.length - MOST)} more</li> : null}
        </ul>
        <p class="aged">{agedWords(line)}</p>
        <ul class="briefs">
          {findings.map((finding) => (
            <FindingLine key={finding.id} finding={finding} />
          ))}
        </ul>
      </div>
    </li>
  );
}

/** A sentence with several figures is several rows of the ledger, and one line here while they stand alike. */
function once(pledges: SpeakerModel["pledges"]): SpeakerModel["pledges"] {
  return [...groupBy(pledges, ({ status, tellings: [said] }) => `${status} ${said.statement}`).values()].flatMap(
    ([first]) => first ?? [],
  );
}

/** Tellings of one claim that are listed. */
const MOST = 6;

/** What came after the first telling, in a sentence. */
function agedWords({ told, later, otherwise }: SpokenClaim): string {
  const values = new Set(told.flatMap(({ value }) => value ?? []));
  const own = values.size > 1 ? " The speaker’s own figure is not always the same." : "";
  if (later === 0) return `Nobody here tells it later.${own}`;
  const changed = otherwise === 0 ? "all say the same" : `${grouped(otherwise)} otherwise`;
  return `Told later in ${counted(later, "document")}: ${changed}.${own}`;
}
