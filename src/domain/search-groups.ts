import type { Hit } from "./search";
import type { FoundType } from "./search-record";

export interface HitGroup {
  readonly type: FoundType;
  readonly hits: readonly Hit[];
}

/** Hits by type: the type of the best hit first, and within a type the best first. */
export function groupHits(hits: readonly Hit[]): HitGroup[] {
  const groups = new Map<FoundType, Hit[]>();
  for (const hit of hits) {
    const group = groups.get(hit.record.type);
    if (group) group.push(hit);
    else groups.set(hit.record.type, [hit]);
  }
  return [...groups].map(([type, hits]) => ({ type, hits }));
}
