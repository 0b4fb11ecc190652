/** `plumb decide` and `plumb decisions` as a user runs them. */
import { chmodSync, existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { plumb, ROOT } from "../plumb.ts";
import { scratch } from "./scratch.ts";

const file = scratch();
const ledger = file("ledger.db");
const author = ["--author", "Mira Holt"];
let finding = "";
let claims: readonly { readonly id: string; readonly members: readonly { readonly statement: string }[] }[] = [];

beforeAll(async () => {
  const examples = path.join(ROOT, "examples");
  const found = await plumb(["check", examples, "--db", ledger, "--today", "2025-08-01", "--json"]);
  finding = JSON.parse(found.out)[0].id;
  claims = JSON.parse((await plumb(["reconcile", "--db", ledger, "--json"])).out);
});

const copy = (name: string) => file(name, readFileSync(ledger));
const json = async (...args: readonly string[]) => JSON.parse((await plumb([...args, "--json"])).out);

test("an opinion shows in check, extract, reconcile and report, and nowhere where nobody decided", async () => {
  const target = copy("opinion.db");
  const [claim] = claims;
  const statement = claim?.members[0]?.statement ?? "";
  const ran = await plumb(["decide", finding, "dispute", ...author, "--note", "in the original", "--db", target]);
  expect(ran).toMatchObject({ code: 0, err: "" });
  await plumb(["decide", claim?.id ?? "", "confirm", ...author, "--db", target]);
  await plumb(["decide", statement, "correct", "source=Berit Lund", ...author, "--db", target]);
  const decided = (list: readonly { id: string; decisions?: readonly { act: string; author: string }[] }[]) =>
    list.flatMap(({ id, decisions = [] }) => decisions.map((one) => [id, one.act, one.author]));
  const wanted = {
    findings: [[finding, "dispute", "Mira Holt"]],
    claims: [[claim?.id, "confirm", "Mira Holt"]],
    statements: [[statement, "correct", "Mira Holt"]],
  };
  expect(decided(await json("check", "--db", target))).toEqual(wanted.findings);
  expect(decided(await json("reconcile", "--db", target))).toEqual(wanted.claims);
  expect(decided(await json("extract", "--db", target))).toEqual(wanted.statements);
  const whole = await json("report", "--db", target);
  expect([whole.findings, whole.claims, whole.statements].map(decided)).toEqual(Object.values(wanted));
  expect((await plumb(["check", "--db", target, "--csv"])).out).toContain("dispute by Mira Holt on ");
  expect((await plumb(["check", "--db", ledger, "--csv"])).out).not.toContain("decided");
});

test("applying no decision changes nothing", async () => {
  const target = copy("none.db");
  const before = await Promise.all(
    ["extract", "reconcile", "check"].map((verb) => plumb([verb, "--db", target, "--json"])),
  );
  const { id } = (
    await json("decide", claims[0]?.id ?? "", "merge", claims[1]?.id ?? "", ...author, "--db", target)
  )[0];
  expect((await plumb(["reconcile", "--db", target, "--json"])).out).not.toBe(before[1]?.out);
  await plumb(["decide", id, "undo", ...author, "--db", target]);
  const after = await Promise.all(
    ["extract", "reconcile", "check"].map((verb) => plumb([verb, "--db", target, "--json"])),
  );
  expect(after.map(({ out }) => out)).toEqual(before.map(({ out }) => out));
});

test("a merge and a split are followed by reconcile, the machine's claims beside them; reading again keeps them", async () => {
  const target = copy("merge.db");
  const [one, two] = claims;
  await plumb(["decide", one?.id ?? "", "merge", two?.id ?? "", ...author, "--db", target]);
  await plumb(["read", path.join(ROOT, "examples"), "--db", target]);
  const merged = (await json("reconcile", "--db", target)).filter((claim: { machine?: unknown }) => claim.machine);
  expect(merged).toMatchObject([{ id: one?.id, machine: [one?.id, two?.id].sort().map((id) => ({ id })) }]);
  expect(merged[0].members).toHaveLength((one?.members.length ?? 0) + (two?.members.length ?? 0));
  const leaver = two?.members[0]?.statement ?? "";
  await plumb(["decide", one?.id ?? "", "split", leaver, ...author, "--db", target]);
  const split = (await json("reconcile", "--db", target)).filter((claim: { machine?: unknown }) => claim.machine);
  expect(split).toHaveLength(2);
  const replayed = await plumb(["replay", "--all", "--db", target]);
  expect(replayed.code).toBe(0);
});

test("decisions lists all, or those about an id, with how they stand", async () => {
  const target = copy("list.db");
  const [first] = await json("decide", finding, "confirm", ...author, "--db", target);
  await plumb(["decide", finding, "dispute", "--author", "Jo Lund", "--db", target]);
  await plumb(["decide", first.id, "undo", ...author, "--db", target]);
  const all = await json("decisions", "--db", target);
  expect(all.map((one: { act: string; standing: string }) => [one.act, one.standing])).toEqual([
    ["confirm", "undone"],
    ["dispute", "in force"],
    ["undo", "in force"],
  ]);
  expect(await json("decisions", finding, "--db", target)).toHaveLength(2);
  expect((await plumb(["decisions", "--db", target, "--table"])).out).toContain("undone");
  expect(await json("decisions", "--db", ledger)).toEqual([]);
});

test.each([
  ["no author", ["f1", "confirm"], 2, /required option '--author/],
  ["no words", author, 2, /missing required argument/],
  ["an act that is none", ["f1", "approve", ...author], 2, /approve: no decision.*\(usage\)\n$/],
  ["an id that is not there", ["f0123456789", "confirm", ...author], 3, /f0123456789: no finding.*\(not-found\)\n$/],
] as const)("%s", async (_, args, code, says) => {
  const ran = await plumb(["decide", ...args, "--db", ledger]);
  expect(ran.err).toMatch(says);
  expect({ code: ran.code, out: ran.out }).toEqual({ code, out: "" });
});

test("a ledger that is not there is not made, for deciding or for listing", async () => {
  const absent = file("absent.db");
  for (const args of [["decide", "f1", "confirm", ...author], ["decisions"]]) {
    const { code, err } = await plumb([...args, "--db", absent]);
    expect(err).toMatch(/absent\.db.*\(file-not-found\)\n$/);
    expect(code).toBe(3);
  }
  expect(existsSync(absent)).toBe(false);
});

test.skipIf(process.getuid?.() === 0)(
  "a ledger that may not be written is refused for deciding and can be listed",
  async () => {
    const target = copy("closed.db");
    chmodSync(target, 0o444);
    const ran = await plumb(["decide", finding, "confirm", ...author, "--db", target]);
    expect(ran.err).toMatch(/\(store-read-only\)\n$/);
    expect(ran.code).toBe(3);
    expect(await json("decisions", "--db", target)).toEqual([]);
  },
);
