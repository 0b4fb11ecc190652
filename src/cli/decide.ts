/** `plumb decide`: what a person says of a finding, a claim or a statement, kept beside the machine's work. */
import { systemClock } from "../core/clock.ts";
import { type Decision, decisionWords } from "../core/decision.ts";
import { decisionWire } from "../core/wire.ts";
import { CORRECTABLE } from "../correct.ts";
import { decide } from "../decide.ts";
import { ledgerOption, withLedger } from "./ledger.ts";
import { outputOptions } from "./options.ts";
import type { Column } from "./output.ts";
import { formatOf, printRows } from "./output.ts";
import { EXIT, type Verb } from "./verb.ts";

export const verb: Verb = {
  arguments: "<what...>",
  argumentsAbout: [
    "an id and an act:",
    "FINDING|CLAIM|STATEMENT confirm|dispute;",
    "CLAIM merge CLAIM...; CLAIM split STATEMENT...;",
    `STATEMENT correct PART=VALUE with ${CORRECTABLE.join(", ")};`,
    "DECISION undo",
  ].join(" "),
  about:
    "Keeps what a person decides beside what the machine made, with name and time; nothing of the machine's is lost. A corrected reading is shown beside the machine's, with which everything is still calculated.",
  examples: [
    `check examples --db ledger.db && plumb decide ${"f35505610d297ce3b7bbc"} confirm --author "Mira Holt" --db ledger.db`,
  ],

  options(command) {
    ledgerOption(command);
    command.requiredOption("--author <name>", "who decides");
    command.option("--note <text>", "why", "");
    outputOptions(command);
  },
  async run(words, parsed) {
    const who = { author: String(parsed.author).trim(), note: String(parsed.note).trim(), at: systemClock.now() };
    const decision = await withLedger(parsed, "writing", (store) => decide(store, words, who));
    await printRows([decision], formatOf(parsed), decisionWire, DECISION_COLUMNS);
    return EXIT.clean;
  },
};

const DECISION_COLUMNS: readonly Column<Decision>[] = [
  { title: "id", width: 0, of: ({ id }) => id },
  { title: "about", width: 0, of: ({ about }) => about },
  { title: "decided", width: 2, of: decisionWords },
  { title: "machine", width: 2, of: ({ machine }) => machine },
];
