/** A model's file that has every part, for tests. The figures are made up. */
export const WHOLE = `# a comment
title: Spending path
purpose: What a share of GDP by a year costs.
limits: [No prices., "No rates: nominal only."]
sources:
  - A yearbook, edition of 2025
time: { from: 2024, to: 2035, step: 1/12, save: 1, unit: a }
dimensions: { member: [BE, NO, NATO-Europe] }
parameters:
  growth:
    label: Nominal growth of GDP
    unit: 1/a
    basis: nominal
    value: { pert: [0.02, 0.035, 0.05] }
    allowed: [0, 10%]
    rationale: a guess
    question: { actor: RU, measure: gdp-growth, unit: "%", from: 2024-01-01, to: 2024-12-31, scale: 0.01, series: [wb-gdp] }
  base_gdp:
    over: [member]
    unit: USD
    value: { BE: 6.6e11, NO: 4_800e8, NATO-Europe: { normal: [2e13, 1e12] } }
    source: A yearbook
    question:
      BE: { actor: BE, measure: gdp, unit: USD }
  target: { unit: 1, value: 3.5%, source: the pledge }
stocks:
  gdp: { over: [member], unit: USD, initial: base_gdp, in: [gdp_growth], non_negative: true }
flows:
  gdp_growth:
    over: [member]
    unit: USD/a
    about: What the economy gains in a year.
    equation: >
      gdp
        * growth
auxiliaries:
  core:
    over: [member]
    unit: USD/a
    equation:
      BE: gdp * target / 1 [a]
      NO: "gdp * effect(time - start) / 1 [a]"
      NATO-Europe: gdp *
        target / 1 [a]
  total: { unit: USD/a, equation: "sum(core[*])" }
lookups:
  effect: { unit: "1", x_unit: a, x: [0, 11], y: [2%, 0.035], outside: extrapolate }
outputs: [total, core]
crossings:
  passes: { label: Belgium passes Norway, left: "core[BE]", right: "core[NO]" }
correlations:
  - { between: [growth, target], rank: 0.5 }
settings:
  slow: { label: Slow, about: Little growth., set: { growth: 1%, "base_gdp[NO]": 4.5e11..5e11 } }
examples:
  - title: Steady
    set: { growth: 0.035 }
    expect: { "total@2035": 1.0e+12, "core[BE]@2024": 2.31e10, passes: never }
    within: 0.001
`;
