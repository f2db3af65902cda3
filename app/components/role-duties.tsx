import type { Duty } from "~/domain/accounts/role-duties-rules";

/** What somebody can do here now, role by role, each with where it begins. */
export function RoleDuties({ duties }: { duties: readonly Duty[] }) {
  return (
    <>
      <h2>What you can do here</h2>
      {duties.length === 0 ? (
        <p>
          Your account has no role yet. Ask your administrator for one: until then you can read what everybody
          can.
        </p>
      ) : (
        <ul className="nhsuk-list">
          {duties.map(({ role, sentence, links }) => (
            <li key={role} className="register-task">
              <div>
                <strong>{role}</strong>
                <span className="register-task__why">{sentence}</span>
                {links.map(({ label, href }, index) => (
                  <span key={href}>
                    {index === 0 ? "" : " · "}
                    <a href={href}>{label}</a>
                  </span>
                ))}
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
