import type { ReactNode } from "react";
import type { UserState } from "~db/vocabulary";
import { DataTable } from "./data-table";
import { Button, HiddenVersion } from "./form-actions";
import type { FieldErrors, Typed } from "./form-field";
import { FormToken } from "./form-token";
import { RoleFields } from "./role-fields";

interface AccountFormsProps {
  /** Where every form is sent. */
  action: string;
  version: number;
  state: UserState;
  roles: readonly { id: number; label: string; of: string }[];
  refused?: { errors: FieldErrors; typed: Typed };
}

/** What an administrator can change of an account, each thing a form of its own. */
export function AccountForms({ action, version, state, roles, refused }: AccountFormsProps) {
  const changing = (change: string, children: ReactNode) => (
    <form method="post" action={action} noValidate>
      <FormToken />
      <HiddenVersion version={version} />
      <input type="hidden" name="change" value={change} />
      {children}
    </form>
  );
  return (
    <>
      <h2>Roles</h2>
      <DataTable
        caption="Roles"
        isCaptionHidden
        empty="This person holds no role."
        columns={[
          { key: "role", label: "Role" },
          { key: "of", label: "For" },
          { key: "end", label: "End it" },
        ]}
        rows={roles.map((role) => ({
          key: String(role.id),
          cells: [
            role.label,
            role.of || "The register",
            changing(
              "end_role",
              <Button key="end" variant="secondary" small name="membership" value={String(role.id)}>
                End this role
              </Button>,
            ),
          ],
        }))}
      />
      <h2>Give another role</h2>
      {changing(
        "give_role",
        <>
          <RoleFields {...refused} />
          <Button>Give this role</Button>
        </>,
      )}
      <h2>Signing in</h2>
      {state === "disabled"
        ? null
        : changing("new_link", <Button variant="secondary">Send a new link</Button>)}
      {state === "disabled"
        ? changing("enable", <Button variant="secondary">Enable the account</Button>)
        : changing("disable", <Button variant="warning">Disable the account</Button>)}
    </>
  );
}
