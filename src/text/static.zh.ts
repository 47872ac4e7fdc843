/** Words of the pages that the build writes for readers without script, and for search engines, in Chinese. */
export const staticZh = {
  openOnMap: "在地图上打开",
  toList: "全部地点",
  skip: "跳到正文",
  locator: (name: string) => `简图：${name}及周围`,
  noLocator: "没有公布的位置，所以这里没有地图。",
  schematicMark: "示意",
  unknownMark: "位置待核实",
  approximateMark: (distance: string) => `大致位置，约 ±${distance}`,
  schematicShort: "示意走向·待实测",
  unknownCourseShort: "走向待核实",
  roles: { site: "地点", trail: "步道", route: "推荐线路", story: "故事", course: "课程" },
  share: "房山红色文化地图",
  district: "北京市房山区",
};
export type StaticText = typeof staticZh;
