/** What a reader decides about inputs. Comes in: ids as they are typed. Goes out: the claims and statements that they name. */
import type { Claim } from "../../core/claim.ts";
import { PlumblineError } from "../../core/error.ts";
import { named } from "../../core/named.ts";
import type { InputRole } from "../../core/projection.ts";
import type { Told } from "./telling.ts";

/** One parameter bound by hand. */
export interface Binding {
  /** A parameter, or one element of it: `base_gdp[DE]`. */
  readonly parameter: string;
  /** Id of a claim or of a statement, `wb-gdp@2024-06-28`, id of a known figure, or `assumption`. */
  readonly to: string;
  readonly role: InputRole;
}

/** What the reader holds for true. Where a question has answers by claims believed, no others are used for it. */
export interface Choice {
  readonly believe: readonly string[];
  readonly exclude: readonly string[];
  readonly bindings: readonly Binding[];
}

/** Nothing decided: everything that answers a question is used. */
export const NO_CHOICE: Choice = { believe: [], exclude: [], bindings: [] };

/** The word that binds a parameter to what the model assumes. */
export const ASSUMPTION = "assumption";

/** Looks like an id of the ledger: the kind's letter and hexadecimal digits. */
const LEDGER_ID = /^[cs][0-9a-f]{5,}$/;

/** True for what can only be a claim or a statement. */
export function isLedgerId(id: string): boolean {
  return LEDGER_ID.test(id);
}

/**
 * Tells which tellings an id stands for: those of a claim, or that of a statement.
 * @throws PlumblineError `claim-withdrawn` when nothing at hand has it, `usage` when several begin so
 */
export function tellingsNamed(
  id: string,
  { told, claims }: { readonly told: readonly Told[]; readonly claims: readonly Claim[] },
): (one: Told) => boolean {
  const statements = [...new Map(told.map(({ statement }) => [statement.id, statement])).values()];
  const claim = named(claims, id);
  if (claim) return (one) => one.claim.id === claim.id;
  const statement = named(statements, id);
  if (statement) return (one) => one.statement.id === statement.id;
  throw new PlumblineError(
    "claim-withdrawn",
    id,
    `${id}: this claim is no longer there: its text is not among the documents given, was corrected, or people merged or split it; look for it among the claims and take what stands in its place`,
    { remedy: "claims" },
  );
}
