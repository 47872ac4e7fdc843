import { fetchFile } from "./load";
import { readTasks } from "./read-tasks";

/** The class pack's tasks, read when a pack is first opened. */
export const loadTasks = () => readTasks(fetchFile);
