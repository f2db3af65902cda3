import { expect, it } from "vitest";
import { NationalPicture } from "~/components/national-picture";
import type { Picture } from "~/domain/overview/overview.server";
import { serve, textOf } from "./page";

const PICTURE: Picture = {
  ...{ reports: 5144, reportsWithItems: 1575, items: 4350, asked: 9000, answered: 4000 },
  ...{ tracked: 2000, saysDone: 0, examined: 0, checked: 0, sustained: 0, disputed: 0 },
};

const stepsOf = (picture: Partial<Picture>) =>
  [...serve(<NationalPicture picture={{ ...PICTURE, ...picture }} />).querySelectorAll(".register-stat")].map(
    (step) => textOf(step),
  );

it("counts concerns in the reports whose text is held, and says how many more reports there are", () => {
  const [issued] = stepsOf({});
  expect(issued).toContain("concerns and recommendations, in 1,575 reports whose text is held");
  expect(issued).toContain("3,569 more reports are held without their text");
});

it("says nothing of reports without text where there are none", () => {
  expect(stepsOf({ reports: 1575 })[0]).not.toContain("without");
});

it("says that nobody has examined any, and else of how many the checks are a share", () => {
  expect(stepsOf({})[3]).toContain("nobody independent has examined any yet");
  expect(stepsOf({ examined: 3, checked: 2 })[3]).toContain("of 3 that somebody independent examined");
});
