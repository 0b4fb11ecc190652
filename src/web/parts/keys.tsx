/** The list of keys of the reader. Comes in: nothing. Goes out: a dialogue that only the page's script opens. */

/** Keys and what they do, as the script of the reader does it. */
const KEYS: readonly (readonly [key: string, does: string])[] = [
  ["j", "next statement"],
  ["k", "statement before"],
  ["Enter", "open the claim that the statement tells; its note when nobody else tells it"],
  ["Esc", "back to the text"],
  ["/", "find words in this text"],
  ["?", "this list"],
];

/** Opens the list of keys; the page's script shows it. */
export function KeysButton() {
  return (
    <button type="button" id="keys-open" popovertarget="keys" hidden>
      Keys
    </button>
  );
}

/** The dialogue and the line that says where one is. Without script nothing of it is seen. */
export function Keys() {
  return (
    <>
      <p id="keys-status" class="hidden" role="status" />
      <div id="keys" class="keys" popover="auto" role="dialog" aria-labelledby="keys-title" tabIndex={-1}>
        <h2 id="keys-title">Keys</h2>
        <dl>
          {KEYS.map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <p>
          <label>
            <input type="checkbox" id="keys-on" checked /> Keys of one letter or sign act on this page
          </label>
        </p>
        <button type="button" popovertarget="keys" popovertargetaction="hide">
          Close
        </button>
      </div>
    </>
  );
}
