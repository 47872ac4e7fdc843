// Stands in the page itself, after the list: from here on the list can be read and pressed. Solid's own script, put
// before this one by the build, keeps presses and typing until the app takes the page over and answers them.
{
  const root = document.getElementById("root");
  // English words come a moment later: until then the list waits unseen, rather than growing under a reader's eyes.
  if (/[#&]lang=en(&|$)/.test(location.hash)) root.dataset.wait = "";
  else document.documentElement.dataset.state = "list";

  // A row that is pressed before the app has come opens in the app; where none comes, as the page that it links to.
  const patienceMs = 5000;
  addEventListener("click", (event) => {
    const row = event.target.closest?.("a[data-id]");
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!row || !plain || _$HY.done) return;
    event.preventDefault();
    row.setAttribute("aria-current", "true");
    setTimeout(() => _$HY.done || location.assign(row.href), patienceMs);
  });
}
