import { For, type JSX } from "solid-js";
import { clock, type Minute, minuteOf } from "../../domain/beijing-time";

/** HH:MM as a time field wants it. */
const fieldTime = (minute: Minute | null) => (minute === null ? "" : clock(minute).padStart(5, "0"));

/** A labelled number; empty is null, and what is no number in range puts the old one back. */
export function NumberField(props: {
  label: string;
  value: number | null;
  /** What holds while nothing is typed. */
  otherwise?: string;
  least: number;
  most: number;
  step?: number;
  field?: string;
  change: (value: number | null) => void;
}) {
  return (
    <label class="plan-field">
      <span>{props.label}</span>
      <input
        type="number"
        inputmode="decimal"
        min={props.least}
        max={props.most}
        step={props.step ?? 1}
        data-field={props.field}
        value={props.value ?? ""}
        placeholder={props.otherwise}
        onChange={({ currentTarget }) => {
          const typed = currentTarget.value.trim();
          const value = typed === "" ? null : Number(typed);
          const whole = (props.step ?? 1) === 1 && value !== null ? Math.round(value) : value;
          const fits = whole === null || (whole >= props.least && whole <= props.most);
          if (fits && whole !== props.value && currentTarget.validity.badInput === false) props.change(whole);
          currentTarget.value = String(props.value ?? "");
        }}
      />
    </label>
  );
}

/** A labelled time of the day; empty is null. */
export function TimeField(props: {
  label: string;
  value: Minute | null;
  field?: string;
  change: (value: Minute | null) => void;
}) {
  return (
    <label class="plan-field">
      <span>{props.label}</span>
      <input
        type="time"
        data-field={props.field}
        value={fieldTime(props.value)}
        onChange={({ currentTarget: { value } }) => {
          const minute = /^\d\d:\d\d/.test(value) ? minuteOf(value.slice(0, 5)) : null;
          if (minute !== props.value) props.change(minute);
        }}
      />
    </label>
  );
}

/** A labelled choice of one. */
export function ChoiceField<T extends string>(props: {
  label: string;
  value: T;
  options: readonly (readonly [value: T, words: string])[];
  field?: string;
  change: (value: T) => void;
}): JSX.Element {
  return (
    <label class="plan-field">
      <span>{props.label}</span>
      <select data-field={props.field} onChange={(event) => props.change(event.currentTarget.value as T)}>
        <For each={props.options}>
          {([value, words]) => (
            <option value={value} selected={value === props.value}>
              {words}
            </option>
          )}
        </For>
      </select>
    </label>
  );
}
