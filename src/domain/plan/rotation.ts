/**
 * A group in parts, going round venues in crossed order: in each slot part g is at venue (g + slot) modulo the number of
 * slots. For one slot that is a different venue for each part, and over all slots every venue once for each part: nothing
 * is ever booked twice, as every venue v has in slot s only the part (v − s).
 */
export interface RotationSlot {
  /** For each part the venue's index, or null for a free slot where there are more parts than venues. */
  readonly venueOf: readonly (number | null)[];
}

export function rotationSlots(parts: number, venues: number): RotationSlot[] {
  const slots = Math.max(parts, venues);
  return Array.from({ length: slots }, (_, slot) => ({
    venueOf: Array.from({ length: parts }, (_, part) => {
      const venue = (part + slot) % slots;
      return venue < venues ? venue : null;
    }),
  }));
}

/** People in each part, as even as can be, the larger first. */
export function partSizes(people: number, parts: number): number[] {
  return Array.from({ length: parts }, (_, i) => Math.floor(people / parts) + (i < people % parts ? 1 : 0));
}

/** The fewest parts of which each fits into the smallest venue; null where no capacity is known. */
export function partsNeeded(people: number, capacities: readonly (number | null)[]): number | null {
  const known = capacities.filter((capacity) => capacity !== null);
  if (known.length === 0) return null;
  return Math.max(1, Math.ceil(people / Math.min(...known)));
}
