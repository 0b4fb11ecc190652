/** How to tell who says what. Comes in: what `--attribution` asks for. Goes out: the model that does it, or none for rules. */
import { PlumblineError } from "../core/error.ts";
import { type Attributor, decodeModel } from "../extract/index.ts";
import { readWeights, weightsPath } from "../reference/weights.ts";

/** By rules alone, or by the model with the rules beside it. */
export const ATTRIBUTION = ["rules", "model"] as const;

export type Attribution = (typeof ATTRIBUTION)[number];

/**
 * The model that is asked for; undefined for rules. Without a wish the model is taken when its weights are there, and
 * `tell` hears when they are not.
 * @throws PlumblineError `weights-missing` when the model was asked for and is not there; `weights-unreadable`
 */
export function attributorFor(
  wish: Attribution | undefined,
  tell: (line: string) => void,
  file = weightsPath(LANGUAGE),
): Attributor | undefined {
  if (wish === "rules") return undefined;
  const bytes = readWeights(file);
  if (!bytes && wish === "model") {
    throw new PlumblineError(
      "weights-missing",
      file,
      `${file}: no weights there; train them, or use --attribution rules`,
    );
  }
  if (!bytes) {
    tell("this checkout has no weights of attribution: rules alone tell who says what (docs/attribution.md)");
    return undefined;
  }
  const model = decodeModel(bytes, file);
  return { language: LANGUAGE, model, least: model.keep.sure };
}

const LANGUAGE = "en";
