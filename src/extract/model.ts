/** Tokens → the model of equipment that is named at a place: "T-90M", "Leopard 2A6", "HIMARS". */
import { MODEL_NAMES, MODELS } from "../measure/model.ts";
import { tokens as cut, isCapital, type Token } from "../text/tokens.ts";

/** A model named in a text; `from` included, `to` not (token numbers). */
export interface ModelPlace {
  readonly from: number;
  readonly to: number;
  /** Its name in lower case and without spaces. */
  readonly name: string;
  readonly item: string;
}

// The first token of a name → the most tokens that a name with it has.
const REACH: ReadonlyMap<string, number> = new Map(
  MODEL_NAMES.map((name) => cut(name))
    .map((parts) => [parts[0]?.lower ?? "", parts.length] as const)
    .sort((a, b) => a[1] - b[1]),
);

/** The longest model name that begins at `at`; a variant that the table lacks ("T-72B4") counts for its family. */
export function modelAt(tokens: readonly Token[], at: number): ModelPlace | undefined {
  const first = tokens[at];
  if (!first || (!isCapital(first.text) && first.kind !== "number")) return undefined;
  const reach = REACH.get(first.lower) ?? REACH.get(singular(first.lower));
  if (reach === undefined) return undefined;
  // A name printed in two words ("Black Hawk", "Leopard 2") has as many tokens as one printed in one.
  for (let length = Math.min(reach + 1, tokens.length - at); length > 0; length--) {
    const name = joined(tokens, at, at + length);
    const known = MODELS[name] ? name : MODELS[singular(name)] ? singular(name) : undefined;
    if (known === undefined) continue;
    const to = variantEnd(tokens, at + length);
    const whole = singular(joined(tokens, at, to));
    return {
      from: at,
      to,
      name: MODELS[known] && whole.startsWith(known) ? whole : known,
      item: MODELS[known]?.item ?? "",
    };
  }
  return undefined;
}

function joined(tokens: readonly Token[], from: number, to: number): string {
  let name = "";
  for (let at = from; at < to; at++) name += tokens[at]?.lower ?? "";
  return name;
}

/** "40 T-90Ms", "12 Iskanders". */
function singular(name: string): string {
  return name.endsWith("s") && !MODELS[name] ? name.slice(0, -1) : name;
}

/** Letters and digits that stand right after a name belong to its variant. */
function variantEnd(tokens: readonly Token[], from: number): number {
  let to = from;
  while (tokens[to] && !tokens[to]?.spaced && (tokens[to]?.kind === "word" || tokens[to]?.kind === "number")) to++;
  return to;
}
