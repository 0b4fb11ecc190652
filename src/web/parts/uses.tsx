/** The models that ask for a claim. Comes in: their parameters. Goes out: links to the models, what is nearly an answer with its reason. */

import type { Use } from "../../api/beside.ts";
import { spoken } from "../spoken.ts";
import { visible } from "./words.tsx";

/** The page of a model in the workbench. */
export function scenarioAddress(model: string): string {
  return `/scenarios/${encodeURIComponent(model)}`;
}

/** The parameters whose questions the claim answers, then those that it misses by one part. */
export function Uses({ uses, heading: Heading }: { readonly uses: readonly Use[]; readonly heading: "h2" | "h4" }) {
  if (uses.length === 0) return null;
  const answers = uses.filter(({ misses }) => misses.length === 0);
  const near = uses.filter(({ misses }) => misses.length > 0);
  return (
    <>
      <Heading>Models that ask for it</Heading>
      {answers.length === 0 ? <p class="quiet">No model takes it as it stands.</p> : null}
      <ul class="briefs">
        {answers.map((use) => (
          <UseLine key={`${use.model} ${use.parameter}`} use={use} />
        ))}
      </ul>
      {near.length > 0 ? (
        <details class="near">
          <summary>{near.length} that it misses by one part</summary>
          <ul class="briefs">
            {near.map((use) => (
              <UseLine key={`${use.model} ${use.parameter}`} use={use} />
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

function UseLine({ use: { model, title, label, misses } }: { readonly use: Use }) {
  return (
    <li class="brief">
      <a href={scenarioAddress(model)}>{visible(title)}</a>: {visible(label)}
      {misses.length > 0 ? <span class="quiet"> · {visible(misses.map(spoken).join("; "))}</span> : null}
    </li>
  );
}
