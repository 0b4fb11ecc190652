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
