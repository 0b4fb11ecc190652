/** Comes in: a value that may be uncertain, as text or as YAML has it. Goes out: its distribution, or what is wrong with it. */
import { PlumblineError } from "../../core/error.ts";
import { meant } from "../../text/meant.ts";
import { checkDistribution } from "../sample/check.ts";
import type { Distribution } from "../sample/distribution.ts";
import { readNumber } from "./number.ts";
import { isRecord, type Plain } from "./yaml.ts";

/** What was read, or what is wrong with it, in words. */
export type ReadDistribution = { readonly distribution: Distribution } | { readonly problem: string };

/** How a kind is written: its numbers in order, and those that may be left out. What must hold is in sample/check.ts. */
interface Form {
  readonly needs: readonly string[];
  readonly may: readonly string[];
}

const FORMS: Readonly<Record<string, Form>> = {
  uniform: { needs: ["low", "high"], may: [] },
  triangular: { needs: ["low", "mode", "high"], may: [] },
  pert: { needs: ["low", "mode", "high"], may: [] },
  normal: { needs: ["mean", "sd"], may: ["low", "high"] },
  lognormal: { needs: ["median", "sigma"], may: ["from"] },
};

/** Words that a distribution begins with, in the order of docs/models.md. */
export const DISTRIBUTIONS: readonly string[] = [...Object.keys(FORMS), "empirical", "mixture"];

/** Mixtures inside mixtures. */
const DEEPEST = 4;

/**
 * A value as `--set` and YAML write it in one text: `0.035`, `3.5%`, `0.02..0.05` (any of them alike), or the name of a
 * distribution with its numbers, `pert(0.02, 0.035, 0.05)`.
 */
export function readDistribution(text: string): ReadDistribution {
  const trimmed = text.trim();
  const open = trimmed.indexOf("(");
  if (open > 0) return fromCall(trimmed, open);
  const dots = trimmed.indexOf("..");
  if (dots >= 0) return fromNumbers("uniform", [trimmed.slice(0, dots), trimmed.slice(dots + 2)]);
  const value = readNumber(trimmed);
  if (value !== undefined) return { distribution: { kind: "fixed", value } };
  return {
    problem: `"${short(trimmed)}" is no value; write a number such as 0.035 or 3.5%, a range 0.02..0.05, or ${SAMPLE}`,
  };
}

const SAMPLE = "pert(0.02, 0.035, 0.05)";

function fromCall(text: string, open: number): ReadDistribution {
  const kind = text.slice(0, open).trim();
  if (kind === "mixture") return { problem: "a mixture cannot be written in one line; write it in the model's file" };
  if (!text.endsWith(")")) return { problem: `"${short(text)}" does not end with a bracket; write ${SAMPLE}` };
  return fromNumbers(kind, text.slice(open + 1, -1).split(","));
}

/** A value as YAML gives it: a number, a text as for `--set`, or `{pert: [0.02, 0.035, 0.05]}`. */
export function distributionOf(value: Plain, depth = 0): ReadDistribution {
  if (typeof value === "number") return { distribution: { kind: "fixed", value } };
  if (typeof value === "string") return readDistribution(value);
  const [kind, ...others] = isRecord(value) ? Object.keys(value) : [];
  if (kind === undefined || others.length > 0 || !isRecord(value)) {
    return { problem: `a value is a number or one distribution, such as {pert: [0.02, 0.035, 0.05]}` };
  }
  const inside = value[kind] ?? "";
  if (kind === "mixture") return mixture(inside, depth);
  if (isRecord(inside)) return fromNames(kind, inside);
  return Array.isArray(inside) ? fromNumbers(kind, inside) : { problem: `${kind} takes a list of numbers` };
}

/** True for a value that begins with the name of a distribution, and so is no table of elements. */
export function isDistribution(value: Plain): boolean {
  return !isRecord(value) || Object.keys(value).some((key) => DISTRIBUTIONS.includes(key));
}

function fromNumbers(kind: string, written: readonly Plain[]): ReadDistribution {
  const numbers = written.map(numberOf);
  const wrong = numbers.indexOf(undefined);
  if (wrong >= 0) return { problem: `"${short(String(written[wrong]).trim())}" is no number in ${kind}(…)` };
  const values = numbers as readonly number[];
  if (kind === "empirical") return checked({ kind, values: [...values].sort((a, b) => a - b) } as Distribution);
  const form = Object.hasOwn(FORMS, kind) ? FORMS[kind] : undefined;
  if (form === undefined) return unknown(kind);
  const names = [...form.needs, ...form.may];
  if (values.length < form.needs.length || values.length > names.length) {
    return { problem: `${kind} takes ${takes(form)}, and has ${values.length}` };
  }
  return checked({ kind, ...Object.fromEntries(values.map((value, at) => [names[at] ?? "", value])) });
}

function fromNames(kind: string, written: { readonly [key: string]: Plain }): ReadDistribution {
  const form = Object.hasOwn(FORMS, kind) ? FORMS[kind] : undefined;
  if (form === undefined)
    return kind === "empirical" ? { problem: "empirical takes a list of numbers" } : unknown(kind);
  const names = [...form.needs, ...form.may];
  const strange = Object.keys(written).find((name) => !names.includes(name));
  if (strange !== undefined) return { problem: `"${short(strange)}" is no part of ${kind}; ${meant(strange, names)}` };
  const missing = form.needs.find((name) => written[name] === undefined);
  if (missing !== undefined) return { problem: `${kind} takes ${takes(form)}, and has no ${missing}` };
  const numbers = Object.entries(written).map(([name, value]) => [name, numberOf(value)] as const);
  const wrong = numbers.find(([, value]) => value === undefined);
  if (wrong !== undefined) return { problem: `${wrong[0]} of ${kind} is no number` };
  return checked({ kind, ...Object.fromEntries(numbers) });
}

/** What the check of distributions names a value here; the reader of the file names it by its place. */
const VALUE = "value";

/** The distribution, when values can be drawn from it. Its numbers have been counted. */
function checked(written: { readonly kind: string }): ReadDistribution {
  const distribution = written as Distribution;
  try {
    checkDistribution(VALUE, distribution);
    return { distribution };
  } catch (error) {
    if (error instanceof PlumblineError) return { problem: error.message.slice(`${VALUE}: `.length) };
    throw error;
  }
}

function takes({ needs, may }: Form): string {
  return `${needs.join(", ")}${may.length > 0 ? ` and, if wanted, ${may.join(", ")}` : ""}`;
}

function mixture(written: Plain, depth: number): ReadDistribution {
  if (!Array.isArray(written) || written.length === 0) {
    return { problem: "mixture takes a list of {weight, label, of}" };
  }
  if (depth >= DEEPEST) return { problem: `mixtures stand inside each other more than ${DEEPEST} deep` };
  const parts: { weight: number; label: string; of: Distribution }[] = [];
  for (const [at, part] of (written as readonly Plain[]).entries()) {
    const { weight = 1, label, of, ...rest } = isRecord(part) ? part : {};
    const [strange] = Object.keys(rest);
    const number = numberOf(weight);
    const nth = `part ${at + 1} of the mixture`;
    if (strange !== undefined)
      return { problem: `"${short(strange)}" is no part of a mixture's row; it has weight, label, of` };
    if (number === undefined) return { problem: `${nth} needs a number for its weight` };
    if (typeof label !== "string" || label === "") return { problem: `${nth} needs a label: whose value it is` };
    if (of === undefined) return { problem: `${nth} needs a value under "of"` };
    const read = distributionOf(of, depth + 1);
    if ("problem" in read) return { problem: `${nth}: ${read.problem}` };
    parts.push({ weight: number, label, of: read.distribution });
  }
  return checked({ kind: "mixture", parts } as Distribution);
}

function unknown(kind: string): ReadDistribution {
  return { problem: `"${short(kind)}" is no distribution; ${meant(kind, DISTRIBUTIONS)}` };
}

function numberOf(value: Plain): number | undefined {
  return typeof value === "number" ? value : typeof value === "string" ? readNumber(value) : undefined;
}

/** Characters of somebody's text that a message repeats. */
const SHOWN = 40;

function short(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN)}…`;
}
