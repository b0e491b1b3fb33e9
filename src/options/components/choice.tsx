import { useId } from 'preact/hooks';

/** One of several, as a row of radio buttons. */
export function Choice<T extends string>({
  legend,
  options,
  value,
  onChoose,
}: {
  legend: string;
  options: readonly (readonly [T, string])[];
  value: T;
  onChoose: (value: T) => void;
}) {
  const name = useId();
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      {options.map(([one, words]) => (
        <label key={one}>
          <input type="radio" name={name} checked={one === value} onChange={() => onChoose(one)} /> {words}
        </label>
      ))}
    </fieldset>
  );
}

/** A setting that is on or off, with a line on what it does. */
export function Switch({
  label,
  about,
  value,
  onChange,
}: {
  label: string;
  about: string;
  value: boolean;
  onChange: (value: boolean) => void;
}) {
  const id = useId();
  return (
    <div class="switch">
      <label>
        <input
          type="checkbox"
          checked={value}
          aria-describedby={id}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />{' '}
        {label}
      </label>
      <p class="about" id={id}>
        {about}
      </p>
    </div>
  );
}
