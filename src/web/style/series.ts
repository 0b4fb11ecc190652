/** Series: tables of figures whose rows fold where a page is narrow. */
export const series = /* css */ `
.series-page .facts dd ul { list-style: disc; padding-inline-start: 1.1em; display: grid; gap: 0.25rem; }
.series-page .facts dd { overflow-wrap: anywhere; }
.series-page .facts a { display: inline-block; min-height: 1.5rem; }
.series-page .deck { margin-block-end: 1.25rem; }
.points, .actors { font: var(--ui)/1.45 var(--sans); max-width: 62rem; }
.points th, .points td, .actors th, .actors td { padding-block: 0.4375rem; }
.points .number, .actors .number { white-space: nowrap; padding-inline-end: 1.5rem; }
.points tbody th { min-width: 0; font-weight: 400; white-space: nowrap; }
.points .cell { color: var(--quiet); font-size: var(--small); }
.points tr:target { background: var(--target); }
.points tr:target .cell { color: var(--ink); }
.actors tbody th { font-weight: 400; }
.actors a { display: inline-block; min-height: 1.5rem; }
@media screen and (max-width: 40rem) {
  .points thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .points tr { display: grid; grid-template-columns: auto 1fr; gap: 0 1rem; border-top: 1px solid var(--rule); padding-block: 0.5rem; }
  .points th, .points td { border: 0; padding: 0; }
  .points .number { padding: 0; }
  .points td:not(.number) { grid-column: 1 / -1; font-size: var(--small); color: var(--quiet); overflow-wrap: anywhere; }
  .actors th, .actors td { padding-inline-end: 0.75rem; }
  .actors .number { white-space: normal; overflow-wrap: anywhere; }
  .actors tbody th { min-width: 0; }
  .actors tr > :nth-child(4) { display: none; }
}
`;
