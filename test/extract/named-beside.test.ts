/** Names that stand beside or above the words that a statement is given to. */
import { describe, expect, test } from "vitest";
import { extract } from "../../src/extract/index.ts";
import { languageOf } from "../../src/lang/index.ts";
import { documentFromText } from "../../src/read/index.ts";

const english = languageOf("en");
const DRONES = "Turkey will produce 2,400 drones in 2026";

function source(text: string) {
  const found = extract(documentFromText(text, { name: "a.txt" }), english).find(
    ({ quantities }) => quantities.length > 0,
  );
  return found?.source;
}

describe("a name beside a noun that names nobody", () => {
  test.each([
    ["one of several", `One of his advisers, Tor Lindqvist, said ${DRONES}.`, "Tor Lindqvist"],
    ["somebody in some office", `A former aide to the mayor, Jane Hill, said ${DRONES}.`, "Jane Hill"],
  ])("%s", (_, text, name) => {
    expect(source(text)).toMatchObject({ name, anonymous: false });
  });

  test.each([
    ["nobody beside it", `One of his advisers said ${DRONES}.`],
    ["a place beside it", `One of his advisers, in Bergen, said ${DRONES}.`],
  ])("%s", (_, text) => {
    expect(source(text)).toMatchObject({ anonymous: true });
  });
});

describe("a body by its whole name", () => {
  test.each([
    ["the last word is one that writings have", `The U.S. Harbour Survey said ${DRONES}.`, "U.S. Harbour Survey"],
    ["an outlet of a city", `According to the Kyiv Herald, ${DRONES}.`, "Kyiv Herald"],
    ["words of an office in it", `The Institute for Defence Studies said ${DRONES}.`, "Institute for Defence Studies"],
    [
      "called by its noun below",
      `On Monday the Norwegian Defence Ministry published its plans. ${DRONES}, according to the ministry.`,
      "Norwegian Defence Ministry",
    ],
  ])("%s", (_, text, name) => {
    expect(source(text)).toMatchObject({ name, anonymous: false });
  });

  test("a writing that is nobody's name stays without a name", () => {
    expect(source(`A survey said ${DRONES}.`)).toMatchObject({ anonymous: true });
  });

  test("of two ministries neither is meant", () => {
    const text = `The Norwegian Defence Ministry and the Finnish Finance Ministry met on Monday. ${DRONES}, according to the ministry.`;
    expect(source(text)?.name).toBe("ministry");
  });

  test("a question gives nothing to anybody", () => {
    expect(source("How many can say that Turkey has 2,400 drones?")?.anonymous).not.toBe(true);
  });
});
