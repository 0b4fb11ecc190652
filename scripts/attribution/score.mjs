// In: gold and found attributions of a text. Out: counts for precision and recall, as ../shared/bench/attribution/score.py.
const ROLES = ["source", "cue", "content"];
const TOKEN = /[\p{L}\p{N}\p{M}_]+|[^\p{L}\p{N}\p{M}_\s]/gu;
const OPENING = '"“‘«„';
const CLOSING = '"”’»';
const QUOTING = '"“”«»';
const CUT = new Set("of in for from with who whose which that at on to by near about against and as".split(" "));

/** A text cut as the scorer cuts it. */
export function cut(text) {
  const tokens = [...text.matchAll(TOKEN)].map(({ 0: word, index }) => [index, index + word.length]);
  return { text, tokens, isWord: tokens.map(([start, end]) => /^[\p{L}\p{N}_]+$/u.test(text.slice(start, end))) };
}

function fragment({ tokens }, [from, to]) {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle][1] > from) high = middle;
    else low = middle + 1;
  }
  const out = [];
  for (let at = low; at < tokens.length && tokens[at][0] < to; at++) out.push(at);
  return out;
}

function attributionOf(doc, one) {
  const out = {};
  for (const role of ROLES) {
    const distinct = new Map(
      (one[role] ?? [])
        .map((span) => fragment(doc, span))
        .filter((part) => part.length > 0)
        .map((part) => [part.join(), part]),
    );
    out[role] = [...distinct.values()].sort((a, b) => a[0] - b[0] || a.length - b.length);
    out[`${role}Set`] = new Set(out[role].flat());
  }
  return out;
}

function shared(a, b) {
  let count = 0;
  for (const at of a) if (b.has(at)) count++;
  return count;
}

const dice = (a, b) => (a.size + b.size > 0 ? (2 * shared(a, b)) / (a.size + b.size) : 1);

function cueFits(gold, found) {
  if (gold.cueSet.size > 0 ? shared(gold.cueSet, found.cueSet) === 0 : found.cueSet.size > 0) return 0;
  return (
    1 +
    dice(gold.cueSet, found.cueSet) +
    dice(gold.sourceSet, found.sourceSet) +
    dice(gold.contentSet, found.contentSet)
  );
}

function wholeFits(gold, found) {
  const value = cueFits(gold, found);
  if (!value) return 0;
  if (gold.sourceSet.size > 0 !== found.sourceSet.size > 0) return 0;
  if (gold.sourceSet.size > 0 && shared(gold.sourceSet, found.sourceSet) === 0) return 0;
  const common = shared(gold.contentSet, found.contentSet);
  if (gold.contentSet.size > 0 && (2 * common < gold.contentSet.size || 2 * common < found.contentSet.size)) return 0;
  return value;
}

/** Pairs one to one, the best fit first. */
function align(gold, found, fits) {
  const candidates = gold.flatMap((g, i) => found.flatMap((f, j) => (fits(g, f) ? [[-fits(g, f), i, j]] : [])));
  candidates.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
  const left = new Set();
  const right = new Set();
  return candidates.flatMap(([, i, j]) => {
    if (left.has(i) || right.has(j)) return [];
    left.add(i);
    right.add(j);
    return [[i, j]];
  });
}

function isDirect({ text, tokens }, part) {
  const start = tokens[part[0]][0];
  const end = tokens[part.at(-1)][1];
  const before = text.slice(0, start).trimEnd().slice(-1);
  const after = text.slice(end, end + 3).trimStart();
  const opens = OPENING.includes(text[start]) || (before !== "" && OPENING.includes(before));
  const tail = text.slice(Math.max(start, end - 2), end) + after.slice(0, 2);
  return Boolean(opens && [...tail].some((character) => CLOSING.includes(character)));
}

/** The head of a source: its last word before a comma, preposition or relative. */
function headOf({ text, tokens, isWord }, parts) {
  if (parts.length === 0) return undefined;
  let last;
  for (const [order, at] of parts[0].entries()) {
    const word = text.slice(...tokens[at]);
    if (isWord[at]) {
      if (last !== undefined && CUT.has(word.toLowerCase())) break;
      if (word.toLowerCase() === "s" && order > 0 && "'’".includes(text[tokens[at][0] - 1])) continue;
      last = at;
    } else if (last !== undefined && ",;:(—–".includes(word)) break;
  }
  return last;
}

/** Counts of one document: name → [right, found, right in gold, gold]. */
export function countDocument(text, goldList, foundList) {
  const doc = cut(text);
  const gold = goldList.map((one) => attributionOf(doc, one));
  const found = foundList.map((one) => attributionOf(doc, one));
  const counts = {};
  const add = (name, right, made, wanted, rightWanted = right) => {
    counts[name] ??= [0, 0, 0, 0];
    [right, made, rightWanted, wanted].forEach((value, at) => {
      counts[name][at] += Number(value);
    });
  };
  for (const role of ROLES) {
    const distinct = (list) => new Set(list.flatMap((one) => one[role].map((part) => part.join())));
    const g = distinct(gold);
    const f = distinct(found);
    add(`span/${role}`, shared(g, f), f.size, g.size);
  }
  add("cue", align(gold, found, cueFits).length, found.length, gold.length);
  const whole = align(gold, found, wholeFits);
  add("whole", whole.length, found.length, gold.length);
  const hits = new Set(whole.map(([at]) => at));
  gold.forEach((one, at) => {
    if (one.content.length === 0) return;
    const direct = one.content.map((part) => isDirect(doc, part));
    const marks = [...one.contentSet].some((token) => QUOTING.includes(text[doc.tokens[token][0]]));
    const kind = direct.every(Boolean) ? "direct" : direct.some(Boolean) || marks ? "mixed" : "indirect";
    add(`whole/${kind}`, hits.has(at), 0, 1);
  });
  for (const one of gold) {
    if (one.source.length === 0) continue;
    const head = headOf(doc, one.source);
    for (const part of one.content) {
      if (!isDirect(doc, part)) continue;
      const covering = found.filter(({ contentSet }) => 2 * shared(part, contentSet) >= part.length);
      const attributed = covering.some(
        ({ source, sourceSet }) =>
          sourceSet.size > 0 && (sourceSet.has(head) || one.sourceSet.has(headOf(doc, source))),
      );
      add("direct/found", covering.length > 0, 0, 1);
      add("direct/attributed", attributed, covering.length > 0, 1);
    }
  }
  return counts;
}

/** Adds up documents' counts and gives precision, recall and F in per cent. */
export function figures(documents) {
  const total = {};
  for (const counts of documents) {
    for (const [name, values] of Object.entries(counts)) {
      total[name] ??= [0, 0, 0, 0];
      values.forEach((value, at) => {
        total[name][at] += value;
      });
    }
  }
  return Object.fromEntries(Object.entries(total).map(([name, counts]) => [name, figureOf(counts)]));
}

function figureOf([right, found, rightWanted, wanted]) {
  const precision = found ? right / found : 0;
  const recall = wanted ? rightWanted / wanted : 0;
  const f = precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
  const [p, r, both] = [precision, recall, f].map((value) => Math.round(value * 10_000) / 100);
  return { precision: p, recall: r, f: both, found, gold: wanted };
}

/** Which of the found attributions are right as a whole: one truth value each. */
export function rightOnes(text, goldList, foundList) {
  const doc = cut(text);
  const pairs = align(
    goldList.map((one) => attributionOf(doc, one)),
    foundList.map((one) => attributionOf(doc, one)),
    wholeFits,
  );
  const right = new Set(pairs.map(([, at]) => at));
  return foundList.map((_, at) => right.has(at));
}

/** One line for people. */
export function lineOf(all) {
  const f = (name) => (all[name]?.f ?? 0).toFixed(1);
  const { precision = 0, recall = 0 } = all.whole ?? {};
  return `whole ${f("whole")} (P ${precision.toFixed(1)} R ${recall.toFixed(1)})  span ${f("span/source")}/${f("span/cue")}/${f("span/content")}  cue ${f("cue")}  direct ${(all["direct/attributed"]?.recall ?? 0).toFixed(1)}  by kind ${["direct", "mixed", "indirect"].map((kind) => (all[`whole/${kind}`]?.recall ?? 0).toFixed(1)).join("/")}`;
}
