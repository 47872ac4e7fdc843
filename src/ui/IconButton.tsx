/** A button that is a picture of 20 × 20: `label` says what it does, to those who see it too, as its title. */
export function IconButton(props: {
  label: string;
  path: string;
  onClick: () => void;
  class?: string;
  disabled?: boolean;
  /** Whether what it opens stands open; undefined where it opens nothing. */
  expanded?: boolean;
  keys?: string;
}) {
  return (
    <button
      type="button"
      class={`icon-button ${props.class ?? ""}`}
      aria-label={props.label}
      title={props.label}
      aria-expanded={props.expanded}
      aria-keyshortcuts={props.keys}
      disabled={props.disabled}
      onClick={() => props.onClick()}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d={props.path} />
      </svg>
    </button>
  );
}
