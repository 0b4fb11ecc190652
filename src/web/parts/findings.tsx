/** Findings in a list. Comes in: findings in order. Goes out: one card a sentence, what merely adds up folded away. */

import type { Heads } from "../../api/text-models.ts";
import { isQuiet, placeOf, type Together, together } from "../../api/together.ts";
import type { Finding } from "../../core/finding.ts";
import { counted, grouped } from "../number.ts";
import { Byline } from "./document.tsx";
import { FindingItem, FindingLine } from "./finding.tsx";
import { useLinks } from "./links.ts";
import { shorten, Words } from "./words.tsx";

interface FindingGroupsProps {
  readonly findings: readonly Finding[];
  readonly heads: Heads;
  readonly heading: "h2" | "h3" | "h5";
}

/** What has to be looked at as cards, the rest folded up in lines. */
export function FindingGroups({ findings, heads, heading }: FindingGroupsProps) {
  const telling = together(findings.filter((finding) => !isQuiet(finding)));
  const quiet = findings.filter(isQuiet);
  return (
    <>
      {telling.length > 0 ? (
        <ul class="lines findings">
          {telling.map((group) => (
            <FindingItem key={group.lead.id} finding={group.lead} heads={heads} heading={heading}>
              <Beside group={group} heads={heads} />
            </FindingItem>
          ))}
        </ul>
      ) : null}
      {quiet.length > 0 ? (
        <details class="folded" open={telling.length === 0}>
          <summary>What adds up or merely follows ({grouped(quiet.length)})</summary>
          <ul class="briefs">
            {quiet.map((finding) => (
              <FindingLine key={finding.id} finding={finding} />
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

/** The same of other sentences, and what else was found of this one. */
export function Beside({ group: { alike, also }, heads }: { readonly group: Together; readonly heads: Heads }) {
  return (
    <>
      {alike.length > 0 ? (
        <details class="folded">
          <summary>The same of {counted(alike.length, "other sentence")}</summary>
          <ul class="briefs">
            {alike.map((finding) => (
              <Alike key={finding.id} finding={finding} heads={heads} />
            ))}
          </ul>
        </details>
      ) : null}
      {also.length > 0 ? (
        <details class="folded">
          <summary>{counted(also.length, "more finding")} on this sentence</summary>
          <ul class="briefs">
            {also.map((finding) => (
              <FindingLine key={finding.id} finding={finding} />
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

/** The words that a finding says the same of, with their document. */
function Alike({ finding, heads }: { readonly finding: Finding; readonly heads: Heads }) {
  const links = useLinks();
  const place = placeOf(finding);
  if (!place) return <FindingLine finding={finding} />;
  return (
    <li class="brief">
      <a href={links.finding(finding.id)}>
        “<Words of={shorten(place.quote, 24)} />”
      </a>{" "}
      <span class="quiet">
        <Byline head={heads.get(place.document)} />
      </span>
    </li>
  );
}
