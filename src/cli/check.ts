/** `plumb check`: what does not add up, with the working. */
import { Option } from "commander";
import { type DecisionsOn, decisionsOn } from "../core/decision.ts";
import { type Evidence, type Finding, SEVERITIES, type Severity } from "../core/finding.ts";
import { SHOWN } from "../core/named.ts";
import { findingWire, type NameOf } from "../core/wire.ts";
import { decidedColumn } from "./decided.ts";
import { gather } from "./gather.ts";
import { nameOf } from "./names.ts";
import { optionsOf, outputOptions, readingOptions } from "./options.ts";
import { type Column, type Format, printRows } from "./output.ts";
import { mostSevereFirst, rankOf } from "./severity.ts";
import { EXIT, type Verb } from "./verb.ts";

export const verb: Verb = {
  arguments: "[input...]",
  about: "Tests statements against one another. Each finding names its evidence and shows the working step by step.",
  examples: ["check examples", "check examples --json", "check examples --csv --fail-on none"],
  options(command) {
    readingOptions(command);
    outputOptions(command);
    command.addOption(
      new Option("--fail-on <severity>", "exit with 1 when a finding is at least this severe")
        .choices([...SEVERITIES, "none"])
        .default("none"),
    );
  },
  async run(inputs, parsed) {
    const options = optionsOf(parsed);
    const { documents, findings, decisions, exit } = await gather(inputs, options);
    const name = nameOf(documents);
    const decided = decisionsOn(decisions);
    await printRows(
      mostSevereFirst(findings),
      options.format,
      (finding) => findingWire(finding, name, decided),
      columns(name, decided, options.format),
    );
    if (exit !== EXIT.clean) return exit;
    const limit = parsed.failOn === "none" ? Number.POSITIVE_INFINITY : rankOf(parsed.failOn as Severity);
    return findings.some((finding) => rankOf(finding.severity) >= limit) ? EXIT.findings : EXIT.clean;
  },
};

function columns(name: NameOf, decided: DecisionsOn, format: Format): readonly Column<Finding>[] {
  return [
    { title: "severity", width: 0, of: (finding) => finding.severity },
    { title: "verdict", width: 0, of: (finding) => finding.verdict },
    { title: "rule", width: 0, of: (finding) => finding.rule },
    { title: "finding", width: 2, of: (finding) => finding.message },
    { title: "evidence", width: 1, of: (finding) => finding.evidence.map((item) => place(item, name)).join("; ") },
    { title: "id", width: 0, of: ({ id }) => (format === "table" ? id.slice(0, SHOWN) : id) },
    ...decidedColumn<Finding>(decided, ({ id }) => decided(id)),
  ];
}

function place(evidence: Evidence, name: NameOf): string {
  if ("series" in evidence) return `${evidence.series} ${evidence.cell}`;
  return `${name(evidence.document)} ${evidence.span.start}-${evidence.span.end}`;
}
