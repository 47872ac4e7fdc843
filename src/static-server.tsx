import { Match, Show, Switch } from "solid-js";
import { renderToString } from "solid-js/web";
import type { Core, Details } from "./data/atlas";
import type { ShownConfig } from "./data/config";
import { type Bilingual, type Entry, type EntryRole, isReading, type Language, type ReadingRole } from "./domain/entry";
import { Credit, Numbers } from "./map/Credit";
import { Locator } from "./map/Locator";
import { type Located, locatedBounds } from "./map/locator-scene";
import { townshipName } from "./panels/EntryRow";
import { RoutePage } from "./panels/RoutePage";
import { ReadingPage } from "./panels/readings/ReadingPage";
import { SitePage } from "./panels/SitePage";
import { TrailPage } from "./panels/TrailPage";
import { type App, createApp } from "./state/app";
import { createAtlas } from "./state/atlas";
import { en } from "./text/en";
import { staticText } from "./text/static";
import { zh } from "./text/zh";
import type { IconName } from "./ui/icons";
import { IconSprite, KindIcon } from "./ui/KindIcon";
import { Wordmark } from "./ui/Wordmark";

/** What a page is written of. */
export interface Subject {
  readonly role: EntryRole | Exclude<ReadingRole, "page">;
  readonly id: string;
  readonly name: Bilingual;
  readonly icon: IconName | null;
  readonly kindName: Bilingual;
  /** Null for a story or a course. */
  readonly entry: Entry | null;
  readonly located: Omit<Located, "language">;
}

/** Where a page's own links lead. */
export interface PageLinks {
  /** The map, as it opens by itself. */
  readonly home: string;
  /** This record, opened on the map. */
  readonly onMap: string;
  readonly otherLanguage: string;
}

const never = () => Promise.reject(new Error("the build reads its data itself"));

/** The app's state as it stands when everything has been read and nothing is asked: what the pages are written from. */
function readApp(
  entries: readonly Entry[],
  core: Core,
  details: Details,
  language: Language,
  config: ShownConfig | null,
): App {
  const words = { zh, en }[language];
  return {
    ...createApp(entries, never, never, config),
    atlas: createAtlas(entries, never, { core, details }),
    language: () => language,
    wanted: () => language,
    t: () => words,
    say: (text) => text[language],
  };
}

/** Writes the body of pages from the components that the app opens. Links still name views of the app (`#site=…`). */
export function createWriter(
  entries: readonly Entry[],
  core: Core,
  details: Details,
  config: ShownConfig | null = null,
) {
  const apps = {
    zh: readApp(entries, core, details, "zh", config),
    en: readApp(entries, core, details, "en", config),
  };
  return (subject: Subject, language: Language, links: PageLinks): string =>
    renderToString(() => <StaticPage app={apps[language]} subject={subject} links={links} />);
}

function StaticPage(props: { app: App; subject: Subject; links: PageLinks }) {
  const { app, subject, links } = props;
  const language = app.language();
  const t = app.t();
  const own = staticText[language];
  const other = language === "zh" ? "en" : "zh";
  const otherLang = other === "zh" ? "zh-Hans" : "en";
  return (
    <>
      <IconSprite />
      <a class="skip" href="#page-title">
        {own.skip}
      </a>
      <header class="static-top">
        <h1>
          <a href={links.home}>
            <Wordmark />
            <span class="hidden">{t.appName} </span>
            <span class="tagline">{t.tagline}</span>
          </a>
        </h1>
        <a
          class="language"
          href={links.otherLanguage}
          lang={otherLang}
          hreflang={otherLang}
          aria-label={t.otherLanguageLabel}
        >
          {t.otherLanguage}
        </a>
      </header>
      <main class="static-main">
        <article class="page">
          <header>
            <p class="kicker">
              <Show when={subject.icon}>{(icon) => <KindIcon kind={icon()} />}</Show>
              {app.say(subject.kindName)}
              <Show when={subject.entry?.township}>{(township) => <> · {townshipName(app, township())}</>}</Show>
              <Show when={language === "zh" && app.atlas.siteById().get(subject.id)?.village}>
                {(village) => <> · {village()}</>}
              </Show>
            </p>
            <h2 id="page-title" tabindex="-1">
              {app.say(subject.name)}
            </h2>
            <p class="other-name" lang={otherLang}>
              {subject.name[other]}
            </p>
          </header>
          <p class="static-map">
            <a class="main-button" href={links.onMap}>
              {own.openOnMap}
            </a>
          </p>
          <LocatorFigure app={app} subject={subject} />
          <Show
            when={subject.entry}
            fallback={isReading(subject) && <ReadingPage app={app} reading={{ role: subject.role, id: subject.id }} />}
          >
            {(entry) => <EntryText app={app} entry={entry()} />}
          </Show>
        </article>
      </main>
      <footer class="static-foot">
        <a href={links.home}>{own.toList}</a>
        <Numbers app={app} site={true} />
      </footer>
    </>
  );
}

/** What is known of a site, a trail or a route, as the app shows it. */
function EntryText(props: { app: App; entry: Entry }) {
  const { app, entry } = props;
  return (
    <Switch>
      <Match when={app.atlas.siteById().get(entry.id)}>
        {(site) => <SitePage app={app} entry={entry} site={site()} />}
      </Match>
      <Match when={app.atlas.trailById().get(entry.id)}>
        {(trail) => <TrailPage app={app} entry={entry} trail={trail()} />}
      </Match>
      <Match when={app.atlas.routeById().get(entry.id)}>{(route) => <RoutePage app={app} route={route()} />}</Match>
    </Switch>
  );
}

/** The drawn map around it; where nothing is placed, that is said. */
function LocatorFigure(props: { app: App; subject: Subject }) {
  const { app, subject } = props;
  const own = staticText[app.language()];
  const input = { ...subject.located, language: app.language() };
  return (
    <Show when={locatedBounds(input)} fallback={<p class="quiet">{own.noLocator}</p>}>
      <figure class="locator-figure">
        <Locator input={input} label={own.locator(app.say(subject.name))} schematicMark={own.schematicMark} />
        <figcaption class="quiet">
          <Credit app={app} /> <Numbers app={app} map={true} />
        </figcaption>
      </figure>
    </Show>
  );
}
