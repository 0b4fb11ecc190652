/** The weights as one file: bytes → a model, a model → the same bytes every time. */
import { PlumblineError } from "../../core/error.ts";
import type { Model } from "./link.ts";
import { startsOf, type Table } from "./tables.ts";

// "PLAT", and the version of features and layout: weights of another version would be read as noise.
const MAGIC = 0x504c4154;
/** Changes whenever a feature, a label or the layout of the file changes. */
export const WEIGHTS_VERSION = 2;

const HEAD = 12;

interface TableHead {
  readonly labels: number;
  readonly width: number;
  readonly bits: readonly number[];
  readonly scale: number;
  readonly transitions: readonly number[];
  readonly first: readonly number[];
  readonly last: readonly number[];
}

interface Head {
  readonly cue: TableHead;
  readonly link: TableHead;
  readonly judge: TableHead;
  readonly cueBias: readonly number[];
  readonly linkBias: readonly number[];
  readonly keep: Model["keep"];
  readonly classes: number;
}

/** The bytes of a model: a head in JSON, the classes of words, the rows of the tables. */
export function encodeModel(model: Model): Uint8Array {
  const { cue, link, judge, cueBias, linkBias, keep, classes } = model;
  const head: Head = {
    cue: headOf(cue),
    link: headOf(link),
    judge: headOf(judge),
    cueBias,
    linkBias,
    keep,
    classes: classes.size,
  };
  const json = new TextEncoder().encode(JSON.stringify(head));
  const size = HEAD + json.length + classes.size * 5 + sizeOf(cue) + sizeOf(link) + sizeOf(judge);
  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  view.setUint32(0, MAGIC);
  view.setUint32(4, WEIGHTS_VERSION);
  view.setUint32(8, json.length);
  out.set(json, HEAD);
  let at = HEAD + json.length;
  for (const [hash, list] of [...classes].sort(([a], [b]) => a - b)) {
    view.setInt32(at, hash);
    view.setUint8(at + 4, list);
    at += 5;
  }
  for (const { rows } of [cue, link, judge]) {
    for (const row of rows) {
      view.setInt32(at, row);
      at += 4;
    }
  }
  return out;
}

/**
 * The model that bytes hold.
 * @throws PlumblineError `weights-unreadable` when they are no weights, of another version, or cut short
 */
export function decodeModel(bytes: Uint8Array, where: string): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEAD || view.getUint32(0) !== MAGIC) throw unreadable(where, "these are no weights");
  const version = view.getUint32(4);
  if (version !== WEIGHTS_VERSION)
    throw unreadable(where, `weights of version ${version}, this Plumbline reads ${WEIGHTS_VERSION}; train them again`);
  const start = HEAD + view.getUint32(8);
  const head = headIn(bytes.subarray(HEAD, start), where);
  const rows = start + head.classes * 5;
  const cueSize = sizeOf(head.cue);
  const linkSize = sizeOf(head.link);
  if (bytes.length !== rows + cueSize + linkSize + sizeOf(head.judge)) throw unreadable(where, "the file is cut short");
  const classes = new Map<number, number>();
  for (let at = start; at < rows; at += 5) classes.set(view.getInt32(at), view.getUint8(at + 4));
  return {
    cue: tableOf(head.cue, view, rows),
    link: tableOf(head.link, view, rows + cueSize),
    judge: tableOf(head.judge, view, rows + cueSize + linkSize),
    classes,
    cueBias: head.cueBias,
    linkBias: head.linkBias,
    keep: head.keep,
  };
}

function headIn(bytes: Uint8Array, where: string): Head {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Head;
  } catch {
    throw unreadable(where, "the head of the file is damaged");
  }
}

function unreadable(where: string, what: string): PlumblineError {
  return new PlumblineError("weights-unreadable", where, `${where}: ${what}`);
}

function headOf({ labels, width, bits, scale, transitions, first, last }: Table): TableHead {
  return { labels, width, bits, scale, transitions: [...transitions], first: [...first], last: [...last] };
}

function tableOf(head: TableHead, view: DataView, start: number): Table {
  const rows = new Int32Array(sizeOf(head) / 4);
  for (let row = 0, at = start; row < rows.length; row++, at += 4) rows[row] = view.getInt32(at);
  return {
    ...head,
    transitions: Float64Array.from(head.transitions),
    first: Float64Array.from(head.first),
    last: Float64Array.from(head.last),
    rows,
  };
}

const sizeOf = ({ bits }: TableHead | Table): number => 4 * (startsOf(bits).at(-1) ?? 0);
