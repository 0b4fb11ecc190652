/** Whether single keys act. Comes in: a box in the list of keys. Goes out: what was chosen, kept in this browser. */

const NAME = "plumbline.keys";

/** True unless they were switched off in this browser. */
export function keysAreOn(): boolean {
  try {
    return localStorage.getItem(NAME) !== "off";
  } catch {
    // A browser that keeps nothing keeps no wish to switch them off either.
    return true;
  }
}

/** The box shows what holds, and changes it. */
export function watchSwitch(page: Document): void {
  const box = page.querySelector<HTMLInputElement>("#keys-on");
  if (!box) return;
  box.checked = keysAreOn();
  box.addEventListener("change", () => {
    try {
      localStorage.setItem(NAME, box.checked ? "on" : "off");
    } catch {
      box.checked = true;
    }
  });
}
