/** The files of models: those that ship, and one that a user gives. */
import { describe, expect, test } from "vitest";
import { PlumblineError } from "../../src/core/error.ts";
import { faultsOf, readModel } from "../../src/project/model/read.ts";
import { unitFaults } from "../../src/project/units/check.ts";
import { isModelFile, modelFile, shippedModel, shippedModels } from "../../src/reference/models.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("the models that ship", () => {
  test("nothing else of their folder is taken for one", () => {
    for (const { id, file } of shippedModels()) expect(file).toBe(`${id}.yaml`);
  });

  test("can be read, and their units fit", () => {
    for (const { file, text } of shippedModels()) {
      expect(faultsOf(text, file).map(({ message }) => message)).toEqual([]);
      expect(unitFaults(readModel(text, file)).map(({ message }) => message)).toEqual([]);
    }
  });

  test("are asked for by id", () => {
    for (const model of shippedModels()) expect(shippedModel(model.id)).toBe(model);
  });

  test("one that is not there is told, with what to do", () => {
    const ask = () => shippedModel("no-such-model-at-all");
    expect(ask).toThrow(PlumblineError);
    expect(ask).toThrow(/there is no model "no-such-model-at-all"; .*\.\/no-such-model-at-all\.yaml/);
    try {
      ask();
    } catch (error) {
      expect(error).toMatchObject({ code: "model-unknown", where: "no-such-model-at-all" });
    }
  });
});

describe("a user's file", () => {
  test.each([
    ["mine.yaml", true],
    ["folder/mine.YML", true],
    ["spending-path", false],
    ["mine.xmile", false],
    ["yaml", false],
  ])("%s is one: %s", (asked, is) => expect(isModelFile(asked)).toBe(is));

  test("is named by its base name, and its byte-order mark is no part of it", () => {
    expect(modelFile("a/b/mine.yml", bytes("\uFEFFtitle: x"))).toEqual({
      id: "mine",
      file: "mine.yml",
      text: "title: x",
    });
  });

  test.each([
    ["nothing", bytes(" \n"), "file-empty"],
    ["bytes that are no text", Uint8Array.of(0xc3, 0x28), "encoding-broken"],
    ["a zero byte", bytes("a\u0000b"), "encoding-broken"],
    ["UTF-16", Uint8Array.of(0xff, 0xfe, 0x61, 0), "encoding-broken"],
  ])("with %s in it is refused", (_, given, code) => {
    expect(() => modelFile("mine.yaml", given)).toThrow(expect.objectContaining({ code, where: "mine.yaml" }));
  });
});
