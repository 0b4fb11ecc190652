/** Who speaks behind "told", in a passive and in a wire's first line: own sentences. */
import { describe, expect, test } from "vitest";
import { languageOf } from "../../src/lang/index.ts";
import { wireDateline } from "../../src/read/dateline.ts";
import { statementsOf } from "./reading.ts";

describe("who speaks", () => {
  test.each([
    [
      "Norway built 40 boats in 2025, a senior NATO official told BNW, adding that the figure came from Oslo.",
      "senior NATO official",
    ],
    [
      "“Of these, 30 are new and 12 were repaired,” Deputy Minister Olav Brekke was quoted as saying by the agency Nord.",
      "Olav Brekke",
    ],
  ])("%s", (text, name) => {
    const names = statementsOf(
      `Boats of the north\n\nSweden's Ministry of Trade said on Sunday it had sold 40 boats.\n\n${text}`,
    )
      .filter(({ span }) => span.start > 80)
      .map(({ source }) => source?.name);
    expect(new Set(names)).toEqual(new Set([name]));
  });
});

test("an outlet in brackets before the date", () => {
  const line = wireDateline("Lyon (BNW), March 9, 2026 - European states buy boats.", languageOf("en"));
  expect(line?.outlet?.text).toBe("BNW");
  expect(line?.printed?.date).toBe("2026-03-09");
  expect(wireDateline("Boats (new ones), bought in March - The navy", languageOf("en"))).toBeUndefined();
});
