/** Comes in: a store. Goes out: its findings beside what the same rules make of what is stored now, byte by byte. */
import { type Rule, rules } from "./check/index.ts";
import type { CivilDate } from "./core/date.ts";
import { documentId } from "./core/document.ts";
import type { Finding } from "./core/finding.ts";
import { sha256 } from "./core/id.ts";
import { type Contents, contentsOf } from "./pipeline.ts";
import { type Basis, PAGE_MAX, type Since } from "./store/query.ts";
import type { Store } from "./store/store.ts";

/** What may be another than it was: what the finding rests on first, then the finding itself, part by part. */
export const REPLAY_PARTS = [
  "rule",
  "text",
  "statement",
  "document",
  "finding",
  "verdict",
  "severity",
  "message",
  "working",
  "evidence",
  "assumptions",
  "settle",
] as const;

/** One part that differs: as it is stored, and as it comes out now. Nouns are named by their id. */
export interface Departure {
  readonly part: (typeof REPLAY_PARTS)[number];
  readonly stored: string;
  readonly now: string;
}

/** A stored finding and what became of it when its rule was run again. */
export interface Replay {
  readonly stored: Finding;
  /** What the rule makes of the same evidence now; absent when it makes nothing of it any more. */
  readonly now?: Finding;
  /** The day that both were judged on. */
  readonly today: CivilDate;
  /** SHA-256 over the finding's bytes: its JSON text in UTF-8. */
  readonly sha256: string;
  readonly bytes: number;
  /** True when the rule gave the same bytes, and the sentences stand where the finding says. */
  readonly same: boolean;
  readonly differs: readonly Departure[];
}

/** Every finding that a store holds, the most severe first. */
export async function storedFindings(store: Store): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for (let next: string | undefined; ; ) {
    const page = await store.findings({ limit: PAGE_MAX, ...(next === undefined ? {} : { next }) });
    found.push(...page.items);
    if (page.next === undefined) return found;
    next = page.next;
  }
}

/**
 * Runs the rules of these findings once more on what the store holds, for the day that the findings were made on.
 * `today` is taken only when a store does not say which day that was.
 */
export async function replay(store: Store, findings: readonly Finding[], today: CivilDate): Promise<readonly Replay[]> {
  const basis = await store.basis();
  const wanted = new Set(findings.map(({ rule }) => rule));
  const day = basis.today ?? today;
  const contents = await contentsOf(store, { today: day, rules: rules.filter(({ id }) => wanted.has(id)) });
  const ground: Ground = {
    basis,
    rules: new Map(rules.map((rule) => [rule.id, rule])),
    broken: brokenTexts(contents),
  };
  const made = new Map(contents.findings.map((finding) => [finding.id, finding]));
  return findings.map((stored) => compared(stored, made.get(stored.id), day, ground));
}

interface Ground {
  readonly basis: Basis;
  readonly rules: ReadonlyMap<string, Rule>;
  /** Documents whose text is not the one that their id was made from. */
  readonly broken: ReadonlySet<string>;
}

function brokenTexts({ documents }: Contents): ReadonlySet<string> {
  return new Set(documents.filter(({ id, text, origin }) => documentId(text, origin.url) !== id).map(({ id }) => id));
}

function compared(stored: Finding, now: Finding | undefined, today: CivilDate, ground: Ground): Replay {
  const bytes = JSON.stringify(stored);
  const texts = textsOf(stored, ground);
  const same = bytes === JSON.stringify(now) && texts.length === 0;
  return {
    stored,
    ...(now ? { now } : {}),
    today,
    sha256: sha256(bytes),
    bytes: Buffer.byteLength(bytes),
    same,
    differs: same ? [] : [...ruleOf(stored, ground), ...texts, ...inputsOf(stored, ground), ...partsOf(stored, now)],
  };
}

function ruleOf({ rule, ruleVersion }: Finding, ground: Ground): Departure[] {
  const version = ground.rules.get(rule)?.version;
  if (version === ruleVersion) return [];
  const now = version === undefined ? `there is no check ${rule} any more` : `${rule}, version ${version}`;
  return [{ part: "rule", stored: `${rule}, version ${ruleVersion}`, now }];
}

function textsOf({ evidence }: Finding, { broken }: Ground): Departure[] {
  const ids = new Set(evidence.flatMap((item) => ("document" in item ? item.document : [])));
  const now = "a text with another hash: the store was changed by hand";
  return [...ids].filter((id) => broken.has(id)).map((id) => ({ part: "text", stored: id, now }));
}

const SINCE: Readonly<Record<Since, string>> = {
  added: "was not there then",
  gone: "is no longer there",
  altered: "is read otherwise now",
};

/** What the rule was given then and is not given now: statements of the evidence first, then other documents. */
function inputsOf({ evidence }: Finding, { basis }: Ground): Departure[] {
  if (!basis.known) {
    const now = "documents came while the findings were made, so that nobody knows which of them they rest on";
    return [{ part: "document", stored: "", now }];
  }
  const documents = new Set(evidence.flatMap((item) => ("document" in item ? item.document : [])));
  const nearest = basis.changed.filter(({ document }) => documents.has(document));
  return [
    ...nearest.flatMap(({ statements }) =>
      statements.map(({ statement, since }) => departure("statement", statement, since)),
    ),
    ...basis.changed.map(({ document, name, since }) => departure("document", `${document} ${name}`, since)),
  ];
}

function departure(part: Departure["part"], id: string, since: Since): Departure {
  return since === "added"
    ? { part, stored: "", now: `${id} ${SINCE[since]}` }
    : { part, stored: id, now: SINCE[since] };
}

const FIELDS = ["verdict", "severity", "message", "working", "evidence", "assumptions", "settle"] as const;

function partsOf(stored: Finding, now: Finding | undefined): Departure[] {
  if (!now) return [{ part: "finding", stored: stored.id, now: "the rule does not make this finding any more" }];
  return FIELDS.flatMap((part) => {
    const [before, after] = [JSON.stringify(stored[part] ?? ""), JSON.stringify(now[part] ?? "")];
    return before === after ? [] : [{ part, stored: before, now: after }];
  });
}
