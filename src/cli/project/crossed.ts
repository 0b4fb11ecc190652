/** An answer as it crosses between threads: an error class does not survive the crossing. */
import { type ErrorCode, PlumblineError } from "../../core/error.ts";

/** A value, or the fault that was met instead. */
export type Crossed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: ErrorCode; readonly where: string; readonly message: string };

/** What `work` gives, or its expected fault; anything else is thrown as it is. */
export function crossing<T>(work: () => T): Crossed<T> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    if (!(error instanceof PlumblineError)) throw error;
    const { code, where, message } = error;
    return { ok: false, code, where, message };
  }
}

/** The value on this side. @throws PlumblineError the fault that was met on the other */
export function arrived<T>(crossed: Crossed<T>): T {
  if (crossed.ok) return crossed.value;
  throw new PlumblineError(crossed.code, crossed.where, crossed.message);
}
