import { gpx, kml } from "@tmcw/togeojson";
import { unzipSync } from "fflate";
import type { Imported, LeftOut } from "../../domain/imported";
import { DataError, type Problem, problem, shown } from "../problem";
import { type ParseXml, readXml, refuseImpossible, refuseTooBig } from "../read-gpx";
import { decodeText, parseJson } from "../read-text";
import { fromFeatures, type LooseFeature } from "./from-features";
import { csvFeatures } from "./read-csv";
import { ImportRefused } from "./refused";

/**
 * Reads GPX, KML, KMZ, GeoJSON or CSV, told apart by what is in the file, not by its name. Nothing that the file points
 * to is fetched. Throws ImportRefused, TrackRefused or DataError with the reason.
 */
export function readGeoFile(bytes: Uint8Array, file: string, parseXml: ParseXml): Imported {
  refuseTooBig(bytes.length);
  const problems: Problem[] = [];
  const inner = isZip(bytes) ? kmlOf(bytes) : bytes;
  const start = startOf(inner, file);
  if (start === "") throw new ImportRefused("empty");
  const read = start.startsWith("<")
    ? fromXml(inner, file, parseXml, problems)
    : /^[[{]/.test(start)
      ? fromJson(inner, file, problems)
      : fromTable(inner, file, problems);
  const guessed = problems.filter(({ code }) => code === "encoding-guessed").length;
  return guessed > 0 ? { ...read, left: [...read.left, { code: "encoding", count: guessed }] } : read;
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
const startOf = (bytes: Uint8Array, file: string) => decodeText(bytes, file, []).slice(0, 2000).trimStart();

/** The document of a KMZ: its first KML. What says that it is larger than may be read is not unpacked. */
function kmlOf(bytes: Uint8Array): Uint8Array {
  let first: string | null = null;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (first !== null || !/\.kml$/i.test(name)) return false;
        refuseTooBig(originalSize);
        first = name;
        return true;
      },
    });
  } catch (cause) {
    if ((cause as Error).name === "TrackRefused") throw cause;
    throw new ImportRefused("zip", shown((cause as Error).message));
  }
  const document = first === null ? undefined : files[first];
  if (!document) throw new ImportRefused("zip");
  return document;
}

function fromXml(bytes: Uint8Array, file: string, parseXml: ParseXml, problems: Problem[]): Imported {
  const document = readXml(bytes, file, parseXml, problems);
  const { features, format } = xmlFeatures(document);
  const read = fromFeatures(features.filter(isHere), format);
  const network = document.getElementsByTagName("*");
  const links = Array.from(network).filter(({ localName }) =>
    /^(NetworkLink|\w+Overlay)$/.test(localName ?? ""),
  ).length;
  const left: LeftOut[] = links > 0 ? [...read.left, { code: "network", count: links }] : [...read.left];
  return { ...read, left, made: document.documentElement.getAttribute("creator") ?? titleOf(document) };
}

/** togeojson tells of links to other files as features of their own. */
const isHere = ({ properties }: LooseFeature) =>
  (properties as Record<string, unknown> | null)?.["@geometry-type"] !== "networklink";

/** Name and description of the document itself: many programs sign there. */
const titleOf = (document: Document) =>
  Array.from(document.getElementsByTagName("Document")[0]?.childNodes ?? [])
    .filter(({ nodeName }) => nodeName === "name" || nodeName === "description")
    .map(({ textContent }) => textContent ?? "")
    .join(" ");

/** The features of a GPX or KML document, as togeojson reads them. Throws where a GPX point is impossible. */
export function xmlFeatures(document: Document): { features: LooseFeature[]; format: "gpx" | "kml" } {
  const root = document.documentElement?.localName ?? "";
  if (root === "kml") return { features: kml(document).features, format: "kml" };
  if (root !== "gpx") throw new ImportRefused("unknown-format", shown(root));
  let number = 0;
  for (const tag of ["wpt", "rtept", "trkpt"])
    for (const point of Array.from(document.getElementsByTagName(tag))) refuseImpossible(point, ++number);
  return { features: gpx(document).features, format: "gpx" };
}

function fromJson(bytes: Uint8Array, file: string, problems: Problem[]): Imported {
  const value = parseJson(decodeText(bytes, file, problems), file) as Record<string, unknown> | null;
  const type = value?.type;
  if (type === "Topology") throw new DataError(problem("topojson", file));
  const features =
    type === "FeatureCollection" ? value?.features : type === "Feature" ? [value] : [{ geometry: value }];
  if (!Array.isArray(features) || typeof type !== "string") throw new DataError(problem("not-collection", file));
  const objects = features.filter((one): one is LooseFeature => typeof one === "object" && one !== null);
  const made = [value?.name, value?.generator, JSON.stringify(value?.crs ?? "")];
  return { ...fromFeatures(objects, "geojson"), made: made.filter((one) => typeof one === "string").join(" ") };
}

function fromTable(bytes: Uint8Array, file: string, problems: Problem[]): Imported {
  const { features, header } = csvFeatures(decodeText(bytes, file, problems));
  return { ...fromFeatures(features, "csv"), made: `${header} ${file}` };
}
