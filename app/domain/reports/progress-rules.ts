export interface Progress {
  trackedCount: number;
  doneCount: number;
  checkedCount: number;
}

/** How far one item has come at the bodies it is tracked at, in a line of words. */
export function progressInWords({ trackedCount, doneCount, checkedCount }: Progress): string {
  if (trackedCount === 0) return "Asked of several bodies together; not tracked for each";
  const bodies = trackedCount === 1 ? "1 body" : `${trackedCount} bodies`;
  const done =
    doneCount === 0 ? "none says it is done" : `${doneCount} ${doneCount === 1 ? "says" : "say"} it is done`;
  const checked = checkedCount === 0 ? "not checked" : `${checkedCount} checked`;
  return `Tracked at ${bodies} · ${done} · ${checked}`;
}
