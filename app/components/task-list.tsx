import type { ReactNode } from "react";

export interface Task {
  key: string;
  /** The one thing to do: "Answer concern 3 of DEMO-2025-0007". */
  label: string;
  href: string;
  /** Why it is here and what it waits for: "due 6 May 2026, in 4 days". */
  why?: ReactNode;
  tag?: ReactNode;
}

interface TaskListProps {
  title: string;
  tasks: readonly Task[];
  /** Said in place of an empty list; without it an empty list is left out. */
  empty?: string;
  /** How many there are in all, where only the first are listed, and the way to the rest. */
  total?: number;
  allHref?: string;
}

/** Work in the order a person would do it, each row one link to the one thing to do. */
export function TaskList({ title, tasks, empty, total = tasks.length, allHref }: TaskListProps) {
  if (tasks.length === 0 && empty === undefined) return null;
  return (
    <section className="register-tasks">
      <h2 className="nhsuk-heading-m">
        {title}{" "}
        {total > 0 ? <span className="register-tasks__count">({total.toLocaleString("en-GB")})</span> : null}
      </h2>
      {tasks.length === 0 ? <p>{empty}</p> : null}
      <ul>
        {tasks.map((task) => (
          <li key={task.key} className="register-task">
            <div>
              <a href={task.href}>{task.label}</a>
              {task.why ? <span className="register-task__why">{task.why}</span> : null}
            </div>
            {task.tag ? <div>{task.tag}</div> : null}
          </li>
        ))}
      </ul>
      {allHref && total > tasks.length ? (
        <p>
          <a href={allHref}>
            See all {total.toLocaleString("en-GB")}
            <span className="nhsuk-u-visually-hidden">: {title}</span>
          </a>
        </p>
      ) : null}
    </section>
  );
}
