import { showDate } from "~/lib/dates";
import { paths } from "~/lib/paths";

export interface ConsideredBy {
  code: string;
  name: string;
  knownOn: string;
}

/**
 * Bodies that were not asked and have considered whether it applies to them. What they found is theirs, and they are
 * not counted: a count would reward answering "no".
 */
export function ConsideredByOthers({ considered }: { considered: readonly ConsideredBy[] }) {
  if (considered.length === 0) return null;
  return (
    <section>
      <h2 id="considered">Considered by others</h2>
      <p>These bodies were not asked. They say that they have considered whether it applies to them too.</p>
      <ul>
        {considered.map(({ code, name, knownOn }) => (
          <li key={code}>
            <a href={paths.body(code)}>{name}</a>, {showDate(knownOn)}
          </li>
        ))}
      </ul>
    </section>
  );
}
