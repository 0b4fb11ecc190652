/** The reader: the text in one column, its notes in another, each row as tall as the taller of the two. */
export const reader = /* css */ `
.reader::after { content: ""; display: block; clear: both; }
.text { padding-block-end: 1.125rem; font-size: var(--lead); line-height: 1.68; max-width: 40rem; }
.text h1 { margin-block: 0.25rem 0.25rem; line-height: 1.18; }
.text h2 { font-size: var(--title); margin-block: 1rem 0; line-height: 1.4; }
.text .deck { line-height: 1.6; }
.text .byline, .text .label, .text .caption, .text .furniture { font: var(--label)/1.7 var(--sans); color: var(--quiet); }
.text .label { font-weight: 600; color: var(--ink); }
.text ul { list-style: disc; padding-inline-start: 1.2em; display: grid; gap: 0.5rem; }
.text ul > li::marker { color: var(--quiet); }
.text blockquote { border-inline-start: 3px solid var(--rule); padding-inline-start: 1.125rem; }
mark { background: none; color: inherit; }
mark, .sample { text-decoration-line: underline; text-decoration-thickness: 1.5px; text-underline-offset: 0.28em; text-decoration-skip-ink: none; }
mark.depth-1 { text-underline-offset: 0.46em; }
mark.depth-2 { text-underline-offset: 0.64em; }
.k-quantity { text-decoration-style: solid; text-decoration-color: var(--figure-line); }
.k-pledge { text-decoration-style: double; text-decoration-color: var(--future-line); }
.k-forecast { text-decoration-style: dashed; text-decoration-color: var(--future-line); }
.k-warning { text-decoration-style: wavy; text-decoration-thickness: 1px; text-decoration-color: var(--future-line); }
.k-accusation { text-decoration-style: wavy; text-decoration-thickness: 1px; text-decoration-color: var(--speech-line); }
.k-attribution { text-decoration-style: dotted; text-decoration-thickness: 2px; text-decoration-color: var(--speech-line); }
.k-event { text-decoration-style: solid; text-decoration-thickness: 1px; text-decoration-color: var(--speech-line); }
.k-opinion { text-decoration-style: dashed; text-decoration-thickness: 1px; text-decoration-color: var(--speech-line); }
mark.flag.error, .place.flag.error { background: var(--error-tint); }
mark.flag.warning, .place.flag.warning { background: var(--warning-tint); }
mark:target, .place:target { background: var(--target); }
.found, ::highlight(found) { background-color: var(--found); color: var(--ink); }
.here { background: var(--target); outline: 1px dashed var(--quiet); outline-offset: 0.1em; }
.note:target, .note:focus { background: var(--target); box-shadow: 0 0 0 0.375rem var(--target); }
.tag {
  margin-inline-start: 0.15em; padding-inline: 0.15em; font: 600 var(--tag)/1 var(--sans); vertical-align: 0.7em;
  color: var(--quiet); text-decoration: none; user-select: none;
}
mark:focus { outline: 2px solid var(--accent); outline-offset: 0.15em; }
.tag:hover { text-decoration: underline; }
.letter { display: inline-block; min-width: 1.5rem; font: 600 var(--tiny)/1.5rem var(--sans); text-align: center; color: var(--quiet); border: 1px solid var(--rule); border-radius: 50%; text-decoration: none; }
.notes { font: var(--small)/1.55 var(--sans); color: var(--quiet); display: grid; gap: 0.75rem; align-content: start; padding-block: 0.375rem 0.875rem; }
/* Nothing here is positioned: a browser looks under the pointer through every positioned box of the page, one by one. */
.note { padding-inline-start: 2.125rem; min-height: 1.5rem; scroll-margin-top: 6rem; }
.note .letter { width: 1.5rem; margin: -0.25rem 0.4rem -0.25rem -2.125rem; }
.note.bare { padding-inline-start: 0; }
.note.bare .letter { margin: 0 0.25rem 0 0; }
.letter:target { background: var(--target); }
.note .who { color: var(--ink); font-weight: 600; }
.note a:not(.letter) { color: var(--ink); }
.flagged a:not(:hover) { text-decoration-color: var(--rule); }
.flagged { display: grid; grid-template-columns: auto 1fr; gap: 0.4em; }
.flagged.error { color: var(--error); }
.flagged.warning { color: var(--warning); }
.flagged.info { color: var(--info); }
.reader .beside { padding-block-end: 1rem; display: grid; gap: 0.75rem; }
.legend { font: var(--small)/1.5 var(--sans); color: var(--quiet); display: flex; flex-wrap: wrap; gap: 0.375rem 1.25rem; align-content: start; }
.legend > div { display: flex; gap: 0.5rem; align-items: baseline; }
.legend dd { font-variant-numeric: tabular-nums; }
.legend .sample { color: var(--ink); }
.find form { display: flex; flex-wrap: wrap; gap: 0.375rem 0.5rem; align-items: center; font: var(--label)/1.5 var(--sans); color: var(--quiet); }
.find input { font: inherit; color: var(--ink); background: transparent; border: 1px solid var(--quiet); border-radius: 0; height: 2rem; padding-inline: 0.5rem; flex: 1 1 8rem; max-width: 16rem; min-width: 0; }
.find button, .keys button { font: var(--label) var(--sans); color: var(--ink); background: var(--paper); border: 1px solid var(--quiet); border-radius: 0; height: 2rem; padding-inline: 0.75rem; cursor: pointer; }
.find button:hover, .keys button:hover { border-color: var(--accent); color: var(--accent); }
.find #find-status { min-height: 1.3125rem; contain: content; font: var(--label)/1.5 var(--sans); color: var(--quiet); }
.find ol.places { display: flex; flex-wrap: wrap; gap: 0.25rem; list-style: none; font: var(--label)/1.5rem var(--sans); }
.find ul.places { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; list-style: none; font: var(--label)/1.5rem var(--sans); }
.find ul.places a { display: inline-block; min-height: 1.5rem; }
.find summary { font: var(--label)/1.5rem var(--sans); color: var(--quiet); cursor: pointer; min-height: 1.5rem; }
.find ol.places a { display: inline-block; min-width: 1.5rem; min-height: 1.5rem; text-align: center; }
.text-parts { font: var(--label)/1.5 var(--sans); display: flex; flex-wrap: wrap; gap: 0.375rem 1.25rem; align-items: center; }
.text-parts p:first-child:not(:last-child) { flex-basis: 100%; }
.text-parts form { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; color: var(--quiet); }
.text-parts a { display: inline-block; min-height: 1.5rem; margin-inline-end: 1rem; }
.text-parts input { font: inherit; color: var(--ink); background: transparent; border: 1px solid var(--quiet); border-radius: 0; height: 2rem; width: 5rem; padding-inline: 0.5rem; }
.text-parts button { font: var(--label) var(--sans); color: var(--ink); background: var(--paper); border: 1px solid var(--quiet); border-radius: 0; height: 2rem; padding-inline: 0.75rem; cursor: pointer; }
.newer p, .newer summary, .newer li { font: var(--ui)/1.5 var(--sans); }
.newer .standing { border-inline-start: 3px solid var(--accent); padding-inline-start: 0.75rem; margin-block: 0.5rem; }
.newer summary { cursor: pointer; min-height: 1.5rem; }
.note a.why:not(.letter) { color: var(--quiet); white-space: nowrap; }
.text .briefs { list-style: none; padding-inline-start: 0; }
/* The script shows it: its place is kept, so that nothing moves. */
.find button[hidden] { display: inline-block; visibility: hidden; }
.keys { inset: 0; margin: auto; height: fit-content; box-shadow: 0 0.5rem 2rem rgb(0 0 0 / 0.25); color: var(--ink); background: var(--paper); border: 1px solid var(--strong-rule); padding: 1.25rem 1.5rem; max-width: min(30rem, 92vw); font: var(--ui)/1.5 var(--sans); }
.keys dl { display: grid; gap: 0.375rem; margin-block: 0.75rem 1rem; }
.keys dl > div { display: grid; grid-template-columns: 4rem 1fr; gap: 0.75rem; align-items: baseline; }
.keys kbd { font: var(--label) var(--mono); border: 1px solid var(--quiet); padding: 0.05rem 0.4rem; }
.keys label { display: inline-flex; gap: 0.5rem; align-items: center; min-height: 1.5rem; }
.keys button { margin-block-start: 1rem; }
.explained table { max-width: 60rem; overflow-wrap: anywhere; table-layout: fixed; }
.explained thead th:first-child { width: 12rem; }
.explained p { font: var(--label)/1.5 var(--sans); color: var(--quiet); max-width: 60rem; border-top: 1px solid var(--rule); padding-block-start: 0.5rem; }
.explained h2 { max-width: 52rem; }
.explained th, .explained td { padding-block: 0.375rem; font-size: var(--ui); }
.explained td a { display: inline-block; min-height: 1.5rem; }
.reading { margin-block-start: 4rem; }
.facts { font-size: var(--label); line-height: 1.5; display: grid; gap: 0.25rem; }
.facts > div { display: grid; grid-template-columns: 9rem minmax(0, 1fr); gap: 1rem; }
.facts dt { color: var(--quiet); }
.hash { overflow-wrap: anywhere; }
/* A note stands beside its paragraph, or as far below as the notes before it need, but never below the next paragraph:
   a float is not set higher than any float that comes before it. */
@media (min-width: 60rem) {
  .row { display: contents; }
  .text, .reader .head { float: left; clear: left; width: calc(100% - 24rem); }
  .notes, .reader .beside { float: right; clear: right; width: 21rem; }
}
@media (min-width: 72rem) {
  .text, .reader .head { width: 40rem; }
  .notes, .reader .beside { width: calc(100% - 43.5rem); }
}
@media screen and (max-width: 59.99rem) {
  .notes { padding-inline-start: 0.875rem; border-inline-start: 1px solid var(--rule); margin-block: -0.25rem 1.25rem; }
  .reader .beside { margin-block-end: 1rem; }
}
@media screen and (max-width: 40rem) {
  .find label { flex-basis: 100%; }
  .find input { max-width: none; }
  .explained thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .explained tr { display: block; border-top: 1px solid var(--rule); padding-block: 0.5rem; }
  .explained th, .explained td { display: block; border: 0; padding: 0; }
  .text { padding-block-end: 1.125rem; font-size: var(--lead); line-height: 1.65; }
  .facts > div { grid-template-columns: 1fr; gap: 0; }
  .facts { gap: 0.625rem; }
}
`;
