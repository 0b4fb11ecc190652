/** What sets claims side by side: the switchboard of a conflict, the table of a comparison. */
export const compare = /* css */ `
.state { font: var(--copy)/1.5 var(--sans); border-inline-start: 3px solid var(--error); padding: 0.5rem 0 0.5rem 0.875rem; max-width: 46rem; }
.state .shape { color: var(--error); font-weight: 700; }
.state.free { border-color: var(--info); border-inline-start-style: double; }
.state.free .shape { color: var(--info); }
.board { max-width: 54rem; counter-reset: side; }
.board > li { border-top: 1px solid var(--rule); padding-block: 1rem; }
.board > li:first-child { border-top: 0; padding-block-start: 0; }
.held { display: grid; grid-template-columns: 2rem minmax(0, 1fr) auto; gap: 0 1rem; padding-block: 0.5rem; align-items: start; }
.held .number { font: 600 var(--label)/1.9 var(--sans); color: var(--quiet); text-align: start; }
.held.off > div { text-decoration: line-through; text-decoration-thickness: 1px; color: var(--quiet); }
.held .meta a { display: inline-block; min-height: 1.5rem; }
.switch { font: var(--label)/1.5 var(--sans); white-space: nowrap; }
.switch a { display: inline-block; min-height: 1.5rem; padding: 0.25rem 0.625rem; border: 1px solid var(--quiet); text-decoration: none; }
.switch a:hover { border-color: var(--accent); }
.implied { font: var(--ui)/1.5 var(--sans); margin-block-start: 0.25rem; padding-inline-start: 3rem; }
.also a { display: inline-block; min-height: 1.5rem; color: var(--ink); }
.names { columns: 2; column-gap: 3rem; max-width: 52rem; font: var(--copy)/1.5 var(--sans); }
.names li { break-inside: avoid; padding-block: 0.375rem; }
.names a { display: inline-block; min-height: 1.5rem; }
.spoken > li { display: grid; gap: 0.25rem 2rem; padding-block: 1.125rem; border-top: 1px solid var(--rule); max-width: 62rem; }
.spoken > li:first-child { border-top: 0; padding-block-start: 0; }
.spoken h3 { font-size: var(--lead); }
.spoken h3 a, .told a { display: inline-block; min-height: 1.5rem; }
.told a { color: var(--ink); }
.aged { font: var(--ui)/1.5 var(--sans); margin-block: 0.25rem; }
.choice { font: var(--label)/1.5 var(--sans); }
.choice label { display: inline-flex; align-items: center; gap: 0.5rem; min-height: 1.75rem; cursor: pointer; color: var(--quiet); }
.choice input { width: 1.125rem; height: 1.125rem; margin: 0; accent-color: var(--accent); }
.compare-form { font: var(--ui)/1.5 var(--sans); padding-block: 0.75rem 1.25rem; }
.compare-form button { font: inherit; padding: 0.4rem 0.9rem; background: var(--ink); color: var(--paper); border: 1px solid var(--ink); border-radius: 0; cursor: pointer; margin-inline-end: 0.5rem; }
.compare-form button:hover { background: var(--accent); border-color: var(--accent); }
.compare { table-layout: fixed; }
.compare th, .compare td { vertical-align: top; padding-inline-end: 1.25rem; overflow-wrap: anywhere; }
.compare thead th:first-child { width: 20%; }
.compare thead a { display: inline-block; min-height: 1.5rem; color: var(--ink); }
.compare .day { display: block; font-weight: 400; }
.compare tbody th { font: var(--ui)/1.45 var(--sans); min-width: 0; }
.compare tbody th a { display: inline-block; min-height: 1.5rem; }
.compare .stands { display: block; font-size: var(--small); color: var(--quiet); }
.compare .stands.differs { color: var(--accent); font-weight: 600; }
.compare blockquote { font-size: var(--copy); line-height: 1.5; }
.compare .meta a { display: inline-block; min-height: 1.5rem; }
.compare .silent { color: var(--quiet); font: italic var(--ui)/1.5 var(--sans); }
.compare .whose { display: none; }
@media screen and (max-width: 48rem) {
  .compare thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .compare tr { display: grid; gap: 0.625rem; border-top: 1px solid var(--rule); padding-block: 0.875rem; }
  .compare th, .compare td { border: 0; padding: 0; }
  .compare td { padding-inline-start: 0.875rem; border-inline-start: 2px solid var(--rule); }
  .compare .whose { display: inline; font: 600 var(--small)/1.5 var(--sans); color: var(--quiet); }
}
@media (min-width: 48rem) { .spoken > li { grid-template-columns: 8.5rem minmax(0, 1fr); } }
@media screen and (max-width: 40rem) {
  .names { columns: 1; }
  .held { grid-template-columns: 1.5rem minmax(0, 1fr); gap: 0.25rem 0.5rem; }
  .switch { grid-column: 2; }
  .implied { padding-inline-start: 2rem; }
}
`;
