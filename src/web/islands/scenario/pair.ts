/** An input's slider, buttons and field. Comes in: what one of them was set to. Goes out: the others set to the same. */
import { fieldText, stepped } from "../../../api/scenario/field.ts";
import { FIELD } from "../../../api/scenario/names.ts";
import { readNumber } from "../../../project/model/number.ts";

type Named = (name: string) => HTMLInputElement | null;

/** Fields of a form by name. */
export function fieldsOf(form: HTMLFormElement): Named {
  return (name) => {
    const found = form.elements.namedItem(name);
    return found instanceof HTMLInputElement ? found : null;
  };
}

/** The name of the input that a field belongs to; nothing for the other fields of the form. */
export function inputOf({ name }: HTMLInputElement): string | undefined {
  const prefix = [FIELD.value, FIELD.slider].find((one) => name.startsWith(one));
  return prefix === undefined ? undefined : name.slice(prefix.length);
}

/** The slider follows the number and the number the slider. */
export function follow(fields: Named, moved: HTMLInputElement): void {
  const input = inputOf(moved);
  if (input === undefined) return;
  if (moved.name === FIELD.slider + input) {
    const field = fields(FIELD.value + input);
    if (field) field.value = fieldText(Number(moved.value));
    return;
  }
  const slider = fields(FIELD.slider + input);
  const number = readNumber(moved.value);
  // A range or a distribution has no one place; the answer brings that of its median.
  if (slider && number !== undefined) slider.value = String(number);
}

/** What a press of `growth:+` does, counted from the number that stands in the field. True when it could be done here. */
export function press(fields: Named, button: string): boolean {
  const [, input = "", sign = ""] = /^(.+):([+-])$/.exec(button) ?? [];
  const [field, slider] = [fields(FIELD.value + input), fields(FIELD.slider + input)];
  const now = readNumber(field?.value ?? "");
  if (!field || !slider || now === undefined) return false;
  const allowed = { low: Number(slider.min), high: Number(slider.dataset.high ?? slider.max) };
  field.value = fieldText(stepped(now, sign === "+" ? 1 : -1, allowed));
  follow(fields, field);
  return true;
}
