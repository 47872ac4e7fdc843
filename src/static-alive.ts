/**
 * Makes a page of the build come alive as the app, opened at the same record: sets up the app's own page behind it, and
 * steps aside once the app shows the record. Whoever has begun to scroll, press or type by then keeps the page as it is;
 * its link to the map then shows the app. If anything is not to be had, the page stays, and its links lead on.
 */
const page = document.getElementById("static") as HTMLElement;
const { home = "", view = "", id = "" } = page.dataset;

let begun = false;
for (const kind of ["pointerdown", "keydown", "wheel", "touchmove"])
  addEventListener(kind, () => (begun = true), { once: true, passive: true });

async function comeAlive(): Promise<void> {
  const response = await fetch(home);
  if (!response.ok) return;
  const app = new DOMParser().parseFromString(await response.text(), "text/html");
  const parts = ["root", "entries"].map((part) => app.getElementById(part));
  const [root, entries] = parts;
  const files = app.getElementById("app-files") as HTMLTemplateElement | null;
  const script = files?.content.querySelector("script")?.getAttribute("src");
  if (begun || scrollY > 0 || !root || !entries || !script) return;

  // From here on the document's address is the app's, so the page's own links are made whole first.
  for (const link of page.querySelectorAll("a")) {
    const { href } = link;
    link.href = href;
  }
  const from = new URL(home, location.href);
  history.replaceState(null, "", view);
  document.body.classList.add("waiting");
  root.inert = true;
  document.body.append(root, entries);
  if (/lang=en/.test(view)) root.dataset.wait = "";
  else document.documentElement.dataset.state = "list";
  await import(/* @vite-ignore */ new URL(script, from).href);

  const opened = () => root.querySelector(`.page[data-page="${id}"] .sources li`) !== null;
  const watch = new MutationObserver(() => opened() && ready());
  watch.observe(root, { childList: true, subtree: true });
  if (opened()) ready();

  function ready(): void {
    watch.disconnect();
    if (!begun && page.scrollTop === 0) stepAside();
    else
      page.querySelector(".main-button")?.addEventListener("click", (event) => {
        event.preventDefault();
        stepAside();
      });
  }
  function stepAside(): void {
    page.remove();
    document.body.classList.remove("waiting");
    (root as HTMLElement).inert = false;
  }
}

const { connection } = navigator as { connection?: { saveData?: boolean } };
if (!connection?.saveData) comeAlive().catch((cause) => console.warn("The page stays as it was written.", cause));
