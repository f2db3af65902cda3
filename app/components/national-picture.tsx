import type { Picture } from "~/domain/overview/overview.server";
import type { FigureKey } from "~/domain/statistics/figures";
import { paths } from "~/lib/paths";
import { StatStrip } from "./stat-strip";

/** The list a figure counts, row by row: a search would count concerns, not requests or what is followed up. */
const listOf = (figure: FigureKey): string => paths.statisticsList({ figure });

const inWords = (count: number): string => count.toLocaleString("en-GB");

const reports = (count: number): string => (count === 1 ? "1 report" : `${inWords(count)} reports`);

const withoutText = (count: number): string | undefined =>
  count === 0
    ? undefined
    : count === 1
      ? "1 more report is held without its text"
      : `${inWords(count)} more reports are held without their text`;

/**
 * The chain as five numbers, each with its unit and the way to its list. Checks are a share of what was
 * examined only, with what nobody examined beside it (design §2, §4.11).
 */
export function NationalPicture({ picture }: { picture: Picture }) {
  return (
    <>
      <StatStrip
        label="The national picture"
        steps={[
          {
            ...{ key: "issued", label: "Issued", count: picture.items, href: paths.search() },
            of: `concerns and recommendations, in ${reports(picture.reportsWithItems)} whose text is held`,
            notAssessed: withoutText(picture.reports - picture.reportsWithItems),
          },
          {
            ...{ key: "answered", label: "Answered", count: picture.answered },
            href: listOf("answered"),
            of: `of ${inWords(picture.asked)} requests: each report counts once for each body it asks`,
          },
          {
            ...{ key: "done", label: "Says it is done", count: picture.saysDone },
            href: listOf("done"),
            of: `of ${inWords(picture.tracked)} concerns and recommendations tracked at a body`,
          },
          {
            ...{ key: "checked", label: "Checked", count: picture.checked },
            href: listOf("verified"),
            of:
              picture.examined === 0
                ? "nobody independent has examined any yet"
                : `of ${inWords(picture.examined)} that somebody independent examined were found done`,
            notAssessed: `${inWords(picture.tracked - picture.examined)} not examined`,
          },
          {
            ...{ key: "sustained", label: "Sustained", count: picture.sustained },
            href: listOf("sustained"),
            of: "checked again at least 12 months later",
          },
        ]}
      />
      {picture.disputed === 0 ? null : (
        <p>
          <a href={listOf("disputed")}>{inWords(picture.disputed)}</a> of what bodies say they have done is
          disputed.
        </p>
      )}
    </>
  );
}
