// Stands in the page itself, after the list: from here on the list can be read and pressed. Solid's own script, put
// before this one by the build, keeps presses and typing until the app takes the page over and answers them.
{
  const root = document.getElementById("root");
  // English words come a moment later: until then the list waits unseen, rather than growing under a reader's eyes.
  if (/[#&]lang=en(&|$)/.test(location.hash)) root.dataset.wait = "";
  else document.documentElement.dataset.state = "list";
}
