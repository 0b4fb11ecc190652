/** Labels of both stages, and chains of labels → stretches of tokens. */

/** Stage one: where a source, a cue or content begins and goes on, in a paragraph. */
export const CUE_LABELS = {
  none: 0,
  source: 1,
  sourceOn: 2,
  cue: 3,
  cueOn: 4,
  content: 5,
  contentOn: 6,
  count: 7,
} as const;

/** Stage two: the same for the source and content of one cue. */
export const LINK_LABELS = { none: 0, source: 1, sourceOn: 2, content: 3, contentOn: 4, count: 5 } as const;

/** Tokens from `from` to `to`, the latter not included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The stretches that begin with a label; one that only goes on begins a stretch as well. */
export function rangesOf(labels: Uint8Array, begin: number): Range[] {
  const out: Range[] = [];
  let from = -1;
  for (let at = 0; at <= labels.length; at++) {
    const label = at < labels.length ? labels[at] : -1;
    if (from >= 0 && label !== begin + 1) {
      out.push({ from, to: at });
      from = -1;
    }
    if (from < 0 && (label === begin || label === begin + 1)) from = at;
  }
  return out;
}
