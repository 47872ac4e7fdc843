import { bestOrder, costliestWindow } from "./domain/order/best-order";
import type { OrderProblem } from "./domain/order/problem";

/** Milliseconds: who waits less long needs no bar, and more often than this nobody sees it move. */
const patience = 500;
const pause = 80;

/** Looks for the best order beside the page, so that the page stays alive and can call it off. */
addEventListener("message", ({ data }: MessageEvent<OrderProblem>) => {
  let next = performance.now() + patience;
  const found = bestOrder(data, (share) => {
    if (performance.now() < next) return;
    next = performance.now() + pause;
    postMessage({ share });
  });
  postMessage({ found });
  // Looks once more for every stop that has hours: the answer need not wait for it.
  postMessage({ hinders: costliestWindow(data) });
});
