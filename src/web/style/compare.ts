/** What sets claims side by side: the switchboard of a conflict, the table of a comparison. */
export const compare = /* css */ `
.state { font: 1rem/1.5 var(--sans); border-inline-start: 3px solid var(--error); padding: 0.5rem 0 0.5rem 0.875rem; max-width: 46rem; }
.state .shape { color: var(--error); font-weight: 700; }
.state.free { border-color: var(--info); border-inline-start-style: double; }
.state.free .shape { color: var(--info); }
.board { max-width: 54rem; counter-reset: side; }
.board > li { border-top: 1px solid var(--rule); padding-block: 1rem; }
.board > li:first-child { border-top: 0; padding-block-start: 0; }
.held { display: grid; grid-template-columns: 2rem minmax(0, 1fr) auto; gap: 0 1rem; padding-block: 0.5rem; align-items: start; }
.held .number { font: 600 0.875rem/1.9 var(--sans); color: var(--quiet); text-align: start; }
.held.off > div { text-decoration: line-through; text-decoration-thickness: 1px; color: var(--quiet); }
.held .meta a { display: inline-block; min-height: 1.5rem; }
.switch { font: 0.875rem/1.5 var(--sans); white-space: nowrap; }
.switch a { display: inline-block; min-height: 1.5rem; padding: 0.25rem 0.625rem; border: 1px solid var(--quiet); text-decoration: none; }
.switch a:hover { border-color: var(--accent); }
.implied { font: 0.9375rem/1.5 var(--sans); margin-block-start: 0.25rem; padding-inline-start: 3rem; }
@media (max-width: 40rem) {
  .held { grid-template-columns: 1.5rem minmax(0, 1fr); gap: 0.25rem 0.5rem; }
  .switch { grid-column: 2; }
  .implied { padding-inline-start: 2rem; }
}
`;
