// In: the rules as built, and the opening of docs/checks.md. Out: docs/checks.md with one section a rule, in their order.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { setup } from "./setup.mjs";

const FILE = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..", "docs", "checks.md");

const outcome = (expected) => (expected === "silent" ? expected : `${expected.verdict}, ${expected.severity}`);

/** Paragraphs of one document stand on one line, with a pilcrow between them. */
const quoted = ({ text }) => `  > ${text.replaceAll("\n\n", " ¶ ")}`;

function section({ id, title, about, formula, source, examples }) {
  return [
    `## ${id}`,
    `**${title}.** ${about}`,
    ...(formula ? [`Formula: ${formula}`] : []),
    ...(source ? [`Source: ${source}`] : []),
    ...examples.map(({ name, documents, expect }) =>
      [`- ${name} (${outcome(expect)}):`, documents.map(quoted).join("\n\n")].join("\n"),
    ),
  ].join("\n\n");
}

await setup();
const { rules } = await import("../dist/check/index.js");
const [opening] = readFileSync(FILE, "utf8").split("\n## ");
writeFileSync(FILE, `${[opening.trimEnd(), ...rules.map(section)].join("\n\n")}\n`);
