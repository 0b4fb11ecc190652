/** Bodies that speak: by their whole name, by the seat that tells which one it is, several at once. */
import { expect, test } from "vitest";
import { statementsOf } from "./reading.ts";

const IISS = "International Institute for Strategic Studies";

test.each([
  [`The ${IISS} estimates that output has doubled.`, IISS],
  [`The ${IISS} in London said output has doubled.`, IISS],
  [`Output has doubled, according to the ${IISS}.`, IISS],
  ["The Royal Institute of International Affairs said output has doubled.", "Royal Institute of International Affairs"],
  ["The ministry in Vilnius said output has doubled.", "ministry in Vilnius"],
  ["Output has doubled, according to the ministry in Vilnius.", "ministry in Vilnius"],
  ["The three defence ministries said that output has doubled.", "three defence ministries"],
  ["An institute in London said output has doubled.", "institute (anonymous)"],
])("%s", (text, name) => {
  const sources = statementsOf(text).flatMap(({ source }) => source ?? []);
  expect(sources.map((one) => `${one.name}${one.anonymous ? " (anonymous)" : ""}`)).toEqual([name]);
});

test("the place of a body's name is the whole name", () => {
  const text = `The ${IISS} said output has doubled.`;
  const [span] = statementsOf(text).flatMap(({ source }) => source?.span ?? []);
  expect(text.slice(span?.start, span?.end)).toBe(IISS);
});
