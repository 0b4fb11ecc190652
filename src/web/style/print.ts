/** On paper: nothing to press, links as numbers of addresses at the end, statements quoted instead of the text. */

/** What is of no use on paper: elements by name and by class. Links in them get no number. */
export const OFF_PAPER = {
  elements: ["nav", "form", "search", "dialog", "button", "input", "script"],
  classes: [
    ...["skip", "review-link", "choice", "decide", "switch", "tag", "find", "as-read", "off-paper"],
    ...["controls", "run", "draws", "beliefs"],
  ],
  /** A form of this class holds what is worth printing. */
  kept: "inputs",
} as const;

const hidden = [
  ...OFF_PAPER.elements.map((name) => `${name}:not(.${OFF_PAPER.kept})`),
  ...OFF_PAPER.classes.map((name) => `.${name}`),
].join(", ");

/** The last rules of the style sheet. */
export const print = /* css */ `
.on-paper { display: none; }
@page { margin: 18mm 16mm 20mm; }
@media print {
  :root, :root[data-theme] {
    color-scheme: light; --paper: #fff; --ink: #000; --quiet: #444; --rule: #bbb; --strong-rule: #000;
    --target: transparent; --found: transparent; --error-tint: transparent; --warning-tint: transparent; --shade: #f4f4f4;
  }
  ${hidden} { display: none !important; }
  .on-paper { display: block; }
  body { font-size: 10.5pt; line-height: 1.45; background: none; }
  h1, h1.sentence { font-size: 20pt; }
  .masthead, main, .footer { max-width: none; padding-inline: 0; }
  .masthead { padding-block: 0 6pt; }
  .masthead::after { inset-inline: 0; }
  main { padding-block: 14pt 0; min-height: 0; }
  main section { margin-block-end: 16pt; }
  h1, h2, h3, h4, h5, thead, summary, figcaption { break-after: avoid; }
  tr, figure, svg, .line, .telling, .brief, .note, .input, .quote, .printed > li, .working > li, .evidence > li { break-inside: avoid; }
  thead { display: table-header-group; }
  p, li, blockquote { orphans: 3; widows: 3; }
  a { text-decoration-color: #999; }
  a[data-note]::after { content: "\\2009[" attr(data-note) "]"; font: 600 0.7em/1 var(--sans); vertical-align: 0.4em; white-space: nowrap; }
  svg a[data-note]::after { content: none; }
  mark, .place, .found, .here { background: none !important; outline: 0; }
  details:not([open]) { display: none; }
  summary { list-style: none; }
  summary::-webkit-details-marker { display: none; }
  .deck { font-size: 12pt; line-height: 1.4; }
  .listing { grid-template-columns: minmax(0, 1fr); }
  .reader .head, .reader .beside, .reader .text { float: none; width: auto; max-width: none; }
  .printed { counter-reset: said; font-size: 10.5pt; line-height: 1.45; margin-block-start: 8pt; }
  .printed > li { padding-block: 5pt; border-top: 0.5pt solid var(--rule); }
  .printed .sample { font-family: var(--serif); }
  .printed .letter { vertical-align: 0.35em; border: 0; min-width: 0; font-size: 7pt; line-height: 1; }
  .printed .meta { font-size: 8.5pt; }
  .title.on-paper { font: 600 20pt/1.2 var(--serif); margin-block: 4pt 8pt; }
  .footnotes { border-top: 0.5pt solid #000; padding-block-start: 6pt; margin-block-start: 16pt; font: 8pt/1.45 var(--sans); }
  .footnotes h2 { font: 600 9pt/1.4 var(--sans); }
  .footnotes ol { columns: 2; column-gap: 18pt; }
  .footnotes li { break-inside: avoid; display: grid; grid-template-columns: 2.2em minmax(0, 1fr); }
  .footnotes .address { font-family: var(--mono); font-size: 7pt; }
  .footer { padding-block: 8pt 0; font-size: 8pt; }
  .footer > :not(.cite) { display: none; }
  .footer::before { margin-block-end: 4pt; }
}
`;
