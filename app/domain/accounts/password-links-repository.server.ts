import { query } from "~db/client.server";
import { passwordLinks } from "~db/schema/accounts";
import { unlogged } from "~db/writing.server";

export interface PasswordLink {
  id: number;
  userId: number;
}

export const findOpenLink = (tokenHash: string, now: number) =>
  query<PasswordLink, [string, number]>(
    `SELECT l.id, l.user_id AS userId FROM password_links l JOIN users u ON u.id = l.user_id
     WHERE l.token_hash = ? AND l.expires_at > ? AND l.used_at IS NULL AND u.state <> 'disabled'`,
  ).get(tokenHash, now);

/** A new link makes the ones before it useless. */
export const insertLink = (userId: number, tokenHash: string, expiresAt: number): void => {
  unlogged((u) => {
    u.run("password_links", "DELETE FROM password_links WHERE user_id = ?", userId);
    u.insert(passwordLinks, { userId, tokenHash, expiresAt });
  });
};

/** Marks a link as used; false when somebody was faster. */
export const updateLinkUsed = (id: number, at: number): boolean =>
  unlogged((u) =>
    u.run("password_links", "UPDATE password_links SET used_at = ? WHERE id = ? AND used_at IS NULL", at, id),
  ) === 1;

export const deleteLinksOf = (userId: number): void => {
  unlogged((u) => u.run("password_links", "DELETE FROM password_links WHERE user_id = ?", userId));
};
