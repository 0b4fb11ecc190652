/** What a reader puts in. Comes in: options as they are typed. Goes out: wishes that a run understands. */
import { PlumblineError } from "../../core/error.ts";
import type { InputRole } from "../../core/projection.ts";
import type { Binding } from "../../project/bind/choice.ts";
import type { Wishes } from "../../project/inputs.ts";
import { readDistribution } from "../../project/model/distribution.ts";
import type { Distribution } from "../../project/sample/distribution.ts";

const ROLES: readonly InputRole[] = ["centre", "low", "high", "excluded"];

/** The wishes of a command line. @throws PlumblineError `usage` for what cannot be read */
export function wishesOf(parsed: Readonly<Record<string, unknown>>): Wishes {
  return {
    ...(typeof parsed.setting === "string" ? { setting: parsed.setting } : {}),
    set: Object.fromEntries(listed(parsed.set).map(setOf)),
    choice: {
      believe: listed(parsed.believe),
      exclude: listed(parsed.exclude),
      bindings: listed(parsed.bind).map(bindingOf),
    },
  };
}

function listed(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** `growth=0.04`, `growth=pert(0.02, 0.035, 0.05)`. */
function setOf(text: string): readonly [string, Distribution] {
  const [name, value] = sides(text, "--set growth=0.04");
  const read = readDistribution(value);
  if ("distribution" in read) return [name, read.distribution];
  throw new PlumblineError("usage", text, `--set ${text}: ${read.problem}`);
}

/** `ratio=c3739a3a0`, `ratio=c3739a3a0:low`, `base_gdp[DE]=wb-gdp@2024-06-28`, `ratio=assumption`. */
function bindingOf(text: string): Binding {
  const [parameter, value] = sides(text, "--bind ratio=c3739a3a0:low");
  const [to = "", role = "centre"] = value.split(":");
  if (ROLES.includes(role as InputRole)) return { parameter, to, role: role as InputRole };
  throw new PlumblineError("usage", text, `--bind ${text}: ${role} is no role; give one of ${ROLES.join(", ")}`);
}

function sides(text: string, example: string): readonly [string, string] {
  const at = text.indexOf("=");
  const [name, value] = [text.slice(0, Math.max(0, at)).trim(), text.slice(at + 1).trim()];
  if (name !== "" && value !== "") return [name, value];
  throw new PlumblineError("usage", text, `${text}: write a name, =, and a value, as in ${example}`);
}
