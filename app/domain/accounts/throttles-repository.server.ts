import { query } from "~db/client.server";
import { throttles } from "~db/schema/accounts";
import { unlogged } from "~db/writing.server";
import type { Count } from "./throttle-rules";

export const findCount = (key: string) =>
  query<Count, [string]>("SELECT attempts, window_ends_at AS windowEndsAt FROM throttles WHERE key = ?").get(
    key,
  );

/** Puts `next` in place of the count of a key, in one transaction with reading it. */
export const updateCount = (key: string, next: (before: Count | undefined) => Count): Count =>
  unlogged((u) => {
    const count = next(findCount(key));
    const changed = u.run(
      "throttles",
      "UPDATE throttles SET attempts = ?, window_ends_at = ? WHERE key = ?",
      ...[count.attempts, count.windowEndsAt, key],
    );
    if (changed === 0) u.insert(throttles, { key, ...count });
    return count;
  });

export const lowerCount = (key: string): void => {
  unlogged((u) =>
    u.run("throttles", "UPDATE throttles SET attempts = attempts - 1 WHERE key = ? AND attempts > 0", key),
  );
};

export const deleteCount = (key: string): void => {
  unlogged((u) => u.run("throttles", "DELETE FROM throttles WHERE key = ?", key));
};

export const deletePastCounts = (now: number): void => {
  unlogged((u) => u.run("throttles", "DELETE FROM throttles WHERE window_ends_at <= ?", now));
};
