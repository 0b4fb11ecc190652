/** `plumb report`: the whole flow as a page that stands alone. */
import { claimIds, decisionsOn } from "../core/decision.ts";
import { claimWire, documentWire, findingWire, statementWire } from "../core/wire.ts";
import type { Contents } from "../pipeline.ts";
import { writeWhole } from "./file.ts";
import { gather } from "./gather.ts";
import { nameOf } from "./names.ts";
import { type Options, optionsOf, readingOptions } from "./options.ts";
import { mostSevereFirst } from "./severity.ts";
import { summary } from "./summary.ts";
import { atTerminal, complain, print } from "./terminal.ts";
import type { Verb } from "./verb.ts";

export const verb: Verb = {
  arguments: "[input...]",
  about: "Runs the whole flow. Writes one HTML file that needs nothing else; without --html, a summary or JSON.",
  examples: ["report examples", "report examples --html report.html", "report examples --html - --today 2025-07-31"],
  options(command) {
    readingOptions(command);
    command.option("--html <out>", "write the page to this file, or to standard output for -");
    command.option("--json", "print everything as JSON (what a pipe gets anyway)");
  },
  async run(inputs, parsed) {
    const options = optionsOf(parsed);
    const contents = await gather(inputs, options);
    if (typeof parsed.html === "string") await writePage(contents, parsed.html, options);
    else if (parsed.json === true || !atTerminal()) print(`${JSON.stringify(wire(contents))}\n`);
    else print(summary(contents));
    return contents.exit;
  },
};

async function writePage(contents: Contents, target: string, options: Options): Promise<void> {
  const { reportHtml } = await import("../web/report.tsx");
  const page = reportHtml({ ...contents, clock: options.clock });
  if (target === "-") return print(page);
  writeWhole(target, page, "--html");
  complain(`wrote ${target}`);
}

function wire({ documents, statements, claims, findings, decisions }: Contents) {
  const name = nameOf(documents);
  const there = claimIds(claims);
  const decided = decisionsOn(decisions, (id) => there.has(id));
  return {
    documents: documents.map(documentWire),
    statements: documents.flatMap((document) =>
      (statements.get(document.id) ?? []).map((statement) => statementWire(statement, document, decided)),
    ),
    claims: claims.map((claim) => claimWire(claim, name, decided)),
    findings: mostSevereFirst(findings).map((finding) => findingWire(finding, name, decided)),
  };
}
