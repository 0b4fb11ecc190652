/** A text as the reader shows it. Comes in: the id of a document and what its address asks for. Goes out: the text, and all that is known of the part that is shown. */
import type { DecisionsOn } from "../core/decision.ts";
import type { Document } from "../core/document.ts";
import { PlumblineError } from "../core/error.ts";
import type { Finding } from "../core/finding.ts";
import type { Span } from "../core/span.ts";
import { STATEMENT_KINDS, type Statement, type StatementKind } from "../core/statement.ts";
import type { DocumentSummary } from "../store/query.ts";
import type { Store } from "../store/store.ts";
import { decidedIn } from "./heads.ts";
import { createHeld } from "./held.ts";
import { longTexts } from "./long-texts.ts";
import { notFound } from "./problem.ts";
import type { Moved } from "./resource.ts";
import type { PartModel, WholeModel } from "./text-models.ts";
import { PART, partAt, partsOf, type TextPart } from "./text-parts.ts";

/** A text, and how it is cut. */
export interface ShownText {
  readonly document: Document;
  readonly decided: DecisionsOn;
  /** Other versions of the same origin, oldest first. */
  readonly versions: readonly DocumentSummary[];
  /** Absent for a text in one part. */
  readonly long?: LongText;
}

/** What is known of a long text as a whole. */
interface LongText {
  readonly parts: readonly TextPart[];
  readonly kinds: ReadonlyMap<StatementKind, number>;
  readonly statements: number;
  /** The most severe findings of the whole text, and how many there are. */
  readonly gravest: readonly Finding[];
  readonly findings: number;
}

/** Texts by the id that an address gives, and what a page shows of a text by its own id and the number of the part. */
const TEXTS = createHeld<ShownText | Moved>();
const PARTS = createHeld<WholeModel>();

/** A text by its id, or the address of one that has another id by now. */
export function shownText(store: Store, id: string): Promise<ShownText | Moved> {
  return TEXTS(store, id, {
    load: () => textOrMoved(store, id),
    size: (loaded) => ("document" in loaded ? loaded.document.text.length : undefined),
  });
}

async function textOrMoved(store: Store, id: string): Promise<ShownText | Moved> {
  const document = await store.document(id);
  if (!document) throw notFound("document", id);
  if (document.id !== id) return { movedTo: `/documents/${document.id}` };
  const [versions, decided, long] = await Promise.all([
    store.versions(document.origin.key),
    decidedIn(store),
    longTexts(store),
  ]);
  const text = { document, decided, versions: versions.filter((other) => other.id !== id) };
  return long.has(id) ? { ...text, long: await longText(store, document) } : text;
}

/** Findings among which those are chosen that tell most. */
const GRAVEST = 100;

async function longText(store: Store, document: Document): Promise<LongText> {
  const outline = await store.outline(document.id);
  const { items, total } = await store.findings({ document: document.id, limit: GRAVEST });
  const counts = STATEMENT_KINDS.map((kind) => [kind, outline.filter((one) => one.kind === kind).length] as const);
  return {
    parts: partsOf({ ...document, outline }),
    kinds: new Map(counts),
    statements: outline.length,
    gravest: items,
    findings: total,
  };
}

/** What an address asks for of a text: a part by its number, from 1, or a place. */
export interface WhereAsked {
  readonly part?: number | undefined;
  readonly place?: Span | undefined;
}

/** The part that is asked for, from 0. @throws PlumblineError `bad-request` when there is none, or the place is in another */
function partAsked({ parts }: LongText, { part, place }: WhereAsked): number {
  const there = place && partAt(parts, place);
  const refuse = (what: string): never => {
    throw new PlumblineError("bad-request", "part", `part: ${what}. Correct it or leave it out.`);
  };
  if (part !== undefined && part > parts.length) refuse(`this text has ${parts.length} parts`);
  if (part !== undefined && there !== undefined && there !== part - 1)
    refuse(`the place of at is in part ${there + 1}`);
  return there ?? (part ?? 1) - 1;
}

/** All of a text that its page shows, or of the part of it that is asked for; one object as long as the ledger stays as it is. */
export function wholeOf(store: Store, text: ShownText, asked: WhereAsked): Promise<WholeModel> {
  const { document, long } = text;
  if (!long) {
    if ((asked.part ?? 1) > 1) {
      throw new PlumblineError("bad-request", "part", "part: this text is shown as one. Leave it out.");
    }
    return PARTS(store, `${document.id} 0`, { load: () => loaded(store, text), size: () => 0 });
  }
  const number = partAsked(long, asked);
  const part = { number: number + 1, ...long };
  return PARTS(store, `${document.id} ${number + 1}`, {
    load: () => loaded(store, text, part),
    size: () => PART.length,
  });
}

async function loaded(store: Store, text: ShownText, part?: PartModel): Promise<WholeModel> {
  const { document, decided, versions } = text;
  const here = part?.parts[part.number - 1];
  const [statements, claims, findings] = await Promise.all([
    store.statements(document.id, here?.statements),
    store.claimsOf(document.id, here?.span),
    store.findingsOf(document.id, here?.span),
  ]);
  return { document, statements, claims, findings, decided, versions, ...(part ? { part } : {}) };
}

/** Every statement of a text, some at a time. */
export async function* statementsOf(store: Store, { document, long }: ShownText): AsyncIterable<readonly Statement[]> {
  for (const { statements } of long?.parts ?? [{ statements: undefined }]) {
    yield await store.statements(document.id, statements);
  }
}

/** Parts whose statements are looked up at a time: a place lies in one, or across a border. */
const PARTS_AT_ONCE = 2;

/** The statements that a place touches; of one that goes through a long text, those in the first two of its parts. */
export async function statementsAt(store: Store, text: ShownText, place: Span): Promise<readonly Statement[]> {
  const found: Statement[] = [];
  const { long, document } = text;
  const parts = long?.parts.filter(({ span }) => span.start < place.end && place.start < span.end) ?? [undefined];
  for (const part of parts.slice(0, PARTS_AT_ONCE)) {
    for (const one of await store.statements(document.id, part?.statements)) {
      if (one.span.start < place.end && place.start < one.span.end) found.push(one);
    }
  }
  return found;
}
