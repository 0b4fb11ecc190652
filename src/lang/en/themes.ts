/** English words of the themes that reports on a build-up come back to without figures. */
import type { Themes } from "../themes.ts";
import { phrases } from "../words.ts";

const wordSet = (list: string): ReadonlySet<string> => new Set(phrases(list));

/**
 * Base forms: verbs without endings, nouns in the singular. A word that says the theme by itself stands in `alone`.
 * @source Own lists, after the subjects that yearbooks and assessments of this field have chapters on: finance, industry,
 * procurement, stocks, personnel, transfers, sanctions, deployments, nuclear forces, risks of escalation.
 */
export const themes: Themes = {
  "economy-strained": {
    says: "the economy is under strain",
    about:
      wordSet(`economy, economic, economically, finance, financial, fiscal, budgetary, treasury, ruble, rouble, currency
      growth, wartime`),
    state: wordSet(`strain, pressure, viability, sustainability, unsustainable, untenable, overheat, overheating, crisis
      collapse, vulnerable, vulnerability, precarious, difficulty, limit, exhaust, exhaustion, stagnation
      stagnate, inflation, downturn, shrink, weaken, weakness, fragile, brink, burden, slow, slowdown, deteriorate, hardship
      decline, falter, cripple, squeeze, woe`),
    alone: wordSet(
      "recession, bankruptcy, insolvency, stagflation, financial challenge, economic challenge, economic risk",
    ),
    vague: wordSet(`challenge, risk, concern, pressure, strain, viability, precarious, difficulty, woe, burden, squeeze
      hardship, slow, slowdown, trouble, problem, headwind`),
    strong: wordSet(`recession, bankruptcy, insolvency, stagflation, collapse, crisis, cripple, bankrupt, implode
      meltdown, ruin`),
  },
  "spending-urged": {
    says: "members are called on to spend and make more",
    about: wordSet("budget, spending, spend, expenditure, investment, invest, stockpile"),
    state: wordSet("urge, call, demand, plead, appeal, insist, exhort"),
    alone: new Set(),
  },
  "spending-missed": {
    says: "members miss the spending target",
    about: wordSet("target, pledge, commitment, guideline, goal, benchmark, threshold"),
    state: wordSet("fail, miss, short, lag, struggle, unmet, neglect, behind"),
    alone: new Set(),
  },
  outproduced: {
    says: "one side makes more than the other",
    about:
      wordSet(`production, produce, output, capability, capacity, industry, industrial, manufacturing, arsenal, arms
      weapon, ammunition`),
    state: wordSet(
      "outpace, outstrip, exceed, surpass, superior, superiority, outmatch, eclipse, overtake, dwarf, outclass",
    ),
    alone: wordSet("outproduce, outbuild, outgun"),
  },
  "output-growing": {
    says: "arms output is growing",
    about: wordSet(`production, output, industry, industrial, factory, plant, manufacture, manufacturing, manufacturer
      armament, assembly`),
    state:
      wordSet(`ramp, expand, expansion, increase, boost, accelerate, surge, transform, transformation, double, triple
      quadruple, multiply, mobilise, mobilize, mobilisation, mobilization, grow, scale, soar, skyrocket, overdrive, round
      retool, convert, modernise, modernize, acceleration`),
    alone: new Set(),
    // An industry that is changed makes other things, or more: which of them is left open.
    vague: wordSet(`transform, transformation, convert, retool, modernise, modernize, mobilise, mobilize, mobilisation
      mobilization`),
    strong: wordSet("double, triple, quadruple, multiply, skyrocket, soar, overdrive"),
  },
  "output-delayed": {
    says: "production or deliveries are late",
    about: wordSet(`production, delivery, deliver, procurement, procure, order, backlog, contract, contractor, supplier
      manufacturing, shipyard`),
    state: wordSet(
      "delay, bottleneck, late, behind, overdue, postpone, slip, slippage, wait, hamper, shortfall, stall",
    ),
    alone: new Set(),
  },
  "stocks-depleted": {
    says: "stocks are running low",
    about: wordSet(
      "stock, stockpile, depot, arsenal, ammunition, munition, inventory, reserve, warehouse, magazine, shell",
    ),
    state:
      wordSet(`empty, deplete, depletion, exhaust, run, dwindle, low, drain, shortage, scarce, replenish, thin, deficit
      insufficient, hollow`),
    alone: new Set(),
    vague: wordSet("low, thin, dwindle, run, drain"),
    strong: wordSet("empty, exhaust, hollow"),
  },
  "personnel-short": {
    says: "soldiers are too few",
    about: wordSet(
      "recruit, recruitment, recruiting, personnel, soldier, manpower, conscript, conscription, enlistment, reservist",
    ),
    state: wordSet(
      "shortage, short, shortfall, lack, struggle, decline, shrink, fall, miss, insufficient, understaffed",
    ),
    alone: wordSet("undermanned, undermanning"),
    vague: wordSet("struggle, decline, shrink"),
  },
  "technology-from-abroad": {
    says: "technology and parts from abroad keep production going",
    between: true,
    about: wordSet(
      "technology, component, chip, microchip, microelectronic, semiconductor, electronics, tool, dual-use, know-how",
    ),
    state: wordSet(
      "transfer, enable, rebuild, reconstitute, supply, import, smuggle, provide, obtain, acquire, rely, depend, fuel",
    ),
    alone: new Set(),
    // That it came is one thing, that nothing would go without it another.
    strong: wordSet("enable, rely, depend, fuel, sustain"),
  },
  "partners-support": {
    says: "partners abroad give support",
    between: true,
    about: wordSet("tie, partnership, cooperation, pact, alliance, partner, ally"),
    state: wordSet("deepen, grow, strengthen, closer, deepening, growing, bolster, cement, expand, tighten"),
    alone: new Set(),
  },
  "sanctions-evaded": {
    says: "sanctions are evaded",
    about: wordSet("sanction, embargo"),
    state: wordSet("evade, evasion, circumvent, circumvention, bypass, loophole, skirt, dodge, undermine, ineffective"),
    alone: new Set(),
  },
  "escalation-risked": {
    says: "a clash could grow into a wider war",
    about: wordSet("war, conflict, clash, confrontation, incident, miscalculation, airstrike, collision, skirmish"),
    state: wordSet(
      "spiral, escalate, escalation, trigger, spark, ignite, spill, spillover, widen, provoke, spread, global",
    ),
    alone: new Set(),
  },
  "arms-race": {
    says: "the build-up leads to an arms race",
    about: wordSet("arm, buildup, build-up, militarisation, militarization, rearmament, weapon"),
    state: wordSet("race, spiral, destabilise, destabilize, provoke, tension"),
    alone: new Set(),
  },
  "nuclear-umbrella": {
    says: "a nuclear power would protect its allies",
    about: wordSet("nuclear"),
    state: wordSet("umbrella, extend, protect, share, shield, cover, guarantee"),
    alone: new Set(),
  },
  "first-target": {
    says: "who would be attacked first",
    about: wordSet("target, attack, invasion, invade, incursion"),
    state: wordSet("first, primary, prime, next, likely, initial"),
    alone: new Set(),
  },
};
