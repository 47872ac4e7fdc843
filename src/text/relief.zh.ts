import type { Grade } from "../domain/gradient";

/** Heights read from the terrain model, and how steep a way is. */
export const reliefZh = {
  about: (height: string) => `海拔约 ${height}`,
  between: (low: string, high: string) => `海拔约在 ${low}至 ${high}之间`,
  betweenWhy: (off: string) => `位置只准到约 ${off}，这是那一圈地面的高低。`,
  source: (source: string | null) => `按地形数据估算，取整到 10 米。${source ? `地形数据：${source}` : ""}`,
  lineSource: (source: string | null) =>
    `爬升和剖面按地形数据估算，不是实测：沿线每 10 米取一个高度，前后各 50 米平滑，10 米以内的起伏不计。${source ? `地形数据：${source}` : ""}`,
  lineMissing: "轨迹没有高程，这里也没有装地形数据，所以没有剖面和爬升。装上地形数据后会自动补上。",
  lineOutside: "轨迹没有完整的高程，地形数据也没有盖住全线，因此没有剖面和爬升。",
  pointer: (height: string) => `指针处约 ${height}`,
  grades: { gentle: "平缓", slope: "有坡", steep: "陡" } satisfies Record<Grade, string>,
  bounds: { gentle: "5° 以内", slope: "5–12°", steep: "12° 以上" } satisfies Record<Grade, string>,
  gradesTitle: "坡度",
  gradesOnMap: "地图上的线也这样画：越陡越粗。",
  gradeLine: (grade: string, bound: string, length: string) => `${grade}（${bound}）${length}`,
  uphill: (degrees: number, grade: string) => `上坡约 ${degrees}°（${grade}）`,
  downhill: (degrees: number, grade: string) => `下坡约 ${degrees}°（${grade}）`,
  level: "平",
  slope: "坡度",
  walkClimb: (height: string) => `爬升约 ${height}（按地形数据估算）`,
  track: {
    title: "沿线高程",
    ascent: (up: string, down: string) => `累计爬升 ${up}，下降 ${down}`,
    own: "高程来自文件。",
  },
  leg: {
    missing: "没有装地形数据，步行按平路估算；装上后这里会显示两端的高差。",
    range: (low: string, high: string) => `${low}至 ${high}`,
    ends: (from: string, to: string) => `起点海拔约 ${from}，终点约 ${to}`,
    rise: (height: string) => `至少要上 ${height}`,
    fall: (height: string) => `至少要下 ${height}`,
    even: "两端差不多高，或说不准哪头高",
    levelTime: "用时仍按平路估算。",
    title: "两点直线之下的地形",
    straight: "这不是路：真正的路会绕开山头和沟谷，剖面只说明中间隔着什么。",
  },
};
export type ReliefText = typeof reliefZh;
