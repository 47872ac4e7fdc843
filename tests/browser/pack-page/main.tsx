import { createMemo, createRoot, createSignal, Show } from "solid-js";
import { render } from "solid-js/web";
import { ClassPack } from "../../../src/class-pack";
import { decodePlan } from "../../../src/data/plan-link";
import { checks } from "../../../src/domain/plan/checks";
import { changePackText, changeText } from "../../../src/domain/plan/commands";
import { emptyPlan, type Plan } from "../../../src/domain/plan/plan";
import { timetable } from "../../../src/domain/plan/timetable";
import { createApp } from "../../../src/state/app";
import { placeName, planContext } from "../../../src/state/plan-world";
import "../../../src/style/app.css";

/** A page with nothing but the class pack of the plan in its link: what the pack needs of a planner, and no more. */
const wanted = new URLSearchParams(location.hash.slice(1));
const app = createRoot(() => createApp([], () => import("../../../src/later")));
if (wanted.get("lang") === "en") app.setLanguage("en");
const [plan, setPlan] = createSignal<Plan>(
  changeText(decodePlan(wanted.get("plan") ?? "") ?? emptyPlan, { name: wanted.get("name") ?? "" }),
);

function Page() {
  const context = createMemo(() => planContext(app.atlas, app.today));
  const days = createMemo(() => timetable(plan(), context()));
  return (
    <Show when={app.atlas.core()}>
      <ClassPack
        app={app}
        plan={plan()}
        days={days()}
        findings={checks(plan(), days(), context())}
        nameOf={(place) => {
          const name = placeName(app.atlas, place);
          return name ? app.say(name) : "?";
        }}
        texts={plan().texts}
        setText={(key, text) => setPlan((now) => changePackText(now, key, text))}
        close={() => setPlan(emptyPlan)}
      />
    </Show>
  );
}

render(() => <Page />, document.getElementById("root") as HTMLElement);
void app.atlas.load();
app.today.start();
