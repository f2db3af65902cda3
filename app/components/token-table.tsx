import type { ListedToken } from "~/domain/api-access/tokens.server";
import { londonDay, showDate } from "~/lib/dates";
import { API_SCOPES, labelOf } from "~db/vocabulary";
import { DataTable } from "./data-table";
import { Button } from "./form-actions";
import { FormToken } from "./form-token";

const dayOf = (at: number): string => showDate(londonDay(at));

const STATE_WORDS: Readonly<Record<ListedToken["state"], (token: ListedToken) => string>> = {
  "in force": ({ expiresAt }) => `In force until ${dayOf(expiresAt)}`,
  ended: ({ expiresAt }) => `Ended on ${dayOf(expiresAt)}`,
  revoked: ({ revokedAt }) => `Revoked on ${revokedAt === null ? "" : dayOf(revokedAt)}`,
};

interface TokenTableProps {
  tokens: readonly ListedToken[];
  /** Where the form that revokes one is sent. */
  action: string;
  /** Whether tokens of several bodies are listed. */
  namesBody?: boolean;
}

/** Tokens of bodies' systems: never the token itself, which is shown once and kept nowhere. */
export const TokenTable = ({ tokens, action, namesBody = false }: TokenTableProps) => (
  <DataTable
    caption="API tokens"
    isCaptionHidden
    empty="No token was made yet."
    columns={[
      { key: "name", label: "System" },
      ...(namesBody ? [{ key: "body", label: "Body" }] : []),
      { key: "scopes", label: "For" },
      { key: "made", label: "Made" },
      { key: "used", label: "Last used" },
      { key: "state", label: "State" },
    ]}
    rows={tokens.map((token) => ({
      key: String(token.id),
      cells: [
        token.name,
        ...(namesBody ? [`${token.body.name} (${token.body.code})`] : []),
        token.scopes.map((scope) => labelOf(API_SCOPES, scope)).join("; "),
        `${dayOf(token.madeAt)}, by ${token.madeBy}`,
        token.lastUsedAt === null ? "Not yet" : dayOf(token.lastUsedAt),
        <div key="state">
          {STATE_WORDS[token.state](token)}
          {token.mayRevoke ? <RevokeForm token={token} action={action} /> : null}
        </div>,
      ],
    }))}
  />
);

const RevokeForm = ({ token, action }: { token: ListedToken; action: string }) => (
  <form method="post" action={action} noValidate>
    <FormToken />
    <input type="hidden" name="id" value={token.id} />
    <Button name="intent" value="revoke" variant="secondary" small>
      Revoke
      <span className="nhsuk-u-visually-hidden"> {token.name}</span>
    </Button>
  </form>
);
