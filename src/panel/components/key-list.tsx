const KEYS: readonly [key: string, does: string][] = [
  ['↑ ↓', 'from call to call'],
  ['Enter', 'open or close a call'],
  ['Esc', 'close the call, then the panel'],
  ['c', 'copy the open call'],
  ['p', 'pin the open call'],
  ['/', 'filter'],
  ['?', 'these keys'],
  ['Alt+Shift+Y', 'open or collapse the panel'],
];

/** The panel's keys, folded. */
export function KeyList() {
  return (
    <details class="keys">
      <summary>Keys</summary>
      <dl>
        {KEYS.map(([key, does]) => (
          <div key={key} class="pair">
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
