import type { EmbedOption } from "./domain/embed-options";
import { embedOptions } from "./domain/embed-options";
import type { CommandPayload, CommandType, ReportPayload, ReportType } from "./domain/embed-protocol";

/** A command unanswered for so long has failed. */
const patienceMs = 5000;
/** How far outside the window a frame begins to load. */
const nearby = "400px";
const leastHeight = 120;
const mostHeight = 4000;
const helloEveryMs = 400;

const names = Object.keys(embedOptions) as EmbedOption[];
const live = (name: string) => embedOptions[name as EmbedOption].live;
const filters = ["ids", "kind", "theme", "bbox"] as const;
const records = ["site", "trail", "route"] as const;

interface Waiting {
  readonly message: object;
  readonly done: (answer: { readonly ok: boolean; readonly error?: string }) => void;
}

/** What `event.detail` holds for each event of the element. */
export interface BeilouEvents {
  "beilou-ready": CustomEvent<ReportPayload<"ready">>;
  "beilou-select": CustomEvent<ReportPayload<"select">>;
  "beilou-view": CustomEvent<ReportPayload<"view">>;
  "beilou-plan": CustomEvent<ReportPayload<"plan">>;
  "beilou-error": CustomEvent<ReportPayload<"error">>;
}

/**
 * `<beilou-map>`: frames embed.html, which lies beside this file. Attributes are the options of docs/embed.md and may
 * change at any time; what stands inside the element shows until the map is there.
 */
export class BeilouMap extends HTMLElement {
  static readonly observedAttributes: readonly string[] = [...names, "title", "src"];

  #frame: HTMLIFrameElement | undefined;
  #fallback: HTMLSlotElement;
  #near: IntersectionObserver | undefined;
  #hello: ReturnType<typeof setInterval> | undefined;
  #ready = false;
  #heights: readonly number[] = [];
  #waiting = new Map<string, Waiting>();
  #count = 0;
  #changed = new Set<string>();

  constructor() {
    super();
    this.#fallback = document.createElement("slot");
    this.attachShadow({ mode: "open" }).append(this.#fallback);
  }

  connectedCallback(): void {
    if (!this.style.display) this.style.display = "block";
    addEventListener("message", this.#hear);
    this.#near = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && this.#load(),
      { rootMargin: nearby },
    );
    this.#near.observe(this);
  }

  disconnectedCallback(): void {
    removeEventListener("message", this.#hear);
    this.#near?.disconnect();
    this.#unload();
    for (const { done } of this.#waiting.values()) done({ ok: false, error: "removed" });
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after || !this.#frame) return;
    if (name === "title") {
      this.#frame.title = this.#title();
    } else if (name === "src" || !live(name) || !this.#ready) {
      this.#frame.src = this.#address().href;
    } else {
      // Attributes that change together are told together.
      if (this.#changed.size === 0) queueMicrotask(() => this.#tellChanges());
      this.#changed.add(name);
    }
  }

  /** Opens a record by its id, or closes what is open with null. Rejects where there is none, or no answer in 5 s. */
  select(id: string | null): Promise<void> {
    return this.send("select", { id });
  }
  /** Narrows list and map; what is left out narrows nothing. */
  filter(filter: CommandPayload<"filter">): Promise<void> {
    return this.send("filter", filter);
  }
  /** Moves the map to a camera, or so that bounds are in view. */
  view(aim: CommandPayload<"view">): Promise<void> {
    return this.send("view", aim);
  }
  /** Shows a plan, as it stands after `plan=` in a link; null goes back to the list. */
  showPlan(plan: string | null): Promise<void> {
    return this.send("plan", { plan });
  }

  /** Sends any command of the protocol. Resolves when the map says that it is done; rejects with what it says, or in 5 s. */
  send<T extends CommandType>(type: T, payload: CommandPayload<T>): Promise<void> {
    const id = `b${++this.#count}`;
    const message = { beilou: 1, type, id, payload };
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => done({ ok: false, error: "no answer" }), patienceMs);
      const done: Waiting["done"] = ({ ok, error }) => {
        clearTimeout(timer);
        this.#waiting.delete(id);
        if (ok) resolve();
        else reject(new Error(`beilou: ${type}: ${error ?? "refused"}`));
      };
      this.#waiting.set(id, { message, done });
      if (this.#ready) this.#post(message);
    });
  }

  #title = () => this.title || (this.#language() === "en" ? "Red heritage map of Fangshan" : "房山红色文化地图");
  /** Its own language, or that of the page around where the map has it. */
  #language(): "zh" | "en" | null {
    const said = this.closest("[lang]")?.getAttribute("lang") ?? "";
    return /^en/i.test(said) ? "en" : /^zh/i.test(said) ? "zh" : null;
  }

  #address(): URL {
    const address = new URL("embed.html", new URL(this.getAttribute("src") ?? "./", import.meta.url));
    for (const name of names) {
      const text = name === "lang" ? this.#language() : this.getAttribute(name);
      if (text) address.searchParams.set(name, text);
    }
    return address;
  }

  #load(): void {
    if (this.#frame) return;
    this.#near?.disconnect();
    const frame = document.createElement("iframe");
    frame.title = this.#title();
    frame.allow = "geolocation; fullscreen; clipboard-write";
    frame.referrerPolicy = "strict-origin-when-cross-origin";
    Object.assign(frame.style, { display: "block", width: "100%", height: "100%", border: "0" });
    this.#frame = frame;
    this.#shape();
    frame.addEventListener("load", () => {
      this.#ready = false;
      this.#greet();
    });
    frame.src = this.#address().href;
    this.shadowRoot?.append(frame);
  }

  #unload(): void {
    clearInterval(this.#hello);
    this.#frame?.remove();
    this.#frame = undefined;
    this.#ready = false;
    this.#fallback.hidden = false;
    this.#fallback.style.display = "";
  }

  /** A map keeps a shape of its own where the page gives it no height; a list is as high as it says. */
  #shape(): void {
    const list = this.getAttribute("ui") === "list";
    if (!list && this.clientHeight < 40) Object.assign(this.style, { aspectRatio: "4 / 3", minHeight: "320px" });
  }

  #greet(): void {
    clearInterval(this.#hello);
    const hello = () => this.#post({ beilou: 1, type: "hello" });
    let left = 50;
    this.#hello = setInterval(() => (this.#ready || --left < 0 ? clearInterval(this.#hello) : hello()), helloEveryMs);
    hello();
  }

  #post(message: object): void {
    // In a sandbox without an origin the frame has none either, and cannot be named.
    this.#frame?.contentWindow?.postMessage(message, origin === "null" ? "*" : this.#address().origin);
  }

  #hear = ({ source, origin: from, data }: MessageEvent): void => {
    if (!this.#frame || source !== this.#frame.contentWindow) return;
    if (from !== this.#address().origin && !(from === "null" && origin === "null")) return;
    if (typeof data !== "object" || data === null || data.beilou !== 1) return;
    const { type, id, payload } = data as { type: ReportType; id?: string; payload: never };
    if (type === "ack") this.#waiting.get(String(id))?.done(payload);
    else if (type === "resize") this.#setHeight(payload);
    else {
      if (type === "ready") this.#begin();
      if (["ready", "select", "view", "plan", "error"].includes(type))
        this.dispatchEvent(new CustomEvent(`beilou-${type}`, { detail: payload, bubbles: true, composed: true }));
    }
  };

  #begin(): void {
    if (this.#ready) return;
    this.#ready = true;
    clearInterval(this.#hello);
    this.#fallback.style.display = "none";
    for (const { message } of this.#waiting.values()) this.#post(message);
  }

  /** Follows the list's height; two heights that keep changing places end with the larger. */
  #setHeight({ height }: ReportPayload<"resize">): void {
    if (this.getAttribute("ui") !== "list" || !this.#frame || !Number.isFinite(height)) return;
    const wanted = Math.min(Math.max(Math.ceil(height), leastHeight), mostHeight);
    const [last = 0, before = 0] = this.#heights;
    this.#heights = [wanted, last];
    this.#frame.style.height = `${wanted === before ? Math.max(wanted, last) : wanted}px`;
  }

  #tellChanges(): void {
    const changed = [...this.#changed];
    this.#changed.clear();
    const value = <K extends EmbedOption>(name: K) => {
      const text = this.getAttribute(name);
      return (text ? embedOptions[name].value.read(text) : null) ?? null;
    };
    const tell = <T extends CommandType>(type: T, payload: CommandPayload<T>) =>
      void this.send(type, payload).catch((cause: Error) =>
        this.dispatchEvent(
          new CustomEvent("beilou-error", {
            detail: { code: "option", detail: cause.message },
            bubbles: true,
            composed: true,
          }),
        ),
      );
    const has = (group: readonly string[]) => changed.some((name) => group.includes(name));
    if (has(["lang"])) tell("lang", { lang: this.#language() ?? "zh" });
    if (has(filters)) {
      const [ids, kind, theme, bbox] = [value("ids"), value("kind"), value("theme"), value("bbox")];
      tell("filter", { ids, kind, theme, bbox } as CommandPayload<"filter">);
    }
    if (has(["plan"])) tell("plan", { plan: this.getAttribute("plan") });
    if (has(records)) tell("select", { id: records.map((name) => this.getAttribute(name)).find(Boolean) ?? null });
    const camera = has(["map"]) && value("map");
    if (camera) tell("view", camera as CommandPayload<"view">);
  }
}

/** Every option as a property of the same name; `title` and `lang` are every element's own. */
for (const name of names) {
  if (name in HTMLElement.prototype) continue;
  Object.defineProperty(BeilouMap.prototype, name, {
    get(this: HTMLElement) {
      return this.getAttribute(name);
    },
    set(this: HTMLElement, value: string | null) {
      if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, String(value));
    },
    configurable: true,
    enumerable: true,
  });
}

// Another version may have come first: it stays, and both speak the same protocol.
if (!customElements.get("beilou-map")) customElements.define("beilou-map", BeilouMap);

declare global {
  interface HTMLElementTagNameMap {
    "beilou-map": BeilouMap;
  }
  interface HTMLElementEventMap extends BeilouEvents {}
}
