/** Comes in: the figures that a result rests on. Goes out: the words and the working that mark it as contested. */
import type { Step } from "../core/finding.ts";
import type { Reading } from "../relation/index.ts";
import { step } from "./evidence.ts";
import type { Given } from "./reading.ts";
import { wordsOf } from "./reading.ts";
import type { Ground } from "./rule.ts";
import { list, quoted } from "./wording.ts";

/** What is added to a finding; nothing where nothing it rests on is contested. */
export interface Mark {
  /** A sentence more for its message, with the space before it; or "". */
  readonly says: string;
  readonly steps: readonly Step[];
}

/** Marks what rests on figures that cannot be true together with those of other documents. */
export function contested(ground: Ground, { readings, at }: Pick<Given, "readings" | "at">): Mark {
  const ids = ground.layered().contested();
  const parts = ids.size === 0 ? [] : readings.filter(({ id }) => ids.has(id));
  if (parts.length === 0) return { says: "", steps: [] };
  const words = (reading: Reading): string => quoted(wordsOf(reading));
  const verb = parts.length === 1 ? "is" : "are";
  return {
    says: ` ${list([...new Set(parts.map(words))])} ${verb} contested: figures of other documents exclude ${parts.length === 1 ? "it" : "them"}.`,
    steps: parts.map((part) =>
      step(`contested: ${words(part)} and figures of other documents exclude each other`, at(part)),
    ),
  };
}
