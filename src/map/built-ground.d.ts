/** The built-in ground's names and metro lines, as data/ had them when the map was built (scripts/page-plugin.ts). */
declare module "beilou:built-ground" {
  export const ground: readonly import("../domain/entry").GroundPlace[];
  export const metro: readonly import("../domain/entry").MetroLine[];
}
