// Another process at the same database. Comes in: what to do and where. Goes out: a line of standard output per deed.
import Database from "better-sqlite3";
import { openStore } from "../../../src/store/index.ts";
import { entry } from "../factory.ts";

const [deed = "", location = "", ...rest] = process.argv.slice(2);

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Takes a lock with a driver of its own, as any other program would, and keeps it until it is ended. */
function hold(begin: string): void {
  const database = new Database(location);
  for (const statement of begin.split(";")) database.exec(statement);
  say("holding");
  setInterval(() => database.open, 1_000);
}

/** Puts document after document; says each id once its promise has resolved, so once it must be on the disk. */
async function write(prefix: string, count: number): Promise<void> {
  const store = await openStore(location);
  for (let i = 0; i < count; i++) {
    const lines = [`${prefix} depot ${i} held ${i + 7} guns.`, `${prefix} depot ${i} then closed.`];
    const made = entry(lines, { name: `${prefix}-${i}.txt` });
    await store.put(made);
    say(made.document.id);
  }
  await store.close();
}

/** Puts one document and says "added", or which failure there was. */
async function attempt(options: { readOnly?: boolean }): Promise<void> {
  try {
    const store = await openStore(location, options);
    say(JSON.stringify({ documents: (await store.counts()).documents }));
    say(JSON.stringify({ put: await store.put(entry(["One more."])) }));
  } catch (error) {
    const { code, where, message } = error as { code?: string; where?: string; message: string };
    say(JSON.stringify({ code, where, message }));
  }
}

const deeds: Readonly<Record<string, () => void | Promise<void>>> = {
  "hold-all": () => hold("pragma locking_mode = exclusive;begin exclusive;update state set producer = 'held'"),
  "hold-writing": () => hold("begin immediate"),
  write: () => write(rest[0] ?? "", Number(rest[1])),
  attempt: () => attempt({}),
  "attempt-reading": () => attempt({ readOnly: true }),
};

await deeds[deed]?.();
