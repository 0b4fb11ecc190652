/** The order in which findings are shown. */
import { type Finding, SEVERITIES, type Severity } from "../core/finding.ts";
import { by } from "../core/order.ts";

/** How severe, as a number: 0 for `info`. */
export function rankOf(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

/** The most severe first; among equals the order of the checks. */
export function mostSevereFirst(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(by((finding) => -rankOf(finding.severity)));
}
