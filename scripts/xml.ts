import { DOMParser } from "@xmldom/xmldom";
import type { ParseXml } from "../src/data/read-gpx";

/** Node's XML parser for readGpx: stops at the first error; reads nothing but the text it is given. */
export const parseXml: ParseXml = (text) => {
  let first: Error | null = null;
  const parser = new DOMParser({
    onError: (level, message) => {
      if (level === "warning") return;
      first ??= new Error(message);
      throw first;
    },
  });
  try {
    return parser.parseFromString(text, "text/xml") as unknown as Document;
  } catch (cause) {
    // The parser wraps the error that it is thrown in words about itself.
    throw first ?? cause;
  }
};
