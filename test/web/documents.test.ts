/** The list of documents says which have no date, and a document is taken out under an old id, too. */
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { extractOne } from "../../src/batch.ts";
import { documentFromText } from "../../src/read/index.ts";
import type { Store } from "../../src/store/store.ts";
import { appOver, BROWSER, send } from "../api/app.ts";
import { emptyStore } from "./store.ts";

async function storeOf(texts: Readonly<Record<string, string>>): Promise<Store> {
  const store = await emptyStore();
  for (const [name, text] of Object.entries(texts)) {
    const document = documentFromText(text, { name, language: "en" });
    const read = extractOne(document);
    if (!read.ok) throw read.error;
    await store.put({ document, statements: read.statements });
  }
  return store;
}

const DATED =
  "Report on tanks\nHarbour Wire | Monday, 9 June 2025\n\nRussia made 1,500 tanks in 2024, Anna Holm said.\n";
const UNDATED = "Russia made 900 tanks in 2023, Erik Strand said.";

test("documents without a date stand after the others, and the list says so where it goes by days", async () => {
  const store = await storeOf({ "b.txt": DATED, "a.txt": UNDATED });
  const { ask } = appOver(store);
  const page = async (path: string) =>
    parseHTML(await (await ask(path, { headers: BROWSER })).text()).document.querySelector("main") as Element;
  const byDay = await page("/documents");
  const lists = [...byDay.querySelectorAll("ul.lines")].map((list) => list.children.length);
  expect(lists).toEqual([1, 1]);
  expect(byDay.querySelector(".undated")?.textContent).toContain("Without a date");
  expect((await page("/documents?sort=name")).querySelector(".undated")).toBeNull();
  expect((await page("/documents?outlet=Harbour+Wire")).querySelector(".undated")).toBeNull();
  await store.close();
});

test("an old id leads to the page that takes out what has come in its place, and its form does so", async () => {
  const store = await storeOf({ "b.txt": DATED });
  const [{ id } = { id: "" }] = (await store.documents({})).items;
  await store.alias("d0ld", id);
  const { ask, app } = appOver(store);
  const page = await ask("/documents/d0ld/remove", { headers: BROWSER });
  expect([page.status, page.headers.get("location")]).toEqual([301, `/documents/${id}/remove`]);
  const gone = await send(ask, "/documents/d0ld/remove", { act: "remove" });
  expect([gone.status, gone.headers.get("location")]).toEqual([303, "/documents"]);
  expect((await store.documents({})).total).toBe(0);
  expect((await send(ask, "/documents/d0ld/remove", { act: "remove" })).status).toBe(404);
  await app.settle();
  await store.close();
});
