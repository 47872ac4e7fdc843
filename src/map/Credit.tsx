import { Show } from "solid-js";
import type { App } from "../state/app";

/** Whose the positions are, after what the operator wants named. It can be switched off nowhere. */
export function Credit(props: { app: App }) {
  const { app } = props;
  return (
    <>
      <Show when={app.settings.shown()?.attribution}>
        {(own) => (
          <>
            <Show when={own().url} fallback={app.say(own())}>
              {(url) => (
                <a href={url()} rel="noopener noreferrer" target="_blank">
                  {app.say(own())}
                </a>
              )}
            </Show>{" "}
            ·{" "}
          </>
        )}
      </Show>
      {app.t().controls.attribution} ©{" "}
      <a href="https://www.openstreetmap.org/copyright" rel="noopener noreferrer" target="_blank">
        OpenStreetMap
      </a>{" "}
      <span class="licence">(ODbL) </span>·{" "}
      <a href="https://www.geonames.org/" rel="noopener noreferrer" target="_blank">
        GeoNames
      </a>{" "}
      <span class="licence">(CC BY 4.0)</span>
    </>
  );
}

/** The numbers that authorities gave the operator: of the map, where one is shown; of the site. */
export function Numbers(props: { app: App; map?: boolean; site?: boolean }) {
  const approval = () => props.map && props.app.settings.shown()?.approval;
  const icp = () => props.site && props.app.settings.shown()?.icp;
  return (
    <Show when={approval() || icp()}>
      <span class="numbers">
        <Show when={approval()}>
          {(number) => <span class="approval">{props.app.t().controls.approval(number())}</span>}
        </Show>{" "}
        <Show when={icp()}>
          {(number) => (
            <a href="https://beian.miit.gov.cn/" rel="noopener noreferrer" target="_blank">
              {number()}
            </a>
          )}
        </Show>
      </span>
    </Show>
  );
}
