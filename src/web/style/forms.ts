/** Forms that change something, jobs, and what was decided. */
export const forms = /* css */ `
.hint { font-family: var(--sans); }
.form { max-width: 46rem; display: grid; gap: 1rem; font: var(--ui)/1.5 var(--sans); }
.form .field label { display: grid; gap: 0.25rem; }
.form .name { font-weight: 600; font-size: var(--label); }
.form .hint, .job .hint { font-size: var(--small); line-height: 1.5; color: var(--quiet); margin-block-start: 0.25rem; }
.form input:not([type=checkbox]), .form select, .form textarea { font: var(--copy)/1.5 var(--sans); width: 100%; min-width: 0; padding: 0.375rem 0.625rem; border: 1px solid var(--quiet); border-radius: 0; background: var(--paper); color: var(--ink); }
.form input:not([type=checkbox]), .form select { min-height: 2.5rem; }
.form textarea { resize: vertical; font: var(--copy)/1.6 var(--serif); }
.form input[type=file] { border-style: dashed; padding: 0.875rem 0.625rem; background: var(--shade); cursor: pointer; }
.form ::placeholder { color: var(--quiet); opacity: 1; }
.form input[type=file].over { border-color: var(--accent); border-width: 2px; }
.handed:empty, .faults:empty { display: none; }
.handed { display: grid; gap: 0.25rem; font: var(--label)/1.5 var(--sans); }
.handed li { display: flex; flex-wrap: wrap; gap: 0 0.75rem; align-items: center; color: var(--quiet); overflow-wrap: anywhere; }
.handed bdi { color: var(--ink); }
.form .handed button { font: var(--small)/1 var(--sans); min-height: 1.75rem; padding-inline: 0.5rem; background: transparent; color: var(--ink); border-color: var(--quiet); }
.faults, #fault { color: var(--error); font: var(--ui)/1.5 var(--sans); overflow-wrap: anywhere; }
.live { font: var(--label)/1.5 var(--sans); color: var(--quiet); }
.form .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; }
.form fieldset { border: 0; margin: 0; padding: 0; display: grid; gap: 0.25rem; }
.form legend { font-weight: 600; font-size: var(--label); padding: 0; margin-block-end: 0.375rem; }
.form .choice { display: grid; grid-template-columns: auto 1fr; gap: 0.625rem; padding-block: 0.25rem; }
.form .choice input { width: 1.25rem; height: 1.25rem; margin: 0.125rem 0 0; accent-color: var(--accent); }
.form .buttons { display: flex; gap: 0.75rem; }
.form button { font: 600 var(--ui) var(--sans); min-height: 2.5rem; padding-inline: 1.125rem; background: var(--ink); color: var(--paper); border: 1px solid var(--ink); border-radius: 0; cursor: pointer; }
.form button + button { background: transparent; color: var(--ink); }
.form button:hover, .form button + button:hover { background: var(--accent); border-color: var(--accent); color: var(--paper); }
.form.inline { display: flex; flex-wrap: wrap; align-items: center; gap: 0.75rem; }
.form.inline input { width: 12rem; min-height: 2.25rem; font-size: var(--ui); }
.form.inline button { background: transparent; color: var(--ink); min-height: 2.25rem; }
.form.paste { max-width: 36rem; margin-block-start: 1.5rem; gap: 0.75rem; }
.decide { margin-block-start: 3rem; }
.note .review-link a:not(:hover) { color: var(--quiet); text-decoration-color: var(--rule); }
.decided > li:target, .history > li:target, .lines > li:target { background: var(--target); box-shadow: 0 0 0 0.375rem var(--target); }
.review > .deck { margin-block-start: 0.75rem; }
.history { display: grid; gap: 1.25rem; max-width: 46rem; }
.history > li { display: grid; gap: 0.375rem; }
.history .standing { font: 600 var(--small) var(--sans); margin-inline-end: 0.5rem; }
.history .past { color: var(--quiet); }
.job .progress { font: var(--ui) var(--sans); display: flex; align-items: center; gap: 0.75rem; margin-block: 1.5rem 0; }
.job progress { width: min(24rem, 60vw); height: 0.75rem; accent-color: var(--accent); }
.job .form + .hint { margin-block-start: 1rem; }
.job .items { margin-block: 1.75rem; max-width: 52rem; }
.job .item { padding-block: 0.75rem; border-top: 1px solid var(--rule); }
.job .item .name { overflow-wrap: anywhere; }
.job .item .why { font: var(--ui)/1.5 var(--sans); overflow-wrap: anywhere; }
.job .item .why code { white-space: nowrap; color: var(--quiet); }
.job .item.failed .meta { color: var(--error); }
@media screen and (max-width: 40rem) { .form .pair { grid-template-columns: 1fr; } }
`;
