import { daysBetween } from "~/lib/dates";
import type { ActionContent } from "./action-rules";
import { readMilestones } from "./milestone-rules";

/** A hint towards an action that can be followed up: never a barrier. */
export interface PlanHint {
  /** Which letter of SMART it is about. */
  about: "Specific" | "Measurable" | "Achievable" | "Relevant" | "Timed";
  hint: string;
}

const LONG_DAYS = 183;
const TOO_LONG_DAYS = 366;
/** Words that promise nothing anybody could check. */
const VAGUE = /^(review|consider|explore|look (in|at)|remind|reiterate|raise awareness|discuss|monitor)\b/i;
const FEW_WORDS = 5;

/**
 * What would make an action easier to do and to check (SMART; and the hierarchy of effectiveness, by which
 * reminders and training alone are weak).
 */
export function hintsFor(action: ActionContent, today: string): PlanHint[] {
  if (action.actionState !== "open") return [];
  const hints: PlanHint[] = [];
  const { text, success, baseline, why, leadRole, resources, dueOn, milestones } = action;
  if (text.trim().split(/\s+/).length < FEW_WORDS)
    hints.push({ about: "Specific", hint: "Say what will be different afterwards, where, and for whom." });
  else if (VAGUE.test(text.trim()))
    hints.push({
      about: "Specific",
      hint: `It begins with “${text.trim().split(/\s+/)[0] ?? ""}”. Say what will follow from that: what will be changed, built, bought or stopped.`,
    });
  if (success === null || !/\d/.test(success))
    hints.push({ about: "Measurable", hint: "Give a figure by which anyone will know that it worked." });
  else if (baseline === null)
    hints.push({ about: "Measurable", hint: "Give the same figure as it is now, to compare with." });
  if (leadRole !== null && /,|\band\b|&/.test(leadRole))
    hints.push({ about: "Achievable", hint: "Name one role that leads: where several do, nobody is asked." });
  if (resources === null)
    hints.push({
      about: "Achievable",
      hint: "Say what it needs: money, staff, time, equipment, or nothing.",
    });
  if (why === null)
    hints.push({
      about: "Relevant",
      hint: "Say which cause it acts on, so that others can judge whether it will help.",
    });
  if (dueOn !== null) hints.push(...hintsOnTime(daysBetween(today, dueOn), milestones));
  return hints;
}

function hintsOnTime(days: number, milestones: string | null): PlanHint[] {
  if (days < 0)
    return [
      { about: "Timed", hint: "Its date has passed: close it, or move the date and say why it moved." },
    ];
  if (readMilestones(milestones).milestones.length > 0 || days <= LONG_DAYS) return [];
  const far = days > TOO_LONG_DAYS ? "more than a year" : "more than six months";
  return [
    { about: "Timed", hint: `It ends in ${far}. Add milestones, so that it is seen early when it slips.` },
  ];
}
