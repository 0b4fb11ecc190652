/** How a claim travelled. Comes in: its lineage. Goes out: who has it from whom, what changed, what does not fit. */
import type { ClaimModel, Heads } from "../../api/views.ts";
import type { Claim, Member } from "../../core/claim.ts";
import type { Doubt, LineageEdge } from "../../core/lineage.ts";
import { valueOr } from "../../core/part.ts";
import { counted } from "../number.ts";
import { DESCENT_WORDS, ORDER_WORDS } from "../vocabulary.ts";
import { Day, outletOf } from "./document.tsx";
import { useLinks } from "./links.ts";
import { Differences } from "./telling.tsx";
import { Message, shorten, Words } from "./words.tsx";

/** The steps between the tellings on this page, in order; nothing for a claim that did not travel. */
export function Travelled({
  model: { claim, members, heads },
  heading: Heading,
}: {
  readonly model: Pick<ClaimModel, "claim" | "members" | "heads">;
  readonly heading: "h2" | "h4";
}) {
  const { lineage } = claim;
  const here = new Set(members);
  const isHere = (at: number) => here.has(claim.members[at] as Member);
  const edges = lineage?.edges.filter(({ to }) => isHere(to)) ?? [];
  if (!lineage || edges.length === 0) return null;
  return (
    <>
      <Heading>How it travelled</Heading>
      <ol class="journey">
        {edges.map((edge) => (
          <Edge
            key={`${edge.from}-${edge.to}`}
            edge={edge}
            claim={claim}
            heads={heads}
            doubts={lineage.doubts.filter(({ member }) => member === edge.to)}
          />
        ))}
      </ol>
    </>
  );
}

function Edge({
  edge,
  claim,
  heads,
  doubts,
}: {
  readonly edge: LineageEdge;
  readonly claim: Claim;
  readonly heads: Heads;
  readonly doubts: readonly Doubt[];
}) {
  const [from, to] = [claim.members[edge.from], claim.members[edge.to]];
  if (!from || !to) return null;
  const when = edge.order === "dated" ? `${counted(edge.days ?? 0, "day")} later` : ORDER_WORDS[edge.order];
  return (
    <li class={edge.by === "unknown" ? "step loose" : "step"}>
      <p class="when">
        <Day date={valueOr(to.dated, undefined)} />
      </p>
      <div>
        <p>
          <Place member={to} heads={heads} /> {edge.by === "unknown" ? "after" : "from"}{" "}
          <Place member={from} heads={heads} />
        </p>
        <p class="meta quiet">
          {when}; {DESCENT_WORDS[edge.by]}
          {edge.words ? (
            <>
              : “<Words of={shorten(edge.words, 20)} />”
            </>
          ) : null}
        </p>
        {edge.changes.length === 0 ? <p class="meta">Repeated as it was.</p> : null}
        <Differences differences={edge.changes} />
        {doubts.map(({ kind, says }) => (
          <p key={says} class={kind === "before-its-origin" ? "meta doubt" : "meta quiet"}>
            <Message of={says} />
          </p>
        ))}
      </div>
    </li>
  );
}

/** A telling by who says it and where, linked to its sentence. */
function Place({ member, heads }: { readonly member: Member; readonly heads: Heads }) {
  const links = useLinks();
  const head = heads.get(member.document);
  return (
    <>
      <a href={links.place(member.document, member.span)}>{head ? outletOf(head) : "a document"}</a>
      {member.source ? (
        <>
          {" "}
          (<Words of={member.source} />)
        </>
      ) : null}
    </>
  );
}

/** Which first-hand document to fetch, when none is here. */
export function Wanted({ claim }: { readonly claim: Claim }) {
  const wanted = claim.lineage?.wanted ?? [];
  if (wanted.length === 0) return null;
  return (
    <div>
      <dt>First-hand text to fetch</dt>
      <dd>
        {wanted.map(({ origin, says }) => (
          <p key={origin}>
            <Message of={says} />
          </p>
        ))}
      </dd>
    </div>
  );
}
