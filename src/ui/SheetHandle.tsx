const stops = ["peek", "half", "full"] as const;
type Stop = (typeof stops)[number];

/** The phone's sheet is pulled by this; a tap or the arrow keys step it, for those who cannot drag. */
export function SheetHandle(props: {
  label: string;
  stops: Readonly<Record<Stop, string>>;
  stop: Stop;
  setStop: (stop: Stop) => void;
}) {
  let startY: number | null = null;
  let dragged = false;
  const step = (by: number) => {
    const next = stops[stops.indexOf(props.stop) + by];
    if (next) props.setStop(next);
  };
  return (
    <button
      type="button"
      class="sheet-handle"
      aria-label={`${props.label}: ${props.stops[props.stop]}`}
      onPointerDown={(event) => {
        startY = event.clientY;
        dragged = false;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerUp={(event) => {
        const moved = startY === null ? 0 : event.clientY - startY;
        startY = null;
        dragged = Math.abs(moved) > 24;
        if (dragged) step(moved < 0 ? 1 : -1);
      }}
      onClick={(event) => {
        // A drag ends in a click too; only a press without a drag, or a key, steps through the stops.
        if (event.detail === 0 || !dragged)
          props.setStop(stops[(stops.indexOf(props.stop) + 1) % stops.length] as Stop);
      }}
      onKeyDown={(event) => {
        if (event.key === "ArrowUp") step(1);
        if (event.key === "ArrowDown") step(-1);
      }}
    >
      <span class="sheet-grip" />
    </button>
  );
}
