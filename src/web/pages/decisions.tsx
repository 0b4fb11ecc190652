/** What people decided. Comes in: every decision with how it stands. Goes out: a list, the newest first. */
import type { DecisionsModel } from "../../api/shelf-models.ts";
import type { PageFrame } from "../../api/views.ts";
import type { Listed } from "../../decide.ts";
import { counted } from "../number.ts";
import { DecisionLine } from "../parts/decided.tsx";
import { useLinks } from "../parts/links.ts";
import { Page } from "../parts/page.tsx";
import { shorten, Words } from "../parts/words.tsx";

/** The page of all decisions. */
export function DecisionsPage({ model, frame }: { readonly model: DecisionsModel; readonly frame: PageFrame }) {
  const { listed } = model;
  return (
    <Page title="Decisions" frame={frame}>
      <header class="opening small">
        <h1>What people decided</h1>
        <p class="deck">
          {listed.length === 0
            ? "Nobody has decided anything yet."
            : `${counted(listed.length, "decision")}, beside what the machine made.`}{" "}
          They are made on the page of a finding or a claim, beside a statement in the reader, or with{" "}
          <code>plumb decide</code>.
        </p>
      </header>
      <ul class="lines">
        {listed.toReversed().map((one) => (
          <li key={one.decision.id} id={one.decision.id}>
            <p class="kicker">{one.standing}</p>
            <p>
              <DecisionLine decision={one.decision} />
            </p>
            <p class="meta">
              <About listed={one} />
            </p>
          </li>
        ))}
      </ul>
    </Page>
  );
}

/** What it is about in the machine's words, linked where that has a page and is still there. */
function About({ listed: { decision, standing } }: { readonly listed: Listed }) {
  const links = useLinks();
  const words = <Words of={shorten(decision.machine)} />;
  if (standing === "gone" || (decision.noun !== "finding" && decision.noun !== "claim")) return words;
  return <a href={links[decision.noun](decision.about)}>{words}</a>;
}
