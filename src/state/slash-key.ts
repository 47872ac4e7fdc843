import { createSignal } from "solid-js";
import { deviceStore } from "./storage";

const kept = "beilou:slash-key";

/** Whether `/` goes to the search box: on, until somebody whose aids press keys of their own turns it off. */
export function createSlashKey(store = deviceStore()) {
  const [on, setOn] = createSignal(store.read(kept) !== "off");
  return {
    on,
    set(wanted: boolean): void {
      setOn(wanted);
      // Where nothing can be kept it holds until the page is closed.
      if (wanted) store.remove(kept);
      else store.write(kept, "off");
    },
  };
}
