import type { RefusalCode } from "../src/data/refusal";

/** Why a recording was refused and how to mend it: `{}` stands for the detail. First Chinese, then English. */
export const refusalWords: Record<RefusalCode, readonly [zh: string, en: string]> = {
  "too-big": [
    "文件有 {}，超过 20 MB。请只导出这一次走线的轨迹。",
    "The file is {}, more than 20 MB. Export only the recording of this walk.",
  ],
  empty: ["文件是空的。请重新导出轨迹。", "The file is empty. Export the recording again."],
  html: [
    "这是一个网页，不是轨迹（可能是登录页）。请登录后重新下载 GPX 文件。",
    "This is a web page, not a recording (perhaps a sign-in page). Sign in and download the GPX file again.",
  ],
  doctype: [
    "文件带有 DOCTYPE，可能会读取别的文件，不予读取。GPX 不需要它：请删去那一行，或重新导出。",
    "The file has a DOCTYPE, which can read in other files, so it is not read. GPX needs none: delete it, or export the recording again.",
  ],
  "not-xml": [
    "不是完整的 XML：{}。文件可能没有传完，请重新导出。",
    "This is not sound XML: {}. The file may be cut short; export the recording again.",
  ],
  kml: [
    "这是 KML，不是 GPX。请在记录轨迹的软件里选择导出 GPX。",
    "This is KML, not GPX. Choose GPX when you export the recording.",
  ],
  "not-gpx": [
    "最外层应为 <gpx>，这里是 <{}>。请导出为 GPX。",
    "The outermost element should be <gpx>; here it is <{}>. Export the recording as GPX.",
  ],
  encoding: ["文字编码无法识别。请另存为 UTF-8。", "The text encoding is not one we can read. Save the file as UTF-8."],
  "no-track": [
    "文件里没有轨迹（<trk>），只有标注点或什么也没有。请导出轨迹，而不是标注点。",
    "The file has no track (<trk>), only waypoints or nothing. Export the track, not the waypoints.",
  ],
  "route-only": [
    "文件里只有规划的路线（<rte>），没有实地记录的轨迹（<trk>）。规划线不是实测。",
    "The file has a planned route (<rte>) but no recorded track (<trk>). A plan is not a survey.",
  ],
  "bad-point": [
    "轨迹点有误，第 {}。请改正（小数点用“.”，度数用十进制），或删去这个点。",
    "A track point is wrong, number {}. Mend it (decimal point, decimal degrees), or delete the point.",
  ],
  swapped: [
    "经度和纬度写反了，第 {}。请重新导出；房山约为 lat 39.7、lon 115.9。",
    "Latitude and longitude are swapped, at point {}. Export it again; Fangshan is about lat 39.7, lon 115.9.",
  ],
  outside: [
    "轨迹点不在房山及周边，第 {}。请核对文件；若只是个别漂移点，请删去。",
    "A track point lies outside Fangshan and its surroundings, number {}. Check the file; if it is a stray fix, delete it.",
  ],
  "no-line": [
    "{} 个轨迹点连不成线：相距超过 300 米，或都在同一处。请用更密的间隔记录。",
    "The {} track points make no line: they are more than 300 m apart, or all in one place. Record at a shorter interval.",
  ],
  "another-place": [
    "这条轨迹在别处：起止都不在这条步道的起点附近，最远处离图上的线 {}。请核对步道 id；如果步道确实在那里，请先改 data/trails.geojson 里的 through。",
    "This is another place: neither end is near the trail's start, and the track runs up to {} from the line drawn. Check the trail id; if the trail does run there, mend its `through` in data/trails.geojson first.",
  ],
};

export const usage = `Usage: npm run data:trail -- <trail-id> <track.gpx> --surveyed <YYYY-MM-DD> --by <who> [--data <folder>] [--dry-run]
  <trail-id>   id of a trail in trails.geojson, e.g. basket-1
  --surveyed   the day of the walk, not in the future
  --by         who walked it; shown to the public
  --data       another data folder (default: data)
  --dry-run    prints the result and writes nothing`;

/** What a person must still do after the line is in. */
export const reminder = (id: string, file: string) =>
  `Now rewrite, by hand, in ${file}, what still speaks of a schematic line or an unknown course: summary, facts and notes of ${id}.
Make sure that the recording was in WGS 84: some Chinese apps export GCJ-02, which lies about 500 m off.`;
