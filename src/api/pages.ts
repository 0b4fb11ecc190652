/** Pages of a document over HTTP. Comes in: its id and a page. Goes out: the page with what is stated on it, and its picture. */
import { z } from "zod";
import { PlumblineError } from "../core/error.ts";
import { pageFinder } from "../core/pages.ts";
import { canDraw, drawPage } from "../read/index.ts";
import type { Store } from "../store/store.ts";
import { PLACE, placeIn } from "./place.ts";
import { notFound } from "./problem.ts";
import { parseQuery } from "./request.ts";
import { type Route, refuseOthers, route } from "./resource.ts";
import { tagged } from "./tagged.ts";
import type { PagesModel } from "./text-models.ts";
import { pagesForm } from "./wire/document.ts";

const NUMBER = z.coerce.number().int().min(1).max(100_000).optional();

const PAGE = z.strictObject({
  page: NUMBER.describe("Number of the page, from 1; that of the place, or the first, when absent."),
  at: PLACE,
  show: z.enum(["words"]).optional().describe("`words`: without the picture, the words where they stand."),
});

const PICTURE = z.strictObject({ page: NUMBER.describe("Number of the page, from 1; the first when absent.") });

const ID = "Id of a document, as the list of documents gives it.";

/** Pictures that are kept ready: who turns a page back waits for nothing. Fewer wait at one time. */
const KEPT = 16;
const MOST_WAITING = 12;

/** Pages that are known not to be drawn: who loads one again does not wait for its limits again. */
const REFUSED = 500;

/** `/documents/:id/pages` and the pictures on it. */
export const pages: readonly Route[] = [
  route<z.infer<typeof PAGE>, PagesModel>({
    path: "/documents/:id/pages",
    id: ID,
    about: "a page of a document that has pages: its picture, with what is stated on it",
    query: PAGE,
    wire: pagesForm,
    load: async ({ store, id, query }) => {
      const document = await store.document(id);
      if (!document) throw notFound("document", id);
      if (document.id !== id) return { movedTo: `/documents/${document.id}/pages` };
      const all = document.pages ?? [];
      const place = query.at === undefined ? undefined : placeIn(document.text, query.at);
      const page = query.page ?? (place && pageFinder(all)(place)) ?? 1;
      if (all.length > 0) demandPage(all.length, page);
      const [statements, drawn] = await Promise.all([store.statements(id), query.show ? false : isDrawn(store, id)]);
      return { document, statements, page, drawn, ...(place ? { place } : {}) };
    },
    html: (views, model, frame) => views.pages(model, frame),
    json: ({ document: { id, pages: all = [] } }) => ({
      document: id,
      pages: all.map((page, index) => ({ page: index + 1, ...page })),
    }),
    csv: ({ document: { pages: all = [] } }) => ({
      columns: ["page", "start", "end", "x", "y", "width", "height"],
      rows: all.flatMap(({ lines }, index) =>
        lines.map(({ start, end, x, y, width, height }) => [index + 1, start, end, x, y, width, height]),
      ),
    }),
  }),
  {
    path: "/documents/:id/pages.png",
    about: "the picture of a page, for the page that shows it",
    id: ID,
    query: PICTURE,
    parameters: Object.keys(PICTURE.shape),
    formats: ["png"],
    plain: true,
    register(app, { store }) {
      const draw = keeping(store);
      app.get("/documents/:id/pages.png", async (context) => {
        const { page = 1 } = parseQuery(new URL(context.req.url), { query: PICTURE });
        const png = await draw(context.req.param("id"), page);
        // Asked for each time: the picture of a document that was taken out is not shown again.
        context.header("cache-control", "private, no-cache");
        context.header("content-type", "image/png");
        return tagged(context, png);
      });
      app.all("/documents/:id/pages.png", refuseOthers);
    },
  },
];

/** @throws PlumblineError `bad-request` */
function demandPage(pages: number, page: number): void {
  if (page <= pages) return;
  const message = `page: the document has ${pages === 1 ? "one page" : `${pages} pages`}, and no page ${page}. Correct it or leave it out.`;
  throw new PlumblineError("bad-request", String(page), message);
}

async function isDrawn(store: Store, id: string): Promise<boolean> {
  return (await store.original(id)) !== undefined && (await canDraw());
}

type Draw = (id: string, page: number) => Promise<Uint8Array<ArrayBuffer>>;

/** Puts in the latest, and lets go of the oldest above `most`. */
function keep<T>(all: Map<string, T>, key: string, value: T, most: number): void {
  all.delete(key);
  all.set(key, value);
  const [oldest] = all.keys();
  if (all.size > most && oldest !== undefined) all.delete(oldest);
}

const QUEUE_FULL = `${MOST_WAITING} pages wait to be drawn already; ask again when one of them is done.`;

/** Draws what was not drawn lately; two who ask for one page wait for one drawing. */
function keeping(store: Store): Draw {
  const made = new Map<string, ReturnType<Draw>>();
  const refused = new Map<string, PlumblineError>();
  let waiting = 0;
  const draw: Draw = async (id, page) => {
    if (waiting >= MOST_WAITING) throw new PlumblineError("queue-full", id, QUEUE_FULL);
    waiting++;
    try {
      const document = await store.document(id);
      const bytes = document && (await store.original(id));
      if (!document || !bytes) throw notFound("document with pages", id);
      demandPage(document.pages?.length ?? 0, page);
      return new Uint8Array(await drawPage({ bytes, page, where: document.origin.name }));
    } finally {
      waiting--;
    }
  };
  return async (id, page) => {
    // Another text has another id, and the same text of another file another state of the ledger.
    const key = `${await store.stamp()} ${id} ${page}`;
    const told = refused.get(key);
    if (told) throw told;
    const known = made.get(key) ?? draw(id, page);
    keep(made, key, known, KEPT);
    known.catch((error: unknown) => {
      made.delete(key);
      if (error instanceof PlumblineError && error.code === "picture-unavailable") keep(refused, key, error, REFUSED);
    });
    return known;
  };
}
