/** Claim and finding: a sentence set large, then what carries it. */
export const claim = /* css */ `
.sentence { max-width: 54rem; margin-block: 0.375rem 1.25rem; }
h1.sentence { font-size: clamp(1.625rem, 1.1rem + 2.2vw, 2.5rem); line-height: 1.16; }
h1.sentence.long { font-size: clamp(1.375rem, 1.1rem + 1.2vw, 1.875rem); line-height: 1.24; letter-spacing: -0.006em; }
.coverage { max-width: 52rem; margin-block-start: 1.75rem; }
.coverage svg { display: block; overflow: visible; }
.coverage .by-day { padding-inline: 0; }
.coverage .axis { stroke: var(--quiet); stroke-width: 1; }
.ends { max-width: none; display: flex; justify-content: space-between; gap: 1rem; font: var(--small)/1.5 var(--sans); color: var(--quiet); margin-block-end: 0.625rem; overflow-wrap: normal; }
.by-day .stack { fill: var(--quiet); }
.by-day .stack.copy { fill: var(--strong-rule); }
.by-day .stack.changed { fill: var(--accent); }
.by-day .stack.contrary { fill: var(--error); }
.values { max-width: 62rem; }
.coverage figcaption { font-size: var(--label); color: var(--quiet); margin-block-start: 0.375rem; }
.coverage .kind { color: var(--ink); margin-inline-start: 0.75em; white-space: nowrap; }
.mark { stroke: var(--ink); stroke-width: 1.5; fill: var(--ink); }
.mark.changed { fill: var(--accent); stroke: var(--accent); }
.mark.contrary { stroke: var(--error); stroke-width: 2.5; fill: none; }
.shares rect { fill: var(--shade); stroke: var(--quiet); stroke-width: 1; }
.shares .mark { transform: scale(0.85); }
.axis thead th { border: 0; padding-block: 0; height: 0; }
.axis { table-layout: fixed; max-width: 62rem; font: var(--ui)/1.45 var(--sans); }
.axis th, .axis td { padding-block: 0.5rem; vertical-align: middle; }
.axis thead th:first-child { width: 40%; }
.axis thead .number { width: 18%; }
.axis tbody th { font-weight: 400; min-width: 0; }
.axis .number { padding-inline-end: 1rem; }
.axis .number a { display: inline-block; min-height: 1.5rem; font-weight: 600; white-space: normal; }
.axis .about { display: block; font-size: var(--small); color: var(--quiet); display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
.axis .drawn { padding-inline-end: 0; }
.axis svg { display: block; overflow: visible; }
.hit { fill: transparent; }
.axis a:hover .mark, .axis a:focus .mark, .by-day a:hover .mark, .by-day a:focus .mark, .by-day a:hover .stack, .by-day a:focus .stack { stroke: var(--ink); stroke-width: 3; }
.axis .cursor circle { display: none; }
.axis .ground { stroke: var(--rule); stroke-width: 1; }
.axis .span { stroke: var(--quiet); stroke-width: 4; }
.axis .counted .mark { fill: var(--figure-line); stroke: var(--figure-line); }
.axis .limit { stroke: var(--ink); stroke-width: 1.75; fill: none; }
.axis-key { display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
.axis .said .mark { fill: var(--paper); }
.axis-key > span { margin-inline-end: 1.25em; white-space: nowrap; }
.told { font: var(--label)/1.45 var(--sans); }
.told th, .told td { padding-inline-end: 0.875rem; overflow-wrap: break-word; }
.told td:first-child { white-space: nowrap; }
.told a { display: inline-block; min-height: 1.5rem; }
.near summary { font: var(--label)/1.5 var(--sans); min-height: 1.5rem; cursor: pointer; color: var(--quiet); width: fit-content; }
.tree { max-width: 58rem; }
.tree .tree { margin-inline-start: 0.4rem; padding-inline-start: 1.35rem; border-inline-start: 2px solid var(--rule); }
.tree .tree .tree .tree .tree .tree { margin-inline-start: 0; padding-inline-start: 0; border: 0; }
.tree .stop { padding-block: 0.625rem; position: relative; }
.tree .tree > .node > .stop::before { content: ""; position: absolute; inset-inline-start: -1.35rem; width: 1.05rem; top: 1.45rem; border-top: 2px solid var(--rule); }
.tree .tree > .loose > .stop::before { border-top-style: dotted; border-color: var(--quiet); }
.tree .where { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.375rem; }
.tree .stop > p:first-child { font-weight: 600; }
.tree .stop > p:first-child .when { font-weight: 400; }
.tree a { display: inline-block; min-height: 1.5rem; }
.tree .shape.changed, .tree .shape.stronger, .tree .shape.broader { color: var(--accent); }
.tree .shape.opposed { color: var(--error); }
.dot { stroke: var(--ink); stroke-width: 1.5; }
.dot.same { fill: var(--ink); }
.dot.less { fill: var(--paper); }
.tellings > li { display: grid; gap: 0.25rem 2rem; padding-block: 1.125rem; border-top: 1px solid var(--rule); max-width: 62rem; }
.tellings > li:first-child { border-top: 0; padding-block-start: 0; }
.tree .quiet::first-letter, .tree .doubt::first-letter, .facts dd > p::first-letter { text-transform: uppercase; }
.tree .doubt { color: var(--warning); font-weight: 600; }
.when { font: var(--label)/1.5 var(--sans); color: var(--quiet); }
.telling blockquote { font-size: var(--lead); line-height: 1.55; margin-block: 0.25rem; max-width: var(--measure); }
.telling .meta a { display: inline-block; min-height: 1.5rem; color: var(--ink); }
.kicker a { display: inline-block; min-height: 1.5rem; color: var(--ink); }
ins { background: var(--in); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
del { color: var(--out); text-decoration: line-through; text-decoration-thickness: 1px; }
ins + del, del + ins { margin-inline-start: 0.15em; }
.relation { font-weight: 600; color: var(--accent); }
.relation.same, .relation.linked { color: var(--ink); }
.differences { font-size: var(--label); line-height: 1.6; color: var(--quiet); }
.differences > div { display: flex; flex-wrap: wrap; gap: 0 0.75rem; }
.differences dd { color: var(--ink); }
.telling .quiet::first-letter, .working p:first-child::first-letter { text-transform: uppercase; }
.decided { font: var(--label)/1.5 var(--sans); color: var(--ink); border-inline-start: 3px solid var(--accent); padding-inline-start: 0.625rem; margin-block: 0.5rem; max-width: 46rem; list-style: none; }
.means { font-size: var(--lead); max-width: var(--measure); }
.assumes { font-size: var(--copy); color: var(--quiet); margin-block-start: 0.5rem; max-width: var(--measure); }
.working, .evidence { counter-reset: step; display: grid; gap: 1rem; max-width: 48rem; }
.working > li, .evidence > li { counter-increment: step; display: grid; grid-template-columns: 2rem 1fr; }
.working > li > *, .evidence > li > * { grid-column: 2; }
.working > li::before, .evidence > li::before { content: counter(step); grid-column: 1; grid-row: 1; font: 600 var(--label)/1.9 var(--sans); color: var(--quiet); font-variant-numeric: tabular-nums; }
.working p:first-child { font-size: var(--lead); }
.working .meta a { display: inline-block; min-height: 1.5rem; }
.evidence .quote { border: 0; padding: 0; }
.evidence .quote blockquote { font-size: var(--lead); }
.finding-page > .meta, .claim-page > .meta { margin-block-start: 2rem; }
@media screen and (max-width: 40rem) {
  .told thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .told tr { display: grid; grid-template-columns: 8.5rem minmax(0, 1fr); gap: 0 0.75rem; border-top: 1px solid var(--rule); padding-block: 0.5rem; }
  .told th, .told td { border: 0; padding: 0; text-align: start; }
  .told td:last-child { grid-column: 2; }
  .axis thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .axis tr { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 0.75rem; border-top: 1px solid var(--rule); padding-block: 0.5rem; }
  .axis th, .axis td { border: 0; padding: 0; }
  .axis tbody th { grid-column: 1 / -1; }
  .axis .number { padding: 0; grid-column: 1 / -1; text-align: start; }
  .axis .drawn { grid-column: 1 / -1; }
  .tree .tree { padding-inline-start: 0.85rem; }
  .tree .tree .tree { margin-inline-start: 0; padding-inline-start: 0; border: 0; }
  .tree .tree .tree > .node > .stop::before { display: none; }
  .tree .tree > .node > .stop::before { inset-inline-start: -0.85rem; width: 0.6rem; }
}
@media (min-width: 48rem) {
  .tellings > li { grid-template-columns: 8.5rem minmax(0, 1fr); }
}
`;
