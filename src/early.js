// Stands in the page itself, after the list: from here on the list can be read and pressed. What is pressed is kept
// until the app takes the page over (main.tsx) and answers it.
{
  const root = document.getElementById("root");
  // English words come a moment later: until then the list waits unseen, rather than growing under a reader's eyes.
  if (/[#&]lang=en(&|$)/.test(location.hash)) root.dataset.wait = "";
  else document.documentElement.dataset.state = "list";

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
}
