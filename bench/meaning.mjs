// `node bench/meaning.mjs [OUT.jsonl] [--json]`: who, what and when of the gold's figures, right or wrong, by the tables of bench/meaning/.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { MEASURES, SUBJECTS } from "./meaning/words.mjs";

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const SHARED = process.env.PLUMBLINE_SHARED ?? path.join(ROOT, "..", "shared");

const linesOf = (text) =>
  text
    .split("\n")
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line));
const docOf = (name) => path.basename(String(name)).slice(0, 3);
const placeOf = (span) => (Array.isArray(span) ? span : [span.start, span.end]);

/** What `plumb extract` prints of the articles. */
function extracted() {
  const folder = path.join(SHARED, "seeds");
  const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  const args = [path.join(ROOT, "plumb"), "extract", ...files.map((name) => path.join(folder, name)), "--jsonl"];
  return execFileSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1 << 28 });
}

/** Gold figures that are scored, each with its statement: printed, with a number, not worked out. */
function goldFigures() {
  const text = readFileSync(path.join(SHARED, "gold", "statements.jsonl"), "utf8");
  return linesOf(text).flatMap((statement) =>
    statement.quantities
      .filter(({ value, derived, vague }) => value !== null && value !== undefined && !derived && !vague)
      .map((figure) => ({ doc: statement.doc, statement, figure })),
  );
}

function ourFigures(text) {
  const seen = new Set();
  return linesOf(text).flatMap((statement) =>
    statement.quantities.flatMap((figure) => {
      const doc = docOf(statement.document);
      const key = [doc, ...placeOf(figure.span), figure.low, figure.high].join();
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ doc, figure }];
    }),
  );
}

const close = (a, b) => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a));

/** One to one inside a document: overlapping places, equal values, the larger overlap first. */
function pairs(gold, ours) {
  const found = gold.flatMap((g, i) =>
    ours.flatMap((o, k) => {
      const [[a, b], [c, d]] = [placeOf(g.figure.span), placeOf(o.figure.span)];
      const [low, high] = [g.figure.value].flat().length === 2 ? g.figure.value : [g.figure.value, g.figure.value];
      const shared = Math.min(b, d) - Math.max(a, c);
      const same = g.doc === o.doc && shared > 0 && close(low, o.figure.low) && close(high, o.figure.high);
      return same ? [{ i, k, shared }] : [];
    }),
  );
  const [usedGold, usedOurs, out] = [new Set(), new Set(), []];
  for (const { i, k } of found.sort((x, y) => y.shared - x.shared || x.i - y.i || x.k - y.k)) {
    if (usedGold.has(i) || usedOurs.has(k)) continue;
    usedGold.add(i);
    usedOurs.add(k);
    out.push({ gold: gold[i], ours: ours[k].figure });
  }
  return out;
}

const holds = (item, wanted) => String(item ?? "").includes(wanted);

/** Our item is the gold's, or a kind of it that our tree hangs below it. */
function isItem(item, wanted, parents) {
  for (let at = String(item ?? "").split("+")[0]; at; at = parents[at]?.parent) if (at === wanted) return true;
  return false;
}

/** Wanted and got of each part that the gold gives; `right` undefined where it gives none. */
function judged({ gold, ours }, parents) {
  const { figure, statement } = gold;
  const subject = SUBJECTS[figure.subject];
  const measure = MEASURES[figure.measure];
  if (!subject || !measure) throw new Error(`${statement.id}: no meaning for “${figure.subject}”/“${figure.measure}”`);
  const moves = figure.bound === "increase" || figure.bound === "decrease" || figure.unit === "1";
  const wanted = (statement.kind === "pledge" && measure.target) || (moves && measure.growth) || measure.measure;
  const price = !measure.price || ours.basis?.price === measure.price;
  return {
    subject: {
      wanted: subject.actor ?? `(${subject.item})`,
      got: ours.subject,
      right: subject.actor ? ours.subject === subject.actor : ours.subject === null && holds(ours.item, subject.item),
    },
    measure: { wanted, got: ours.measure, right: ours.measure === wanted && price },
    item: measure.item
      ? { wanted: measure.item, got: ours.item, right: isItem(ours.item, measure.item, parents) }
      : undefined,
    period: figure.period ? periodJudged(figure, ours) : undefined,
  };
}

/** A time that the gold leaves without days ("relative") is right when we give none and say that an anchor is missing. */
function periodJudged({ period }, ours) {
  const got = ours.period ?? null;
  if (period.to === "relative") {
    const unanchored = String(ours.how?.period ?? "").includes("no-date-of-document");
    return { wanted: `relative: ${period.text}`, got, right: got === null && unanchored };
  }
  const same = (got?.from ?? null) === (period.from ?? null) && (got?.to ?? null) === (period.to ?? null);
  return { wanted: `${period.from ?? ""}..${period.to ?? ""}`, got, right: same };
}

function tally(cases, part) {
  const judgedCases = cases.filter(({ parts }) => parts[part] !== undefined);
  const right = judgedCases.filter(({ parts }) => parts[part].right).length;
  return { right, of: judgedCases.length, share: judgedCases.length ? right / judgedCases.length : null };
}

/** Right deadlines of the gold's, found at a statement of ours that overlaps. */
function deadlines(text) {
  const gold = linesOf(readFileSync(path.join(SHARED, "gold", "statements.jsonl"), "utf8")).filter((s) => s.deadline);
  const ours = linesOf(text);
  const meets = (g, o) => {
    const [[a, b], [c, d]] = [placeOf(g.span), placeOf(o.span)];
    return docOf(o.document) === g.doc && Math.min(b, d) > Math.max(a, c);
  };
  const right = gold.filter((g) => ours.some((o) => meets(g, o) && o.deadline === g.deadline)).length;
  return { right, of: gold.length, share: gold.length ? right / gold.length : null };
}

async function main() {
  const args = process.argv.slice(2).filter((arg) => !arg.startsWith("--"));
  const text = args[0] ? readFileSync(args[0], "utf8") : extracted();
  const { ITEMS } = await import(path.join(ROOT, "dist", "measure", "item.js"));
  const gold = goldFigures();
  const paired = pairs(gold, ourFigures(text));
  const cases = paired.map((pair) => ({
    id: pair.gold.statement.id,
    figure: pair.gold.figure.text,
    parts: judged(pair, ITEMS),
  }));
  const names = ["subject", "measure", "item", "period"];
  const scores = { ...Object.fromEntries(names.map((part) => [part, tally(cases, part)])), deadline: deadlines(text) };
  const errors = cases.flatMap(({ id, figure, parts }) =>
    names.flatMap((part) => (parts[part] && !parts[part].right ? [{ id, figure, part, ...parts[part] }] : [])),
  );
  const dated = paired.filter(({ gold: { figure }, ours }) => !figure.period && ours.period).length;
  const report = { figures: gold.length, paired: paired.length, scores, datedWhereGoldIsNot: dated, errors };
  if (process.argv.includes("--json")) {
    console.log(JSON.stringify(report, null, 2));
    return;
  }
  console.log(`figures of the gold ${gold.length}, paired with ours ${paired.length}`);
  for (const [part, { right, of, share }] of Object.entries(scores)) {
    console.log(`${part.padEnd(9)} ${String(right).padStart(3)}/${of} = ${share === null ? "n/a" : share.toFixed(2)}`);
  }
  console.log(`dated by us where the gold gives no time: ${dated}`);
  for (const { id, figure, part, wanted, got } of errors) {
    console.log(
      `  ${id} ${part}: “${figure}” wanted ${wanted}, got ${typeof got === "string" ? got : JSON.stringify(got)}`,
    );
  }
}

await main();
