/** Scenarios: the outcome beside the inputs, which stand below it where a page is narrow. */
export const scenario = /* css */ `
.stories { font: var(--ui)/1.5 var(--sans); border-top: 1px solid var(--strong-rule); border-bottom: 1px solid var(--rule); padding-block: 0.5rem; margin-block-end: 1.5rem; }
.stories ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
.stories a { display: block; min-height: 1.75rem; padding-block: 0.125rem; color: var(--quiet); text-decoration: none; border-bottom: 2px solid transparent; }
.stories a:hover { color: var(--ink); }
.stories a[aria-current] { color: var(--ink); font-weight: 600; border-color: var(--accent); }
.stories p { max-width: var(--measure); padding-block: 0.25rem; }
.bench { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 3rem; }
.fan { margin-block-end: 2.5rem; }
.fan figcaption { font-size: var(--body); line-height: 1.5; max-width: var(--measure); margin-block-end: 0.5rem; }
.fan svg { display: block; width: 100%; height: auto; overflow: visible; font-family: var(--sans); }
.fan .wide { display: none; }
@media (min-width: 40rem) { .fan .wide { display: block; } .fan .narrow { display: none; } }
.fan .marks { font-size: var(--small); line-height: 1.5; max-width: var(--measure); margin-block: 0.5rem; padding-inline-start: 1.5em; color: var(--accent); }
.fan .marks::marker { font-weight: 700; }
.fan .quiet { font-size: var(--small); margin-block: 0.5rem; }
.cursor line { stroke: var(--ink); stroke-width: 1; stroke-dasharray: 2 2; }
.cursor circle { fill: var(--accent); stroke: var(--paper); stroke-width: 1.5; }
.readout { font: var(--label)/1.5 var(--sans); margin-block-start: 0.5rem; }
.readout label { display: flex; flex-wrap: wrap; align-items: center; gap: 0 0.75rem; color: var(--quiet); min-height: 1.75rem; }
.readout input[type="range"] { accent-color: var(--accent); min-height: 1.5rem; flex: 1 1 12rem; }
.readout p { font-variant-numeric: tabular-nums; min-height: 3em; }
/* The room is there before the script is: nothing moves when it comes. */
@media (scripting: enabled) { .readout { min-height: 5rem; } }
/* What follows is in sight while inputs further down are moved; what has the focus is never below it. */
.inputs .live { position: sticky; top: 0; z-index: 1; background: var(--paper); min-height: 4rem; padding-block: 0.375rem; border-block-end: 1px solid var(--rule); }
.inputs:has(.live) :is(a, button, input, summary) { scroll-margin-top: 7rem; }
.inputs:has(.live) .input { scroll-margin-top: 6rem; }
.outcome { transition: opacity 0.15s 0.2s; }
.outcome[aria-busy="true"] { opacity: 0.55; }
.inputs input[aria-invalid="true"] { border: 2px solid var(--error); }
.input #fault { margin-block: 0.25rem; }
@media (prefers-reduced-motion: reduce) { .outcome { transition: none; } }
.projected { font-weight: 600; }
.said .projected { font-weight: 400; }
.terms-of { display: grid; gap: 0.75rem; max-width: 46rem; font: var(--ui)/1.5 var(--sans); }
.terms-of > li { padding-inline-start: 1rem; border-inline-start: 2px solid var(--rule); }
.formula { margin-block-start: 1rem; }
.formula dl { display: grid; gap: 0.625rem; margin-block-start: 0.75rem; font-size: var(--label); line-height: 1.6; max-width: 46rem; }
.formula dt { font-weight: 600; }
.formula dd { overflow-wrap: anywhere; }
.formula dl > div { scroll-margin-top: 1.5rem; }
.formula dl > div:target { background: var(--target); box-shadow: 0 0 0 0.375rem var(--target); }
.formula .about { display: block; color: var(--quiet); }
.terms-of .behind { display: block; color: var(--quiet); }
.terms-of a { display: inline-block; min-height: 1.5rem; }
.scenario button { font: var(--ui)/1 var(--sans); min-height: 2.25rem; padding: 0.5rem 0.875rem; color: var(--paper); background: var(--ink); border: 1px solid var(--ink); border-radius: 0; cursor: pointer; }
.scenario button:hover { background: var(--accent); border-color: var(--accent); }
.scenario input, .scenario select { font: var(--ui)/1.3 var(--sans); color: var(--ink); background: var(--paper); border: 1px solid var(--quiet); border-radius: 0; min-height: 2.25rem; padding-inline: 0.5rem; max-width: 100%; }
.scenario input[type="range"] { padding: 0; border: 0; background: transparent; accent-color: var(--accent); flex: 1 1 6rem; min-width: 4rem; }
.choose, .solve { font: var(--ui)/2.6 var(--sans); }
.choose select, .solve select { max-width: min(100%, 28rem); }
ul.said { display: grid; gap: 0.5rem; max-width: var(--measure); }
ul.said > li { padding-inline-start: 1rem; border-inline-start: 2px solid var(--rule); }
.caveats .said { font-size: var(--ui); line-height: 1.5; margin-block-end: 1.5rem; overflow-wrap: anywhere; }
.caveats h2 + .said { margin-block-start: 0; }
.solved { border-inline-start: 3px solid var(--accent); padding-inline-start: 1rem; max-width: var(--measure); margin-block-end: 0.75rem; }
.scenario .quiet + table { margin-block-start: 0.75rem; }
.bars { font: var(--label)/1.4 var(--sans); }
.bars th, .bars td { padding-block: 0.375rem; padding-inline-end: 1rem; }
.bars tbody th { font-weight: 400; min-width: 0; width: 34%; }
.bars td:nth-child(2) { width: 34%; }
.bars a { display: inline-block; min-height: 1.5rem; }
.bar { display: block; width: 100%; height: 1rem; }
.bar .rises { fill: var(--figure-line); }
.bar .falls { fill: none; stroke: var(--figure-line); stroke-width: 2; vector-effect: non-scaling-stroke; }
.bar .base { stroke: var(--accent); stroke-width: 1.5; vector-effect: non-scaling-stroke; }
.numbers { font-family: var(--sans); margin-block-end: 2.5rem; }
.numbers summary, .inputs summary { font: var(--label)/1.5 var(--sans); min-height: 1.5rem; cursor: pointer; color: var(--quiet); width: fit-content; }
.numbers table { font-size: var(--label); margin-block-start: 0.75rem; }
.numbers caption { text-align: start; font-weight: 600; padding-block: 0.5rem; }
.numbers th, .numbers td { padding-block: 0.3125rem; }
.numbers .number { padding-inline-end: 0.5rem; padding-inline-start: 0.75rem; white-space: nowrap; }
.numbers tbody th { font-weight: 400; }
.inputs { font-family: var(--sans); }
.inputs .run, .inputs .draws { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; font-size: var(--ui); }
.inputs .run { padding-block-end: 0.75rem; }
.inputs .draws { border-top: 1px solid var(--rule); padding-block-start: 1rem; }
.inputs .draws input { width: 6.5rem; }
.input { border-top: 1px solid var(--rule); padding-block: 0.75rem; font-size: var(--label); line-height: 1.45; scroll-margin-top: 1.5rem; }
.input:target { background: var(--target); box-shadow: 0 0 0 0.375rem var(--target); }
.input .name { font-size: var(--ui); font-weight: 600; }
.input .value { color: var(--quiet); font-variant-numeric: tabular-nums; }
.basis { font: 600 var(--tiny)/1.4 var(--sans); border: 1px solid var(--quiet); color: var(--quiet); padding: 0.0625rem 0.4em; white-space: nowrap; }
.basis.read { color: var(--paper); background: var(--ink); border-color: var(--ink); }
.basis.published { color: var(--ink); border-color: var(--ink); }
.basis.assumed { border-style: dashed; }
.basis.chosen { color: var(--accent); border-color: var(--accent); border-style: double; border-width: 3px; }
.controls { display: flex; flex-wrap: wrap; gap: 0.375rem; align-items: center; margin-block: 0.375rem; }
.controls button { min-width: 2.25rem; padding-inline: 0; background: transparent; color: var(--ink); border-color: var(--quiet); }
.controls button:hover { color: var(--paper); }
.controls input[type="text"] { width: 8rem; font-variant-numeric: tabular-nums; }
.controls .unit { color: var(--quiet); }
.input details > * + * { margin-block-start: 0.375rem; }
.input details p { color: var(--quiet); overflow-wrap: anywhere; }
.input details a { color: var(--ink); display: inline-block; min-height: 1.5rem; }
.input .quote a { display: inline; }
.input .quote blockquote { font-family: var(--serif); }
.beliefs { display: flex; flex-wrap: wrap; gap: 0 1rem; }
.folded { border-top: 1px solid var(--rule); padding-block: 0.75rem; font-size: var(--label); }
.folded summary::first-letter { text-transform: uppercase; }
.folded table { font-size: var(--small); }
.folded th, .folded td { padding-block: 0.25rem; padding-inline-end: 0.75rem; overflow-wrap: anywhere; }
.folded tbody th { font-weight: 400; min-width: 0; }
@media (min-width: 64rem) { .bench { grid-template-columns: minmax(0, 1fr) 23rem; } }
@media screen and (max-width: 40rem) {
  .numbers tr > :nth-child(3), .numbers tr > :nth-child(5) { display: none; }
  .numbers tbody th { min-width: 0; }
  .bars thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .bars tr { display: grid; grid-template-columns: 1fr auto; border-top: 1px solid var(--rule); padding-block: 0.5rem; gap: 0 0.75rem; }
  .bars tbody th, .bars td { border: 0; padding: 0; width: auto; }
  .bars td:nth-child(2) { grid-column: 1 / -1; grid-row: 2; width: auto; }
  .bars td:nth-child(3) { grid-column: 1 / -1; grid-row: 3; color: var(--quiet); }
}
`;
