/** How the forms of answers are written. Comes in: zod schemas. Goes out: named schemas that the types of the code are held against. */
import { z } from "zod";

/** The forms that stand in /openapi.json by name: what is used in several places is described once. */
export const forms = z.registry<{ id: string }>();

/** Gives a schema its name in /openapi.json. */
export function form<S extends z.ZodType>(id: string, schema: S): S {
  forms.add(schema, { id });
  return schema;
}

/**
 * The same for what a function of the code gives: a schema that has another member, or another type of one, does not
 * compile.
 */
export function formOf<T>() {
  return <S extends z.ZodType>(id: string, schema: S & Fits<T, S>): S => form<S>(id, schema);
}

/** The check of `formOf` for a schema that gets no name. */
export function fits<T>() {
  return <S extends z.ZodType>(schema: S & Fits<T, S>): S => schema;
}

/** A schema's values as the code writes them: nothing of them can be changed. */
export type Said<S extends z.ZodType> = Frozen<z.output<S>>;

type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Name in keyof T]: Frozen<T[Name]> }
    : T;

type Fits<T, S extends z.ZodType> = [Plain<T>] extends [Plain<z.output<S>>]
  ? [Plain<z.output<S>>] extends [Plain<T>]
    ? unknown
    : { readonly "the schema allows more than the code gives": Plain<T> }
  : { readonly "the code gives what the schema has not": Plain<T> };

/** Without what JSON does not know: read-only, absent or undefined, and what is added to quotes as they leave. */
type Plain<T> = T extends string
  ? string extends T
    ? string
    : T
  : T extends readonly (infer Item)[]
    ? readonly Plain<Item>[]
    : T extends object
      ? {
          readonly [Name in keyof T as Name extends `${string}Cut` | keyof typeof AROUND ? never : Name]-?: Plain<
            Exclude<T[Name], undefined>
          >;
        }
      : T;

const CUT = "True where the words were cut after forty; absent otherwise.";

/** Words of an article, of which at most forty leave the machine, with the mark that says that they were cut. */
export function quoted<Name extends string>(name: Name, about: string) {
  const member = { [name]: z.string().describe(about) } as Record<Name, z.ZodString>;
  const mark = { [`${name}Cut`]: z.literal(true).optional().describe(CUT) } as Record<
    `${Name}Cut`,
    z.ZodOptional<z.ZodLiteral<true>>
  >;
  return { ...member, ...mark };
}

/** What stands before and after words that are quoted. @source W3C, "Web Annotation Data Model" (2017), 4.2.4 */
export const AROUND = {
  prefix: z.string().optional().describe("The words before, as they stand; absent where the text is not at hand."),
  suffix: z.string().optional().describe("The words after."),
};

/** Words. */
export function words(about: string) {
  return z.string().describe(about);
}

/** How many. */
export function count(about: string) {
  return z.int().min(0).describe(about);
}

/** A figure. */
export function figure(about: string) {
  return z.number().describe(about);
}

/** A yes or no. */
export function flag(about: string) {
  return z.boolean().describe(about);
}

/** A list of words. */
export function wordList(about: string) {
  return z.array(z.string()).describe(about);
}

const FACETS = z
  .record(
    z.string(),
    z.array(z.strictObject({ value: words("What the parameter would say."), count: count("What it leaves.") })),
  )
  .describe("What the list can be narrowed to, by parameter, each value with how many it leaves.");

/** A page of a list. */
export function page<S extends z.ZodType>(item: S) {
  return {
    total: count("Items on all pages."),
    next: z.string().nullable().describe("Address of the next page; null on the last one."),
    facets: FACETS,
    items: z.array(item),
  };
}

/** A whole list. */
export function list<S extends z.ZodType>(item: S) {
  return { total: count("Number of items."), items: z.array(item) };
}
