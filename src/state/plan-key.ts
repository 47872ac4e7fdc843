/** Id of the plan last worked on, and how many stops it has: enough for the page before the planner's code is there. */
export const currentKey = "beilou:current";
