/** What a form of a scenario asks for. Comes in: the form. Goes out: the address that the browser would go to. */
import { FIELD } from "../../../api/scenario/names.ts";

/** A form that is asked for, with the button that was pressed. */
export interface Pressed {
  readonly form: HTMLFormElement;
  readonly button?: HTMLElement | null;
}

/**
 * Of the inputs only what was changed is sent, as the number in its field, which its slider follows; the server answers
 * with the address of what it means. `inputs`: the form of the inputs beside another one, whose changes are sent along,
 * for what the page shows must follow from what stands in its fields.
 */
export function addressOf({ form, button }: Pressed, inputs?: HTMLFormElement | null): string {
  const asked = new URL(form.action);
  for (const [name, value] of sentOf(form)) {
    if (!name.startsWith(FIELD.value) || isChanged(form, name)) asked.searchParams.append(name, value);
  }
  for (const [name, value] of inputs ? sentOf(inputs) : []) {
    if (inputs && isChanged(inputs, name)) asked.searchParams.set(name, value);
  }
  if (button instanceof HTMLButtonElement && button.name !== "") asked.searchParams.append(button.name, button.value);
  return asked.href;
}

/** Fields of a form but for its sliders, which numbers follow. */
function sentOf(form: HTMLFormElement): readonly (readonly [name: string, value: string])[] {
  return [...new FormData(form)].flatMap(([name, value]) =>
    typeof value !== "string" || name === FIELD.places || name.startsWith(FIELD.slider) ? [] : [[name, value] as const],
  );
}

function isChanged(form: HTMLFormElement, name: string): boolean {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement && field.value !== field.defaultValue;
}
