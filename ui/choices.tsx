import { useId } from 'preact/hooks';

/** A group of radio buttons with its question. */
export function Choices<Value extends string>(props: {
  question: string;
  options: readonly { value: Value; label: string }[];
  value: Value | null;
  onChange: (value: Value) => void;
  inline?: boolean;
}) {
  const name = useId();
  return (
    <fieldset class="choices">
      <legend>{props.question}</legend>
      <div class={props.inline ? 'choices-row' : ''}>
        {props.options.map(({ value, label }) => (
          <label key={value} class="choice">
            <input
              type="radio"
              name={name}
              value={value}
              checked={props.value === value}
              onChange={() => props.onChange(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
