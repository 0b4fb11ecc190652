/** What every element starts from: one serif for reading, one sans for everything around it. */
export const base = /* css */ `
*, *::before, *::after { box-sizing: border-box; }
html { font-size: 100%; scroll-padding-block: 1.5rem 6rem; -webkit-text-size-adjust: none; text-size-adjust: none; }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 400 var(--body)/1.6 var(--serif);
  font-kerning: normal;
  text-rendering: optimizeLegibility;
  overflow-wrap: anywhere;
}
h1, h2, h3, h4, h5 { font-weight: 600; line-height: 1.22; text-wrap: balance; margin: 0; }
h1 { font-size: clamp(1.75rem, 1.2rem + 2.4vw, 2.75rem); line-height: 1.12; letter-spacing: -0.012em; }
p, ul, ol, dl, dd, figure, blockquote { margin: 0; padding: 0; }
:where(main) :where(p, blockquote) { max-width: var(--measure); }
:where(.meta, .kicker, .more, .quiet, .told) { max-width: none; }
ul, ol { list-style: none; }
a { color: inherit; text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 0.18em; text-decoration-color: var(--accent); }
a:hover { color: var(--accent); text-decoration-thickness: 2px; }
h1 a, h2 a, h3 a, h4 a, h5 a { text-decoration-color: transparent; }
h2 a:hover, h3 a:hover, h4 a:hover, h5 a:hover { text-decoration-color: currentColor; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 1px; }
main:focus { outline: none; }
code { font-family: var(--mono); font-size: 0.86em; }
.hidden {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
.skip { position: absolute; left: var(--gutter); top: -4rem; background: var(--ink); color: var(--paper); padding: 0.5rem 1rem; font: var(--ui) var(--sans); z-index: 2; }
.skip:focus { top: 0.5rem; color: var(--paper); }
.kicker, .meta, .more, .quiet, figcaption, .facts, .differences, .terms dt, .pager { font-family: var(--sans); }
.kicker { font-size: var(--small); line-height: 1.5; color: var(--quiet); letter-spacing: 0.005em; }
.meta { font-size: var(--label); line-height: 1.5; color: var(--quiet); }
.quiet, .unknown { color: var(--quiet); }
p.quiet { font-size: var(--ui); }
.deck { font-size: clamp(1.0625rem, 1rem + 0.4vw, 1.25rem); line-height: 1.5; color: var(--quiet); max-width: var(--measure); text-wrap: pretty; }
.deck + .quiet, .deck + .meta { margin-block-start: 0.5rem; }
.deck a { color: var(--ink); }
.figure { font-variant-numeric: lining-nums; white-space: nowrap; font-weight: 600; }
.figure.long { white-space: normal; }
@media screen {
  .figure:focus-visible::after { content: attr(title); position: fixed; z-index: 3; inset: auto 0 0 0; padding: 0.625rem var(--gutter); background: var(--shade); color: var(--ink); border-top: 1px solid var(--strong-rule); font: 400 var(--label)/1.5 var(--sans); white-space: normal; }
}
.nowrap { white-space: nowrap; }
.unseen { font: 0.7em/1 var(--mono); border: 1px dashed var(--error); color: var(--error); padding: 0 0.2em; margin-inline: 0.1em; }
.verdict { font-weight: 600; }
.verdict.error { color: var(--error); }
.verdict.warning { color: var(--warning); }
.verdict.info { color: var(--info); }
blockquote a { text-decoration-color: transparent; }
blockquote a:hover { text-decoration-color: currentColor; }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
`;
