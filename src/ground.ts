/** What lies under the sites beside the bundled ground: fetched once that one stands. */
import "./style/ground.css";

export { GroundCredit, GroundMark, GroundNote } from "./map/ground/GroundFoot";
export { keepGround } from "./map/ground/keeper";
