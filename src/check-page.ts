import { checkHost } from "./check-run";
import { type CheckTopic, checkTopics, type Finding } from "./domain/deploy-check";
import { type Host, hostLines, hosts, nginxMaps, type Topic } from "./outputs/host-lines";
import { type CheckWords, checkText } from "./text/check";

/** What is wrong with how a build is served, and the lines that mend it. Plain DOM: nothing of the app is needed here. */

type Child = Node | string;
function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

const root = document.getElementById("check") as HTMLElement;
const asked = new URLSearchParams(location.search).get("lang");
let language: "zh" | "en" = asked === "en" || (asked !== "zh" && !/^zh/i.test(navigator.language)) ? "en" : "zh";
let findings: Finding[] = [];
let host: Host = "nginx";
let embedders: readonly string[] | null = null;
let state: "running" | "done" | { readonly failed: string } = "running";

/** Topics that no line of a host's mends. */
const lineless: readonly CheckTopic[] = ["secure", "files", "policy", "settings"];

function linesFor(topic: CheckTopic): Child[] {
  const t = checkText[language];
  if (lineless.includes(topic)) return [];
  const lines = topic === "range" ? "" : hostLines(host, topic as Topic, embedders);
  if (!lines) return topic === "frames" ? [] : [element("p", {}, t.itself)];
  const map = host === "nginx" ? nginxMaps[topic as Topic] : undefined;
  return [
    ...(map ? [element("p", {}, t.outside), element("pre", { tabindex: "0" }, map)] : []),
    element("p", {}, t.add),
    element("pre", { tabindex: "0" }, lines),
  ];
}

function findingItem(finding: Finding): HTMLElement {
  const t = checkText[language];
  const { level, what, path, found, wanted } = finding;
  const now = found === undefined ? "" : found === "" ? t.nothing : t.found(found);
  return element(
    "li",
    { "data-level": level },
    element("strong", {}, t.levels[level]),
    " ",
    ...(path ? [element("code", {}, path), " "] : []),
    t.what[what as keyof CheckWords],
    ...(level === "good" || !now ? [] : [` (${now})`]),
    ...(level !== "good" && wanted ? [" ", t.wanted(wanted)] : []),
  );
}

/** The same said of many files stands once, with the first of them and how many there are. */
function gathered(of: readonly Finding[]): Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of of) {
    const ofType = finding.topic === "types" && finding.level !== "unseen";
    const ending = ofType ? (finding.path?.split(".").at(-1) ?? "") : "";
    const key = [finding.what, finding.level, ending, finding.found].join(" ");
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].map(([first, ...more]) => ({
    ...(first as Finding),
    ...(more.length === 0
      ? {}
      : first?.level === "unseen"
        ? { path: [first, ...more].map(({ path }) => path).join(" ") }
        : { path: `${first?.path} +${more.length}` }),
  }));
}

function section(topic: CheckTopic): HTMLElement | null {
  const t = checkText[language];
  const own = findings.filter((finding) => finding.topic === topic);
  if (own.length === 0) return null;
  const bad = own.filter(({ level }) => level !== "good");
  const level = (["wrong", "hint", "unseen"] as const).find((one) => bad.some((finding) => finding.level === one));
  const mend = bad.some((finding) => finding.level !== "unseen");
  return element(
    "section",
    { "data-topic": topic, "data-level": level === "unseen" || !level ? "good" : level },
    element("h2", {}, t.topics[topic]),
    ...(mend ? [] : [element("p", {}, t.allGood(own.length - bad.length))]),
    ...(bad.length > 0 ? [element("ul", {}, ...gathered(bad).map(findingItem))] : []),
    ...(mend ? linesFor(topic) : []),
  );
}

function draw(): void {
  const t = checkText[language];
  document.documentElement.lang = language === "zh" ? "zh-Hans" : "en";
  document.title = t.title;
  const wrong = findings.filter(({ level }) => level === "wrong");
  const wrongTopics = new Set(wrong.map(({ topic }) => topic)).size;
  document.documentElement.dataset.state = typeof state === "string" ? state : "failed";
  document.documentElement.dataset.wrong = String(wrongTopics);

  const other = element("button", { type: "button", class: "link-button" }, t.otherLanguage);
  other.onclick = () => {
    language = language === "zh" ? "en" : "zh";
    draw();
  };
  const again = element("button", { type: "button", class: "plain-button" }, t.again);
  again.onclick = () => void run();
  again.disabled = state === "running";
  const choice = element(
    "select",
    { id: "host" },
    ...hosts.map((one) => element("option", { value: one }, t.hosts[one])),
  );
  choice.value = host;
  choice.onchange = () => {
    host = choice.value as Host;
    draw();
  };
  const said = state === "running" ? t.running : state === "done" ? t.done(wrongTopics) : t.failed(state.failed);
  root.replaceChildren(
    element("header", {}, element("h1", {}, t.title), other),
    element("p", {}, t.intro),
    element("p", { class: "check-said", role: "status" }, said),
    element("p", { class: "check-tools" }, element("label", { for: "host" }, t.host), choice, again),
    ...checkTopics.flatMap((topic) => section(topic) ?? []),
    element("h2", {}, t.unseenTitle),
    element("ul", {}, ...t.unseen.map((line) => element("li", {}, line))),
    element("p", {}, element("a", { href: "./" }, t.home)),
  );
}

/** By what the host calls itself in its answers. */
const hostByServer = (server: string): Host | undefined =>
  (
    [
      ["nginx", /nginx|openresty|tengine/i],
      ["caddy", /caddy/i],
      ["apache", /apache/i],
      ["headers", /netlify|cloudflare/i],
    ] as const
  ).find(([, pattern]) => pattern.test(server))?.[0];

async function run(): Promise<void> {
  findings = [];
  state = "running";
  draw();
  try {
    const seen = await checkHost((finding) => {
      findings.push(finding);
      if (findings.length % 25 === 0) draw();
    });
    embedders = seen.embedders;
    host = hostByServer(seen.server) ?? host;
    state = "done";
  } catch (cause) {
    console.error(cause);
    state = { failed: String(cause) };
  }
  draw();
}

void run();
