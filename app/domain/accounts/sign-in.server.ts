import { isPassword } from "./password-hash.server";
import { startSession } from "./sessions.server";
import { countAttempt, forgetAttempts, takeBackAttempt } from "./throttle.server";
import { findUserByEmail } from "./users-repository.server";

export interface SignInAttempt {
  email: string;
  password: string;
  clientAddress: string;
  userAgent: string | null;
}

export type SignInOutcome =
  | { ok: true; userId: number; token: string }
  | { ok: false; refusal: "wrong" }
  | { ok: false; refusal: "too_many"; tryAgainAt: number };

/**
 * Starts a session where the password is right and the account active. Whatever else is the matter, the
 * answer is the same "wrong" and takes as long: it does not tell whether an account exists.
 */
export async function signIn(attempt: SignInAttempt, now = Date.now()): Promise<SignInOutcome> {
  const email = attempt.email.toLowerCase();
  for (const throttled of [
    countAttempt("sign_in_address", attempt.clientAddress, now),
    countAttempt("sign_in_account", email, now),
  ])
    if (!throttled.isAllowed) return { ok: false, refusal: "too_many", tryAgainAt: throttled.tryAgainAt };

  const user = findUserByEmail(email);
  const passwordHash = user?.state === "active" ? user.passwordHash : null;
  if (!(await isPassword(attempt.password, passwordHash)) || !user) return { ok: false, refusal: "wrong" };
  forgetAttempts("sign_in_account", email);
  takeBackAttempt("sign_in_address", attempt.clientAddress);
  return { ok: true, userId: user.id, token: startSession(user.id, attempt.userAgent, now) };
}
