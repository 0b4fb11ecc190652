import { describe, expect, test } from "vitest";
import { PlumblineError } from "../../../src/core/error.ts";
import { decodeModel, encodeModel } from "../../../src/extract/model/file.ts";
import { IGNORANT } from "./toy.ts";

const bytes = encodeModel({
  ...IGNORANT,
  classes: new Map([
    [-7, 3],
    [12, 31],
  ]),
});

function codeOf(broken: Uint8Array): string {
  try {
    decodeModel(broken, "weights.bin");
  } catch (error) {
    if (error instanceof PlumblineError) return error.code;
    throw error;
  }
  return "read";
}

describe("a file of weights", () => {
  test("gives back the model, and the model the same bytes", () => {
    const model = decodeModel(bytes, "weights.bin");
    expect([...model.classes]).toEqual([
      [-7, 3],
      [12, 31],
    ]);
    expect(model.cue).toEqual(IGNORANT.cue);
    expect(Buffer.compare(encodeModel(model), bytes)).toBe(0);
  });

  test("reads from the middle of a larger buffer, as a worker may get it", () => {
    const wide = new Uint8Array(bytes.length + 3);
    wide.set(bytes, 3);
    expect(decodeModel(wide.subarray(3), "weights.bin").keep).toEqual(IGNORANT.keep);
  });

  test.each([
    ["empty", new Uint8Array(0)],
    ["something else", new TextEncoder().encode("a text that is no file of weights")],
    ["cut short", bytes.subarray(0, bytes.length - 1)],
    ["cut in its head", bytes.subarray(0, 40)],
    ["of another version", Uint8Array.from(bytes, (byte, at) => (at === 7 ? 99 : byte))],
  ])("that is %s is refused", (_, broken) => {
    expect(codeOf(broken)).toBe("weights-unreadable");
  });
});
