/** Multiples: what the wordings of a movement can mean. Comes in: a wording and its figure. Goes out: every reading of it. */

/** A wording of "so much against so much" and the multiples that it can mean. */
export interface Wording {
  readonly says: string;
  readonly source: string;
  /** The multiples that a figure in this wording stands for, the most usual first. */
  readonly readings: (figure: number) => readonly number[];
}

/** One entry a wording. Where usage is divided both readings stand, and the figures beside it decide. */
export const WORDINGS = {
  times: {
    says: "n times as many: n",
    source: "Merriam-Webster's Dictionary of English Usage (1994), entry “times”",
    readings: (n) => [n],
  },
  "times-more": {
    says: "n times more: n as most writers mean it, n + 1 as some readers count it",
    source: "Merriam-Webster's Dictionary of English Usage (1994), entry “times”",
    readings: (n) => [n, n + 1],
  },
  "times-fewer": {
    says: "n times fewer: one nth",
    source: "Merriam-Webster's Dictionary of English Usage (1994), entry “times”",
    readings: (n) => (n === 0 ? [] : [1 / n]),
  },
  "percent-more": {
    says: "p per cent more: 1 + p ÷ 100; +400 % is five-fold",
    source: "Follows from what a per cent is (ISO 80000-1:2022, 6.5.5)",
    readings: (p) => [1 + p / 100],
  },
  "percent-fewer": {
    says: "p per cent fewer: 1 − p ÷ 100",
    source: "Follows from what a per cent is (ISO 80000-1:2022, 6.5.5)",
    readings: (p) => [1 - p / 100],
  },
  "percent-of": {
    says: "p per cent of: p ÷ 100",
    source: "Follows from what a per cent is (ISO 80000-1:2022, 6.5.5)",
    readings: (p) => [p / 100],
  },
} as const satisfies Record<string, Wording>;
