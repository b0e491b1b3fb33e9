import { moveField, switchField, toFieldChoices } from '../field-order.ts';
import { FIELD_WORDS } from '../field-words.ts';
import type { OptionsView } from '../options-state.ts';

/** Which fields a note has, and in which order. */
export function FieldList({ view }: { view: OptionsView }) {
  const { fields } = view.state.settings.value;
  const choices = toFieldChoices(fields);
  const count = choices.filter(({ chosen }) => chosen).length;
  return (
    <section aria-labelledby="fields">
      <h2 id="fields">Fields of a full note</h2>
      <p class="about">
        The sentence, the time and the link back always stand in a note. CSV, JSON and Timesketch have columns of their
        own.
      </p>
      <ol class="fields">
        {choices.map(({ field, chosen }, at) => (
          <li key={field}>
            <label>
              <input
                type="checkbox"
                checked={chosen}
                onChange={() => view.change({ fields: switchField(fields, field) })}
              />{' '}
              {FIELD_WORDS[field]}
            </label>
            {chosen && (
              <span class="moves">
                <button
                  type="button"
                  aria-label={`Move up: ${FIELD_WORDS[field]}`}
                  disabled={at === 0}
                  onClick={() => view.change({ fields: moveField(fields, field, -1) })}
                >
                  ↑
                </button>
                <button
                  type="button"
                  aria-label={`Move down: ${FIELD_WORDS[field]}`}
                  disabled={at === count - 1}
                  onClick={() => view.change({ fields: moveField(fields, field, 1) })}
                >
                  ↓
                </button>
              </span>
            )}
          </li>
        ))}
      </ol>
      <button
        type="button"
        class="second"
        disabled={fields === undefined}
        onClick={() => view.change({ fields: undefined })}
      >
        All fields in the usual order
      </button>
    </section>
  );
}
