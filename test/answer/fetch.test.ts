/** What to fetch is said once: who, where, when. */
import { expect, test } from "vitest";
import { placeToFetch } from "../../src/answer/fetch.ts";

test.each([
  [
    { producer: "Ministry", where: "Report on tanks, February 2024", published: "2024-02" },
    "Ministry, Report on tanks, February 2024",
  ],
  [{ producer: "CNN", where: "CNN, 11 March 2024", published: "2024-03-11" }, "CNN, 11 March 2024"],
  [{ producer: "CNN", where: "CNN", published: "2024-03-11" }, "CNN, 11 March 2024"],
  [{ producer: "", where: "a speech", published: "2024-03-11" }, "a speech, 11 March 2024"],
])("%j", (known, says) => {
  expect(placeToFetch(known)).toBe(says);
});
