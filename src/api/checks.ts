/** Checks over HTTP. Comes in: nothing or a rule's id. Goes out: every rule, or one with its examples and findings. */
import { rules } from "../check/index.ts";
import { findingWire } from "../core/wire.ts";
import { accuracy } from "../reference/accuracy.ts";
import { decidedIn, documentsNamed, headsOf, namesIn } from "./heads.ts";
import { notFound } from "./problem.ts";
import { NO_QUERY, type Route, route } from "./resource.ts";
import type { CheckModel, ChecksModel, Drawn } from "./shelf-models.ts";
import type { RuleCard } from "./text-models.ts";
import { check as checkForm, checks as checksForm } from "./wire/shelf.ts";

/** Findings shown on the page of a rule; the list of findings has the rest. */
const SHOWN = 20;

/** `/checks` and `/checks/:id`. */
export const checks: readonly Route[] = [
  route({
    path: "/checks",
    about: "every check: what it does and how often it fired",
    query: NO_QUERY,
    wire: checksForm,
    load: async ({ store }): Promise<ChecksModel> => {
      const { facets } = await store.findings({ limit: 1, facets: true });
      const fired = new Map(facets.rule?.map(({ value, count }) => [value, count]));
      return { rules: rules.map((rule) => ({ rule, findings: fired.get(rule.id) ?? 0 })) };
    },
    html: (views, model, frame) => views.checks(model, frame),
    json: ({ rules: list }) => ({
      total: list.length,
      items: list.map(({ rule, findings }) => ({ ...ruleWire(rule), findings })),
    }),
    csv: ({ rules: list }) => ({
      columns: ["id", "version", "title", "about", "formula", "source", "findings"],
      rows: list.map(({ rule, findings }) => [
        rule.id,
        rule.version,
        rule.title,
        rule.about,
        rule.formula,
        rule.source,
        findings,
      ]),
    }),
  }),
  route({
    path: "/checks/:id",
    id: "Id of a check, as the list of checks gives it.",
    about: "one check: formula, source, examples, and where it fired",
    query: NO_QUERY,
    wire: checkForm,
    load: async ({ store, id }): Promise<CheckModel> => {
      const rule = rules.find((one) => one.id === id);
      if (!rule) throw notFound("check", id);
      const page = await store.findings({ rule: id, limit: SHOWN });
      return {
        rule,
        findings: page.items,
        total: page.total,
        drawn: drawnOf(id),
        heads: await headsOf(store, documentsNamed(page.items)),
        decided: await decidedIn(store),
      };
    },
    html: (views, model, frame) => views.check(model, frame),
    json: ({ rule, findings, heads, decided, total, drawn }) => ({
      ...ruleWire(rule),
      examples: rule.examples,
      total,
      drawn,
      findings: findings.map((finding) => findingWire(finding, namesIn(heads), decided)),
    }),
  }),
];

function drawnOf(rule: string): Drawn {
  const { articles, byRule } = accuracy().drawn;
  return { articles, ...(byRule[rule] ?? { error: 0, warning: 0, info: 0 }) };
}

function ruleWire({ id, version, title, about, formula, source }: RuleCard) {
  return { id, version, title, about, formula: formula ?? null, source: source ?? null };
}
