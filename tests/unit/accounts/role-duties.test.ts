import { describe, expect, it } from "vitest";
import { GRANTABLE_ROLES } from "~/domain/accounts/permission-rules";
import { dutiesOf } from "~/domain/accounts/role-duties-rules";

const held = (role: (typeof GRANTABLE_ROLES)[number]) => ({ role, bodyCode: null, bodyName: null });

describe("dutiesOf", () => {
  it.each(GRANTABLE_ROLES)("leads a %s somewhere, and says what they can do", (role) => {
    const [duty] = dutiesOf([held(role)]);
    expect(duty?.sentence).toMatch(/[Yy]ou/);
    expect(duty?.links.length).toBeGreaterThan(0);
  });

  it("names the body a role is held for, and leads to its own work", () => {
    const [duty] = dutiesOf([{ role: "body_approver", bodyCode: "RN1", bodyName: "North Trust" }]);
    expect(duty).toMatchObject({ role: "Approver, North Trust", links: [{ href: "/workspace/RN1" }] });
  });
});
