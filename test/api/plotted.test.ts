/** Figures of texts beside a series of growth: what fell stands below nought, wherever it leaves. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { plottedOn } from "../../src/api/plotted.ts";
import { seriesCard } from "../../src/api/series-chart.ts";
import type { SeriesModel } from "../../src/api/shelf-models.ts";
import { extractOne } from "../../src/batch.ts";
import type { Point, SeriesHolding } from "../../src/core/series.ts";
import { refresh } from "../../src/pipeline.ts";
import { documentFromText } from "../../src/read/index.ts";
import type { Store } from "../../src/store/store.ts";
import { emptyStore } from "../web/store.ts";

const YEAR = { from: "2023-01-01", to: "2023-12-31" };
const CELL: Point = { actor: "DE", ...YEAR, value: -1.4, stage: "estimate", quality: "estimate", cell: "B2" };

const holding: SeriesHolding = {
  about: {
    id: "growth",
    edition: "2025",
    producer: "Somebody",
    title: "Change of military spending",
    measure: "military-spending-growth",
    definition: "Real change on the year before.",
    unit: "%",
    year: "calendar",
    bound: "=",
    origin: { file: "growth.csv", sha256: "0".repeat(64), importer: "test 1", terms: "open", open: true },
    notices: [],
  },
  points: () => [CELL],
};

let store: Store;

beforeAll(async () => {
  store = await emptyStore();
  const text = "Germany's military spending fell by more than 1.2 per cent in 2023, the ministry said.";
  const document = documentFromText(text, { name: "fall.txt", language: "en" });
  const read = extractOne(document);
  if (!read.ok) throw read.error;
  await store.put({ document, statements: read.statements });
  await refresh(store, "2025-08-01");
});

afterAll(() => store.close());

test("a fall is found among the ratios of its measure, and has its sign and its bound", async () => {
  const found = await plottedOn(store, holding, "DE");
  expect(found.map(({ low, high, bound, cell }) => [low, high, bound, cell.cell])).toEqual([[-1.2, -1.2, "<", "B2"]]);
});

test("an estimate is called one where it is shared", () => {
  const model = {
    taken: { summary: { ...holding.about, key: "growth@2025" } },
    shown: { actor: "DE", points: [CELL] },
  };
  expect(seriesCard(model as unknown as SeriesModel).description).toContain(
    "-1.4 % (2023-01-01 to 2023-12-31, estimate)",
  );
});
