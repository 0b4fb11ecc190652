/** Parts of forms. Comes in: what the page's forms carry. Goes out: fields, each with its label; nothing where nothing can be sent. */
import { type ComponentChildren, createContext } from "preact";
import { useContext } from "preact/hooks";
import { AUTHOR_MOST, type FormFrame } from "../../api/views.ts";
import { visible } from "./words.tsx";

/** What the forms of the page being rendered carry; nothing in a report, and where the ledger is only shown. */
export const FormsContext = createContext<FormFrame | undefined>(undefined);

/** What the forms of the page being rendered carry. */
export function useForms(): FormFrame | undefined {
  return useContext(FormsContext);
}

/** What a form is made of. */
export interface FormProps {
  readonly action: string;
  /** What it does, for those who cannot see where it stands. */
  readonly name: string;
  /** Fields that are not shown. */
  readonly hidden?: Readonly<Record<string, string>>;
  readonly files?: boolean;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A form that changes something, with the word that proves that it is ours. */
export function PostForm({ action, name, hidden = {}, files, class: kind = "form", children }: FormProps) {
  const forms = useForms();
  if (!forms) return null;
  return (
    <form
      class={kind}
      action={action}
      method="post"
      aria-label={name}
      enctype={files ? "multipart/form-data" : undefined}
    >
      {Object.entries({ ...hidden, token: forms.token }).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      {children}
    </form>
  );
}

/** A label, its field, and a hint below them. */
export function Field({
  label,
  hint,
  children,
}: {
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="field">
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the control is the child */}
      <label>
        <span class="name">{label}</span>
        {children}
      </label>
      {hint ? <p class="hint">{hint}</p> : null}
    </div>
  );
}

/** Who decides, and why. */
export function WhoFields() {
  const forms = useForms();
  return (
    <div class="pair">
      <Field label="Your name">
        <input
          type="text"
          name="author"
          required
          maxLength={AUTHOR_MOST}
          autocomplete="name"
          value={visible(forms?.author ?? "")}
        />
      </Field>
      <Field label="Why">
        <input type="text" name="note" maxLength={2000} autocomplete="off" />
      </Field>
    </div>
  );
}

/** Says that nothing outlasts the server, where that is so. */
export function NotKept() {
  const forms = useForms();
  if (!forms || forms.kept) return null;
  return <p class="hint">This ledger is kept in memory: what is added or decided is gone when the server stops.</p>;
}
