/** With and without the weights of attribution. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { attributorFor } from "../../src/cli/attributor.ts";
import { PlumblineError } from "../../src/core/error.ts";
import { weightsPath } from "../../src/reference/weights.ts";
import { plumb, ROOT } from "../plumb.ts";
import { scratch } from "./scratch.ts";

const file = scratch();
const missing = path.join(ROOT, "data", "models", "attribution.xx.bin");

describe("a checkout without weights", () => {
  test("goes on with rules and says so", () => {
    const told: string[] = [];
    expect(attributorFor(undefined, (line) => told.push(line), missing)).toBeUndefined();
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/rules alone/);
  });

  test("refuses the model when it is asked for", () => {
    expect(() => attributorFor("model", () => undefined, missing)).toThrow(
      expect.objectContaining({ code: "weights-missing" }),
    );
  });

  test("says nothing when rules are asked for", () => {
    const told: string[] = [];
    expect(attributorFor("rules", (line) => told.push(line), missing)).toBeUndefined();
    expect(told).toEqual([]);
  });
});

test("weights that are none are refused, not passed over", () => {
  const broken = file("broken.bin", "no weights");
  expect(() => attributorFor(undefined, () => undefined, broken)).toThrow(PlumblineError);
});

describe.skipIf(!existsSync(weightsPath()))("with weights", () => {
  const QUOTE = "“The harbour floods every spring,” countered Marta Lind, a pilot. “Somebody has to pay for it.”\n";

  test("both halves of an interrupted quotation get its speaker, on one thread and on two", async () => {
    const text = file("quote.txt", QUOTE);
    const sources = async (...args: string[]) => {
      const { code, out, err } = await plumb(["extract", text, "--jsonl", ...args]);
      expect({ code, err }).toEqual({ code: 0, err: "" });
      return out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).source?.name);
    };
    const alone = await sources("--attribution", "model");
    expect(alone).toEqual(["Marta Lind", "Marta Lind"]);
    expect(await sources("--workers", "2")).toEqual(alone);
    // The rules do not know the verb: it was the model that answered.
    expect(await sources("--attribution", "rules")).toEqual([undefined, undefined]);
  });

  test("an unknown way is refused", async () => {
    const { code, err } = await plumb(["extract", "examples", "--attribution", "guess"]);
    expect(err).toMatch(/Allowed choices/);
    expect(code).toBe(2);
  });
});

describe("the adapter", () => {
  function adapt(args: readonly string[], input: string): Promise<{ out: string; code: number | null }> {
    return new Promise((resolve) => {
      const child = spawn(process.execPath, [path.join(ROOT, "scripts", "adapter-attribution.mjs"), ...args], {
        stdio: ["pipe", "pipe", "ignore"],
      });
      let out = "";
      child.stdout.setEncoding("utf8").on("data", (part) => {
        out += part;
      });
      child.on("close", (code) => resolve({ out, code }));
      child.stdin.end(input);
    });
  }

  const TEXT = "🛰 The port opens.\r\n\r\nGeneral Paul Kerr warned that the river could rise.\n";

  test.each([[["--attribution", "rules"]], [[]]])(
    "answers each line with places in code units of that line's text %j",
    async (args) => {
      const input = [
        { id: "a", text: TEXT },
        { id: 7, text: "Nobody speaks." },
      ];
      const { out, code } = await adapt(args, input.map((line) => `${JSON.stringify(line)}\n`).join(""));
      expect(code).toBe(0);
      const answers = out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line));
      expect(answers.map(({ id }) => id)).toEqual(["a", 7]);
      const [one] = answers[0].attributions;
      const words = ([span]: [number, number][]) => TEXT.slice(...(span ?? [0, 0]));
      expect(words(one.cue)).toBe("warned");
      expect(words(one.source)).toMatch(/Paul Kerr$/);
      expect(words(one.content)).toMatch(/the river could rise/);
      expect(one.confidence).toBeGreaterThan(0);
    },
  );
});
