/** The ledger of pledges. Comes in: its rows with facets. Goes out: each with its three days, what became of it, and its sentence. */

import { timedOf } from "../../api/pledge-chart.ts";
import type { PledgesModel } from "../../api/shelf-models.ts";
import type { PageFrame } from "../../api/views.ts";
import type { PledgeSummary } from "../../pledge/summary.ts";
import { printDay } from "../day.ts";
import { counted } from "../number.ts";
import { scaleOf } from "../parts/days.tsx";
import { Embed, type EmbedProps } from "../parts/embed.tsx";
import { Facets, Pager } from "../parts/facets.tsx";
import { Page } from "../parts/page.tsx";
import { bySentence, PledgesOfSentence, Timeline } from "../parts/pledge.tsx";
import { LACK_WORDS, STATUS_WORDS } from "../vocabulary.ts";

/** The page of all pledges. */
export function PledgesPage({ model, frame }: { readonly model: PledgesModel; readonly frame: PageFrame }) {
  const { lines, heads, summary } = model;
  const scale = scaleOf(lines);
  return (
    <Page title="Pledges" frame={frame} heads={heads}>
      <header class="opening small">
        <h1>Pledges and forecasts</h1>
        <Summary summary={summary} judged={lines[0]?.judged} />
        {scale ? <Key /> : null}
      </header>
      <div class="listing">
        <Facets list={model} />
        <div>
          {lines.length > 0 ? (
            <ul class="lines">
              {bySentence(lines).map((pledges) => (
                <PledgesOfSentence key={pledges[0].id} pledges={pledges} heads={heads} scale={scale} />
              ))}
            </ul>
          ) : (
            <Nothing total={summary.total} />
          )}
          <Pager list={model} noun="pledge" />
        </div>
      </div>
    </Page>
  );
}

/** The ledger for another page: its rows with their days, without the choices. */
export function PledgesEmbed({ model, frame, part }: EmbedProps<PledgesModel>) {
  const { lines, heads, summary, total } = model;
  const scale = scaleOf(lines);
  return (
    <Embed title="Pledges and forecasts" frame={frame} heads={heads}>
      <h1>Pledges and forecasts</h1>
      <Summary summary={summary} judged={lines[0]?.judged} />
      {scale ? <Key /> : null}
      {part === "timeline" && scale ? (
        <Timeline pledges={timedOf(lines)} scale={scale} />
      ) : (
        <ul class="lines">
          {bySentence(lines).map((pledges) => (
            <PledgesOfSentence key={pledges[0].id} pledges={pledges} heads={heads} scale={scale} />
          ))}
        </ul>
      )}
      {lines.length === 0 ? <p class="quiet">No row is left by these choices.</p> : null}
      {total > lines.length ? (
        <p class="quiet">
          {lines.length} of {counted(total, "entry")}; the page has them all.
        </p>
      ) : null}
    </Embed>
  );
}

/** What the marks on the lines of days are. */
function Key() {
  return (
    <p class="meta key">
      <span aria-hidden="true">○</span> said <span aria-hidden="true">◆</span> due <span aria-hidden="true">|</span>{" "}
      judged
    </p>
  );
}

function Summary({ summary, judged }: { readonly summary: PledgeSummary; readonly judged: string | undefined }) {
  const { total, statuses, voidRate, reasons } = summary;
  if (total === 0) return <p class="deck">What is promised, asked for or foretold, by when, and what became of it.</p>;
  const shown = Object.entries(STATUS_WORDS).filter(([status]) => statuses[status as keyof typeof statuses] > 0);
  return (
    <>
      <p class="deck">
        {counted(total, "entry")}
        {judged ? `, judged on ${printDay(judged)}` : ""}.{" "}
        {statuses.void > 0
          ? `${Math.round(voidRate * 100)} % can never be settled on the terms that were given.`
          : "Each can be settled on the terms that were given."}
      </p>
      <dl class="legend">
        {shown.map(([status, { name, mark, means }]) => (
          <div key={status}>
            <dt>
              <span class="shape" aria-hidden="true">
                {mark}
              </span>{" "}
              {name}
            </dt>
            <dd>
              {statuses[status as keyof typeof statuses]}
              <span class="hidden">: {means}</span>
            </dd>
          </div>
        ))}
      </dl>
      {statuses.void > 0 ? (
        <p class="meta">
          Untestable, because{" "}
          {Object.entries(reasons)
            .map(([lack, rows]) => `${LACK_WORDS[lack as keyof typeof reasons]} (${rows})`)
            .join("; ")}
          .
        </p>
      ) : null}
    </>
  );
}

function Nothing({ total }: { readonly total: number }) {
  if (total === 0) {
    return (
      <p class="quiet">
        Nothing that was read promises, asks for or foretells anything. <a href="/">See how to begin</a>.
      </p>
    );
  }
  return (
    <p class="quiet">
      No row is left by these choices. <a href="/pledges">Take back the choices</a>.
    </p>
  );
}
