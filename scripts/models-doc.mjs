// In: data/models/*.yaml, and the opening of docs/the-models.md. Out: that file with a section a model; with --check, whether it is so already.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const FILE = path.join(ROOT, "docs", "the-models.md");
const FOLDER = path.join(ROOT, "data", "models");

const entries = (record) => Object.entries(record ?? {});
const words = (name) => name.replaceAll("_", " ");
const list = (items) => items.map((item) => `- ${item}`).join("\n");

/** A cell of a table: a stroke would end it. */
const cell = (text) => String(text).replaceAll("|", "\\|").replaceAll("\n", " ").trim();

const LONG = 1e4;
const number = (value) =>
  Math.abs(value) >= LONG ? value.toLocaleString("en-GB", { maximumFractionDigits: 0 }) : String(value);

/** A value as it is read aloud: a number, or what its distribution is. */
const SAID = {
  uniform: ([low, high]) => `${number(low)} to ${number(high)}, all alike`,
  triangular: ([low, mode, high]) => `${number(low)} to ${number(high)}, most likely ${number(mode)} (triangular)`,
  pert: ([low, mode, high]) => `${number(low)} to ${number(high)}, most likely ${number(mode)}`,
  normal: (at) => `normal, ${plain(at)}`,
  lognormal: (at) => `lognormal, ${plain(at)}`,
  empirical: (values) => `one of ${values.map(number).join(", ")}, or between`,
  mixture: (parts) => parts.map(({ label, of }) => `${label}: ${value(of)}`).join("; "),
};

function plain(at) {
  const names = Array.isArray(at) ? at.map(number) : entries(at).map(([name, one]) => `${name} ${number(one)}`);
  return names.join(", ");
}

function value(one) {
  if (typeof one !== "object" || one === null) return typeof one === "number" ? number(one) : String(one);
  const [kind] = Object.keys(one);
  if (kind in SAID) return SAID[kind](one[kind]);
  const all = entries(one);
  const shown = all.slice(0, 3).map(([element, own]) => `${element} ${value(own)}`);
  return `${shown.join(", ")}${all.length > shown.length ? `, … (${all.length} in all)` : ""}`;
}

const named = (name, { label, unit }) => `**${label ?? words(name)}** (\`${name}\`${unit === "1" ? "" : `, ${unit}`})`;

const equation = ([name, variable]) => `${named(name, variable)}: ${variable.about ?? ""}`;

function input([name, { label, unit, over, value: own, basis, source, rationale }]) {
  const why = source ? `Source: ${source}` : `Assumption: ${rationale}`;
  const each = over ? `, each ${over.join(" and ")}` : "";
  const cells = [
    `${label ?? words(name)} (\`${name}\`)`,
    value(own),
    `${unit}${each}${basis ? `; ${basis}` : ""}`,
    why,
  ];
  return `| ${cells.map(cell).join(" | ")} |`;
}

const wanted = ([name, one]) => `\`${name}\` = ${typeof one === "number" ? number(one) : one}`;

function example({ title, set, expect }) {
  const given = entries(set).map(([name, one]) => `\`${name}\` ${value(one)}`);
  return `${title}${given.length > 0 ? ` (${given.join(", ")})` : ""}: ${entries(expect).map(wanted).join(", ")}`;
}

/** Name of what stands under a heading → its text; nothing when there is nothing to say. */
const part = (heading, text) => (text === "" ? [] : [`### ${heading}`, text]);

function section(id, model) {
  const { title, purpose, limits, sources, time, parameters, stocks, flows, auxiliaries, lookups } = model;
  const worked = [stocks, flows, auxiliaries].flatMap(entries);
  const tables = entries(lookups).map(([name, one]) => `${named(name, one)}: ${one.about ?? "a table"}`);
  const rows = ["| what | value | unit | why |", "|---|---|---|---|", ...entries(parameters).map(input)].join("\n");
  const span = `From ${time.from} to ${time.to} in steps of ${time.step} (${time.unit}). Shown first: ${model.outputs.map((name) => `\`${name}\``).join(", ")}.`;
  return [
    `## ${id}`,
    `**${title}.** ${purpose.trim()}`,
    span,
    ...part("What is worked out", list([...worked.map(equation), ...tables])),
    ...part("What goes in", rows),
    ...part("What passes what", list(entries(model.crossings).map(([name, { label }]) => `${label} (\`${name}\`)`))),
    ...part(
      "Settings",
      list(entries(model.settings).map(([name, { label, about }]) => `\`${name}\`, ${label}: ${about}`)),
    ),
    ...part("What it leaves out", list(limits)),
    ...part("Sources", list(sources)),
    ...part("Examples, which are tests", list(model.examples.map(example))),
  ].join("\n\n");
}

const models = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".yaml"))
  .sort()
  .map((file) => section(path.basename(file, ".yaml"), parse(readFileSync(path.join(FOLDER, file), "utf8"))));
const before = readFileSync(FILE, "utf8");
const [opening] = before.split("\n## ");
const after = `${[opening.trimEnd(), ...models].join("\n\n")}\n`;
if (!process.argv.includes("--check")) writeFileSync(FILE, after);
else if (before !== after) {
  process.stderr.write("docs/the-models.md is not what data/models say: run node scripts/models-doc.mjs\n");
  process.exitCode = 1;
}
