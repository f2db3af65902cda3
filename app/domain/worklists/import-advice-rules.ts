import type { ImportState } from "~db/vocabulary";

/** What whoever runs the imports can do about a file that was not read to its end; empty where nothing waits. */
export function whatToDo(state: ImportState): string {
  if (state === "held")
    return "Look at what is unlike the file before it. If the file is right, import it again with --accept.";
  if (state === "failed") return "Set the file right, then import it again: it goes on where it stopped.";
  return "";
}
