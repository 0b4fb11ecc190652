/** Comes in: the findings on a document. Goes out: the few that tell its reader most. */
import type { Finding } from "./finding.ts";
import { SEVERITIES, VERDICTS } from "./finding.ts";
import { by } from "./order.ts";

/**
 * The most telling findings, at most so many: the most severe first, then by verdict from what cannot be so to what was
 * merely worked out. One a check, while there are other checks to hear: three of one kind tell one thing.
 */
export function mostTelling(findings: readonly Finding[], most: number): readonly Finding[] {
  const sorted = [...findings].sort(
    by(
      ({ severity }) => -SEVERITIES.indexOf(severity),
      ({ verdict }) => VERDICTS.indexOf(verdict),
      ({ evidence }) => -evidence.length,
      ({ id }) => id,
    ),
  );
  const heard = new Set<string>();
  const firsts = sorted.filter(({ rule }) => !heard.has(rule) && heard.add(rule));
  const others = sorted.filter((finding) => !firsts.includes(finding));
  return [...firsts, ...others].slice(0, most);
}
