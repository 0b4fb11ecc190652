/** Names with how much there is of each. Comes in: names. Goes out: a list of links, most first. */
import type { Named } from "../../store/query.ts";
import { counted } from "../number.ts";
import { Words } from "./words.tsx";

/** The names as links; `nothing` where there are none. */
export function NameList({
  names,
  noun,
  address,
  nothing,
}: {
  readonly names: readonly Named[];
  readonly noun: string;
  readonly address: (name: string) => string;
  readonly nothing: string;
}) {
  if (names.length === 0)
    return (
      <p class="quiet">
        {nothing} <a href="/">See how to begin</a>.
      </p>
    );
  return (
    <ul class="names">
      {names.map(({ name, count }) => (
        <li key={name}>
          <a href={address(name)}>
            <Words of={name} />
          </a>{" "}
          <span class="count">{counted(count, noun)}</span>
        </li>
      ))}
    </ul>
  );
}
