/** The page where a pasted sentence lands. */
export const answer = `
.ask{display:flex;gap:.6rem;align-items:flex-start;max-width:46rem}
.ask textarea{flex:1;font:inherit;padding:.5rem .7rem;border:1px solid var(--rule);background:var(--paper);color:var(--ink);border-radius:2px;resize:vertical}
.ask button{font:.9375rem var(--sans);padding:.55rem .9rem;background:var(--ink);color:var(--paper);border:1px solid var(--ink);border-radius:0;cursor:pointer}
.answer h3{margin:1.25rem 0 .25rem;font:600 var(--label)/1.5 var(--sans);color:var(--quiet)}
.answer details{margin-top:1.2rem}
.answer .verdict{max-width:var(--measure);display:grid;gap:.25rem;font-size:var(--body)}
.answer .verdict span{font-weight:400}
.answer .verdict strong{font-size:var(--head);line-height:1.2}
.answer blockquote.safe{margin:.4rem 0;padding:.2rem 0 .2rem 1rem;border-left:3px solid var(--accent);max-width:var(--measure)}
.answer dl.drop{margin:.4rem 0;max-width:var(--measure)}
.answer dl.drop dt{margin-top:.6rem}
.answer dl.drop dd{margin:.1rem 0 0 1rem}
.answer table{border-collapse:collapse;font-size:var(--label)}
.answer thead th{white-space:nowrap}
.answer thead th:first-child{width:40%}
.answer td,.answer th{min-width:0;overflow-wrap:anywhere}
@media screen and (max-width:40rem){.answer thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}.answer table,.answer tbody{display:block}.answer tr{display:flex;flex-wrap:wrap;gap:0 .75rem;border-bottom:1px solid var(--rule);padding:.375rem 0}.answer tr>td,.answer tr>th{border:0;padding:0}.answer tr>:first-child{flex:1 0 100%}}
.answer th,.answer td{text-align:left;vertical-align:top;padding:.25rem 1rem .25rem 0;border-bottom:1px solid var(--rule)}
.answer .cited a{margin-left:.15rem}
.sources{list-style:decimal;padding-left:1.8rem}
.sources li{margin:.2rem 0}
.opening .ask + .quiet{margin-top:1rem}
`;
