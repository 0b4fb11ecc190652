/** Review. Comes in: one finding, claim or statement. Goes out: what the machine has, what was decided, and forms to decide more. */

import type { ReviewModel } from "../../api/desk-models.ts";
import type { PageFrame } from "../../api/views.ts";
import { decisionWords } from "../../core/decision.ts";
import type { Listed } from "../../decide.ts";
import { CorrectForm, MergeForm, OpinionForm, SplitForm, UndoForm } from "../parts/decide.tsx";
import { DecisionLine } from "../parts/decided.tsx";
import { useForms } from "../parts/forms.tsx";
import { Page } from "../parts/page.tsx";
import { Message, sentenceClass, shorten, visible, Words } from "../parts/words.tsx";

/** The page for deciding about one thing. */
export function ReviewPage({ model, frame }: { readonly model: ReviewModel; readonly frame: PageFrame }) {
  const { noun, words, at, document, heads } = model;
  const language = document === undefined ? undefined : heads.get(document)?.language;
  return (
    <Page
      title={`Review: ${shorten(words, 10)}`}
      quoted={language === undefined ? undefined : { words: shorten(words, 10), language }}
      heads={heads}
      frame={frame}
    >
      <article class="review">
        <p class="kicker">
          Review of a {noun} · <a href={at}>see it in its place</a>
        </p>
        <h1 class={sentenceClass(words)}>
          {noun === "finding" ? <Message of={shorten(words)} /> : <Words of={shorten(words)} from={document} />}
        </h1>
        <p class="deck">
          What you decide stands beside what the machine made, with your name and the time. Nothing of the machine’s is
          overwritten, and everything can be undone.
        </p>
        <History model={model} />
        <Forms model={model} />
      </article>
    </Page>
  );
}

function Forms({ model }: { readonly model: ReviewModel }) {
  const { noun, id, tellings } = model;
  const back = `/review/${id}`;
  if (!useForms())
    return <p class="quiet">This ledger is shown for reading only; nothing can be decided in it here.</p>;
  return (
    <>
      <h2>Confirm or dispute</h2>
      <OpinionForm noun={noun} id={id} back={back} />
      {noun === "statement" ? (
        <>
          <h2>Correct a reading</h2>
          <CorrectForm id={id} readings={model.readings} back={back} />
        </>
      ) : null}
      {noun === "claim" ? (
        <>
          <h2>Merge</h2>
          <MergeForm id={id} near={model.near} back={back} />
        </>
      ) : null}
      {noun === "claim" && tellings.length > 1 ? (
        <>
          <h2>Split</h2>
          <SplitForm id={id} tellings={tellings} heads={model.heads} back={back} />
        </>
      ) : null}
    </>
  );
}

/** Everything that was decided about it, the newest first, each with how it stands. */
function History({ model: { id, history } }: { readonly model: ReviewModel }) {
  return (
    <>
      <h2>{history.length === 0 ? "Nobody has decided anything about it yet" : "What was decided"}</h2>
      {history.length > 0 ? (
        <ol class="history">
          {history.toReversed().map((one) => (
            <Line key={one.decision.id} one={one} back={`/review/${id}`} />
          ))}
        </ol>
      ) : null}
    </>
  );
}

function Line({ one: { decision, standing }, back }: { readonly one: Listed; readonly back: string }) {
  return (
    <li id={decision.id} class={standing === "in force" ? "force" : "past"}>
      <p>
        <span class="standing">{standing}</span> <DecisionLine decision={decision} />
      </p>
      <p class="meta">
        The machine’s: <Words of={shorten(decision.machine, 24)} />
      </p>
      {standing === "in force" ? (
        <UndoForm id={decision.id} words={visible(shorten(decisionWords(decision), 12))} back={back} />
      ) : null}
    </li>
  );
}
