/** Findings that a reader would take for one. Comes in: findings in order. Goes out: one group a sentence, so that a thing is said once. */
import type { Evidence, Finding, Verdict } from "../core/finding.ts";
import { overlap } from "../core/span.ts";

/** What is said once: a finding, the same of other sentences, and what else was found of its sentence. */
export interface Together {
  readonly lead: Finding;
  /** Findings of the same check that say the same of other words. */
  readonly alike: readonly Finding[];
  /** Other findings of the same sentence. */
  readonly also: readonly Finding[];
}

type Quoted = Exclude<Evidence, { readonly series: string }>;

/** Verdicts that nothing has to be done about: it adds up, or it merely follows. */
const QUIET: ReadonlySet<Verdict> = new Set(["consistent", "derived"]);

/** True of a finding that can be folded away: nothing is wrong. */
export function isQuiet({ verdict, severity }: Finding): boolean {
  return severity === "info" && QUIET.has(verdict);
}

/** The findings in groups, each where its first one stood. */
export function together(findings: readonly Finding[]): readonly Together[] {
  const groups: { lead: Finding; alike: Finding[]; also: Finding[] }[] = [];
  const said = new Map<string, (typeof groups)[number]>();
  for (const finding of findings) {
    const words = wordsOf(finding);
    const same = said.get(words);
    if (same) {
      same.alike.push(finding);
      continue;
    }
    const beside = groups.find(({ lead }) => isOfOneSentence(lead, finding));
    if (beside) {
      beside.also.push(finding);
      continue;
    }
    const group = { lead: finding, alike: [], also: [] };
    groups.push(group);
    said.set(words, group);
  }
  return groups;
}

/** What a message says without the words that it quotes. */
function wordsOf({ rule, message, verdict }: Finding): string {
  return [rule, verdict, message.replace(/“[^“”]*”/g, "“”")].join("\0");
}

/** The first sentence that a finding rests on. */
export function placeOf({ evidence }: Finding): Quoted | undefined {
  return evidence.find((item): item is Quoted => !("series" in item));
}

function isOfOneSentence(one: Finding, other: Finding): boolean {
  const [a, b] = [placeOf(one), placeOf(other)];
  if (!a || !b || a.document !== b.document) return false;
  return (a.statement !== undefined && a.statement === b.statement) || overlap(a.span, b.span) > 0;
}
