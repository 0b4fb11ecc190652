/** Sources over HTTP. Comes in: the name of an outlet. Goes out: its documents, what it told first, whom it has claims from, and who has them from it. */
import { z } from "zod";
import type { Lineage } from "../core/lineage.ts";
import { by } from "../core/order.ts";
import { valueOr } from "../core/part.ts";
import type { ClaimSummary, Telling } from "../store/query.ts";
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
    kept: true,
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
    kept: true,
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

/** A claim that the outlet tells, with the documents that tell it and what its own say. */
interface Own {
  readonly claim: ClaimSummary;
  readonly tellings: readonly Telling[];
  readonly lineage: Lineage | undefined;
}

/** What the claims of some documents of one outlet took from others, and gave them. */
async function passed(store: Store, ids: readonly string[], name: string): Promise<Passed> {
  const own = new Set(ids);
  const copying = new Set<string>();
  const summaries = new Map<string, ClaimSummary>();
  for (const id of ids) {
    for (const { claim, members } of await store.claimsOf(id)) {
      summaries.set(claim.id, claim);
      if (members.some(({ copyOf }) => copyOf !== undefined)) copying.add(id);
    }
  }
  const claims: Own[] = [];
  for (const claim of summaries.values()) {
    const [tellings, lineage] = await Promise.all([store.tellings(claim.id), store.lineage(claim.id)]);
    claims.push({ claim, tellings, lineage });
  }
  const heads = await headsOf(
    store,
    claims.flatMap((one) => passings(one, own).map(({ other }) => other)),
  );
  const steps = claims.flatMap((one) => stepsOf(one, own, heads, name));
  const firsts: ClaimSummary[] = [];
  for (const one of claims) if (await isFirst(store, one, own)) firsts.push(one.claim);
  return {
    claims: summaries.size,
    firsts,
    from: counted(steps.filter(({ isFrom }) => isFrom)),
    to: counted(steps.filter(({ isFrom }) => !isFrom)),
    copies: copying.size,
  };
}

/** Told by several, and here before all others that have a day. */
async function isFirst(store: Store, { claim, tellings, lineage }: Own, own: ReadonlySet<string>): Promise<boolean> {
  const at = lineage?.first.member;
  const others = tellings.some(({ document, relation }) => relation !== "linked" && !own.has(document));
  if (at === undefined || !others || !own.has(tellings[at]?.document ?? "")) return false;
  const [first] = await store.members(claim.id, { at: [at] });
  return first !== undefined && first.dated.known !== "unknown";
}

interface Step {
  readonly outlet: string;
  readonly claim: string;
  readonly isFrom: boolean;
}

/** The steps of the lineage between the outlet's documents and others; one that nothing shows is none. */
function passings({ lineage, tellings }: Own, own: ReadonlySet<string>): readonly { other: string; isFrom: boolean }[] {
  const documentAt = (at: number): string => tellings[at]?.document ?? "";
  return (lineage?.edges ?? []).flatMap(({ from, to, by: shown }) => {
    const isTo = own.has(documentAt(to));
    if (shown === "unknown" || own.has(documentAt(from)) === isTo) return [];
    return [{ other: documentAt(isTo ? from : to), isFrom: isTo }];
  });
}

function stepsOf(one: Own, own: ReadonlySet<string>, heads: Heads, name: string): readonly Step[] {
  return passings(one, own).flatMap(({ other, isFrom }): readonly Step[] => {
    const origin = heads.get(other)?.origin;
    const outlet = origin ? valueOr(origin.outlet, "") || origin.name : "";
    return outlet === "" || outlet === name ? [] : [{ outlet, claim: one.claim.id, isFrom }];
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
