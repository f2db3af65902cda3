import { newsOf, subjectOfNews } from "~/domain/news/news.server";
import { queueMessage } from "~/domain/outbox/queue-message.server";
import { londonDay } from "~/lib/dates";
import { paths } from "~/lib/paths";
import { write, type Actor, type Writing } from "~db/writing.server";
import { digestMessage, type DigestPart } from "./follow-mail-rules";
import { isDigestDue, mondayOf } from "./follow-rules";
import { followToken } from "./follow-tokens.server";
import * as repository from "./following-repository.server";

const JOB: Actor = { kind: "job", job: "digest" };
/** Entries of one thing in one e-mail; the rest is behind its link. */
const MOST_ENTRIES = 20;
/** Looked after in one transaction, so that nobody who writes waits for more than a moment. */
const FOLLOWERS_AT_ONCE = 10;

/**
 * Queues one e-mail for each address whose day it is and that follows something with news, and notes up to
 * when it was told, in one transaction: told once, whatever happens in between. An address without news gets
 * none. `wholeAddress` makes a link of a path. Returns whether any address is left for another call.
 */
export function queueDigests(wholeAddress: (path: string) => string, now = Date.now()): boolean {
  const today = londonDay(now);
  const due = repository.listDue(today, mondayOf(today), FOLLOWERS_AT_ONCE);
  if (due.length === 0) return false;
  write({ actor: JOB, at: now, action: "digest_queued" }, (w) => {
    let queued = 0;
    for (const follower of due)
      if (isDigestDue(follower.frequency, follower.digestedOn, today) && tell(w, follower, wholeAddress))
        queued += 1;
    w.about(queued === 1 ? "1 e-mail" : `${queued} e-mails`);
  });
  return due.length === FOLLOWERS_AT_ONCE;
}

function tell(w: Writing, follower: repository.FollowerRow, wholeAddress: (path: string) => string): boolean {
  const today = londonDay(w.at);
  const parts = repository.listFollows(follower.id).flatMap((follow): DigestPart[] => {
    if (follow.confirmedAt === null) return [];
    const since = follow.toldTo ?? follow.confirmedAt;
    const news = newsOf(follow.kind, follow.target, { since, until: w.at, limit: MOST_ENTRIES });
    const subject = news.entries.length === 0 ? null : subjectOfNews(follow.kind, follow.target, today);
    if (!subject) return [];
    repository.updateFollow(w, follow.id, { toldTo: w.at });
    const entries = news.entries.map(({ at, sentence, path }) => ({
      ...{ day: londonDay(at), sentence, address: wholeAddress(path) },
    }));
    return [{ label: subject.label, address: wholeAddress(subject.path), entries, isCut: news.isCut }];
  });
  repository.updateFollower(w, follower.id, { digestedOn: today });
  if (parts.length === 0) return false;
  const stop = wholeAddress(paths.stopFollowing(followToken("stop", follower.id)));
  const manage = wholeAddress(paths.manageFollows(followToken("manage", follower.id)));
  queueMessage(w, {
    to: follower.email,
    kind: "digest",
    ...digestMessage(parts, { manage, stop }),
    stopAddress: stop,
  });
  return true;
}
