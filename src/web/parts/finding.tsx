/** A finding in a list. Comes in: the finding and the documents it names. Goes out: its message, verdict and quotes. */
import type { ComponentChildren } from "preact";
import type { Heads } from "../../api/text-models.ts";
import type { Evidence, Finding, Severity, Verdict } from "../../core/finding.ts";
import { knownFigures } from "../../reference/known.ts";
import { days, seriesWords } from "../spoken.ts";
import { SEVERITY_WORDS, VERDICT_WORDS } from "../vocabulary.ts";
import { Decided } from "./decided.tsx";
import { Byline } from "./document.tsx";
import { useLinks } from "./links.ts";
import { Message, shorten, visible, Words } from "./words.tsx";

/** Severity by shape and word, then the verdict. */
export function Verdicts({ severity, verdict }: { readonly severity: Severity; readonly verdict: Verdict }) {
  const { name, shape } = SEVERITY_WORDS[severity];
  return (
    <span class={`verdict ${severity}`}>
      <span class="shape" aria-hidden="true">
        {shape}
      </span>{" "}
      {name} · {VERDICT_WORDS[verdict].name}
    </span>
  );
}

/** What a finding in a list is made of. */
export interface FindingItemProps {
  readonly finding: Finding;
  readonly heads: Heads;
  /** Sets it large, with more of its evidence. */
  readonly lead?: boolean;
  readonly heading?: "h2" | "h3" | "h5";
  /** What is folded up below it. */
  readonly children?: ComponentChildren;
}

/** A finding in one line, without its evidence. */
export function FindingLine({ finding }: { readonly finding: Finding }) {
  const links = useLinks();
  return (
    <li class="brief">
      <Verdicts severity={finding.severity} verdict={finding.verdict} />{" "}
      <a href={links.finding(finding.id)}>
        <Message of={finding.message} />
      </a>
      <Decided ids={[finding.id]} />
    </li>
  );
}

/** A finding as a headline with its evidence below. */
export function FindingItem({ finding, heads, lead, heading: Heading = "h3", children }: FindingItemProps) {
  const links = useLinks();
  return (
    <li class={`line finding ${lead ? "lead" : finding.severity}`}>
      <p class="kicker">
        <Verdicts severity={finding.severity} verdict={finding.verdict} />
      </p>
      <Heading>
        <a href={links.finding(finding.id)}>
          <Message of={finding.message} />
        </a>
      </Heading>
      <Decided ids={[finding.id]} />
      <EvidenceList evidence={finding.evidence} heads={heads} most={lead ? 4 : 2} />
      {children}
    </li>
  );
}

/** The first pieces of evidence of a finding, each with its place. */
function EvidenceList({
  evidence,
  heads,
  most,
}: {
  readonly evidence: readonly Evidence[];
  readonly heads: Heads;
  readonly most: number;
}) {
  const places = new Map(
    evidence.map((item) => [JSON.stringify("series" in item ? item : [item.document, item.span]), item]),
  );
  const rest = places.size - most;
  return (
    <ul class="quotes">
      {[...places.values()].slice(0, most).map((item, index) => (
        <li key={index}>
          <EvidenceQuote evidence={item} heads={heads} most={24} />
        </li>
      ))}
      {rest > 0 ? <li class="quiet">and {rest} more</li> : null}
    </ul>
  );
}

/** Where a published figure stands: a cell of an edition, or an entry of the figures that come with Plumbline. */
export function cellWords({ series, cell }: Extract<Evidence, { readonly series: string }>): string {
  if (series !== "known") return `Series ${visible(seriesWords(series))}, cell ${visible(cell)}`;
  const known = knownFigures().find(({ id }) => id === cell);
  if (!known) return `Published figure ${visible(cell)}`;
  return visible(`${shorten(known.says, KNOWN_WORDS)} (${known.producer}, ${days(known.published)})`);
}

/** What a known figure says is told in our own words, whole as a rule. */
const KNOWN_WORDS = 32;

/** A piece of evidence: at most forty words of a text with their place, or a cell of a series. */
export function EvidenceQuote({
  evidence,
  heads,
  most = 40,
}: {
  readonly evidence: Evidence;
  readonly heads: Heads;
  readonly most?: number;
}) {
  const links = useLinks();
  if ("series" in evidence) {
    const words = cellWords(evidence);
    const href = links.cell(evidence.series, evidence.cell);
    return <span class="cell">{href === undefined ? words : <a href={href}>{words}</a>}</span>;
  }
  const head = heads.get(evidence.document);
  return (
    <figure class="quote">
      <blockquote lang={head?.language}>
        <a href={links.place(evidence.document, evidence.span)}>
          “<Words of={shorten(evidence.quote, most)} />”
        </a>
      </blockquote>
      <figcaption>
        <Byline head={head} />
      </figcaption>
    </figure>
  );
}
