// Stands in the page itself, after the list: from here on the list can be read and pressed. What is pressed is kept
// until the app takes the page over (main.tsx) and answers it.
{
  const root = document.getElementById("root");
  // English words come a moment later: until then the list waits unseen, rather than growing under a reader's eyes.
  const usual = location.hash.length < 2 && root.dataset.settings?.includes('"language":"en"');
  if (usual || /[#&]lang=en(&|$)/.test(location.hash)) root.dataset.wait = "";
  else document.documentElement.dataset.state = "list";

  // A page that the link opens will lie over the map's edge: what stands there makes room before it is first seen.
  if (/[#&](site|trail|route|story|course|about|plan)=/.test(location.hash))
    document.documentElement.dataset.opening = "";

  const early = { taken: false, pressed: null };
  globalThis.beilouEarly = early;
  // Where no app comes, a row leads to its own page after all.
  const patienceMs = 5000;
  addEventListener("click", (event) => {
    const pressed = event.target.closest?.("a[data-id], button");
    if (early.taken || !pressed || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    early.pressed = pressed;
    if (!pressed.href) return;
    pressed.setAttribute("aria-current", "true");
    setTimeout(() => early.taken || location.assign(pressed.href), patienceMs);
  });

  // The app's files come once the first paint is on screen: compiled before, they would take its time. Where answers are
  // slow they are on their way by then, and only the app's start waits.
  const { content } = document.getElementById("app-files");
  const [answer] = performance.getEntriesByType("navigation");
  const slowMs = 100;
  if (answer?.responseStart - answer?.requestStart > slowMs) document.head.append(...content.querySelectorAll("link"));
  const begin = () => {
    paints.disconnect();
    clearTimeout(patience);
    document.head.append(content);
  };
  const paints = new PerformanceObserver((list) => {
    if (list.getEntriesByName("first-contentful-paint").length > 0) begin();
  });
  // A hidden page is not painted, and an old browser does not tell.
  const patience = setTimeout(begin, document.hidden ? 0 : 1000);
  paints.observe({ type: "paint", buffered: true });
}
