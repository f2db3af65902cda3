import { Fragment } from "react";
import { nameInWords } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

type Groups = readonly { reference: string; title: string }[];

/** The groups something is in, as links in a sentence. */
export const GroupNames = ({ groups }: { groups: Groups }) => (
  <>
    {groups.map(({ reference, title }, index) => (
      <Fragment key={reference}>
        {index === 0 ? "" : "; "}
        <a href={paths.group(reference)}>{nameInWords(title)}</a> ({reference})
      </Fragment>
    ))}
  </>
);

/** Whether the same was asked before or since, as a person found, and where to see what merely reads alike. */
export const AskedBefore = ({ reference, groups }: { reference: string; groups: Groups }) => (
  <>
    <h2>Asked before or since</h2>
    <p>
      {groups.length === 0 ? (
        "Nobody has confirmed yet that the same was asked another time."
      ) : (
        <>
          A person found that this belongs to: <GroupNames groups={groups} />
        </>
      )}
    </p>
    <p>
      <a href={paths.alike(reference)}>See what reads like it</a>, found by counting words
    </p>
  </>
);
