import type { ReactNode } from "react";
import { Prose } from "./prose";

export interface TextSection {
  id: string;
  title: string;
  text: string;
  /** Where the words come from: "read from the scanned PDF". */
  note?: ReactNode;
  isOpen?: boolean;
}

/** A report's text, folded by section; each can be linked to and is printed in full. */
export function TextSections({ sections, empty }: { sections: readonly TextSection[]; empty?: string }) {
  if (sections.length === 0) return <p>{empty ?? "The register does not hold the text of this report."}</p>;
  return (
    <div className="register-sections">
      {sections.map((section) => (
        <details className="register-section" id={section.id} key={section.id} open={section.isOpen}>
          <summary className="register-section__title">{section.title}</summary>
          {section.note ? <p className="register-section__note">{section.note}</p> : null}
          <Prose text={section.text} foldAfter={0} />
        </details>
      ))}
    </div>
  );
}
