/** Addresses of a scenario. Comes in: its state and what would be another. Goes out: the link that shows it. */
import { address } from "../../../api/address.ts";
import { choicesOf, type ScenarioState } from "../../../api/scenario/state.ts";
import type { ScenarioModel } from "../../../api/shelf-models.ts";

/** The same scenario with some choices made otherwise. */
export function scenarioAddress(
  { model, state }: Pick<ScenarioModel, "model" | "state">,
  other: Partial<ScenarioState>,
): string {
  return address(`/scenarios/${model.id}`, choicesOf({ ...state, ...other }));
}

/** Where an input can be changed: its row in the form, or where one of many has none, the page on which it has one. */
export function inputAddress(model: ScenarioModel, name: string): string {
  const at = model.projection.inputs.findIndex((input) => input.name === name);
  const of = model.inputs[at];
  const isFolded = of?.isElement === true && of.parameter !== model.state.part;
  return `${isFolded ? scenarioAddress(model, { part: of.parameter }) : ""}#row-${name}`;
}
