import { loadTasks } from "./data/load-tasks";
import { PackMap } from "./map/PackMap";
import { ClassPack as Pack } from "./panels/pack/ClassPack";
import type { PackProps } from "./panels/pack/pack";
import frame from "./style/pack.css?inline";
import map from "./style/pack-map.css?inline";
import print from "./style/pack-print.css?inline";
import sheets from "./style/pack-sheets.css?inline";
import tables from "./style/pack-tables.css?inline";

/** The class pack with its map, tasks and looks: a chunk of its own, fetched when a pack is first opened. */
export function ClassPack(props: PackProps) {
  return <Pack {...props} map={PackMap} css={frame + sheets + tables + map + print} loadTasks={loadBank} />;
}

/** The tasks; none where the file cannot be read, which the pack says. */
async function loadBank() {
  const { value, failed, problems } = await loadTasks();
  if (failed.length > 0) throw new Error(problems.map(({ code }) => code).join());
  return value;
}
