/** What a form of a scenario asks for. Comes in: the form. Goes out: the address that the browser would go to. */
import { FIELD } from "../../../api/scenario/names.ts";

/**
 * Of the inputs only what was changed is sent, as the number in its field, which its slider follows; the server answers
 * with the address of what it means.
 */
export function addressOf(form: HTMLFormElement, button?: HTMLElement | null): string {
  const asked = new URL(form.action);
  const isChanged = (name: string): boolean => {
    const field = form.elements.namedItem(name);
    return !(field instanceof HTMLInputElement) || field.value !== field.defaultValue;
  };
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== "string" || name === FIELD.places || name.startsWith(FIELD.slider)) continue;
    if (!name.startsWith(FIELD.value) || isChanged(name)) asked.searchParams.append(name, value);
  }
  if (button instanceof HTMLButtonElement && button.name !== "") asked.searchParams.append(button.name, button.value);
  return asked.href;
}
