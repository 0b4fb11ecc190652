/** What went wrong. Comes in: a problem. Goes out: a page that says what, and where to go on. */

import type { Problem } from "../../api/problem.ts";
import type { PageFrame, Typed } from "../../api/views.ts";
import { Page } from "../parts/page.tsx";
import { visible } from "../parts/words.tsx";

/** What a message quotes of the request; it is written as JSON, so that nothing in it ends it early. */
const QUOTED = /"((?:[^"\\]|\\.)*)"/g;

/** The page of an error, for people. */
export function ProblemPage({
  problem,
  frame,
  typed = [],
}: {
  readonly problem: Problem;
  readonly frame: PageFrame;
  readonly typed?: readonly Typed[] | undefined;
}) {
  return (
    <Page title={problem.title} frame={frame}>
      <article class="prose problem">
        <p class="kicker">
          {problem.status} · <code>{problem.code}</code>
        </p>
        <h1>{problem.title}</h1>
        <p class="deck">{visible(problem.detail).replace(QUOTED, "“$1”")}</p>
        {typed.length > 0 ? <WhatWasTyped typed={typed} /> : null}
        <p>
          Go on with <a href="/documents">the documents</a>, <a href="/claims">the claims</a>,{" "}
          <a href="/findings">the findings</a>, or <a href="/">the start page</a>.
        </p>
      </article>
    </Page>
  );
}

/** What was typed into a form that was not taken, to be copied: the page that it was sent from has the form no more. */
function WhatWasTyped({ typed }: { readonly typed: readonly Typed[] }) {
  return (
    <section class="form" aria-labelledby="typed">
      <h2 id="typed">What you typed</h2>
      <p class="quiet">Nothing of it was stored. Copy what you want to send again.</p>
      {typed.map(({ name, words }, at) => (
        <label key={`${name}-${at}`} class="field">
          <span class="name">{TYPED_NAMES[name] ?? name}</span>
          <textarea rows={words.length > LINE ? 9 : 1} readOnly value={words} />
        </label>
      ))}
    </section>
  );
}

/** Characters of a field of one line. */
const LINE = 80;

/** Fields that people fill in, by the names that forms send. */
const TYPED_NAMES: Readonly<Record<string, string>> = {
  others: "Other claims or statements",
  value: "Should read",
  author: "Your name",
  note: "Why",
  text: "Text",
  name: "What to call the text",
  from: "Address it is from",
  addresses: "Addresses of pages",
  paste: "Text or addresses",
};
