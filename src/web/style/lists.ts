/** Lists: lines divided by thin rules, never boxes. */
export const lists = /* css */ `
main section { margin-block-end: clamp(2.5rem, 5vw, 4rem); }
main section > h2, .claim-page > h2, .finding-page > h2, article > h2 {
  font: 600 var(--ui)/1.4 var(--sans); border-top: 1px solid var(--strong-rule); padding-block: 0.625rem 1rem;
}
main section > h2::first-letter { text-transform: uppercase; }
article > h2 { margin-block-start: 2.5rem; }
article > .kicker + h1, .head .kicker + h1 { margin-block: 0.25rem 0.75rem; }
article > .deck + .facts { margin-block-start: 1.25rem; }
.lines > li { padding-block: 1.125rem; border-top: 1px solid var(--rule); max-width: 52rem; }
.lines > li:first-child { border-top: 0; padding-block-start: 0; }
.line h2, .line h3, .line h5 { font-size: var(--head); margin-block: 0.125rem 0.25rem; }
.line h2 a, .line h3 a, .line h5 a { display: inline-block; min-height: 1.5rem; }
.finding.info > h2, .finding.info > h3, .finding.info > h5 { font-size: var(--copy); line-height: 1.4; }
.front > .finding.info > h3 { font-size: var(--body); }
.columns .line h3 { font-size: var(--body); line-height: 1.35; }
.quotes .cell { font: var(--label)/1.5 var(--sans); }
.folded { font: var(--ui)/1.5 var(--sans); margin-block-start: 0.5rem; max-width: 52rem; }
.folded > summary { min-height: 1.5rem; cursor: pointer; width: fit-content; color: var(--quiet); }
.findings + .folded { border-top: 1px solid var(--rule); padding-block-start: 1rem; margin-block-start: 0; }
.line.claim h2 a::first-letter, .line.claim h3 a::first-letter { text-transform: uppercase; }
.line .unnamed { font-size: var(--copy); overflow-wrap: anywhere; }
strong.changed, span.changed { color: var(--accent); font-weight: 600; }
.briefs { font: var(--ui)/1.5 var(--sans); max-width: 52rem; }
.lines:not(:empty) + .briefs:not(:empty) { border-top: 1px solid var(--rule); padding-block-start: 1rem; }
.brief { padding-block: 0.25rem; }
.brief a { text-decoration-color: transparent; }
.brief a:hover { text-decoration-color: currentColor; }
.quotes { display: grid; gap: 0.625rem; margin-block-start: 0.5rem; }
.quote { border-inline-start: 2px solid var(--rule); padding-inline-start: 0.875rem; }
.quote blockquote { font-size: var(--copy); line-height: 1.5; color: var(--ink); }
.quote figcaption { font-size: var(--small); color: var(--quiet); }
.quotes > .quiet { font: var(--small) var(--sans); padding-inline-start: 1rem; }
.more { font-size: var(--ui); margin-block-start: 1.25rem; }
.more a { display: inline-block; min-height: 1.5rem; font-weight: 600; }
.front { display: grid; grid-template-columns: 1fr; gap: 0 clamp(1.5rem, 3vw, 3rem); }
.front > li { padding-block: 1.125rem; border-top: 1px solid var(--rule); }
.front > .lead { border-top: 0; padding-block-start: 0; }
.front > .lead h3 { font-size: clamp(1.5rem, 1.1rem + 1.6vw, 2.125rem); line-height: 1.16; margin-block: 0.25rem 0.875rem; letter-spacing: -0.008em; }
.front > .lead .quote blockquote { font-size: var(--body); }
.columns { display: grid; gap: 0 3rem; }
@media (min-width: 60rem) {
  .front { grid-template-columns: repeat(12, minmax(0, 1fr)); }
  .front > li { grid-column: span 4; }
  .front > .lead { grid-column: span 7; }
  .front > li:nth-child(2) { grid-column: span 5; border-top: 0; padding-block-start: 0; }
  .front > li:nth-child(n + 3) .quotes > li:nth-child(n + 2) { display: none; }
  .listing { grid-template-columns: minmax(0, 1fr) 16rem; }
  .facets { grid-column: 2; grid-row: 1; }
  .facets dl { gap: 1.125rem; }
  .columns { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .columns > li:nth-child(2) { border-top: 0; padding-block-start: 0; }
}
.listing { display: grid; gap: 1rem 4rem; border-top: 1px solid var(--strong-rule); padding-block-start: 1.125rem; }
.facets { font: var(--label)/1.5 var(--sans); }
.facets dl { display: grid; gap: 0.75rem; align-content: start; }
.facets dt { color: var(--quiet); font-size: var(--small); }
.facets ul { display: flex; flex-wrap: wrap; gap: 0 1rem; }
.facets a { display: inline-block; min-height: 1.5rem; padding-block: 0.0625rem; text-decoration-color: transparent; }
.facets a:hover { text-decoration-color: currentColor; }
.facets a[aria-current] { font-weight: 600; color: var(--accent); }
.facets summary { min-height: 1.5rem; padding-block: 0.125rem; cursor: pointer; color: var(--quiet); width: fit-content; }
.count { color: var(--quiet); font-variant-numeric: tabular-nums; font-weight: 400; }
.pager { display: flex; gap: 1.5rem; border-top: 1px solid var(--strong-rule); padding-block-start: 1rem; margin-block-start: 1rem; font-size: var(--ui); }
.pager a { min-height: 1.5rem; }
.elsewhere { font: var(--ui)/1.5 var(--sans); max-width: 52rem; }
.elsewhere li { display: grid; grid-template-columns: 7rem 1fr; gap: 0 1rem; padding-block: 0.25rem; align-items: baseline; }
.elsewhere a { min-height: 1.5rem; }
.snippet a { text-decoration-color: transparent; }
.snippet a:hover { text-decoration-color: currentColor; }
.snippet b { font-weight: 600; background: var(--target); }
table { border-collapse: collapse; width: 100%; font-variant-numeric: lining-nums tabular-nums; font-size: var(--copy); }
th, td { text-align: start; vertical-align: baseline; padding: 0.75rem 1.5rem 0.75rem 0; border-top: 1px solid var(--rule); line-height: 1.45; }
thead th { border-top: 1px solid var(--strong-rule); font: 600 var(--small)/1.4 var(--sans); color: var(--quiet); }
tbody th { font-weight: 600; min-width: 9rem; }
.checks { max-width: 62rem; }
.checks thead th:first-child { width: 13rem; }
.number { text-align: end; padding-inline-end: 0; font-variant-numeric: tabular-nums; }
.examples { margin-block-start: 1rem; }
.examples > li { padding-block: 1rem; border-top: 1px solid var(--rule); display: grid; gap: 0.5rem; max-width: 46rem; }
.examples h3 { font-size: var(--body); }
.examples h3::first-letter { text-transform: uppercase; }
.addresses > li { padding-block: 0.875rem; display: grid; gap: 0.1875rem; }
.addresses h3 { font-size: var(--copy); margin: 0; }
.addresses .meta a, .addresses .meta span { display: inline-block; min-height: 1.5rem; }
.addresses summary { font: var(--label)/1.5 var(--sans); min-height: 1.5rem; cursor: pointer; width: fit-content; color: var(--quiet); }
.meanings { font: var(--label)/1.5 var(--sans); display: grid; gap: 0.375rem; margin-block: 0.375rem 0.5rem; }
.meanings > div { display: grid; grid-template-columns: 9rem minmax(0, 1fr); gap: 1rem; }
.codes { max-width: 44rem; }
.opening + section > .terms { max-width: 52rem; }
.codes td:first-child { font-variant-numeric: tabular-nums; width: 4rem; }
@media screen and (max-width: 40rem) {
  .meanings > div { grid-template-columns: 1fr; gap: 0; }
  .checks thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .checks tr { display: grid; grid-template-columns: 1fr auto; border-top: 1px solid var(--rule); padding-block: 0.75rem; }
  .checks th, .checks td { border: 0; padding: 0; }
  .checks td:nth-child(2) { grid-row: 2; grid-column: 1 / -1; font-size: var(--ui); color: var(--quiet); }
}
`;
