// Stands in the framed page itself, after the list: which parts it has, before they are seen.
{
  const options = new URLSearchParams(location.search);
  const page = document.documentElement;
  const root = document.getElementById("root");
  page.dataset.ui = options.get("ui") ?? "full";
  // What narrows the list or changes its language comes a moment later: until then it waits unseen.
  const waits = ["ids", "kind", "theme", "bbox", "plan"].some((key) => options.get(key));
  const usual = root.dataset.settings?.includes('"language":"en"') ? "en" : "zh";
  if (waits || (options.get("lang") || usual) === "en") root.dataset.wait = "";
  else page.dataset.state = "list";
  // Where the code may not be fetched (a sandbox, and a host that sends no CORS header) the whole list reads.
  addEventListener(
    "error",
    ({ target }) => {
      if (target.localName !== "script") return;
      page.dataset.ui = page.dataset.state = "list";
      delete root.dataset.wait;
    },
    true,
  );
}
