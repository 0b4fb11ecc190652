/** The command line. Comes in: arguments. Goes out: what the verb prints, and an exit code. */
import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { PlumblineError } from "../core/error.ts";
import { type VerbEntry, verbs } from "./index.ts";
import { failureLine } from "./remedy.ts";
import { complain, silenceBrokenPipe } from "./terminal.ts";
import { EXIT, type ExitCode } from "./verb.ts";

/** Runs the command line and sets the exit code of the process. */
export async function main(argv: readonly string[]): Promise<void> {
  silenceBrokenPipe();
  process.exitCode = await run(argv);
}

async function run(argv: readonly string[]): Promise<ExitCode> {
  const name = argv.find((argument) => !argument.startsWith("-"));
  let code: ExitCode = EXIT.clean;
  try {
    const program = await assemble(
      verbs.find((verb) => verb.name === name),
      (ended) => {
        code = ended;
      },
    );
    await program.parseAsync([...argv], { from: "user" });
    return code;
  } catch (error) {
    return codeOf(error);
  }
}

/** The program with the one verb that was asked for; the others need only their names for `--help`. */
async function assemble(asked: VerbEntry | undefined, done: (code: ExitCode) => void): Promise<Command> {
  const program = new Command("plumb")
    .description("Finds what reports claim, where claims are repeated or changed, and what does not add up.")
    .version(version(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand(false)
    .showHelpAfterError("Run with --help for what can be asked.")
    .configureOutput({ outputError: (words, write) => write(withMeant(words, program)) })
    .exitOverride();
  for (const entry of verbs) {
    const command = program.command(entry.name).description(entry.summary).exitOverride();
    if (entry !== asked) continue;
    const { verb } = await entry.load();
    command
      .description(verb.about)
      .summary(entry.summary)
      .argument(verb.arguments, verb.argumentsAbout ?? INPUTS);
    verb.options(command);
    command.addHelpText("after", `\nExamples:\n${verb.examples.map((example) => `  plumb ${example}`).join("\n")}`);
    command.action(async (inputs: string | readonly string[], options: Record<string, unknown>) => {
      done(await verb.run(typeof inputs === "string" ? [inputs] : inputs, options));
    });
  }
  return program;
}

/** What an option is called elsewhere, which nobody finds by a slip of the finger. */
const CALLED: Readonly<Record<string, string>> = {
  "--ledger": "--db",
  "--database": "--db",
  "--store": "--db",
  "--sqlite": "--db",
  "--date": "--today",
  "--threads": "--workers",
  "--readonly": "--read-only",
  "--format": "--json",
};

/** An error of usage, and the option that was meant where the verb has one of another name. */
function withMeant(words: string, { commands }: Command): string {
  const meant = CALLED[/unknown option '(--[a-z-]+)/.exec(words)?.[1] ?? ""];
  const isTaken = commands.some(({ options }) => options.some(({ long }) => long === meant));
  if (meant === undefined || !isTaken || words.includes("Did you mean")) return words;
  return `${words.trimEnd()}\n(Did you mean ${meant}?)\n`;
}

const INPUTS = "files, folders, addresses, or - for standard input";

function version(): string {
  return JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")).version;
}

function codeOf(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.usage;
  if (error instanceof PlumblineError) {
    complain(failureLine(error));
    return error.code === "usage" ? EXIT.usage : EXIT.failure;
  }
  complain(`this is a mistake in Plumbline itself, please report it (internal)\n${(error as Error).stack ?? error}`);
  return EXIT.failure;
}
