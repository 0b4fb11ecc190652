/** Review over HTTP. Comes in: the id of a finding, claim or statement. Goes out: what can be decided of it, and what was. */
import type { Claim } from "../core/claim.ts";
import type { Statement } from "../core/statement.ts";
import { decisionWire } from "../core/wire.ts";
import { readingsOf } from "../correct.ts";
import { type Listed, listDecisions } from "../decide.ts";
import type { Store } from "../store/store.ts";
import { decisionTable } from "./decisions.ts";
import type { ReviewModel } from "./desk-models.ts";
import { headsOf } from "./heads.ts";
import { longTexts } from "./long-texts.ts";
import { notFound } from "./problem.ts";
import { type Moved, NO_QUERY, type NoQuery, type Route, route } from "./resource.ts";
import { review as reviewForm } from "./wire/decision.ts";

/** `/review/:id`. */
export const review: readonly Route[] = [
  route<NoQuery, ReviewModel>({
    path: "/review/:id",
    id: "Id of a finding, a claim or a statement.",
    about: "what can be decided of a finding, a claim or a statement, and what was decided",
    query: NO_QUERY,
    wire: reviewForm,
    load: ({ store, id }) => load(store, id),
    html: (views, model, frame) => views.review(model, frame),
    json: ({ noun, id, words, at, readings, history }) => ({
      noun,
      id,
      machine: words,
      at,
      readings,
      history: history.map(({ decision, standing }) => ({ ...decisionWire(decision), standing })),
    }),
    csv: ({ history }) => decisionTable(history),
  }),
];

/** Lists of the form stay short enough to be read; what is not in them can be named by its address. */
const NEAR = 12;
const TELLINGS = 100;

async function load(store: Store, id: string): Promise<ReviewModel | Moved> {
  const [finding, claim, statement] = await Promise.all([store.finding(id), store.claim(id), store.statement(id)]);
  const noun = finding ?? claim ?? statement;
  if (!noun) throw notFound("finding, claim or statement", id);
  if (noun.id !== id) return { movedTo: `/review/${noun.id}` };
  const none = { id, readings: [], tellings: [], near: [], heads: new Map() };
  const history = await historyOf(store, claim ? [id, ...regroupedBy(claim)] : [id]);
  if (finding) return { ...none, noun: "finding", words: finding.message, at: `/findings/${id}`, history };
  if (claim) return { ...none, ...(await ofClaim(store, claim)), history };
  return { ...none, ...(await ofStatement(store, statement as Statement)), history };
}

async function ofStatement(store: Store, statement: Statement) {
  const { id, document, quote, span } = statement;
  return {
    noun: "statement",
    words: quote,
    document,
    heads: await headsOf(store, [document]),
    // Where a text is shown in parts, its place leads to the part.
    at: `/documents/${document}${(await longTexts(store)).has(document) ? `?at=${span.start}-${span.end}` : ""}#n-${id}`,
    readings: readingsOf(statement),
  } as const;
}

async function ofClaim(store: Store, claim: Claim) {
  const members = claim.members.filter(({ relation }) => relation !== "linked").slice(0, TELLINGS);
  const found = await store.statementsBy(members.map(({ proposition }) => proposition.statement));
  const tellings = [...found.values()].map(({ id, quote, document }) => ({ statement: id, words: quote, document }));
  // The words of the claim are those of the telling that is measured against none.
  const document = claim.members.find(({ against }) => against === undefined)?.document;
  const documents = [...tellings.map((telling) => telling.document), document ?? []].flat();
  const [heads, near] = await Promise.all([headsOf(store, documents), nearOf(store, claim)]);
  const about = document === undefined ? {} : { document };
  return { noun: "claim", words: claim.title, ...about, at: `/claims/${claim.id}`, tellings, near, heads } as const;
}

/** The claims that were held apart from this one, then those with its measure and item. */
async function nearOf(store: Store, { id, key, apart }: Claim): Promise<ReviewModel["near"]> {
  const { measure, item } = key;
  const about = { ...(measure ? { measure } : {}), ...(item ? { item } : {}) };
  const { items } = measure || item ? await store.claims({ ...about, limit: NEAR + 1 }) : { items: [] };
  const nearest = apart?.nearest ?? [];
  const heads = await headsOf(
    store,
    nearest.map(({ document }) => document),
  );
  const missed = nearest.flatMap(({ claim, title, document }) => {
    const head = heads.get(document);
    return claim === null ? [] : { id: claim, title, ...(head ? { language: head.language } : {}) };
  });
  const near = new Map([...missed, ...items].map((one) => [one.id, one]));
  near.delete(id);
  return [...near.values()].slice(0, NEAR);
}

function regroupedBy({ decided }: Claim): readonly string[] {
  return decided ? [...decided.machine.map(({ id }) => id), ...decided.by] : [];
}

/** The decisions about any of these, and those about them in turn. */
async function historyOf(store: Store, ids: readonly string[]): Promise<readonly Listed[]> {
  const wanted = new Set(ids);
  return (await listDecisions(store)).filter(({ decision: { id, about, others } }) => {
    const isHere = [id, about, ...others].some((one) => wanted.has(one));
    if (isHere) wanted.add(id);
    return isHere;
  });
}
