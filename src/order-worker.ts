import { bestOrder, costliestWindow } from "./domain/order/best-order";
import type { OrderProblem } from "./domain/order/problem";

/** Looks for the best order beside the page, so that the page stays alive and can call it off. */
addEventListener("message", ({ data }: MessageEvent<OrderProblem>) => {
  postMessage({ found: bestOrder(data) });
  // Looks once more for every stop that has hours: the answer need not wait for it.
  postMessage({ hinders: costliestWindow(data) });
});
