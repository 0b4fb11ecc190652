/** What stands beside a claim. Comes in: the claim, its statements, the record, the models. Goes out: what was published of it, and which models ask for it. */
import { askedOf, multipleOf, type Standing, sayingsOf, standingsOf } from "../check/index.ts";
import type { Claim, Member } from "../core/claim.ts";
import { PlumblineError } from "../core/error.ts";
import type { KnownFigure } from "../core/known.ts";
import type { Statement } from "../core/statement.ts";
import { evidenceWire, intervalWire, type NameOf } from "../core/wire.ts";
import { languageOf } from "../lang/index.ts";
import { matchOf } from "../project/bind/match.ts";
import { toldBy } from "../project/bind/telling.ts";
import type { Model } from "../project/model/model.ts";
import { readModel } from "../project/model/read.ts";
import { shippedModels } from "../reference/models.ts";
import type { PublicRecord } from "../reference/record.ts";

/** What was published of what a claim counts: cells and figures of its time, or sayings of its comparison. */
export interface Published {
  readonly standings: readonly Standing[];
  readonly sayings: readonly KnownFigure[];
}

/** The record beside the telling that the others are measured against. */
export function publishedBeside(
  base: Member | undefined,
  statement: Statement | undefined,
  language: string,
  record: PublicRecord,
): Published {
  const nothing = { standings: [], sayings: [] };
  if (!base || !statement) return nothing;
  const { of, index } = base.proposition;
  const quantity = of === "quantity" ? statement.quantities[index] : undefined;
  const asked = quantity && askedOf(quantity);
  if (asked) return { standings: standingsOf(asked, record), sayings: [] };
  const comparison = of === "comparison" ? statement.comparisons[index] : undefined;
  const multiple = comparison && multipleOf(statement, comparison, languageOf(language));
  if (!multiple) return nothing;
  return { standings: [], sayings: sayingsOf(multiple, record).map(({ known }) => known) };
}

/** The same as plain JSON; a share of nothing is `null`. */
export function publishedWire({ standings, sayings }: Published, nameOf: NameOf) {
  return {
    standings: standings.map(({ evidence, interval, off, ...standing }) => ({
      ...standing,
      interval: intervalWire(interval),
      evidence: evidenceWire(evidence, nameOf),
      off: Number.isFinite(off) ? off : null,
    })),
    sayings,
  };
}

/** A parameter of a model whose question a claim answers, or misses by one part. */
export interface Use {
  readonly model: string;
  readonly title: string;
  /** Id of the parameter, with its element where it has any. */
  readonly parameter: string;
  readonly label: string;
  /** Why it is nearly an answer and none; empty for an answer. */
  readonly misses: readonly string[];
}

/** The parameters of the models at hand that a claim answers, before those that it misses by one part. */
export function usesOf(claim: Claim, statements: ReadonlyMap<string, Statement>): readonly Use[] {
  const told = toldBy([claim], statements);
  const uses = models().flatMap((model) =>
    questionsOf(model).flatMap(({ parameter, label, question }): readonly Use[] => {
      const matches = told.flatMap((one) => matchOf(question, one) ?? []);
      const near = matches.filter(({ value, misses }) => value !== undefined && misses.length < 2);
      const best = near.find(({ misses }) => misses.length === 0) ?? near[0];
      return best ? [{ model: model.id, title: model.title, parameter, label, misses: best.misses }] : [];
    }),
  );
  return [...uses.filter(({ misses }) => misses.length === 0), ...uses.filter(({ misses }) => misses.length > 0)];
}

function questionsOf({ variables }: Model) {
  return variables.flatMap((variable) => {
    if (variable.role !== "parameter" || !variable.question) return [];
    const { name, label = name.replaceAll("_", " "), question } = variable;
    if ("all" in question) return [{ parameter: name, label, question: question.all }];
    return Object.entries(question.each).map(([element, one]) => ({
      parameter: `${name}[${element}]`,
      label: `${label}, ${element}`,
      question: one,
    }));
  });
}

// What comes with Plumbline does not change while it runs: it is read once.
let known: readonly Model[] | undefined;

function models(): readonly Model[] {
  known ??= shippedModels().flatMap(({ text, file }) => {
    try {
      return [readModel(text, file)];
    } catch (error) {
      // A model that cannot be read says so on its own page, and takes no claim's page with it.
      if (error instanceof PlumblineError) return [];
      throw error;
    }
  });
  return known;
}
