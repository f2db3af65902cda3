import { decideConnection } from "~/domain/connections/decide-connection.server";
import { describeGroup, takeOut } from "~/domain/connections/groups.server";
import { nameLead } from "~/domain/leads/leads.server";
import type { Demonstration, SeedGroup } from "../seed-types";
import type { Agenda } from "./agenda";
import type { Loaded } from "./loaded";
import { must } from "./must";

/** Connects what was asked again and names who leads, each on its day, by the oversight lead. */
export function enterConnections(
  loaded: Loaded,
  agenda: Agenda,
  { groups, leads }: Pick<Demonstration, "groups" | "leads">,
): void {
  for (const group of groups) agenda.add(loaded.clock.day(group.on), () => enterGroup(loaded, agenda, group));
  for (const { on, item, body, reason, supporting } of leads)
    agenda.add(loaded.clock.day(on), () =>
      must(
        item,
        nameLead({
          ...{ actor: loaded.person("oversightLead"), at: loaded.clock.at(loaded.clock.day(on)), reason },
          ...{ reference: loaded.item(item).reference, leadId: loaded.body(body).id },
          supporting: supporting.map((one) => ({ bodyId: loaded.body(one.body).id, reason: one.reason })),
        }),
      ),
    );
}

function enterGroup(loaded: Loaded, agenda: Agenda, group: SeedGroup): void {
  const { title, account, reason, takenOut } = group;
  const [first, ...others] = group.items;
  const actor = loaded.person("oversightLead");
  const at = loaded.clock.at(loaded.clock.day(group.on));
  let reference: string | null = null;
  for (const { item, as: decision, reason: why } of others)
    reference = must(
      item,
      decideConnection({
        ...{ actor, at, decision, reason: why, one: loaded.item(first).reference },
        ...{ other: loaded.item(item).reference },
        into: reference === null ? { kind: "new", title } : { kind: "group", reference },
      }),
    ).group;
  if (reference === null) return;
  const opened = reference;
  const owner = loaded.body(group.owner).code;
  must(title, describeGroup({ actor, at, reference: opened, title, account, owner, reason }));
  if (!takenOut) return;
  const day = loaded.clock.day(takenOut.on);
  agenda.add(day, () =>
    must(
      title,
      takeOut({
        ...{ actor, at: loaded.clock.at(day), reference: opened, reason: takenOut.reason },
        item: loaded.item(takenOut.item).reference,
      }),
    ),
  );
}
