import { query } from "~db/client.server";
import { apiRequests } from "~db/schema/api-access";
import { unlogged } from "~db/writing.server";

export interface AnsweredRequest {
  digest: string;
  status: number;
  answer: string;
}

export const findAnswered = (tokenId: number, key: string) =>
  query<AnsweredRequest, [number, string]>(
    "SELECT digest, status, answer FROM api_requests WHERE token_id = ? AND key = ?",
  ).get(tokenId, key);

export const insertAnswered = (
  row: AnsweredRequest & { tokenId: number; key: string; answeredAt: number },
): number => unlogged((u) => u.insert(apiRequests, row));

export const deleteAnsweredBefore = (at: number): number =>
  unlogged((u) => u.run("api_requests", "DELETE FROM api_requests WHERE answered_at < ?", at));
