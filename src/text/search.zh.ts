import type { FoundType } from "../domain/search-record";

/** The words of the search box, in Chinese. */
export const searchZh = {
  label: "搜索地点、步道、线路、故事、村镇和车站",
  placeholder: "地名、拼音、故事、车站",
  results: "搜索结果",
  types: {
    site: "地点",
    trail: "步道",
    route: "线路",
    story: "故事",
    settlement: "乡镇和村",
    station: "车站",
    landmark: "地标",
  } satisfies Record<FoundType, string>,
  announced: (count: number) => `${count} 条结果，用上下键选择`,
  more: (count: number) => `另有 ${count} 条，请再多写几个字`,
  reading: "按多音字的另一个读音找到：",
  typo: "没有完全一样的，相近的有：",
  none: (query: string) => `没有找到“${query}”`,
  noneHelp: "可以写名称里的任何一段，也可以写拼音或首字母，例如 tsc 是堂上村。",
  near: (place: string) => `${place}附近`,
  nearNote: "直线距离",
  nothingNear: "附近没有已知位置的地点。",
  movedTo: (place: string) => `地图移到${place}`,
  story: "故事",
  close: "收起",
};
