/** The script of the page for adding. Comes in: files that are dropped, pasted or chosen. Goes out: the same file field, filled, and what it holds as a list. */
import { type Most, sizeOf, tooMuch } from "./add/check.ts";

const field = document.querySelector<HTMLInputElement>("input[type=file][data-each]");
const list = document.getElementById("files-list");
const faults = document.getElementById("files-faults");
if (field && list && faults) install(field, list, faults);

function install(field: HTMLInputElement, list: HTMLElement, faults: HTMLElement): void {
  const { files = "", each = "", together = "" } = field.dataset;
  const most: Most = { files: Number(files), each: Number(each), together: Number(together) };
  let problems: readonly string[] = [];

  const hold = (wanted: readonly File[]) => {
    const carrier = new DataTransfer();
    for (const file of wanted) carrier.items.add(file);
    field.files = carrier.files;
    show();
  };
  const show = (more: readonly string[] = []) => {
    const held = [...(field.files ?? [])];
    problems = tooMuch(held, most);
    list.replaceChildren(...held.map((file, at) => line(file, () => without(at))));
    faults.replaceChildren(...[...problems, ...more].map((words) => element("p", words)));
  };
  const without = (at: number) => {
    hold([...(field.files ?? [])].filter((_, index) => index !== at));
    // Who takes one out goes on at the next, or at the field.
    const buttons = list.querySelectorAll("button");
    (buttons[Math.min(at, buttons.length - 1)] ?? field).focus();
  };
  const take = (from: DataTransfer) => {
    const { files, folders } = filesIn(from);
    const before = [...(field.files ?? [])];
    hold([...before, ...files.filter((file) => !before.some((one) => isSame(one, file)))]);
    if (folders.length > 0) show(folders.map((name) => `${name} is a folder: choose the files in it.`));
  };

  field.addEventListener("change", () => show());
  document.addEventListener("dragover", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
    field.classList.add("over");
  });
  document.addEventListener("dragleave", ({ relatedTarget }) => {
    if (relatedTarget === null) field.classList.remove("over");
  });
  document.addEventListener("drop", (event) => {
    field.classList.remove("over");
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    take(event.dataTransfer);
  });
  document.addEventListener("paste", (event) => {
    // Words that are pasted go where the reader pastes them, even with a picture of them, as a spreadsheet gives.
    if (!event.clipboardData || event.clipboardData.files.length === 0 || hasWords(event.clipboardData)) return;
    event.preventDefault();
    take(event.clipboardData);
  });
  field.form?.addEventListener("submit", (event) => {
    if (problems.length === 0) return;
    event.preventDefault();
    faults.scrollIntoView({ block: "center" });
    field.focus({ preventScroll: true });
  });
  // A browser that came back to the page may have kept what was chosen.
  show();
}

/** Files, and the names of folders among them: a folder cannot be sent. */
function filesIn(from: DataTransfer): { readonly files: readonly File[]; readonly folders: readonly string[] } {
  const entries = [...from.items].map((item) => item.webkitGetAsEntry?.()).filter((entry) => entry?.isDirectory);
  const folders = entries.map((entry) => entry?.name ?? "");
  return { files: [...from.files].filter(({ name }) => !folders.includes(name)), folders };
}

/** True for words of their own: a file that was copied may come with its name, or the path to it, as text. */
function hasWords(from: DataTransfer): boolean {
  if (!from.types.includes("text/plain")) return false;
  const names = [...from.files].map(({ name }) => name);
  const lines = from
    .getData("text/plain")
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== "");
  return lines.some((line) => !names.some((name) => line === name || line.endsWith(`/${name}`)));
}

const isSame = (one: File, other: File): boolean =>
  one.name === other.name && one.size === other.size && one.lastModified === other.lastModified;

function line(file: File, takeOut: () => void): HTMLElement {
  const button = element("button", "Take out");
  button.setAttribute("type", "button");
  button.setAttribute("aria-label", `Take out ${file.name}`);
  button.addEventListener("click", takeOut);
  const item = element("li");
  item.append(element("bdi", file.name), ` ${sizeOf(file.size)} `, button);
  return item;
}

function element(name: string, words = ""): HTMLElement {
  const made = document.createElement(name);
  made.textContent = words;
  return made;
}
