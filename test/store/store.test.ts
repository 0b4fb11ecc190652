// Every kind of store in the registry does what the interface promises.
import { describe, expect, test } from "vitest";
import { openStore, stores } from "../../src/store/index.ts";
import { storeConformance } from "./conformance.ts";

for (const kind of stores) storeConformance(kind);

describe("the registry of stores", () => {
  test("names differ", () => {
    expect(new Set(stores.map((kind) => kind.name)).size).toBe(stores.length);
  });

  test("a location that no kind knows is refused, without its password", async () => {
    const refused = expect(openStore("postgres://anna:secret@db.example/plumbline")).rejects;
    await refused.toMatchObject({ code: "store-failed", where: "postgres://db.example/plumbline" });
  });
});
