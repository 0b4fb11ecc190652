/** A finding. Comes in: the finding, its rule, the claims it touches. Goes out: the verdict in words and the working, step by step. */
import type { FindingModel, Heads } from "../../api/text-models.ts";
import type { PageFrame } from "../../api/views.ts";
import { isClashing } from "../../check/index.ts";
import type { Evidence, Finding } from "../../core/finding.ts";
import { ClaimItem } from "../parts/claim.tsx";
import { Decide } from "../parts/decide.tsx";
import { Decided, DecidedContext } from "../parts/decided.tsx";
import { outletOf } from "../parts/document.tsx";
import { cellWords, EvidenceQuote, Verdicts } from "../parts/finding.tsx";
import { useLinks } from "../parts/links.ts";
import { Page } from "../parts/page.tsx";
import { Message, sentenceClass, shorten, visible, Words } from "../parts/words.tsx";
import { VERDICT_WORDS } from "../vocabulary.ts";

/** The page of one finding. */
export function FindingPage({ model, frame }: { readonly model: FindingModel; readonly frame: PageFrame }) {
  return (
    <Page title={shorten(model.finding.message, 14)} frame={frame} heads={model.heads}>
      <DecidedContext.Provider value={model.decided}>
        <FindingBody model={model} heading="h1" />
        <Decide noun="finding" id={model.finding.id} back={`/findings/${model.finding.id}`} />
      </DecidedContext.Provider>
    </Page>
  );
}

/** What a finding's page and its part of a report share. */
export function FindingBody({
  model,
  heading: Heading,
}: {
  readonly model: FindingModel;
  readonly heading: "h1" | "h3";
}) {
  const { finding, heads, claims, rule } = model;
  const links = useLinks();
  const Section = Heading === "h1" ? "h2" : "h4";
  return (
    <article class={`finding-page ${finding.severity}`}>
      <p class="kicker">
        <Verdicts severity={finding.severity} verdict={finding.verdict} />
      </p>
      <Heading class={sentenceClass(finding.message)}>
        <Message of={finding.message} />
      </Heading>
      <Decided ids={[finding.id]} anchored />
      <p class="means">{VERDICT_WORDS[finding.verdict].means}</p>
      {finding.assumptions.length > 0 ? (
        <p class="assumes">
          It rests on {finding.assumptions.length === 1 ? "an assumption" : "assumptions"}:{" "}
          <Message of={finding.assumptions.join("; ")} />.
        </p>
      ) : null}
      {finding.working.length > 0 ? (
        <>
          <Section>The working</Section>
          <Working finding={finding} heads={heads} />
        </>
      ) : null}
      {Heading === "h1" && isClashing(finding) ? (
        <p class="more">
          <a href={`/conflicts/${encodeURIComponent(finding.id)}`}>Leave a figure out, and see what the others imply</a>
        </p>
      ) : null}
      <Section>The evidence</Section>
      <ol class="evidence">
        {finding.evidence.map((evidence, index) => (
          <li key={index}>
            <EvidenceQuote evidence={evidence} heads={heads} />
          </li>
        ))}
      </ol>
      {finding.settle ? (
        <>
          <Section>What would settle it</Section>
          <p>
            <Message of={finding.settle} />
          </p>
        </>
      ) : null}
      {claims.length > 0 ? (
        <>
          <Section>The claims it touches</Section>
          <ul class="lines">
            {claims.map((claim) => (
              <ClaimItem key={claim.id} line={claim} heading={Heading === "h1" ? "h3" : "h5"} />
            ))}
          </ul>
        </>
      ) : null}
      <p class="meta">
        Found by the check{" "}
        <a href={links.rule(finding.rule)}>{visible(rule?.title ?? finding.rule.replaceAll("-", " "))}</a>, version{" "}
        {finding.ruleVersion}.
      </p>
    </article>
  );
}

/** The steps, each with the sentences it rests on. */
export function Working({ finding, heads }: { readonly finding: Finding; readonly heads: Heads }) {
  return (
    <ol class="working">
      {finding.working.map((step, index) => (
        <li key={index}>
          <p>
            <Message of={step.says} />
          </p>
          <ul class="meta">
            {step.evidence.map((number) => {
              const evidence = finding.evidence[number];
              return evidence ? (
                <li key={number}>
                  <EvidenceLink evidence={evidence} number={number + 1} heads={heads} />
                </li>
              ) : null;
            })}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function EvidenceLink({
  evidence,
  number,
  heads,
}: {
  readonly evidence: Evidence;
  readonly number: number;
  readonly heads: Heads;
}) {
  const links = useLinks();
  if ("series" in evidence) {
    const words = `${number}: ${cellWords(evidence)}`;
    const href = links.cell(evidence.series, evidence.cell);
    return href === undefined ? <span>{words}</span> : <a href={href}>{words}</a>;
  }
  const head = heads.get(evidence.document);
  return (
    <a href={links.place(evidence.document, evidence.span)}>
      {number}: “<Words of={shorten(evidence.quote, 8)} from={evidence.document} />” in{" "}
      {head ? outletOf(head) : "a document"}
    </a>
  );
}
