/** How a claim travelled. Comes in: its lineage. Goes out: the tree of who has it from whom, what changed, what does not fit. */
import type { ClaimModel, Heads } from "../../api/text-models.ts";
import type { Claim, Member, Relation } from "../../core/claim.ts";
import type { Doubt, LineageEdge } from "../../core/lineage.ts";
import { groupBy } from "../../core/order.ts";
import { valueOr } from "../../core/part.ts";
import { counted } from "../number.ts";
import { DESCENT_WORDS, ORDER_WORDS, PART_WORDS } from "../vocabulary.ts";
import { Day, outletOf } from "./document.tsx";
import { useLinks } from "./links.ts";
import { Differences } from "./telling.tsx";
import { Message, shorten, visible, Words } from "./words.tsx";

/** A telling of the tree, with the step that leads to it and those that lead on from it. */
interface Branch {
  readonly at: number;
  readonly edge?: LineageEdge;
  readonly further: readonly LineageEdge[];
  readonly next: readonly Branch[];
}

/** The way of a claim as a tree, telling → telling, with what changed on each step; nothing for a claim that did not travel. */
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
  return (
    <>
      <Heading>How it travelled</Heading>
      <Branches branches={treeOf(edges)} claim={claim} heads={heads} doubts={lineage.doubts} />
    </>
  );
}

/** The steps as trees: each telling hangs on the one that most speaks for, and those that hang on none here are roots. */
function treeOf(edges: readonly LineageEdge[]): readonly Branch[] {
  const into = groupBy(edges, ({ to }) => to);
  const firsts = [...into.values()].flatMap(([first]) => first ?? []);
  const out = groupBy(firsts, ({ from }) => from);
  const grown = new Set<number>();
  const branch = (at: number, edge?: LineageEdge): readonly Branch[] => {
    // A circle of steps would never end: each telling stands once.
    if (grown.has(at)) return [];
    grown.add(at);
    const next = (out.get(at) ?? []).flatMap((step) => branch(step.to, step));
    const further = into.get(at)?.slice(1) ?? [];
    return [{ at, further, next, ...(edge ? { edge } : {}) }];
  };
  const roots = [...new Set(firsts.map(({ from }) => from))].filter((at) => !into.has(at));
  return [...roots, ...firsts.map(({ from }) => from)].flatMap((at) => branch(at));
}

interface BranchesProps {
  readonly branches: readonly Branch[];
  readonly claim: Claim;
  readonly heads: Heads;
  readonly doubts: readonly Doubt[];
}

function Branches({ branches, ...rest }: BranchesProps) {
  if (branches.length === 0) return null;
  return (
    <ol class="tree">
      {branches.map((branch) => (
        <Node key={branch.at} branch={branch} {...rest} />
      ))}
    </ol>
  );
}

function Node({ branch, ...rest }: { readonly branch: Branch } & Omit<BranchesProps, "branches">) {
  const { claim, heads, doubts } = rest;
  const { at, edge, further, next } = branch;
  const told = tellingAt(claim, at);
  if (!told) return null;
  return (
    <li class={edge?.by === "unknown" ? "node loose" : edge ? "node" : "node root"}>
      <div class="stop">
        <p class="where">
          <span class={`shape ${told.relation}`} aria-hidden="true">
            {RELATION_SHAPES[told.relation] ?? "◆"}
          </span>
          <span>
            <Place member={told} heads={heads} />{" "}
            <span class="when">
              <Day date={valueOr(told.dated, undefined)} />
            </span>
          </span>
        </p>
        {edge ? <Step edge={edge} told={told} /> : <p class="meta quiet">Nothing here is known to be before it.</p>}
        {further.map((other) => (
          <Further key={other.from} edge={other} claim={claim} heads={heads} />
        ))}
        {doubts
          .filter(({ member }) => member === at)
          .map(({ kind, says }) => (
            <p key={says} class={kind === "before-its-origin" ? "meta doubt" : "meta quiet"}>
              <Message of={says} />
            </p>
          ))}
      </div>
      <Branches branches={next} {...rest} />
    </li>
  );
}

/** A ring says less, a disc the same; what is neither is a diamond. */
const RELATION_SHAPES: Readonly<Partial<Record<Relation, string>>> = {
  same: "●",
  weaker: "○",
  narrower: "○",
  opposed: "✕",
  linked: "◌",
};

/** The step that leads to a telling: what changed, and how it is known. */
function Step({ edge, told }: { readonly edge: LineageEdge; readonly told: Member }) {
  return (
    <>
      {edge.changes.length === 0 ? <p class="meta">Repeated as it was.</p> : null}
      <Differences differences={edge.changes} />
      <Shown edge={edge} />
      {told.relation === "linked" ? <p class="meta quiet">{visible(told.reason)}</p> : null}
    </>
  );
}

/** A telling of the lineage by its place: a member, or one that is linked. */
function tellingAt({ members, lineage }: Claim, at: number): Member | undefined {
  return members[at] ?? lineage?.linked?.[at - members.length];
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
