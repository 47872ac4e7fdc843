import type { Pages } from "./pages";
import type { Profile } from "./profiles";
import { visit } from "./visit";

/** The bare map's address, with the box that the product's map has on this screen. */
export async function bareAddress({ url }: Pages, profile: Profile): Promise<string> {
  const box = await visit(profile, url, async ({ page, reach }) => {
    await reach("ready");
    return page.locator(".maplibregl-canvas").boundingBox();
  });
  if (!box) throw new Error("the map has no canvas");
  const { x, y, width, height } = box;
  const style = { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` };
  return `${url}bare/?${new URLSearchParams(style)}`;
}
