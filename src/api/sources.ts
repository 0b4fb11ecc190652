/** Sources over HTTP. Comes in: the name of an outlet. Goes out: its documents, what it told first, whom it has claims from, and who has them from it. */
import { z } from "zod";
import type { Claim } from "../core/claim.ts";
import { by } from "../core/order.ts";
import { valueOr } from "../core/part.ts";
import type { ClaimSummary } from "../store/query.ts";
import type { Store } from "../store/store.ts";
import { headsOf } from "./heads.ts";
import { allRows, listOf, PAGING, pageWire } from "./page.ts";
import { notFound } from "./problem.ts";
import { NO_QUERY, type NoQuery, type Route, route } from "./resource.ts";
import type { Heads, NamedModel, Passing, SourceModel } from "./text-models.ts";
import { source as sourceForm, sources as sourcesForm } from "./wire/text.ts";

const PAGED = z.strictObject(PAGING);
type PagedQuery = z.infer<typeof PAGED>;

/** Documents on a page: the claims of each are loaded whole. */
const SHOWN = 20;

/** `/sources` and `/sources/:id`; the id is the name of the outlet. */
export const sources: readonly Route[] = [
  route<NoQuery, NamedModel>({
    path: "/sources",
    about: "the outlets of the documents, by the number of documents",
    query: NO_QUERY,
    wire: sourcesForm,
    load: async ({ store }) => {
      const { facets } = await store.documents({ facets: true, limit: 1 });
      const names = (facets.outlet ?? []).map(({ value, count }) => ({ name: value, count }));
      return { names: names.filter(({ name }) => name !== "") };
    },
    html: (views, model, frame) => views.sources(model, frame),
    json: ({ names }) => ({ total: names.length, items: names }),
    csv: ({ names }) => ({ columns: ["name", "documents"], rows: names.map(({ name, count }) => [name, count]) }),
  }),
  route<PagedQuery, SourceModel>({
    path: "/sources/:id",
    id: "Name of an outlet, as the list of sources gives it.",
    about: "one outlet: its documents, what it told first, whom it has claims from, who has them from it",
    query: PAGED,
    wire: sourceForm,
    load: async ({ store, id, query, path }) => {
      const { limit = SHOWN, next } = query;
      const asked = { outlet: id, sort: "-published" as const, limit: Math.min(limit, SHOWN) };
      const page = await store.documents(next === undefined ? asked : { ...asked, next });
      if (id === "" || page.total === 0) throw notFound("source", id);
      return {
        ...listOf(page, path, query),
        name: id,
        ...(await passed(
          store,
          page.items.map((line) => line.id),
          id,
        )),
      };
    },
    html: (views, model, frame) => views.source(model, frame),
    json: ({ name, claims, firsts, from, to, copies, ...list }) => ({
      name,
      claims,
      copies,
      first: firsts.map(({ id, title }) => ({ claim: id, title })),
      from,
      to,
      ...pageWire(list, ({ id, origin, statements, findings }) => ({
        id,
        document: origin.name,
        published: valueOr(origin.published, null),
        statements,
        findings,
      })),
    }),
    csv: async ({ name }, { store }) => {
      const rows = await allRows((paging) => store.documents({ outlet: name, ...paging }));
      return {
        columns: ["id", "document", "published", "statements", "findings"],
        rows: rows.map(({ id, origin, statements, findings }) => [
          id,
          origin.name,
          valueOr(origin.published, undefined),
          statements,
          findings,
        ]),
      };
    },
  }),
];

type Passed = Pick<SourceModel, "claims" | "firsts" | "from" | "to" | "copies">;

/** What the claims of some documents of one outlet took from others, and gave them. */
async function passed(store: Store, ids: readonly string[], name: string): Promise<Passed> {
  const summaries = new Map<string, ClaimSummary>();
  for (const id of ids) for (const { claim } of await store.claimsOf(id)) summaries.set(claim.id, claim);
  const claims: Claim[] = [];
  for (const id of summaries.keys()) {
    const claim = await store.claim(id);
    if (claim) claims.push(claim);
  }
  const own = new Set(ids);
  const heads = await headsOf(
    store,
    claims.flatMap(({ members }) => members.map(({ document }) => document)),
  );
  const steps = claims.flatMap((claim) => stepsOf(claim, own, heads, name));
  const copying = new Set(
    claims.flatMap(({ members }) =>
      members
        .filter(({ document, copyOf }) => copyOf !== undefined && own.has(document))
        .map(({ document }) => document),
    ),
  );
  return {
    claims: summaries.size,
    firsts: claims.filter((claim) => isFirst(claim, own)).flatMap(({ id }) => summaries.get(id) ?? []),
    from: counted(steps.filter(({ isFrom }) => isFrom)),
    to: counted(steps.filter(({ isFrom }) => !isFrom)),
    copies: copying.size,
  };
}

/** Told by several, and here before all others that have a day. */
function isFirst({ members, lineage }: Claim, own: ReadonlySet<string>): boolean {
  const first = lineage && members[lineage.first.member];
  const others = members.some(({ document, relation }) => relation !== "linked" && !own.has(document));
  return first !== undefined && first.dated.known !== "unknown" && own.has(first.document) && others;
}

interface Step {
  readonly outlet: string;
  readonly claim: string;
  readonly isFrom: boolean;
}

/** The steps of the lineage between the outlet and others; one that nothing shows is none. */
function stepsOf(
  { id, members, lineage }: Claim,
  own: ReadonlySet<string>,
  heads: Heads,
  name: string,
): readonly Step[] {
  const outletOf = (at: number): string => {
    const origin = heads.get(members[at]?.document ?? "")?.origin;
    return origin ? valueOr(origin.outlet, "") || origin.name : "";
  };
  const isOwn = (at: number): boolean => own.has(members[at]?.document ?? "");
  return (lineage?.edges ?? []).flatMap(({ from, to, by: shown }): readonly Step[] => {
    if (shown === "unknown" || isOwn(from) === isOwn(to)) return [];
    const outlet = outletOf(isOwn(to) ? from : to);
    return outlet === "" || outlet === name ? [] : [{ outlet, claim: id, isFrom: isOwn(to) }];
  });
}

/** By outlet, most claims first. */
function counted(steps: readonly Step[]): readonly Passing[] {
  const found = new Map<string, Set<string>>();
  for (const { outlet, claim } of steps) found.set(outlet, (found.get(outlet) ?? new Set()).add(claim));
  return [...found]
    .map(([outlet, claims]) => ({ outlet, count: claims.size, claim: [...claims][0] ?? "" }))
    .sort(
      by(
        ({ count }) => -count,
        ({ outlet }) => outlet,
      ),
    );
}
