/** Parts of forms. Comes in: what the page's forms carry. Goes out: fields, each with its label; nothing where nothing can be sent. */
import { type ComponentChildren, createContext } from "preact";
import { useContext } from "preact/hooks";
import { AUTHOR_MOST, type FormFrame, type RefusedForm } from "../../api/views.ts";
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
  /** What its buttons send as `act`, where it is no hidden field. */
  readonly acts?: readonly string[];
  readonly children: ComponentChildren;
}

/** The form being rendered, where it is the one that was refused. */
const RefusedContext = createContext<RefusedForm | undefined>(undefined);

/** A form that changes something, with the word that proves that it is ours. */
export function PostForm(props: FormProps) {
  const { action, name, hidden = {}, files, class: kind = "form", children } = props;
  const forms = useForms();
  if (!forms) return null;
  const refused = forms.refused && isOf(forms.refused, props) ? forms.refused : undefined;
  refused?.onShown();
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
      {refused ? <Why refused={refused} /> : null}
      <RefusedContext.Provider value={refused}>{children}</RefusedContext.Provider>
    </form>
  );
}

/** True of the form that was sent: its hidden fields say which of a page it is. */
function isOf({ action, values }: RefusedForm, { action: own, hidden = {}, acts }: FormProps): boolean {
  const isAct = acts === undefined || acts.includes(values.act?.[0] ?? "");
  return action === own && isAct && Object.entries(hidden).every(([name, value]) => values[name]?.[0] === value);
}

/** Above the fields: that nothing was taken, and why; a field that is to blame says it, too. */
function Why({ refused: { says, hadFiles } }: { readonly refused: RefusedForm }) {
  return (
    <div class="faults" role="alert">
      <p>Not taken. {visible(says)}</p>
      {hadFiles ? <p>Choose the files once more: a page cannot fill them in.</p> : null}
    </div>
  );
}

/** What a field of the form being rendered holds, and how it stands: empty, unless the form was refused. */
function useField(name: string) {
  const refused = useContext(RefusedContext);
  const isFault = refused?.field === name;
  return {
    refused: refused !== undefined,
    values: refused?.values[name] ?? [],
    fault: isFault
      ? { "aria-invalid": true as const, "aria-describedby": faultId(name), autofocus: true }
      : { "aria-invalid": undefined },
    says: isFault ? refused.says : undefined,
  };
}

function faultId(name: string): string {
  return `fault-${name}`;
}

/** A field of one line; after a refusal it holds what was typed. `value`: what it holds before; boxes of its name stand before it. */
export function Input({
  value = "",
  ...props
}: {
  readonly type: "text" | "url";
  readonly name: string;
  readonly maxLength: number;
  readonly autocomplete: "off" | "name";
  readonly required?: boolean;
  readonly placeholder?: string;
  readonly value?: string;
}) {
  const { refused, values, fault } = useField(props.name);
  // The types of Preact tell apart what takes the same.
  const type = props.type as "text";
  return <input {...props} {...fault} type={type} value={refused ? values.at(-1) : value} />;
}

/** A field of several lines; after a refusal it holds what was typed. */
export function Area(props: {
  readonly name: string;
  readonly rows: number;
  readonly placeholder: string;
  readonly required?: boolean;
}) {
  const { values, fault } = useField(props.name);
  return <textarea {...props} {...fault} value={values[0]} />;
}

/** A box of several that send one name, with its words; after a refusal those stay chosen that were. */
export function Choice({
  name,
  value,
  children,
}: {
  readonly name: string;
  readonly value: string;
  readonly children: ComponentChildren;
}) {
  return (
    <label class="choice">
      <input type="checkbox" name={name} value={value} checked={useField(name).values.includes(value)} />
      <span>{children}</span>
    </label>
  );
}

/** What of several was chosen before the form was refused. */
export function Options({
  name,
  of,
}: {
  readonly name: string;
  readonly of: readonly { readonly value: string; readonly words: string }[];
}) {
  const { values } = useField(name);
  return (
    <select name={name} required>
      {of.map(({ value, words }) => (
        <option key={value} value={value} selected={values.includes(value)}>
          {words}
        </option>
      ))}
    </select>
  );
}

/** A label, its field, what is wrong with it, and a hint below them. `of`: the name of the field. */
export function Field({
  label,
  of,
  hint,
  children,
}: {
  readonly label: string;
  readonly of: string;
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
      <FieldFault of={of} />
      {hint ? <p class="hint">{hint}</p> : null}
    </div>
  );
}

/** What is wrong with a field of the form being rendered; nothing where nothing is. */
export function FieldFault({ of }: { readonly of: string }) {
  const { says } = useField(of);
  if (says === undefined) return null;
  return (
    <p class="faults" id={faultId(of)}>
      {visible(says)}
    </p>
  );
}

/** Who decides, and why. */
export function WhoFields() {
  const forms = useForms();
  return (
    <div class="pair">
      <Field label="Your name" of="author">
        <Input
          type="text"
          name="author"
          required
          maxLength={AUTHOR_MOST}
          autocomplete="name"
          value={visible(forms?.author ?? "")}
        />
      </Field>
      <Field label="Why" of="note">
        <Input type="text" name="note" maxLength={2000} autocomplete="off" />
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
