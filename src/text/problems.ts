/** What each problem means and how to mend it: `{}` stands for the problem's detail. First Chinese, then English. */
export const problemWords: Record<string, readonly [zh: string, en: string]> = {
  unreachable: [
    "文件取不到（{}）。请检查网络，或确认文件已随网站一起上传，然后重试。",
    "The file could not be fetched ({}). Check the connection, or that the file was uploaded with the site, and try again.",
  ],
  encoding: ["文字编码无法识别。请另存为 UTF-8。", "The text encoding is not one we can read. Save the file as UTF-8."],
  "encoding-guessed": [
    "文件不是 UTF-8，按 {} 读取。请另存为 UTF-8。",
    "The file is not UTF-8; it was read as {}. Save it as UTF-8.",
  ],
  html: [
    "这是一个网页，不是数据文件（可能是登录页或错误页）。请重新上传数据文件。",
    "This is a web page, not a data file (perhaps a sign-in or error page). Upload the data file again.",
  ],
  "not-json": [
    "JSON 在第 {}（行:列）处中断或写错。请检查那里的逗号、引号和括号；文件也可能没有传完。",
    "The JSON breaks at {} (line:column). Look for a missing comma, quote or bracket there; the file may be cut short.",
  ],
  "too-deep": [
    "括号嵌套 {} 层，超出任何 GeoJSON 的需要，文件未读取。",
    "Brackets nest {} deep, more than any GeoJSON needs; the file was not read.",
  ],
  topojson: [
    "这是 TopoJSON，本站不支持。请转换为 GeoJSON。",
    "This is TopoJSON, which is not supported. Convert it to GeoJSON.",
  ],
  "not-collection": [
    "不是 GeoJSON：最外层应为 FeatureCollection。",
    "This is not GeoJSON: the outermost object should be a FeatureCollection.",
  ],
  "not-array": ["最外层应为数组 [ … ]。", "The outermost value should be an array [ … ]."],
  geometry: ["GeoJSON 结构有误：{}。", "The GeoJSON structure is wrong: {}."],
  "geometry-type": ["几何类型应为 {}。", "The geometry should be {}."],
  "not-finite": ["坐标里有不是数字的值。", "A coordinate is not a finite number."],
  dimensions: [
    "坐标应为 [经度, 纬度] 或 [经度, 纬度, 高程]。",
    "A position should be [longitude, latitude] or [longitude, latitude, height].",
  ],
  "out-of-range": [
    "坐标超出范围：经度 ±180，纬度 ±90。",
    "The coordinate is out of range: longitude ±180, latitude ±90.",
  ],
  swapped: [
    "经度和纬度写反了。GeoJSON 的顺序是 [经度, 纬度]，房山约为 [115.9, 39.7]。",
    "Longitude and latitude are swapped. GeoJSON writes [longitude, latitude]; Fangshan is about [115.9, 39.7].",
  ],
  gcj02: [
    "与 places.json 里的位置（{}）相差约 520 米，像是 GCJ-02（火星坐标）。请换算为 WGS 84。",
    "The point lies about 520 m from its place ({}), as GCJ-02 does. Convert it to WGS 84.",
  ],
  outside: [
    "位置不在房山及周边（{}）之内。请核对坐标。",
    "The point lies outside Fangshan and its surroundings ({}). Check the coordinates.",
  ],
  winding: [
    "多边形环的方向与 RFC 7946 相反：外环应为逆时针。",
    "A polygon ring runs the wrong way round (RFC 7946: outer rings counter-clockwise).",
  ],
  "repeated-vertex": ["有 {} 个连续重复的点，可以删去。", "{} points repeat the one before; they can be removed."],
  "unsafe-text": [
    "文字里有控制字符或改变书写方向的字符。请删去后重新输入。",
    "The text holds control characters or marks that turn its direction. Retype it without them.",
  ],
  "unsafe-address": [
    "文字里有会运行的地址（javascript: 或 data:）。请删去。",
    "The text holds an address that runs (javascript: or data:). Take it out.",
  ],
  field: ["字段不符合要求：{}。", "The field does not fit: {}."],
  "id-mismatch": [
    "要素的 id 与 properties.id 不同。两处应写同一个 id。",
    "The feature's id and properties.id differ. Write the same id in both.",
  ],
  "duplicate-id": [
    "id 重复，先出现在 {}。请给其中一个换一个新的 id。",
    "The id is used already, in {}. Give one of the two a new id.",
  ],
  position: [
    "位置说明前后不一：quality 为 unknown 时几何应为 null；有坐标时须写 accuracyM。",
    "The position contradicts itself: with quality unknown the geometry is null; a point needs accuracyM.",
  ],
  "place-mismatch": [
    "坐标与 places.json 里的位置（{}）不同。请在 places.json 里改，再写成一致，或去掉 position.place。",
    "The point differs from its place ({}). Mend places.json and copy it here, or remove position.place.",
  ],
  reference: [
    "引用的 id 不存在。请核对拼写，或先添加它。",
    "The id that is referred to does not exist. Check its spelling, or add it first.",
  ],
  "no-citation": [
    "没有写出处。每条事实至少要有一个 citations.json 里的 id。",
    "No source is named. Every fact needs at least one id of citations.json.",
  ],
  date: ["日期不合理，应写成 YYYY-MM-DD（{}）。", "The date cannot be right; write YYYY-MM-DD ({})."],
};

/** The sentence for a problem, in one language. */
export function problemText(code: string, detail: string | null, language: "zh" | "en"): string {
  const words = problemWords[code]?.[language === "zh" ? 0 : 1] ?? code;
  return words.replace("{}", detail ?? "–");
}
