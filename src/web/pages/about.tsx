/** What this is. Comes in: the version, and the terms of published figures. Goes out: terms, what is kept, corrections, accessibility. */
import type { AboutModel } from "../../api/shelf-models.ts";
import type { PageFrame } from "../../api/views.ts";
import { Page } from "../parts/page.tsx";
import { visible } from "../parts/words.tsx";

/** The page that says on which terms, and what to do when something is wrong. */
export function AboutPage({ model, frame }: { readonly model: AboutModel; readonly frame: PageFrame }) {
  return (
    <Page title="About" frame={frame}>
      <article class="prose">
        <h1>About Plumbline</h1>
        <p class="deck">
          Plumbline {model.version} reads reports about a military build-up, lines up what they claim, and shows which
          figures do not fit each other or the record. It gives no advice, and does not know what is true.{" "}
          <a href="/methods">How it reads</a>
        </p>
        <h2>Terms</h2>
        <p>
          The program is free software under the MIT licence. Texts stay their publishers’: whatever leaves this machine
          quotes at most forty words of a statement, with where it stands. Figures stay their producers’:
        </p>
        <ul>
          {model.terms.map(({ producer, terms, open }) => (
            <li key={producer}>
              {visible(producer)}: {visible(terms)}
              {open ? "" : "; not to be passed on"}
            </li>
          ))}
        </ul>
        <p>
          Each series tells its own terms and file: <a href="/series">series</a>. What is known to have been said, with
          who said it and where: <a href="/known">known figures</a>.
        </p>
        <h2>What is kept, and what is not</h2>
        <p>
          The ledger on this machine keeps the texts that were added, their address and fingerprint, what was read in
          them, and the decisions of people with the name that each gave. Nothing of it is sent anywhere. Another host
          is asked only for a page that somebody added by its address, and only if its site allows that to programs.
        </p>
        <p>
          There are no accounts, no counting of visits and nothing of other hosts in these pages. Two cookies stay in
          this browser: light or dark, and the name under which you decided last. Jobs of reading are forgotten when the
          server stops.
        </p>
        <h2>When something is wrong</h2>
        <p>
          Every statement, claim and finding has a page for its review: confirm it, dispute it, correct a reading, merge
          or split claims, with a name and a reason. The machine’s reading stays beside every decision, nothing is
          overwritten, and a decision is undone by another one. All of them stand under{" "}
          <a href="/decisions">decisions</a>.
        </p>
        <p>
          If a rule reads or reckons wrongly, or a page fails, report it among the issues of the project’s repository,
          with the address of the page and the words in question. A series that is wrong at its producer has to be
          corrected there; its next edition then stands beside the old one.
        </p>
        <h2>Accessibility</h2>
        <p>
          Every page works without script, with the keyboard alone and at the width of a phone, in light and dark.
          Nothing is told by colour alone: marks differ in line and letter, charts are described in words and have a
          table or data beside them.
        </p>
        <p>
          This is tested at every change, in a real browser: each kind of page in light and dark, 375 and 1280 pixels
          wide, with axe-core for the rules of WCAG 2.2 A and AA that a program can test, and walks by keyboard. It was
          not tested with people who use a screen reader, and no program finds every barrier: report one like any other
          mistake.
        </p>
        <h2>For programs</h2>
        <p>
          Every page is also data: <a href="/api">every address</a>, or <a href="/openapi.json">openapi.json</a>.
        </p>
      </article>
    </Page>
  );
}
