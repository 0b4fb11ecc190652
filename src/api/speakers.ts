/** Speakers over HTTP. Comes in: a name. Goes out: what they were made to say, when, and how it aged. */
import { z } from "zod";
import type { Finding, Verdict } from "../core/finding.ts";
import { valueOr } from "../core/part.ts";
import { firstWords } from "./excerpt.ts";
import { headsOf, namesIn } from "./heads.ts";
import { allRows, listOf, PAGING, pageWire } from "./page.ts";
import { notFound } from "./problem.ts";
import { NO_QUERY, type NoQuery, type Route, route } from "./resource.ts";
import type { NamedModel, SpeakerModel, SpokenClaim } from "./text-models.ts";
import type { Said } from "./wire/form.ts";
import { speaker as speakerForm, speakers as speakersForm } from "./wire/text.ts";

const PAGED = z.strictObject(PAGING);
type PagedQuery = z.infer<typeof PAGED>;

/** Claims on a page, and findings of each. */
const SHOWN = 20;
const FINDINGS = 3;

/** Verdicts that tell how a saying aged. */
const AGEING: readonly Verdict[] = ["superseded", "changed", "conflict", "disagreement"];

/** `/speakers` and `/speakers/:id`; the id is the name. */
export const speakers: readonly Route[] = [
  route<NoQuery, NamedModel>({
    path: "/speakers",
    kept: true,
    about: "who is made to say something, by the number of claims",
    query: NO_QUERY,
    wire: speakersForm,
    load: async ({ store }) => ({ names: await store.names("speaker") }),
    html: (views, model, frame) => views.speakers(model, frame),
    json: ({ names }) => ({ total: names.length, items: names }),
    csv: ({ names }) => ({ columns: ["name", "claims"], rows: names.map(({ name, count }) => [name, count]) }),
  }),
  route<PagedQuery, SpeakerModel>({
    path: "/speakers/:id",
    id: "Name of a speaker, as the list of speakers gives it.",
    kept: true,
    about: "what one speaker is made to say, when, how it aged, and what became of the promises",
    query: PAGED,
    wire: speakerForm,
    load: async ({ store, id, query, path }) => {
      const { limit = SHOWN, next } = query;
      const asked = { source: id, sort: "first" as const, limit: Math.min(limit, SHOWN) };
      const page = await store.claims(next === undefined ? asked : { ...asked, next });
      if (page.total === 0) throw notFound("speaker", id);
      const claims = page.items.map((claim) => claim.id);
      const told = await store.spoken(id, { claims, verdicts: AGEING, limit: FINDINGS });
      const lines = page.items.flatMap((claim): readonly SpokenClaim[] => {
        const own = told.get(claim.id);
        return own ? [{ claim, ...own }] : [];
      });
      const promised = (await store.pledgeLines()).filter(({ source }) => source === id);
      const pledges = await store.pledges(promised.map((pledge) => pledge.id));
      const named = [
        ...lines.flatMap(({ told }) => told.map(({ document }) => document)),
        ...pledges.map(({ tellings: [said] }) => said.document),
      ];
      const offices = new Set(lines.flatMap(({ told }) => told.flatMap(({ office }) => office ?? [])));
      return {
        ...listOf({ ...page, items: lines }, path, query),
        name: id,
        offices: [...offices],
        pledges,
        heads: await headsOf(store, named),
      };
    },
    html: (views, model, frame) => views.speaker(model, frame),
    json: (model) => ({
      name: model.name,
      offices: model.offices,
      ...pageWire(model, (line) => lineWire(line, model)),
      pledges: model.pledges.map(({ id, status, judged, tellings: [said] }) => ({
        id,
        documentId: said.document,
        span: said.span,
        quote: said.quote,
        status,
        judged,
      })),
    }),
    csv: async ({ name }, { store }) => {
      const rows = await allRows((paging) => store.claims({ source: name, sort: "first", ...paging }));
      return {
        columns: ["claim", "title", "first", "last", "documents", "origins", ...["changed", "opposed"]],
        rows: rows.map(({ id, title, first, last, documents, origins, relations }) => [
          id,
          firstWords(title),
          first,
          last,
          documents,
          origins,
          relations.changed ?? 0,
          relations.opposed ?? 0,
        ]),
      };
    },
  }),
];

function lineWire(
  { claim, told, later, otherwise, findings }: SpokenClaim,
  { heads }: SpeakerModel,
): Said<typeof speakerForm>["items"][number] {
  const nameOf = namesIn(heads);
  return {
    claim: claim.id,
    title: claim.title,
    told: told.map(({ dated, document, quote, span, value }) => ({
      date: valueOr(dated, null),
      document: nameOf(document),
      documentId: document,
      value: value ?? null,
      quote,
      span,
    })),
    later,
    otherwise,
    findings: findings.map(({ id, rule, verdict, severity, message }: Finding) => ({
      id,
      rule,
      verdict,
      severity,
      message,
    })),
  };
}
