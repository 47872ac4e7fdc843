import { toDatum } from "./datum";
import type { Language } from "./entry";
import type { LngLat } from "./geo";

export type MapApp = "amap" | "baidu" | "tencent" | "apple" | "google" | "geo";

/** A link that opens a place, or the way to it, in a map app. */
export interface Handoff {
  readonly app: MapApp;
  readonly does: "show" | "route";
  readonly url: string;
}

export interface Destination {
  /** WGS 84. */
  readonly lngLat: LngLat;
  /** What the app shows at the point: never a gate's name where only the village is known. */
  readonly name: string;
}

const source = "beilou";
const digits = (value: number) => value.toFixed(6);
/** Comma, pipe, colon and semicolon part the fields of some of these links, encoded or not. */
const plainName = (name: string) =>
  encodeURIComponent(name.replace(/[,，|｜:：;；()（）'"\p{Cs}\p{Cc}]+/gu, " ").trim());

/**
 * Links for the map apps used in China, https first, so that they also work as pages inside WeChat. Each app gets the
 * datum that its documentation names: AMap's route page knows only GCJ-02; AMap's marker, Baidu and Tencent convert
 * WGS 84 themselves; Apple, Google and geo: take WGS 84. Google is offered in English only.
 */
export function handoffs({ lngLat, name }: Destination, language: Language): Handoff[] {
  const [lng, lat] = lngLat.map(digits) as [string, string];
  const [gcjLng, gcjLat] = toDatum(lngLat, "gcj02").map(digits) as [string, string];
  const label = plainName(name);
  const links: Handoff[] = [
    {
      app: "amap",
      does: "show",
      url: `https://uri.amap.com/marker?position=${lng},${lat}&name=${label}&src=${source}&coordinate=wgs84&callnative=1`,
    },
    {
      app: "amap",
      does: "route",
      url: `https://uri.amap.com/navigation?to=${gcjLng},${gcjLat},${label}&mode=car&policy=0&src=${source}&callnative=1`,
    },
    {
      app: "baidu",
      does: "show",
      url: `https://api.map.baidu.com/marker?location=${lat},${lng}&title=${label}&content=${label}&output=html&coord_type=wgs84&src=webapp.${source}.${source}`,
    },
    {
      app: "tencent",
      does: "show",
      url: `https://apis.map.qq.com/uri/v1/marker?marker=coord:${lat},${lng};title:${label};addr:${label}&coord_type=1&referer=${source}`,
    },
    {
      app: "tencent",
      does: "route",
      url: `https://apis.map.qq.com/uri/v1/routeplan?type=drive&to=${label}&tocoord=${lat},${lng}&coord_type=1&policy=0&referer=${source}`,
    },
    { app: "apple", does: "show", url: `https://maps.apple.com/?ll=${lat},${lng}&q=${label}` },
    { app: "apple", does: "route", url: `https://maps.apple.com/?daddr=${lat},${lng}&dirflg=d` },
  ];
  if (language === "en") {
    links.push(
      { app: "google", does: "show", url: `https://www.google.com/maps/search/?api=1&query=${lat},${lng}` },
      {
        app: "google",
        does: "route",
        url: `https://www.google.com/maps/dir/?api=1&destination=${lat},${lng}&travelmode=driving`,
      },
    );
  }
  links.push({ app: "geo", does: "show", url: `geo:${lat},${lng}?q=${lat},${lng}(${label})` });
  return links;
}

/**
 * Links that open the way from one place to another: AMap in GCJ-02, as its route page knows nothing else; Baidu converts
 * WGS 84 itself, and asks for a region.
 */
export function wayHandoffs(from: Destination, to: Destination, by: "drive" | "bus" | "walk"): Handoff[] {
  const amap = ({ lngLat, name }: Destination) => `${toDatum(lngLat, "gcj02").map(digits).join()},${plainName(name)}`;
  const baidu = ({ lngLat: [lng, lat], name }: Destination) =>
    `latlng:${digits(lat)},${digits(lng)}%7Cname:${plainName(name)}`;
  const amapMode = { drive: "car", bus: "bus", walk: "walk" }[by];
  const baiduMode = { drive: "driving", bus: "transit", walk: "walking" }[by];
  return [
    {
      app: "amap",
      does: "route",
      url: `https://uri.amap.com/navigation?from=${amap(from)}&to=${amap(to)}&mode=${amapMode}&policy=0&src=${source}&callnative=1`,
    },
    {
      app: "baidu",
      does: "route",
      url: `https://api.map.baidu.com/direction?origin=${baidu(from)}&destination=${baidu(to)}&mode=${baiduMode}&region=${encodeURIComponent("北京")}&output=html&coord_type=wgs84&src=webapp.${source}.${source}`,
    },
  ];
}
