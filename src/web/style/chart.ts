/** Charts that are drawn on the server, their tables, and pages that stand in other pages. */
export const chart = /* css */ `
.chart { margin-block-end: 1.5rem; max-width: 62rem; }
.chart figcaption { font-size: var(--body); line-height: 1.5; max-width: 44rem; }
.chart svg { display: block; width: 100%; height: auto; overflow: visible; font-family: var(--sans); }
.chart .wide { display: none; }
@media (min-width: 40rem) { .chart .wide { display: block; } .chart .narrow { display: none; } }
.chart .quiet { font-size: var(--small); }
.chart a:hover circle, .chart a:hover path, .chart a:focus circle, .chart a:focus path { stroke: var(--ink); stroke-width: 3; }
table.said { font: var(--ui)/1.45 var(--sans); max-width: 62rem; }
table.said th, table.said td { padding-block: 0.4375rem; padding-inline-end: 1rem; }
table.said tbody th { font-weight: 400; min-width: 0; white-space: nowrap; }
table.said a { display: inline-block; min-height: 1.5rem; }
@media (max-width: 40rem) {
  table.said thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table.said tr { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1rem; border-top: 1px solid var(--rule); padding-block: 0.5rem; }
  table.said th, table.said td { border: 0; padding: 0; }
  table.said tbody th, table.said td:last-child { grid-column: 1 / -1; }
  table.said td.number { text-align: start; white-space: normal; }
  table.said td:nth-child(2)::before { content: "said "; color: var(--quiet); }
  table.said td:nth-child(3)::before { content: "published "; color: var(--quiet); }
}
.footer details { max-width: 62rem; }
.footer summary, .embedded summary { min-height: 1.5rem; cursor: pointer; color: var(--ink); width: fit-content; }
.footer pre { background: var(--shade); padding: 0.625rem 0.75rem; white-space: pre-wrap; overflow-wrap: anywhere; font: var(--small)/1.5 var(--mono); color: var(--ink); margin-block: 0.25rem 0.5rem; }
.embedded main { padding-block: 1rem 0.5rem; min-height: 0; }
.embedded h1, .embedded h1.sentence, .embedded h1.sentence.long { font-size: clamp(1.125rem, 1rem + 1vw, 1.5rem); line-height: 1.25; letter-spacing: 0; margin-block: 0.25rem 0.75rem; }
.embedded h2 { font-size: var(--body); margin-block: 1.25rem 0.375rem; }
.embedded .footer { padding-block: 0.5rem 1rem; }
`;
