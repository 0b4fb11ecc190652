/** How it works. Comes in: nothing but the frame. Goes out: what each word of the workbench means, from its tables. */
import type { MethodsModel } from "../../api/shelf-models.ts";
import type { PageFrame } from "../../api/views.ts";
import { SEVERITIES, VERDICTS } from "../../core/finding.ts";
import { STATEMENT_KINDS } from "../../core/statement.ts";
import type { AccuracySection, Measured } from "../../reference/accuracy.ts";
import { VARIANTS } from "../parts/claim.tsx";
import { Page } from "../parts/page.tsx";
import { KIND_WORDS, RELATION_WORDS, SEVERITY_WORDS, VERDICT_WORDS } from "../vocabulary.ts";

/** The page that explains the others. */
export function MethodsPage({ model, frame }: { readonly model: MethodsModel; readonly frame: PageFrame }) {
  return (
    <Page title="Methods" frame={frame}>
      <article class="prose">
        <h1>How Plumbline reads</h1>
        <p class="deck">By rules that can be read, on this machine, without a network and without a language model.</p>
        <h2>The five steps</h2>
        <ol>
          <li>
            <strong>Read.</strong> A file or a page becomes a text, with its origin and a fingerprint. What you see in
            the reader is that text, letter for letter.
          </li>
          <li>
            <strong>Extract.</strong> Every statement that can be checked or that somebody is made to say is marked: its
            words, its speaker, its figures, how firmly it is said. What the text leaves open stays “unknown”.
          </li>
          <li>
            <strong>Reconcile.</strong> Statements that say the same thing become one claim. They are matched by who,
            what, how much and when, never by similar words. Origins are counted, not outlets: three papers that quote
            one speech are one source.
          </li>
          <li>
            <strong>Check.</strong> Each rule looks for one thing that does not fit, and shows its working.
          </li>
          <li>
            <strong>Project.</strong> What would follow if the claims were true: they become inputs of a model, each
            with its spread, and the model is run many times. What is assumed is called an assumption.
          </li>
        </ol>
        <h2>How well it does</h2>
        {model.sections.map((section) => (
          <AccuracyTable key={`${section.stage} ${section.on}`} section={section} />
        ))}
        <h2>The marks in the reader</h2>
        <dl class="terms">
          {STATEMENT_KINDS.map((kind) => (
            <div key={kind}>
              <dt>
                <span class="letter">{KIND_WORDS[kind].letter}</span>{" "}
                <span class={`sample k-${kind}`}>{KIND_WORDS[kind].name}</span>
              </dt>
              <dd>{KIND_WORDS[kind].means}</dd>
            </div>
          ))}
        </dl>
        <h2>How a telling stands to the others</h2>
        <dl class="terms">
          {(["same", ...VARIANTS, "linked"] as const).map((relation) => (
            <div key={relation}>
              <dt>{RELATION_WORDS[relation].name}</dt>
              <dd>{RELATION_WORDS[relation].means}</dd>
            </div>
          ))}
        </dl>
        <h2>What a finding says</h2>
        <dl class="terms">
          {VERDICTS.map((verdict) => (
            <div key={verdict}>
              <dt>{VERDICT_WORDS[verdict].name}</dt>
              <dd>{VERDICT_WORDS[verdict].means}</dd>
            </div>
          ))}
          {SEVERITIES.map((severity) => (
            <div key={severity}>
              <dt>
                <span class={`verdict ${severity}`}>
                  <span aria-hidden="true">{SEVERITY_WORDS[severity].shape}</span> {SEVERITY_WORDS[severity].name}
                </span>
              </dt>
              <dd>{SEVERITY_WORDS[severity].means}</dd>
            </div>
          ))}
        </dl>
        <h2>What it cannot do</h2>
        <p>
          It misses statements, and it reads some wrongly; the reader shows every mark beside its text so that you can
          see. A finding says that figures or tellings do not fit each other. Which of them is true is for you to find
          out.
        </p>
      </article>
    </Page>
  );
}

const STAGES: Readonly<Record<AccuracySection["stage"], string>> = {
  extract: "Extract",
  reconcile: "Reconcile",
  check: "Check",
};

function AccuracyTable({ section: { stage, on, rows } }: { readonly section: AccuracySection }) {
  return (
    <table class="accuracy">
      <caption>
        <strong>{STAGES[stage]}.</strong> {on}
      </caption>
      <tbody>
        {rows.map((row) => (
          <tr key={row.what}>
            <th scope="row">{row.what}</th>
            <td class="number">{measured(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** `81 of 86`, `97 %`, `0`. */
function measured(row: Measured): string {
  if ("right" in row) return `${row.right} of ${row.of}`;
  return "share" in row ? `${Math.round(row.share * 100)} %` : String(row.count);
}
