/** Can I print it? Comes in: an answer. Goes out: the verdict first, what may be printed, words to drop, and everything behind it. */

import type { Answer, Reading, RecordLine, Source, Telling } from "../../answer/index.ts";
import { HEADINGS, NOTHING } from "../../answer/print.ts";
import type { AnswerModel } from "../../api/shelf-models.ts";
import type { PageFrame } from "../../api/views.ts";
import { groupBy } from "../../core/order.ts";
import { printDay } from "../day.ts";
import { counted } from "../number.ts";
import { Day } from "../parts/document.tsx";
import { Page } from "../parts/page.tsx";
import { Message, visible, Words } from "../parts/words.tsx";
import { spoken } from "../spoken.ts";

const EXAMPLES = [
  "Russia makes in three months what NATO makes in a year",
  "Most NATO members do not meet 2 %",
  "Russia spent $145.9 billion on defence in 2024",
];

/** The page where a pasted sentence lands. */
export function AnswerPage({ model, frame }: { readonly model: AnswerModel; readonly frame: PageFrame }) {
  const { answer } = model;
  return (
    <Page title="Can I print it?" frame={frame} {...(model.heads ? { heads: model.heads } : {})}>
      <header class="opening small">
        <h1>Can I print it?</h1>
        <AnswerForm sentence={answer?.sentence ?? ""} />
        {answer ? null : <Hints />}
      </header>
      {answer ? <Given answer={answer} /> : null}
    </Page>
  );
}

/** The field for a sentence; sends it as part of the address, so that an answer can be linked to. */
export function AnswerForm({ sentence }: { readonly sentence: string }) {
  return (
    <form class="ask" action="/answer" method="get" aria-label="Can I print it?">
      <textarea name="s" rows={3} maxLength={2000} required aria-label="A sentence" placeholder="Paste a sentence">
        {visible(sentence)}
      </textarea>
      <button type="submit">Look it up</button>
    </form>
  );
}

function Hints() {
  return (
    <div class="quiet">
      <p>A figure, a comparison of two sides, or how many members meet a target. For instance:</p>
      <ul>
        {EXAMPLES.map((example) => (
          <li key={example}>
            <a href={`/answer?s=${encodeURIComponent(example)}`}>{example}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Given({ answer }: { readonly answer: Answer }) {
  if (answer.readings.length === 0) {
    return (
      <>
        <p class="quiet" role="status">
          {NOTHING}
        </p>
        <p class="quiet">
          Look for{" "}
          <a href={`/search?q=${encodeURIComponent(answer.sentence.slice(0, 200))}`}>its words in what was read</a>, or{" "}
          <a href="/add">add a report</a> that tells it.
        </p>
        <Hints />
      </>
    );
  }
  return (
    <>
      {answer.readings.map((reading, index) => (
        <ReadingPart key={`${index} ${reading.quote}`} reading={reading} number={index + 1} />
      ))}
      {answer.told.length > 0 ? <Told told={answer.told} /> : null}
      <section aria-labelledby="sources">
        <h2 id="sources">{answer.sources.length > 0 ? "Sources" : "No source at hand"}</h2>
        {answer.sources.length > 0 ? (
          <ol class="sources">
            {answer.sources.map((source) => (
              <SourceLine key={source.number} source={source} />
            ))}
          </ol>
        ) : null}
        <p class="quiet">What was known on {printDay(answer.today)}. Nothing was fetched.</p>
      </section>
    </>
  );
}

/** Who told it first and last in the documents of the ledger, and in which other words. */
function Told({ told }: { readonly told: Answer["told"] }) {
  return (
    <section class="answer" aria-labelledby="told">
      <h2 id="told">In your documents</h2>
      {told.map(({ claim, title, tellings, documents, first, last, variants }) => (
        <div key={claim}>
          <p>
            <a href={`/claims/${claim}`}>“{visible(title)}”</a>: told {counted(tellings, "time")} in{" "}
            {counted(documents, "document")}
          </p>
          <ul>
            {first ? <TellingLine label="First" telling={first} /> : null}
            {last && !isTold(last, [first]) ? <TellingLine label="Last" telling={last} /> : null}
            {variants
              .filter((telling) => !isTold(telling, [first, last]))
              .map((telling) => (
                <TellingLine key={telling.document + telling.quote} label="In other words" telling={telling} />
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** True of a telling that stands there already. */
function isTold({ document, quote }: Telling, shown: readonly (Telling | undefined)[]): boolean {
  return shown.some((one) => one?.document === document && one.quote === quote);
}

function TellingLine({ label, telling }: { readonly label: string; readonly telling: Telling }) {
  const { name, document, day, source, quote, differs } = telling;
  return (
    <li>
      {label}, <Day date={day === "" ? undefined : day} />, <a href={`/documents/${document}`}>{visible(name)}</a>
      {source ? `, ${visible(source)}` : ""}: “<Words of={quote.trim()} from={document} />”
      {differs.length > 0 ? <span class="quiet"> {visible(differs.map(spoken).join("; "))}</span> : null}
    </li>
  );
}

function ReadingPart({ reading, number }: { readonly reading: Reading; readonly number: number }) {
  const { quote, standing, verdict, safe, drop, said, record, unknown, fetch, parts } = reading;
  const id = `reading-${number}`;
  return (
    <section class="answer" aria-labelledby={id}>
      <h2 id={id}>“{visible(quote.trim())}”</h2>
      <p class={`verdict ${standing}`}>
        <strong>{HEADINGS[standing]}</strong>
        <span>
          <Message of={verdict} />
        </span>
      </p>
      {safe.length > 0 ? (
        <>
          <h3>May be printed</h3>
          {safe.map(({ text, sources }) => (
            <blockquote key={text} class="safe">
              {visible(text)} <Cited numbers={sources} />
            </blockquote>
          ))}
        </>
      ) : null}
      {drop.length > 0 ? (
        <>
          <h3>Words to drop or change</h3>
          <dl class="drop">
            {[...groupBy(drop, ({ words }) => words.trim())].map(([words, all]) => (
              <div key={words}>
                <dt>
                  <Dropped words={words} of={quote} stays={all.every(({ stays }) => stays)} />
                </dt>
                {all.map(({ reason }) => (
                  <dd key={reason}>
                    <Message of={reason} />
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        </>
      ) : null}
      <Lines title="Said" lines={said} />
      <Lines title="The record" lines={record} />
      <Plain title="Not known" lines={unknown} />
      <Plain title="To fetch" lines={fetch} />
      <details>
        <summary>Read as</summary>
        <table>
          <tbody>
            {parts.map(({ part, value, how }) => (
              <tr key={part}>
                <th scope="row">{part}</th>
                <td>{visible(spoken(value))}</td>
                <td>{how}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

/** Words to be dropped are struck out; of a whole sentence it is said instead, because it stands above. */
function Dropped({ words, of, stays }: { readonly words: string; readonly of: string; readonly stays: boolean }) {
  const isWhole = words.length > WHOLE * of.trim().length;
  if (isWhole) return <>The sentence as it stands</>;
  return stays ? <>“{visible(words)}”</> : <del>{visible(words)}</del>;
}

/** From this share of its letters on, words are the sentence. */
const WHOLE = 0.8;

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly RecordLine[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{title === "Said" ? "When, and what" : "Figure"}</th>
            <th scope="col">Beside the sentence</th>
            <th scope="col">{title === "Said" ? "Of what" : "Counted"}</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ says, outcome, scope, source }, index) => (
            <tr key={`${index} ${says}`}>
              <td>
                <Message of={says} />
              </td>
              <td>
                <Message of={outcome} />
              </td>
              <td class="quiet">
                <Message of={scope} />
              </td>
              <td>
                <Cited numbers={[source]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Plain({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>
            <Message of={line} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Cited({ numbers }: { readonly numbers: readonly number[] }) {
  return (
    <span class="cited">
      {numbers.map((number) => (
        <a key={number} href={`#source-${number}`} aria-label={`Source ${number}`}>
          [{number}]
        </a>
      ))}
    </span>
  );
}

function SourceLine({ source: { number, title, link, verified } }: { readonly source: Source }) {
  return (
    <li id={`source-${number}`} value={number}>
      {link ? (
        <a href={link} rel="noopener noreferrer external">
          <Message of={title} />
        </a>
      ) : (
        <Message of={title} />
      )}
      {verified ? null : <span class="quiet"> · seen in a report, not first-hand</span>}
    </li>
  );
}
