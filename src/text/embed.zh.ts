import type { EmbedOption } from "../domain/embed-options";

/** One line for each option of an embed, in the dialog and, in English, in docs/embed.md. */
const options = {
  site: ["地点", "打开一个地点，填它的编号。"],
  trail: ["背篓路", "打开一条线，填它的编号。"],
  route: ["推荐线路", "打开一条推荐线路，填它的编号。"],
  ids: ["只列这些", "只显示列出的条目，编号之间用逗号。"],
  kind: ["类别", "只显示这些类别。"],
  theme: ["主题", "只显示这些主题。"],
  bbox: ["范围", "只显示这一范围里有位置的条目，地图也从这里开始。"],
  plan: ["行程", "显示一份行程的站点，填链接里 plan= 后面的部分。"],
  map: ["起始视野", "地图从这里开始；可以移动预览来设定。"],
  ui: ["组成", "地图和列表，或者只要其中一个。只要列表时不载入地图。"],
  lang: ["语言", "不填则用中文；用标签嵌入时随网页的语言。"],
  scheme: ["明暗", "随读者的设备，或者固定。"],
  accent: ["主色", "六位十六进制颜色；太浅或太深时会自动调到看得清。"],
  basemap: ["底图", "bundled 只用自带的底图，不访问任何别的网站。"],
  debug: ["消息计数", "显示收下和略过的消息数，供开发者查看。"],
} satisfies Record<EmbedOption, readonly [string, string]>;

/** Words of the dialog that makes an embed. */
export const embedZh = {
  title: "把地图放进别的网页",
  intro: "选好内容和样子，复制代码即可。只写与默认不同的部分。",
  close: "关闭",
  plain: "默认",
  options,
  uis: { full: "地图和列表", map: "只要地图", list: "只要列表" },
  schemes: { auto: "随设备", light: "浅色", dark: "深色" },
  languages: { zh: "中文", en: "英文" },
  preview: "预览",
  widths: { phone: "手机宽度", desktop: "电脑宽度" },
  takeView: "用预览现在的视野",
  wrong: "这一项读不懂，没有写进代码。",
  forms: { iframe: "框架代码（iframe）", element: "标签代码（beilou-map）", link: "链接" },
  copy: (what: string) => `复制${what}`,
  copied: "已复制",
  copyFailed: "没能复制，请选中后手动复制。",
  pack: "放不了框架的地方",
  packHelp: "公众号文章等处，可以放二维码和链接；选定一个条目时，还有一张带名称和出处的图片。",
  qr: "链接的二维码",
  saveQr: "保存二维码（SVG）",
  savePicture: "保存图片（PNG）",
  frameTitle: "房山红色文化地图",
  open: "打开完整地图",
};
export type EmbedText = typeof embedZh;
