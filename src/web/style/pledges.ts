/** The ledger of pledges: three days, a line, a verdict. */
export const pledges = /* css */ `
.pledge h2.sentence, .pledge h2.long { font-size: var(--copy); line-height: 1.45; margin-block: 0 0.25rem; }
.status { font-weight: 600; color: var(--ink); white-space: nowrap; }
.status.kept { color: var(--info); }
.status.broken { color: var(--error); }
.status.due, .status.unclear { color: var(--warning); }
.status.void { color: var(--quiet); }
.entry { padding-block-start: 0.625rem; }
.entry + .entry { border-top: 1px dotted var(--rule); margin-block-start: 0.625rem; }
.days { display: block; overflow: visible; margin-block: 0.5rem; }
.days .axis { stroke: var(--rule); stroke-width: 1; }
.days .span { stroke: var(--ink); stroke-width: 1.5; }
.days a:hover .dot, .days a:focus .dot, .days a:hover .today, .days a:focus .today { stroke-width: 3.5; }
.days .today { stroke: var(--accent); stroke-width: 1.5; }
.key span { color: var(--ink); margin-inline-start: 0.75em; }
.key span:first-child { margin-inline-start: 0; }
.key span:last-child { color: var(--accent); font-weight: 700; }
.timeline { display: grid; gap: 0.5rem; margin-block: 0 0.25rem; }
.timeline .days { margin-block: 0; }
.scale { margin-block-start: 0.75rem; }
.scale .ends { margin-block-end: 0; }
.years { display: block; overflow: visible; font: var(--small)/1 var(--sans); fill: var(--quiet); text-anchor: middle; }
@media (min-width: 40rem) {
  .timeline > li { display: grid; grid-template-columns: 22rem minmax(0, 1fr); gap: 1.25rem; align-items: center; }
  .scale { margin-inline-start: 23.25rem; }
}
.because { margin-block: 0.375rem; max-width: var(--measure); }
.cells { font: var(--label)/1.5 var(--sans); display: grid; gap: 0.25rem; margin-block: 0.25rem 0.5rem; }
.pledge summary { font: var(--label)/1.5 var(--sans); min-height: 1.5rem; cursor: pointer; color: var(--quiet); width: fit-content; }
.pledge .meta a { display: inline-block; min-height: 1.5rem; }
.retold { display: grid; gap: 0.75rem; margin-block: 0.5rem; padding-inline-start: 0.875rem; border-inline-start: 2px solid var(--rule); }
.retold a { text-decoration-color: transparent; }
.retold a:hover { text-decoration-color: currentColor; }
.opening .legend { margin-block: 0.75rem 0.5rem; }
.opening .legend .shape { color: var(--ink); }
`;
