import { createHash } from "node:crypto";
import { inOneTransaction } from "~db/writing.server";
import * as repository from "./answered-repository.server";
import { refuseOwn, type OwnAnswer } from "./own-answer";
import { DAY_MS } from "./token-rules";

/** Printable, as headers are; a UUID has 36. */
const KEY = /^[\x21-\x7e]{1,200}$/;

export interface OnceAsked {
  tokenId: number;
  /** The Idempotency-Key header. */
  key: string | null;
  /** What tells one request from another: its address and its body as sent. */
  request: string;
  at: number;
}

/**
 * Acts on a request, once for each key: sent again it is given the answer it had, and another request under the same
 * key is refused (draft-ietf-httpapi-idempotency-key-header). The answer is kept in the transaction of the act, for a
 * day. A refusal changes nothing, so it is not kept: the request may be mended and sent under the same key.
 */
export function actOnce({ tokenId, key, request, at }: OnceAsked, act: () => OwnAnswer): OwnAnswer {
  if (key === null) return inOneTransaction(act);
  if (!KEY.test(key))
    return refuseOwn(400, "The Idempotency-Key may have up to 200 printable characters, without blanks.");
  const digest = createHash("sha256").update(request).digest("base64url");
  return inOneTransaction(() => {
    forgetAnswered(at);
    const held = repository.findAnswered(tokenId, key);
    if (held && held.digest !== digest)
      return refuseOwn(
        422,
        "This Idempotency-Key was used within a day for another request. Give every request a key of its own.",
      );
    if (held)
      return {
        ...{ ok: true, status: held.status === 201 ? 201 : 200, isRepeated: true },
        body: JSON.parse(held.answer) as object, // as kept below
      };
    const answer = act();
    if (answer.ok)
      repository.insertAnswered({
        ...{ tokenId, key, digest, status: answer.status, answeredAt: at },
        answer: JSON.stringify(answer.body),
      });
    return answer;
  });
}

/** Removes the answers that are kept no longer. */
export const forgetAnswered = (at = Date.now()): number => repository.deleteAnsweredBefore(at - DAY_MS);
