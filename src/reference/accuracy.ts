/** The disk → how well each stage did on benchmarks: data/accuracy.json, which `npm run accuracy` writes. */
import { readFileSync } from "node:fs";
import { z } from "zod";

const FILE = new URL("../../data/accuracy.json", import.meta.url);

/** What was measured: how many were right of how many, a share from 0 to 1 (F1), or how many there were. */
const ROW = z.union([
  z.strictObject({ what: z.string(), right: z.number().int(), of: z.number().int() }),
  z.strictObject({ what: z.string(), share: z.number() }),
  z.strictObject({ what: z.string(), count: z.number().int() }),
]);

const SECTION = z.strictObject({
  stage: z.enum(["extract", "reconcile", "check"]),
  on: z.string(),
  rows: z.array(ROW),
});

/** How often each rule fired on articles that a seed drew; a rule that never did is absent. */
const DRAWN = z.strictObject({
  articles: z.number().int(),
  byRule: z.record(
    z.string(),
    z.strictObject({ error: z.number().int(), warning: z.number().int(), info: z.number().int() }),
  ),
});

const ACCURACY = z.strictObject({ sections: z.array(SECTION), drawn: DRAWN });

/** The form of the file: sections, each with the stage that was measured, on what, and the rows; and alarms by rule. */
export type Accuracy = z.infer<typeof ACCURACY>;
/** One measurement of a stage. */
export type Measured = z.infer<typeof ROW>;
/** What was measured of one stage on one set of texts. */
export type AccuracySection = z.infer<typeof SECTION>;

let read: Accuracy | undefined;

/** All of it, in the order of the stages; read once. */
export function accuracy(): Accuracy {
  read ??= ACCURACY.parse(JSON.parse(readFileSync(FILE, "utf8")));
  return read;
}
