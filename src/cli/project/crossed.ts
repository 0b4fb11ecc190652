/** An answer as it crosses between threads: an error class does not survive the crossing. */
import { type ErrorCode, PlumblineError, type Remedy } from "../../core/error.ts";

/** A value, or the fault that was met instead. */
export type Crossed<T> = { readonly ok: true; readonly value: T } | CrossedFault;

/** An expected failure as plain data. */
interface CrossedFault {
  readonly ok: false;
  readonly code: ErrorCode;
  readonly where: string;
  readonly message: string;
  readonly remedy?: Remedy;
}

/** What `work` gives, or its expected fault; anything else is thrown as it is. */
export function crossing<T>(work: () => T): Crossed<T> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    return crossedFault(error);
  }
}

/** A fault that is expected, ready to cross; anything else is thrown as it is. */
export function crossedFault(error: unknown): CrossedFault {
  if (!(error instanceof PlumblineError)) throw error;
  const { code, where, message, remedy } = error;
  return { ok: false, code, where, message, ...(remedy === undefined ? {} : { remedy }) };
}

/** The value on this side. @throws PlumblineError the fault that was met on the other */
export function arrived<T>(crossed: Crossed<T>): T {
  if (crossed.ok) return crossed.value;
  const { code, where, message, remedy } = crossed;
  throw new PlumblineError(code, where, message, remedy === undefined ? {} : { remedy });
}
