/** Documents as pages. A page is white paper in either theme, and what stands on it has the colours for that. */
export const paged = /* css */ `
.turning { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; align-items: center; margin-block: 1rem; font: var(--ui)/1.5 var(--sans); }
.turning form { margin: 0; }
.turning a, .turning span { padding-block: 0.25rem; }
.turning input { width: 5rem; }
.paged { display: grid; gap: 1.5rem 2.5rem; }
.sheet { display: block; width: 100%; height: auto; max-width: 52rem; color-scheme: light; border: 1px solid var(--rule); }
.sheet .paper { fill: #fff; }
.sheet .words, .sheet .under { fill: #1a1b1d; font-family: var(--serif); white-space: pre; }
.sheet.drawn .words { fill: transparent; }
.sheet .here { fill: var(--found); mix-blend-mode: multiply; }
.stated { text-decoration: none; }
.stated rect { fill: transparent; }
.stated line { stroke: var(--speech-line); stroke-width: 0.7; }
.stated .kind { fill: var(--quiet); font-family: var(--sans); font-weight: 600; text-decoration: none; }
.stated:hover rect, .stated:focus-visible rect { fill: var(--shade); mix-blend-mode: multiply; }
.stated:target rect { fill: var(--target); mix-blend-mode: multiply; }
.stated:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.stated.k-quantity line { stroke: var(--figure-line); stroke-width: 1.4; }
.stated.k-pledge line { stroke: var(--future-line); stroke-width: 1.8; stroke-dasharray: 9 1.5; }
.stated.k-forecast line { stroke: var(--future-line); stroke-width: 1.2; stroke-dasharray: 4 2; }
.stated.k-warning line { stroke: var(--future-line); stroke-width: 1.2; stroke-dasharray: 5 1.5 1 1.5; }
.stated.k-accusation line { stroke-width: 1.2; stroke-dasharray: 5 1.5 1 1.5; }
.stated.k-attribution line { stroke-width: 1.6; stroke-dasharray: 0.1 2.6; stroke-linecap: round; }
.stated.k-opinion line { stroke-dasharray: 4 2; }
.stated-here { list-style: none; margin: 0.5rem 0 0; padding: 0; font: var(--label)/1.45 var(--sans); }
.stated-here li { border-top: 1px solid var(--rule); }
.stated-here a { display: block; padding-block: 0.375rem; color: var(--ink); text-decoration: none; }
.stated-here a:hover { text-decoration: underline; }
@media (min-width: 64rem) {
  .paged { grid-template-columns: minmax(0, 52rem) minmax(14rem, 1fr); align-items: start; }
}
`;
