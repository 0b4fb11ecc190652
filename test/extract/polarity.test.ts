/** Whether a statement affirms or denies: own sentences. */
import { describe, expect, test } from "vitest";
import { statementsOf } from "./reading.ts";

describe("a negation counts for its own clause", () => {
  test.each([
    ["“We are doubling what we build, and we are not done,” Tamm told reporters in Oslo.", "+"],
    ["“We have not slowed down, but we will build 40 boats,” Tamm told reporters in Oslo.", "+"],
    ["“We have not built 40 boats, and we will try again,” Tamm told reporters in Oslo.", "-"],
    ["“Norway will not send 40 boats,” Tamm told reporters in Oslo.", "-"],
    ["“We think that Norway, Sweden and Denmark have not sent 40 boats,” Tamm told reporters.", "-"],
    ["Norway denied that it had not sent the boats.", "+"],
  ])("%s", (text, polarity) => {
    const [first] = statementsOf(`Oslo builds boats\n\n${text}`).filter(({ cue }) => cue);
    expect(first?.frame.polarity).toBe(polarity);
  });
});
