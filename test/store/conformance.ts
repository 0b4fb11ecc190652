// What every kind of store must do, on real databases. Comes in: a kind. Goes out: its tests.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe } from "vitest";
import type { StoreKind } from "../../src/store/index.ts";
import type { Store } from "../../src/store/store.ts";
import { basisTests } from "./conformance/basis.ts";
import { decisionTests } from "./conformance/decisions.ts";
import { documentTests } from "./conformance/documents.ts";
import { listTests } from "./conformance/lists.ts";
import { originalTests } from "./conformance/originals.ts";
import { pledgeTests } from "./conformance/pledges.ts";
import { resultTests } from "./conformance/results.ts";
import { searchTests } from "./conformance/search.ts";
import { seriesTests } from "./conformance/series.ts";
import { versionTests } from "./conformance/versions.ts";
import { voiceTests } from "./conformance/voices.ts";

/** Where a kind keeps a new, empty store. A kind without an entry here fails: it cannot be tested. */
const LOCATIONS: Readonly<Record<string, (folder: string) => string>> = {
  sqlite: (folder) => path.join(folder, "store.db"),
};

/** Registers the tests of one kind of store. */
export function storeConformance(kind: StoreKind): void {
  describe(`store ${kind.name}`, () => {
    let folder: string;
    let store: Store;

    const open = () => {
      const location = LOCATIONS[kind.name];
      if (!location) throw new Error(`give the kind ${kind.name} a location in test/store/conformance.ts`);
      return kind.open(location(folder), {});
    };
    beforeEach(async () => {
      folder = fs.mkdtempSync(path.join(os.tmpdir(), "plumbline-store-"));
      store = await open();
    });
    afterEach(async () => {
      await store.close();
      fs.rmSync(folder, { recursive: true, force: true });
    });

    const current = () => store;
    const reopen = async () => {
      await store.close();
      store = await open();
    };
    documentTests(current, reopen);
    decisionTests(current, reopen);
    originalTests(current, reopen);
    versionTests(current);
    voiceTests(current);
    listTests(current);
    resultTests(current);
    pledgeTests(current, reopen);
    basisTests(current);
    searchTests(current);
    seriesTests(current, reopen);
  });
}
