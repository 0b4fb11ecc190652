/** Masthead, search field, page and footer. */
export const frame = /* css */ `
.masthead, main, .footer { max-width: 78rem; margin-inline: auto; padding-inline: var(--gutter); }
.masthead {
  display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 1.25rem;
  padding-block: 0.875rem; font: var(--ui)/1.4 var(--sans); position: relative;
}
.masthead::after { content: ""; position: absolute; inset: auto var(--gutter) 0; border-bottom: 1px solid var(--strong-rule); }
.brand { display: inline-flex; align-items: center; gap: 0.4rem; font: 600 var(--title)/1 var(--serif); letter-spacing: -0.01em; text-decoration: none; min-height: 2rem; }
.bob { color: var(--accent); height: 1.5rem; width: 1rem; }
.masthead nav { display: flex; flex-wrap: wrap; gap: 0 1.5rem; flex: 1; }
.masthead nav ul { display: flex; flex-wrap: wrap; gap: 0 1rem; }
.masthead nav ul + ul { margin-inline-start: auto; }
.masthead nav a { display: block; padding-block: 0.375rem; text-decoration: none; color: var(--quiet); border-bottom: 2px solid transparent; }
.masthead nav a:hover { color: var(--ink); }
.masthead nav a[aria-current] { color: var(--ink); border-color: var(--accent); }
.masthead search { margin-inline-start: auto; }
.search { display: flex; align-items: stretch; font-family: var(--sans); }
.search input, .search button { font: inherit; font-size: var(--ui); height: 2.25rem; color: inherit; background: transparent; border: 1px solid var(--quiet); border-radius: 0; margin: 0; }
.search input { width: min(15rem, 50vw); padding-inline: 0.625rem; border-inline-end: 0; appearance: none; }
.masthead .search input { width: min(8rem, 50vw); }
.search input::placeholder { color: var(--quiet); opacity: 1; }
.search button { padding-inline: 0.875rem; cursor: pointer; background: var(--ink); border-color: var(--ink); color: var(--paper); }
.search button:hover { background: var(--accent); border-color: var(--accent); }
main { padding-block: clamp(1.5rem, 4vw, 3rem) 4rem; min-height: 60vh; }
.opening { padding-block-end: clamp(1.5rem, 3vw, 2.5rem); max-width: 52rem; }
.opening h1 { margin-block-end: 0.75rem; }
.opening.begin { max-width: none; }
@media screen and (min-width: 60rem) {
  .opening.begin { display: grid; grid-template-columns: 7fr 5fr; gap: 0 clamp(1.5rem, 3vw, 3rem); align-items: end; }
  .opening.begin h1 { font-size: clamp(2rem, 3.2vw, 2.625rem); }
}
.opening.small { padding-block-end: 1.25rem; }
.opening .search { margin-block: 1.25rem 0; max-width: 36rem; }
.opening .search input { flex: 1; width: auto; min-width: 0; height: 2.75rem; font-size: var(--body); }
.opening .search button { height: 2.75rem; }
.opening.small .search { margin-block: 0 0.75rem; }
.footer { padding-block: 1.25rem 2.5rem; font: var(--small)/1.6 var(--sans); color: var(--quiet); display: grid; gap: 0.375rem; }
.footer::before { content: ""; border-top: 1px solid var(--rule); margin-block-end: 0.75rem; }
.footer nav ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
.footer nav a { text-decoration: none; color: var(--quiet); }
.footer nav a:hover, .footer nav a[aria-current] { color: var(--ink); text-decoration: underline; }
.footer a { display: inline-block; min-height: 1.5rem; color: var(--ink); }
.themes { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; }
.themes button { font: inherit; color: var(--ink); background: none; border: 0; border-block-end: 1px solid transparent; padding: 0; min-height: 1.5rem; min-width: 1.5rem; cursor: pointer; }
.themes button:hover { color: var(--accent); }
.themes button[aria-pressed="true"] { font-weight: 600; border-color: var(--accent); }
.address { overflow-wrap: anywhere; }
.prose { max-width: 44rem; }
.prose h1 { margin-block-end: 0.75rem; }
.prose > p + p { margin-block-start: 1rem; }
.prose ol { list-style: decimal; padding-inline-start: 1.4em; display: grid; gap: 0.75rem; }
.prose > ul { list-style: disc; padding-inline-start: 1.2em; display: grid; gap: 0.25rem; margin-block: 0.5rem; }
.prose ol li::marker { color: var(--quiet); font-family: var(--sans); font-size: 0.9em; }
.accuracy { margin-block: 1rem 2rem; font-size: var(--ui); }
.accuracy caption { text-align: start; font: var(--ui)/1.5 var(--sans); color: var(--quiet); padding-block-end: 0.5rem; }
.accuracy caption strong { color: var(--ink); }
.accuracy th, .accuracy td { padding-block: 0.375rem; }
.accuracy th { font-weight: 400; }
.accuracy .number { white-space: nowrap; }
.terms { display: grid; gap: 0.5rem; }
.terms > div { display: grid; grid-template-columns: 11rem 1fr; gap: 1rem; }
.terms dt { font-size: var(--ui); }
.empty { max-width: 44rem; border-top: 1px solid var(--strong-rule); padding-block-start: 1.5rem; display: grid; gap: 1rem; }
.empty h2 { font-size: var(--title); }
.empty dl { display: grid; gap: 0.75rem; }
.empty code { background: var(--shade); padding: 0.2em 0.45em; }
.empty dd { color: var(--quiet); }
@media screen and (max-width: 40rem) {
  .masthead { gap: 0.25rem 1rem; }
  .masthead nav { order: 3; flex-basis: 100%; gap: 0 0.5625rem; font-size: var(--label); }
  .masthead nav ul { display: contents; }
  .masthead nav ul + ul > li:first-child { border-inline-start: 1px solid var(--rule); padding-inline-start: 0.5625rem; }
  .masthead nav a { padding-block: 0.125rem; }
  .masthead .search button { padding-inline: 0.625rem; }
  .masthead .search input { width: 8.5rem; }
  .terms > div { grid-template-columns: 1fr; gap: 0; }
}
`;
