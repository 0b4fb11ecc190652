/** What was found, in a few lines for a person. Comes in: the contents of a ledger. Goes out: text. */
import type { Claim } from "../core/claim.ts";
import type { Finding } from "../core/finding.ts";
import { by } from "../core/order.ts";
import type { Contents } from "../pipeline.ts";
import type { Counts } from "../store/query.ts";
import { mostSevereFirst } from "./severity.ts";
import { plain, terminalWidth } from "./terminal.ts";

const SHOWN = 5;

/** Counts, the claims with most documents, and the most severe findings. */
export function summary({ documents, statements, claims, findings }: Contents): string {
  const said = [...statements.values()].flat();
  const members = claims.flatMap((claim) => claim.members);
  const repeated = claims.filter((claim) => documentsOf(claim) > 1);
  const changed = members.filter((member) => member.relation !== "same" && member.relation !== "linked");
  return [
    `${count(documents.length, "document")}, ${count(said.length, "statement")}, ${count(
      said.flatMap((statement) => statement.quantities).length,
      "figure",
    )}`,
    `${count(claims.length, "claim")}, of which ${repeated.length} told by more than one document; ${count(
      changed.length,
      "telling",
    )} changed on the way`,
    ...claimLines(repeated),
    `${count(findings.length, "finding")}: ${severities(findings)}`,
    ...findingLines(findings),
    "",
  ].join("\n");
}

/** How much there is: what a ledger knows without being worked out. */
export function sums({ documents, statements, claims, findings }: Counts): string {
  const all = [count(documents, "document"), count(statements, "statement"), count(claims, "claim")];
  return `${all.join(", ")}, ${count(findings, "finding")}\n`;
}

function claimLines(repeated: readonly Claim[]): string[] {
  const most = [...repeated]
    .sort(
      by(
        (claim) => -documentsOf(claim),
        (claim) => claim.id,
      ),
    )
    .slice(0, SHOWN);
  return most.map((claim) =>
    line(`${documentsOf(claim)} documents, ${count(claim.origins, "known origin")}`, claim.title),
  );
}

function findingLines(findings: readonly Finding[]): string[] {
  const shown = mostSevereFirst(findings).filter((finding) => finding.severity !== "info");
  const lines = shown.slice(0, SHOWN).map((finding) => line(`${finding.severity} · ${finding.rule}`, finding.message));
  const more = shown.length - lines.length;
  return more > 0 ? [...lines, `  … and ${more} more: plumb check, or the workbench`] : lines;
}

function severities(findings: readonly Finding[]): string {
  const of = (severity: Finding["severity"]) => findings.filter((finding) => finding.severity === severity).length;
  return `${count(of("error"), "error")}, ${count(of("warning"), "warning")}, ${of("info")} for information`;
}

/** One entry, wrapped at the width of the terminal, its further lines set in. */
function line(label: string, text: string): string {
  const lines = [""];
  for (const word of `${label}: ${plain(text)}`.split(" ")) {
    const last = lines.at(-1) ?? "";
    if (last.length + word.length + INDENT > terminalWidth()) lines.push(word);
    else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
  }
  return `  ${lines.join("\n      ")}`;
}

const INDENT = 6;

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function documentsOf(claim: Claim): number {
  return new Set(claim.members.filter(({ relation }) => relation !== "linked").map(({ document }) => document)).size;
}
