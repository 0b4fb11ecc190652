/** Fields after an answer. Comes in: the page as the server made it. Goes out: fields that show what it was made with. */

/**
 * A field that was typed in keeps what was typed, whatever the server says of it; here it takes the server's value.
 * The field at work is left to its writer: what stands in it was sent.
 */
export function settle(inputs: HTMLFormElement): void {
  for (const field of inputs.elements) {
    if (!(field instanceof HTMLInputElement) || field === field.ownerDocument.activeElement) continue;
    if (field.value !== field.defaultValue) field.value = field.defaultValue;
  }
}

/** The same for every field of a page that somebody went back to: what was not sent belongs to the page that was left. */
export function settleAll(page: Document): void {
  for (const form of page.querySelectorAll<HTMLFormElement>(".scenario form")) form.reset();
}
