/** What the product's page and its places.json carry, baked into the bare map (see ../pages.ts). */
declare module "bench:data" {
  export const entries: import("../../../src/domain/entry").Entry[];
  export const places: import("../../../src/data/schema").Place[];
}
