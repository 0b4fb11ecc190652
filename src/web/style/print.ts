/** On paper: no navigation, addresses written out, marks as plain underlines. */
export const print = /* css */ `
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --quiet: #444; }
  body { font-size: 10.5pt; }
  .masthead nav, .masthead search, .search, .form, .decide, .review-link, .skip, .facets, .pager, .tag, .find, .why, .themes { display: none; }
  main { padding-block: 1rem; }
  mark, .place { background: none !important; }
  .text, .reader .head { float: left; clear: left; width: 60%; }
  .notes, .reader .beside { float: right; clear: right; width: 35%; }
  .row, .telling, .line { break-inside: avoid; }
  .text { font-size: 11pt; }
  .evidence a[href^="/"]::after, .telling .meta a[href^="/"]::after { content: " (" attr(href) ")"; font: 8pt var(--mono); overflow-wrap: anywhere; }
}
`;
