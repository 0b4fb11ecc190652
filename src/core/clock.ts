/** Time is handed in, so that the same input gives the same output. */

/** Tells the instant; the only source of "now" anywhere. */
export interface Clock {
  /** ISO 8601 in UTC, to the second. */
  now(): string;
}

/** The machine's clock. Only the command line and the server may make one. */
export const systemClock: Clock = { now: () => new Date().toISOString().replace(/\.\d+Z$/, "Z") };

/** A clock that stands still, for tests, examples and replays. */
export function fixedClock(instant: string): Clock {
  return { now: () => instant };
}
