/** `plumb replay`: every verdict once more from what is stored, and whether it comes out the same. */
import { PlumblineError } from "../core/error.ts";
import type { Finding } from "../core/finding.ts";
import { named } from "../core/named.ts";
import { type Replay, replay, storedFindings } from "../replay.ts";
import { ledgerOption, withLedger } from "./ledger.ts";
import { optionsOf, outputOptions } from "./options.ts";
import { type Column, printRows } from "./output.ts";
import { complain, plain, print } from "./terminal.ts";
import { EXIT, type Verb } from "./verb.ts";

export const verb: Verb = {
  arguments: "[finding...]",
  argumentsAbout: "findings by id, by its first letters, or all of a check by the check's name",
  about: "Runs the rule of a stored finding again on what is stored and compares the results byte by byte.",
  examples: [
    "check examples --db ledger.db && plumb replay --all --db ledger.db",
    "check examples --db ledger.db && plumb replay percent-multiple --db ledger.db --table",
  ],
  options(command) {
    ledgerOption(command);
    command.option("--all", "replay every finding of the ledger");
    outputOptions(command);
  },
  async run(wanted, parsed) {
    if (wanted.length > 0 === (parsed.all === true)) {
      throw new PlumblineError(
        "usage",
        "",
        "nothing to replay: give the id of a finding, or --all; plumb check lists them",
      );
    }
    const options = optionsOf(parsed);
    const replays = await withLedger(parsed, "reading", async (store) => {
      const stored = await storedFindings(store);
      return replay(store, parsed.all === true ? stored : chosen(stored, wanted), options.today);
    });
    if (options.format === "table") print(replays.map(inWords).join("\n"));
    else await printRows(replays, options.format, wire, COLUMNS);
    const differ = replays.filter(({ same }) => !same).length;
    complain(`${replays.length - differ} of ${replays.length} replay to the same bytes`);
    return differ > 0 ? EXIT.findings : EXIT.clean;
  },
};

const UNKNOWN =
  "no finding of this ledger, and no check by that name; plumb replay --all lists those that it holds, with --db FILE those of another";

function chosen(stored: readonly Finding[], wanted: readonly string[]): readonly Finding[] {
  const found = wanted.flatMap((name) => {
    const ofRule = stored.filter(({ rule }) => rule === name);
    const one = ofRule.length > 0 ? undefined : named(stored, name);
    if (ofRule.length === 0 && !one) throw new PlumblineError("not-found", name, `${name}: ${UNKNOWN}`);
    return one ? [one] : ofRule;
  });
  return [...new Set(found)];
}

const COLUMNS: readonly Column<Replay>[] = [
  { title: "result", width: 0, of: resultOf },
  { title: "rule", width: 0, of: ({ stored }) => stored.rule },
  { title: "finding", width: 0, of: ({ stored }) => stored.id },
  { title: "sha256", width: 0, of: (one) => one.sha256 },
  { title: "differs", width: 1, of: ({ differs }) => [...new Set(differs.map(({ part }) => part))].join("; ") },
];

function resultOf({ same, now }: Replay): string {
  return same ? "same" : now ? "differs" : "gone";
}

function wire(one: Replay) {
  const { stored } = one;
  return {
    finding: stored.id,
    rule: stored.rule,
    ruleVersion: stored.ruleVersion,
    today: one.today,
    result: resultOf(one),
    bytes: one.bytes,
    sha256: one.sha256,
    differs: one.differs,
    message: stored.message,
    working: stored.working,
    evidence: stored.evidence,
  };
}

/** The working as it is stored, then what came of running the rule again. */
function inWords(one: Replay): string {
  const { stored, differs } = one;
  return [
    `${stored.id} ${stored.rule}, version ${stored.ruleVersion}, judged on ${one.today}`,
    `  ${plain(stored.message)}`,
    ...stored.working.map(({ says }, at) => `  ${at + 1}. ${plain(says)}`),
    one.same
      ? `  same: ${one.bytes} bytes, SHA-256 ${one.sha256.slice(0, 16)}…`
      : `  ${resultOf(one)}: ${differs.length} part${differs.length === 1 ? "" : "s"}`,
    ...differs.flatMap(({ part, stored: was, now }) => [
      `    ${part}`,
      ...(was === "" ? [] : [`      stored: ${plain(was)}`]),
      `      now:    ${plain(now)}`,
    ]),
    "",
  ].join("\n");
}
