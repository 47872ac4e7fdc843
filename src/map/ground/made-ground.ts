import type { LayerSpecification, SourceSpecification } from "maplibre-gl";

/** A ground as MapLibre takes it: sources and layers in drawing order, their ids free of any prefix. */
export interface MadeGround {
  readonly sources: Readonly<Record<string, SourceSpecification>>;
  readonly layers: readonly LayerSpecification[];
  /** The sources whose first tile says that the ground has answered. */
  readonly base: readonly string[];
  /** Whether all its layers are our own, as the tests have checked them; the map checks those of others. */
  readonly own: boolean;
}

/** The host cannot send a part of a file: the ground will not come by waiting. */
export class NoRange extends Error {
  override name = "NoRange";
}

/** Layers of the built-in ground that another one takes the place of; its paper stays under everything. */
export const bundledLayers = ["metro", "dot", "place", "town"] as const;
/** The lowest layer above the paper: all of a ground's layers stand below it. */
export const firstOverlay = bundledLayers[0];

/** Ids in a map that holds two grounds for a moment: the one that stands and the one that comes. */
export function prefixed(made: MadeGround, prefix: string): Pick<MadeGround, "sources" | "layers" | "base"> {
  return {
    sources: Object.fromEntries(Object.entries(made.sources).map(([id, source]) => [prefix + id, source])),
    layers: made.layers.map((layer) => ({
      ...layer,
      id: prefix + layer.id,
      ...("source" in layer && typeof layer.source === "string" ? { source: prefix + layer.source } : {}),
    })) as LayerSpecification[],
    base: made.base.map((id) => prefix + id),
  };
}
