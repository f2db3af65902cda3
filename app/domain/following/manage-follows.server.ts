import { subjectOfNews } from "~/domain/news/news.server";
import { londonDay } from "~/lib/dates";
import { done, refused, type Outcome } from "~/lib/outcome";
import type { DigestFrequency, FollowKind } from "~db/vocabulary";
import { write, type Actor, type Writing } from "~db/writing.server";
import { confirmedBefore, type FollowRefusal } from "./follow-rules";
import { readFollowToken, type TokenUse } from "./follow-tokens.server";
import * as repository from "./following-repository.server";

const VISITOR: Actor = { kind: "visitor" };
const JOB: Actor = { kind: "job", job: "digest" };
const EXPIRED_AT_ONCE = 200;

export interface Follows {
  frequency: DigestFrequency;
  follows: { id: number; kind: FollowKind; label: string; path: string | null }[];
}

const followerOf = (use: TokenUse, token: string): repository.FollowerRow | undefined => {
  const id = readFollowToken(use, token);
  return id === null ? undefined : repository.findFollower(id);
};

/** What the owner of an address follows; what was not confirmed yet is not shown. */
export function viewFollows(token: string, now = Date.now()): Outcome<Follows, FollowRefusal> {
  const follower = followerOf("manage", token);
  if (!follower) return refused("link_unknown");
  const follows = repository
    .listFollows(follower.id)
    .filter((one) => one.confirmedAt !== null)
    .map(({ id, kind, target }) => {
      const subject = subjectOfNews(kind, target, londonDay(now));
      return {
        id,
        kind,
        label: subject?.label ?? `${target} (no longer public)`,
        path: subject?.path ?? null,
      };
    });
  return done({ frequency: follower.frequency, follows });
}

/** Sets how often the owner of an address is written to. */
export function changeFrequency(
  token: string,
  frequency: DigestFrequency,
  at = Date.now(),
): Outcome<null, FollowRefusal> {
  const follower = followerOf("manage", token);
  if (!follower) return refused("link_unknown");
  if (follower.frequency === frequency) return done(null);
  return write({ actor: VISITOR, at, action: "follow_changed", subject: `follower ${follower.id}` }, (w) => {
    repository.updateFollower(w, follower.id, { frequency });
    return done(null);
  });
}

/** Stops following one thing. With the last one the address goes too. */
export function stopFollowing(
  token: string,
  followId: number,
  at = Date.now(),
): Outcome<null, FollowRefusal> {
  const follower = followerOf("manage", token);
  if (!follower) return refused("link_unknown");
  const follow = repository.findFollow(followId);
  // Stopped before, in another window: that is what was wanted.
  if (follow?.followerId !== follower.id) return done(null);
  return write({ actor: VISITOR, at, action: "follow_stopped", subject: `follow ${followId}` }, (w) => {
    repository.removeFollow(w, followId);
    forgetIfIdle(w, follower.id);
    return done(null);
  });
}

/**
 * Stops everything and removes the address: by the link in every e-mail, or at once by the mail program
 * (RFC 8058). An address that is already gone stays gone; only a link nobody sent is refused.
 */
export function stopAll(
  use: "stop" | "manage",
  token: string,
  at = Date.now(),
): Outcome<null, FollowRefusal> {
  const id = readFollowToken(use, token);
  if (id === null) return refused("link_unknown");
  if (!repository.findFollower(id)) return done(null);
  return write({ actor: VISITOR, at, action: "follow_stopped", subject: `follower ${id}` }, (w) => {
    for (const follow of repository.listFollows(id)) repository.removeFollow(w, follow.id);
    repository.removeFollower(w, id);
    return done(null);
  });
}

function forgetIfIdle(w: Writing, followerId: number): void {
  if (repository.listFollows(followerId).length === 0) repository.removeFollower(w, followerId);
}

/** Removes what nobody confirmed in time, with addresses that follow nothing else. Returns how many went. */
export function forgetUnconfirmed(now = Date.now()): number {
  const late = repository.listUnconfirmedBefore(confirmedBefore(now), EXPIRED_AT_ONCE);
  if (late.length === 0) return 0;
  return write(
    { actor: JOB, at: now, action: "follow_stopped", subject: `${late.length} unconfirmed` },
    (w) => {
      for (const { id, followerId } of late) {
        repository.removeFollow(w, id);
        forgetIfIdle(w, followerId);
      }
      return late.length;
    },
  );
}
