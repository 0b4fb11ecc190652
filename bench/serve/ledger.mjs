// In: how many documents. Out: a ledger that holds them, read by the real flow; kept outside the checkout and used again.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { random } from "../generate.mjs";
import { LONG, writeStories } from "./stories.mjs";

const HERE = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.resolve(HERE, "..", "..");
const CACHE = path.join(process.env.XDG_CACHE_HOME ?? path.join(homedir(), ".cache"), "plumbline", "bench");
/** Results are made for this day, whenever the bench runs. */
export const DAY = "2025-08-01";

/** A hash of all that a ledger is made by: the generators and the code, but for what only shows it, and the store, which brings itself up to date. */
function madeBy() {
  const hash = createHash("sha256");
  for (const file of [path.join(HERE, "stories.mjs"), path.join(HERE, "..", "generate.mjs")]) {
    hash.update(readFileSync(file));
  }
  const dist = path.join(ROOT, "dist");
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".js"))
    .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)))
    .filter((name) => !/^(web|api|cli|answer|project|store)[\\/]/.test(name))
    .sort();
  for (const name of files) hash.update(name).update(readFileSync(path.join(dist, name)));
  return hash.digest("hex").slice(0, 16);
}

/** The ledger of so many documents; made when there is none of this code. `seconds` is absent for one that was there. */
export async function ledger(count) {
  mkdirSync(CACHE, { recursive: true });
  const name = `serve-${count}-${madeBy()}`;
  const file = path.join(CACHE, `${name}.db`);
  if (existsSync(file)) return { file };
  const texts = path.join(CACHE, `${name}-texts`);
  const making = path.join(CACHE, `${name}-making.db`);
  for (const rest of [making, `${making}-wal`, `${making}-shm`]) rmSync(rest, { force: true });
  writeStories(texts, count);
  const began = performance.now();
  const args = [path.join(ROOT, "plumb"), "check", texts, "--db", making, "--today", DAY, "--csv"];
  await new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
    child.on("close", (code) => (code === 0 ? resolve() : reject(new Error(`loading ended with ${code}`))));
  });
  const seconds = (performance.now() - began) / 1000;
  renameSync(making, file);
  rmSync(texts, { recursive: true, force: true });
  return { file, seconds };
}

/** Addresses to ask for, drawn by a seed from what the ledger holds. */
export function addressesOf(file) {
  const db = new Database(file, { readonly: true });
  const all = (sql) => db.prepare(sql).pluck().all();
  const next = random(42);
  const some = (list, count) => Array.from({ length: count }, () => list[Math.floor(next() * list.length)]);
  const link = (noun) => (id) => `/${noun}/${encodeURIComponent(id)}`;
  const byName = db.prepare("select id from document where name = ?").pluck();
  const held = Object.fromEntries(
    ["document", "statement", "claim", "member", "finding", "pledge"].map((table) => [
      table,
      db.prepare(`select count(*) from ${table}`).pluck().get(),
    ]),
  );
  const addresses = {
    held,
    documents: some(all("select id from document where name not like 'long-%' order by id"), 400).map(
      link("documents"),
    ),
    long: LONG.map((length) => [length, link("documents")(byName.get(`long-${length}.txt`))]),
    claims: some(all("select id from claim order by id"), 400).map(link("claims")),
    mostTold: all("select id from claim order by documents desc, id limit 20").map(link("claims")),
    findings: some(all("select id from finding order by id"), 400).map(link("findings")),
    conflicts: all(
      "select id from finding where rule in ('across-documents', 'share-of-total') and verdict in ('conflict', 'disagreement', 'changed') order by id limit 20",
    ).map(link("conflicts")),
    speakers: some(all("select distinct source from member where source is not null order by source"), 100).map(
      link("speakers"),
    ),
    // Two words that stand side by side in some text: as many searches as documents, none asked for twice.
    searches: some(all("select json from document_text order by document"), 400).map((json) => {
      const words = (JSON.parse(json).text ?? json).match(/[A-Za-z]{5,}/g) ?? ["tanks", "shells"];
      const at = Math.floor(next() * (words.length - 1));
      return `/search?q=${words[at]}+${words[at + 1]}`;
    }),
    // Lists that nobody asked for before: one actor or one measure, in each order.
    narrowed: ["actor", "measure"].flatMap((column) =>
      all(`select distinct ${column} from claim where ${column} <> '' order by 1`).flatMap((value) =>
        ["", "&sort=first", "&sort=title", "&documents=2"].map(
          (rest) => `/claims?${column}=${encodeURIComponent(value)}${rest}`,
        ),
      ),
    ),
    sources: all("select distinct outlet from document where outlet <> '' order by outlet").map(link("sources")),
  };
  db.close();
  return addresses;
}
