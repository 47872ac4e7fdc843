/** What is used of opentype.js, which brings no types. */
declare module "opentype.js" {
  interface Options {
    readonly variation?: Readonly<Record<string, number>>;
  }
  export interface Command {
    readonly type: "M" | "L" | "Q" | "C" | "Z";
    readonly x?: number;
    readonly y?: number;
    readonly x1?: number;
    readonly y1?: number;
    readonly x2?: number;
    readonly y2?: number;
  }
  export interface Font {
    getPath(
      text: string,
      x: number,
      y: number,
      size: number,
      options?: Options,
    ): { readonly commands: readonly Command[] };
    getAdvanceWidth(text: string, size: number, options?: Options): number;
  }
  const opentype: { parse(data: ArrayBuffer): Font };
  // biome-ignore lint/style/noDefaultExport: this is how the package gives it
  export default opentype;
}
