/** Every number that a scenario gives leads in one click to what it rests on. */
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { appOver } from "../api/app.ts";
import { toldStore } from "./told.ts";

const ASKED = [
  "/scenarios/output-race?draws=100",
  "/scenarios/spending-path?draws=100&setting=straight&set=growth:0.05&solve=growth&for=core@2035=1.3e12",
];

test.each(ASKED)("%s", async (address) => {
  const store = await toldStore();
  const { document } = parseHTML(await (await appOver(store).ask(address)).text());
  expect(document.querySelector("#rests")).not.toBeNull();
  const loose: string[] = [];
  const parts = document.querySelectorAll(".fan figcaption, #when ~ .said, [aria-labelledby=decides] td:nth-child(3)");
  expect(parts.length).toBeGreaterThan(1);
  for (const part of parts) {
    for (const link of part.querySelectorAll("a.projected")) link.remove();
    // Which share of the draws is meant, and the year, are no results.
    const words = part.textContent?.replace(/\b(?:19|20)\d\d\b/g, "") ?? "";
    if (part.localName !== "ul" && /\d/.test(words.replace(part.querySelector("strong")?.textContent ?? "", "")))
      loose.push(words);
  }
  expect(loose).toEqual([]);
  for (const table of document.querySelectorAll(".numbers table:not(.formula table)")) {
    if (table.querySelector("caption")) expect(table.querySelector("caption a")?.getAttribute("href")).toBe("#rests");
  }
  await store.close();
});
