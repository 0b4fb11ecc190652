/** What cannot be worked out. Comes in: the page of a failure. Goes out: its line at the input that it is about. */
import { failureIn } from "../live/load.ts";

const ID = "fault";

/** The failure as a line where it can be corrected; `touched` is what was changed last. */
export function showFault(page: Document, failure: Document, touched: Element): void {
  hideFault(page);
  const says = failureIn(failure);
  const [, name] = /^(\S+?):/.exec(says) ?? [];
  const row = (name ? page.getElementById(`row-${name}`) : null) ?? touched.closest(".input, form") ?? touched;
  const line = page.createElement("p");
  line.id = ID;
  line.setAttribute("role", "alert");
  line.textContent = says;
  const field = row.querySelector("input[type=text]");
  field?.setAttribute("aria-invalid", "true");
  field?.setAttribute("aria-describedby", ID);
  const beside = row.querySelector(".controls");
  if (beside) beside.after(line);
  else row.append(line);
}

/** Takes the line away. */
export function hideFault(page: Document): void {
  page.getElementById(ID)?.remove();
  for (const field of page.querySelectorAll(`[aria-describedby=${ID}]`)) {
    field.removeAttribute("aria-describedby");
    field.removeAttribute("aria-invalid");
  }
}
