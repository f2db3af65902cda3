/** A letter of answer judged once: adequate but for one concern, so that a second reviewer and the body have a say. */
export const ASSESSED_LETTER = {
  report: "deterioration-2025",
  at: "trust",
  whole:
    "The letter says what was changed and from when, takes the decision to call a doctor out of anybody's hands, and names who will read what comes of it.",
  points: ["every_concern_answered", "action_stated", "actor_named", "timetable", "addresses_risk"],
  exception: {
    item: "2",
    reasons:
      "The letter says who may cancel an ambulance. It does not say who looks in on the patient until a doctor has come, which is the other half of the concern.",
  },
  reply:
    "We accept this. Since June a nurse stays with the patient from the call until a doctor has seen them, and the site nurse writes down who it was.",
  on: "2025-06-16",
  agreedOn: "2025-06-19",
  repliedOn: "2025-06-27",
  publishedOn: "2025-07-07",
} as const;

/** How many letters can be assessed in a month, and the month in which more came. */
export const CAPACITY = {
  on: "2024-01-10",
  letters: 4,
  reason: "Two reviewers have four days a month for this, and a letter takes two of them a day.",
};

/** The draw of the month that was above it. */
export const LETTERS_DRAWN = {
  on: "2024-03-01",
  title: "Letters of February 2024",
  ...{ from: "2024-02-01", to: "2024-02-29", size: 3 },
  seed: {
    on: "2024-03-04",
    seed: "04 11 18 27 33 49",
    source: "The draw of the Northmoor lottery of 4 March 2024",
  },
};
