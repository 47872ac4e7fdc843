import { distancesAlong, type Parts, type Position } from "./line";

/**
 * The stretch of a line between two distances from its start, in metres, heights kept (between two points they change
 * evenly); `from` beyond `to` gives it turned round. Gaps between parts are not length, and stay gaps.
 */
export function sliceLine(parts: Parts, from: number, to: number): Parts {
  if (from > to)
    return sliceLine(parts, to, from)
      .map((part) => [...part].reverse())
      .reverse();
  let before = 0;
  const out: Position[][] = [];
  for (const part of parts) {
    const distances = distancesAlong(part);
    const stretch = slicePart(part, distances, from - before, to - before);
    if (stretch.length > 1) out.push(stretch);
    before += distances.at(-1) ?? 0;
  }
  return out;
}

/**
 * The stretch of one part between two distances from its start, in metres; `distances` are those of its positions.
 * Nothing where the stretch has no length.
 */
export function slicePart(
  part: readonly Position[],
  distances: readonly number[],
  from: number,
  to: number,
): Position[] {
  const total = distances.at(-1) ?? 0;
  const [start, end] = [Math.max(0, from), Math.min(total, to)];
  if (start >= end) return [];
  const inner = part.filter((_, i) => (distances[i] as number) > start && (distances[i] as number) < end);
  return [positionAt(part, distances, start), ...inner, positionAt(part, distances, end)];
}

function positionAt(part: readonly Position[], distances: readonly number[], at: number): Position {
  const next = Math.max(
    1,
    distances.findIndex((distance) => distance >= at),
  );
  const [a, b] = [part[next - 1] as Position, part[next] as Position];
  const [from, to] = [distances[next - 1] as number, distances[next] as number];
  const share = to > from ? (at - from) / (to - from) : 0;
  const known = Math.min(a.length, b.length);
  return Array.from({ length: known }, (_, i) => (a[i] as number) + ((b[i] as number) - (a[i] as number)) * share);
}
