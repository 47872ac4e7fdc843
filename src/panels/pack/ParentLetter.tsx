import { For } from "solid-js";
import { clock } from "../../domain/beijing-time";
import { Edit } from "./Edit";
import type { Pack } from "./pack";
import { Blanks } from "./StopPage";

/** Purpose, time, route, content, cautions; then the slip that comes back. */
export function ParentLetter(props: { pack: Pack }) {
  const { pack } = props;
  const t = () => pack.t().sheets.parents;
  const dates = () => pack.join(pack.plan().days.map((_, day) => pack.date(day)));
  const seasons = () => {
    const codes = new Set(pack.findings().map(({ code }) => code));
    const names = [codes.has("fire-season") && t().fire, codes.has("flood-season") && t().flood].filter(Boolean);
    return names.length > 0 ? t().seasonText(pack.join(names as string[])) : null;
  };
  const unverified = () => {
    const names = pack
      .pages()
      .filter(pack.unverified)
      .map(({ name }) => name);
    return names.length > 0 ? t().unverified(pack.join(names)) : null;
  };
  const modes = () => [
    ...new Set(pack.stops().flatMap(({ timed }) => (timed.way ? [pack.t().modes[timed.way.mode]] : []))),
  ];
  const words = (): Record<"purpose" | "time" | "route" | "content" | "cautions", string> => ({
    purpose: t().purposeText,
    time: pack
      .plan()
      .days.map(({ start }, day) => {
        const end = pack.days()[day]?.end ?? null;
        const begin = `${pack.date(day)} ${clock(start)}`;
        return end === null ? t().timeOpenText(begin) : t().timeText(begin, clock(end));
      })
      .join("\n"),
    route: t().routeText(
      pack
        .stops()
        .map(({ name }) => name)
        .join(" → "),
      modes().length > 0 ? pack.join(modes()) : pack.t().unknown,
    ),
    content: t().contentText,
    cautions: [t().cautionsText, seasons(), unverified()].filter(Boolean).join("\n"),
  });
  return (
    <article class="pack-sheet pack-letter">
      <h2>{t().title}</h2>
      <Edit pack={pack} name="letter.greeting" words={t().greeting} label={t().greeting} />
      <Edit pack={pack} name="letter.opening" words={t().opening(pack.name(), dates())} label={t().title} />
      <dl class="pack-aims">
        <For each={["purpose", "time", "route", "content", "cautions"] as const}>
          {(item) => (
            <>
              <dt>{t()[item]}</dt>
              <dd>
                <Edit pack={pack} name={`letter.${item}`} words={words()[item]} label={t()[item]} />
              </dd>
            </>
          )}
        </For>
      </dl>
      <Edit pack={pack} name="letter.voluntary" words={t().voluntary} label={t().title} />
      <p class="pack-sign">{t().signature}</p>
      <section class="pack-slip">
        <h3>{t().slip}</h3>
        <Edit pack={pack} name="letter.slip" words={t().slipText} label={t().slip} />
        <Blanks names={[t().pupil, t().health, t().contact, t().sign]} />
      </section>
    </article>
  );
}
