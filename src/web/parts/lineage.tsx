/** How a claim travelled. Comes in: its lineage. Goes out: who has it from whom, what changed, what does not fit. */
import type { ClaimModel, Heads } from "../../api/views.ts";
import type { Claim, Member } from "../../core/claim.ts";
import type { Doubt, LineageEdge } from "../../core/lineage.ts";
import { groupBy } from "../../core/order.ts";
import { valueOr } from "../../core/part.ts";
import { counted } from "../number.ts";
import { DESCENT_WORDS, ORDER_WORDS, PART_WORDS } from "../vocabulary.ts";
import { Day, outletOf } from "./document.tsx";
import { useLinks } from "./links.ts";
import { Differences } from "./telling.tsx";
import { Message, shorten, visible, Words } from "./words.tsx";

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
  // A linked telling stands beside the one that it may come from.
  const edges = lineage?.edges.filter(({ from, to }) => isHere(to < claim.members.length ? to : from)) ?? [];
  if (!lineage || edges.length === 0) return null;
  const steps = [...groupBy(edges, ({ to }) => to).values()];
  return (
    <>
      <Heading>How it travelled</Heading>
      <ol class="journey">
        {steps.flatMap(([edge, ...further]) =>
          edge
            ? [
                <Edge
                  key={edge.to}
                  edge={edge}
                  further={further}
                  claim={claim}
                  heads={heads}
                  doubts={lineage.doubts.filter(({ member }) => member === edge.to)}
                />,
              ]
            : [],
        )}
      </ol>
    </>
  );
}

/** A telling of the lineage by its place: a member, or one that is linked. */
function tellingAt({ members, lineage }: Claim, at: number): Member | undefined {
  return members[at] ?? lineage?.linked?.[at - members.length];
}

function Edge({
  edge,
  further,
  claim,
  heads,
  doubts,
}: {
  readonly edge: LineageEdge;
  readonly further: readonly LineageEdge[];
  readonly claim: Claim;
  readonly heads: Heads;
  readonly doubts: readonly Doubt[];
}) {
  const [from, to] = [tellingAt(claim, edge.from), tellingAt(claim, edge.to)];
  if (!from || !to) return null;
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
        <Shown edge={edge} />
        {edge.changes.length === 0 ? <p class="meta">Repeated as it was.</p> : null}
        <Differences differences={edge.changes} />
        {to.relation === "linked" ? <p class="meta quiet">{visible(to.reason)}</p> : null}
        {further.map((other) => (
          <Further key={other.from} edge={other} claim={claim} heads={heads} />
        ))}
        {doubts.map(({ kind, says }) => (
          <p key={says} class={kind === "before-its-origin" ? "meta doubt" : "meta quiet"}>
            <Message of={says} />
          </p>
        ))}
      </div>
    </li>
  );
}

/** Another origin of the same telling: what it gives, and what became of it. */
function Further({ edge, claim, heads }: { readonly edge: LineageEdge; readonly claim: Claim; readonly heads: Heads }) {
  const from = tellingAt(claim, edge.from);
  if (!from) return null;
  const gives = [...new Set((edge.gives ?? []).map((part) => PART_WORDS[part]))];
  return (
    <>
      <p>
        and from <Place member={from} heads={heads} />
        {gives.length > 0 ? `, which it follows in: ${gives.join(", ")}` : null}
      </p>
      <Shown edge={edge} />
      <Differences differences={edge.changes} />
    </>
  );
}

/** How the order of two tellings is known, and what shows that one came from the other. */
function Shown({ edge: { order, days, by, words } }: { readonly edge: LineageEdge }) {
  const when = order === "dated" ? `${counted(days ?? 0, "day")} later` : ORDER_WORDS[order];
  return (
    <p class="meta quiet">
      {when}; {DESCENT_WORDS[by]}
      {words ? (
        <>
          : “<Words of={shorten(words, 20)} />”
        </>
      ) : null}
    </p>
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
