// Stands in the framed page itself, after the list: which parts it has, before they are seen.
{
  const options = new URLSearchParams(location.search);
  const page = document.documentElement;
  page.dataset.ui = options.get("ui") ?? "full";
  // What narrows the list or changes its language comes a moment later: until then it waits unseen.
  const waits = ["ids", "kind", "theme", "bbox", "plan"].some((key) => options.get(key));
  if (waits || options.get("lang") === "en") document.getElementById("root").dataset.wait = "";
  else page.dataset.state = "list";
}
