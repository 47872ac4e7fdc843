import { readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { checkReferences, type DataFile, type GetFile, readCore, readDetails } from "../src/data/atlas";
import { formatGeoJson } from "../src/data/format-geojson";
import { DataError, type Problem, problem } from "../src/data/problem";
import { readGpx, refuseTooBig } from "../src/data/read-gpx";
import { decodeText, parseJson } from "../src/data/read-text";
import type { PlacedTrail } from "../src/data/records";
import { TrackRefused } from "../src/data/refusal";
import { type RawFeature, type Survey, surveyedFeature, surveyTrail } from "../src/data/survey";
import { formatMinutes } from "../src/domain/format";
import { measureLine } from "../src/domain/line";
import { walkingMinutes, walkingRange } from "../src/domain/walking";
import { problemLines } from "./data-check";
import { readOptions } from "./read-options";
import { refusalWords, reminder, usage } from "./trail-words";
import { parseXml } from "./xml";

const trailsFile = "trails.geojson";

/** What was asked cannot be done; the message says why, and nothing was written. */
class Refused extends Error {}
class BadArguments extends Refused {}

/** `npm run data:trail`: puts a surveyed track in place of a trail's schematic line; 1 when it is refused. */
export async function main(args: string[]): Promise<number> {
  try {
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    await putTrail({ ...readArguments(args, today), today });
    return 0;
  } catch (cause) {
    if (!(cause instanceof Refused)) throw cause;
    console.error(cause.message);
    if (cause instanceof BadArguments) console.error(usage);
    return 1;
  }
}

type Asked = ReturnType<typeof readArguments> & { readonly today: string };

function readArguments(args: string[], today: string) {
  const options = {
    surveyed: { type: "string" },
    by: { type: "string" },
    data: { type: "string", default: "data" },
    "dry-run": { type: "boolean", default: false },
  } as const;
  const { values, positionals } = readOptions(args, options, BadArguments);
  const [id, gpxFile, ...more] = positionals;
  const date = values.surveyed;
  const by = values.by?.trim();
  if (!id || !gpxFile || !date || !by) {
    throw new BadArguments("Missing: a trail id, a GPX file, --surveyed and --by are all needed.");
  }
  if (more.length > 0) throw new BadArguments(`Too many arguments: ${more.join(" ")}`);
  if (!isDay(date)) throw new BadArguments(`--surveyed ${date} is not a date written YYYY-MM-DD.`);
  if (date > today) throw new BadArguments(`--surveyed ${date} is in the future; today is ${today}.`);
  return { id, gpxFile, date, by, data: values.data, dryRun: values["dry-run"] };
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}

async function putTrail({ id, gpxFile, date, by, data, dryRun, today }: Asked): Promise<void> {
  const target = join(data, trailsFile);
  const bytes = await readOr(target, `${target} cannot be read; --data names the folder with the data files.`);
  const collection = features(bytes);
  const { trail, problems } = await currentTrail(data, id);
  if (!trail) {
    const ids = collection.features.map(idOf);
    if (!ids.includes(id)) throw new BadArguments(`There is no trail ${id}; there are: ${ids.join(", ")}.`);
    throw new Refused([...problems.map(problemLines), `${id} must be sound before it can be surveyed.`].join("\n"));
  }
  const drawn = trail.line ?? (trail.lngLat ? [[trail.lngLat]] : null);
  const survey = await surveyFile(gpxFile, drawn);
  const replaced = collection.features.map((feature) =>
    idOf(feature) === id ? surveyedFeature(feature, survey, { date, by, file: basename(gpxFile), today }) : feature,
  );
  const text = formatGeoJson({ ...collection, features: replaced });
  await check(data, text, today);
  print(id, survey);
  if (dryRun) return console.log(`Nothing was written to ${target} (--dry-run).`);
  await replaceFile(target, text);
  console.log(`Written to ${target}.\n${reminder(id, target)}`);
}

async function readOr(path: string, message: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (cause) {
    throw new Refused(`${message} (${(cause as NodeJS.ErrnoException).code})`);
  }
}

/** The file as people wrote it, fields that the schema does not know included. */
function features(bytes: Uint8Array): { readonly features: readonly RawFeature[] } {
  try {
    const value = parseJson(decodeText(bytes, trailsFile, []), trailsFile);
    if (typeof value === "object" && value && "features" in value && Array.isArray(value.features)) {
      return { ...value, features: value.features };
    }
    throw new DataError(problem("not-collection", trailsFile));
  } catch (cause) {
    if (cause instanceof DataError) throw new Refused(problemLines(cause.problem));
    throw cause;
  }
}

const idOf = (feature: RawFeature) => feature.id ?? feature.properties.id;

async function surveyFile(path: string, drawn: Parameters<typeof surveyTrail>[1]): Promise<Survey> {
  const hints: Problem[] = [];
  try {
    // Asked before it is read: a file of gigabytes would not fit.
    const size = await stat(path).catch(() => null);
    if (size) refuseTooBig(size.size);
    const bytes = await readOr(path, `${path} cannot be read; check the name of the GPX file.`);
    return surveyTrail(readGpx(bytes, basename(path), parseXml, hints), drawn);
  } catch (cause) {
    if (!(cause instanceof TrackRefused)) throw cause;
    const words = refusalWords[cause.code].map((sentence) => `    ${sentence.replace("{}", cause.detail ?? "–")}`);
    throw new Refused([`✗ ${basename(path)}`, ...words, "Nothing was written."].join("\n"));
  } finally {
    for (const hint of hints) console.log(problemLines(hint));
  }
}

const folderFiles =
  (folder: string): GetFile =>
  async (file: DataFile) => {
    try {
      return new Uint8Array(await readFile(join(folder, file)));
    } catch {
      throw new DataError(problem("unreachable", file, { detail: join(folder, file) }));
    }
  };

async function currentTrail(folder: string, id: string): Promise<{ trail?: PlacedTrail; problems: Problem[] }> {
  const { value, problems } = await readCore(folderFiles(folder));
  return {
    trail: value.trails.find((trail) => trail.id === id),
    problems: problems.filter(({ file, feature }) => file === trailsFile && (feature === id || feature === null)),
  };
}

/** Everything that data:check looks at, with the new trails in place of the old. */
async function check(folder: string, trails: string, today: string): Promise<void> {
  const onDisk = folderFiles(folder);
  const getFile: GetFile = async (file) => (file === trailsFile ? new TextEncoder().encode(trails) : onDisk(file));
  const core = await readCore(getFile);
  const details = await readDetails(getFile);
  const problems = [...core.problems, ...details.problems];
  if (core.failed.length + details.failed.length === 0) {
    problems.push(...checkReferences(core.value, details.value, today));
  }
  const errors = problems.filter(({ level }) => level === "error");
  if (errors.length === 0) return;
  throw new Refused(
    [...errors.map(problemLines), "With the new line the data is not sound. Nothing was written."].join("\n"),
  );
}

/** Written beside the file and then renamed, so that no reader ever meets half of it. */
async function replaceFile(path: string, text: string): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, text);
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw new Refused(`${path} cannot be written (${(cause as NodeJS.ErrnoException).code}).`);
  }
}

function print(id: string, survey: Survey): void {
  const line = measureLine(survey.parts);
  const metres = (value: number | null) => (value === null ? "not known" : `${Math.round(value)} m`);
  const { fromMin, toMin } = walkingRange(walkingMinutes(line));
  const flat = line.ascentM === null ? ", from the length alone: heights are not known" : "";
  const stored = survey.parts.flat().length;
  for (const row of [
    `${id}: ${survey.points} points recorded, ${stored} stored in ${survey.parts.length} part${survey.parts.length === 1 ? "" : "s"} (within ${survey.horizontalM} m, heights within ${survey.verticalM} m)`,
    `  length   ${metres(line.lengthM)}`,
    `  ascent   ${metres(line.ascentM)}`,
    `  descent  ${metres(line.descentM)}`,
    `  highest  ${metres(line.maxM)}`,
    `  lowest   ${metres(line.minM)}`,
    `  on foot  ${formatMinutes(fromMin, "en")} – ${formatMinutes(toMin, "en")} (DIN 33466${flat})`,
    ...survey.notes.map((note) => `  · ${note}`),
  ]) {
    console.log(row);
  }
  if (survey.startsOffM === null) return;
  console.log(`  ! Neither end is near the drawn start (${survey.startsOffM} m off). Is this the trail ${id}?`);
}
