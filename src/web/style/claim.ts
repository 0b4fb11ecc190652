/** Claim and finding: a sentence set large, then what carries it. */
export const claim = /* css */ `
.sentence { max-width: 54rem; margin-block: 0.375rem 1.25rem; }
h1.sentence { font-size: clamp(1.625rem, 1.1rem + 2.2vw, 2.5rem); line-height: 1.16; }
h1.sentence.long { font-size: clamp(1.375rem, 1.1rem + 1.2vw, 1.875rem); line-height: 1.24; letter-spacing: -0.006em; }
.strip { max-width: 52rem; margin-block-start: 1.75rem; }
h1.sentence.long { font-size: clamp(1.375rem, 1.1rem + 1.2vw, 1.875rem); line-height: 1.24; letter-spacing: -0.006em; }
.strip { padding-inline: 0.5rem; }
.strip > svg { display: block; overflow: visible; }
.strip .ends { display: flex; justify-content: space-between; font: 0.8125rem/1.5 var(--sans); color: var(--quiet); margin-inline: -0.5rem; }
.strip figcaption { margin-inline: -0.5rem; }
.strip figcaption { font-size: 0.8125rem; color: var(--quiet); word-spacing: 0.05em; }
.strip figcaption span { margin-inline-start: 1em; color: var(--ink); }
.strip figcaption span:first-child { margin-inline-start: 0; }
.strip .axis { stroke: var(--quiet); stroke-width: 1; }
.dot { stroke: var(--ink); stroke-width: 1.5; }
.dot.same { fill: var(--ink); }
.dot.less { fill: var(--paper); }
.dot.more { fill: var(--accent); stroke: var(--accent); }
.tellings > li { display: grid; gap: 0.25rem 2rem; padding-block: 1.125rem; border-top: 1px solid var(--rule); max-width: 62rem; }
.tellings > li:first-child { border-top: 0; padding-block-start: 0; }
.journey > .step { display: grid; gap: 0.25rem 2rem; padding-block: 0.75rem; border-top: 1px solid var(--rule); max-width: 62rem; }
.journey > .step:first-child { border-top: 0; padding-block-start: 0; }
.journey a { display: inline-block; min-height: 1.5rem; }
.journey .quiet::first-letter, .journey .doubt::first-letter, .facts dd > p::first-letter { text-transform: uppercase; }
.journey .doubt { color: var(--warning); font-weight: 600; }
.when { font: 0.875rem/1.5 var(--sans); color: var(--quiet); }
.telling blockquote { font-size: 1.1875rem; line-height: 1.55; margin-block: 0.25rem; max-width: 46rem; }
.telling .meta a { display: inline-block; min-height: 1.5rem; color: var(--ink); }
.kicker a { display: inline-block; min-height: 1.5rem; color: var(--ink); }
ins { background: var(--in); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
del { color: var(--out); text-decoration: line-through; text-decoration-thickness: 1px; }
ins + del, del + ins { margin-inline-start: 0.15em; }
.relation { font-weight: 600; color: var(--accent); }
.relation.same, .relation.linked { color: var(--ink); }
.differences { font-size: 0.875rem; line-height: 1.6; color: var(--quiet); }
.differences > div { display: flex; flex-wrap: wrap; gap: 0 0.75rem; }
.differences dd { color: var(--ink); }
.telling .quiet::first-letter, .working p:first-child::first-letter { text-transform: uppercase; }
.decided { font: 0.875rem/1.5 var(--sans); color: var(--ink); border-inline-start: 3px solid var(--accent); padding-inline-start: 0.625rem; margin-block: 0.5rem; max-width: 46rem; list-style: none; }
.means { font-size: 1.1875rem; max-width: 46rem; }
.assumes { font-size: 1rem; color: var(--quiet); margin-block-start: 0.5rem; max-width: 46rem; }
.working, .evidence { counter-reset: step; display: grid; gap: 1rem; max-width: 48rem; }
.working > li, .evidence > li { counter-increment: step; display: grid; grid-template-columns: 2rem 1fr; }
.working > li > *, .evidence > li > * { grid-column: 2; }
.working > li::before, .evidence > li::before { content: counter(step); grid-column: 1; grid-row: 1; font: 600 0.875rem/1.9 var(--sans); color: var(--quiet); font-variant-numeric: tabular-nums; }
.working p:first-child { font-size: 1.125rem; }
.working .meta a { display: inline-block; min-height: 1.5rem; }
.evidence .quote { border: 0; padding: 0; }
.evidence .quote blockquote { font-size: 1.125rem; }
.finding-page > .meta, .claim-page > .meta { margin-block-start: 2rem; }
@media (min-width: 48rem) {
  .tellings > li, .journey > .step { grid-template-columns: 8.5rem minmax(0, 1fr); }
}
`;
