/** `plumb project export MODEL --xmile`. Comes in: a model. Goes out: the same as an XMILE file. */
import { PlumblineError } from "../../core/error.ts";
import { writeXmile } from "../../project/xmile/write.ts";
import { writeWhole } from "../file.ts";
import { complain, printed } from "../terminal.ts";
import { EXIT, type ExitCode } from "../verb.ts";
import { modelNamed } from "./models.ts";

/** Writes a model in the one form that other tools read. @throws PlumblineError `usage`, `model-…`, `file-…` */
export async function exportModel(
  [name, ...others]: readonly string[],
  parsed: Readonly<Record<string, unknown>>,
): Promise<ExitCode> {
  if (name === undefined || others.length > 0 || parsed.xmile === undefined) {
    throw new PlumblineError("usage", "", "give one model and the form, as in plumb project export queue --xmile");
  }
  const text = writeXmile(modelNamed(name));
  if (typeof parsed.xmile !== "string" || parsed.xmile === "-") await printed(text);
  else {
    writeWhole(parsed.xmile, text, "--xmile");
    complain(`wrote ${parsed.xmile}`);
  }
  return EXIT.clean;
}
