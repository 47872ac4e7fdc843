/** What dist/domain.js gives to others: docs/domain.md. No DOM. */
export { measureLine } from "./domain/line";
export { bestOrder } from "./domain/order/best-order";
export { walkingMinutes } from "./domain/walking";
