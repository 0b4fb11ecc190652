/** What went wrong. Comes in: a problem. Goes out: a page that says what, and where to go on. */

import type { Problem } from "../../api/problem.ts";
import type { PageFrame } from "../../api/views.ts";
import { Page } from "../parts/page.tsx";
import { visible } from "../parts/words.tsx";

/** What a message quotes of the request; it is written as JSON, so that nothing in it ends it early. */
const QUOTED = /"((?:[^"\\]|\\.)*)"/g;

/** The page of an error, for people. */
export function ProblemPage({ problem, frame }: { readonly problem: Problem; readonly frame: PageFrame }) {
  return (
    <Page title={problem.title} frame={frame}>
      <article class="prose problem">
        <p class="kicker">
          {problem.status} · <code>{problem.code}</code>
        </p>
        <h1>{problem.title}</h1>
        <p class="deck">{visible(problem.detail).replace(QUOTED, "“$1”")}</p>
        <p>
          Go on with <a href="/documents">the documents</a>, <a href="/claims">the claims</a>,{" "}
          <a href="/findings">the findings</a>, or <a href="/">the start page</a>.
        </p>
      </article>
    </Page>
  );
}
