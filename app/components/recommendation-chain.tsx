import type { ChainRowFacts } from "~/domain/recommendations/chain-rows";
import { paths } from "~/lib/paths";
import { CONCERN_FLAGS, labelOf } from "~db/vocabulary";
import { Chain, type ChainRow } from "./chain";
import { DocumentLinks } from "./document-links";
import { factWord, type Fact } from "./fact-words";
import { Prose } from "./prose";
import { StatusTag, VerificationLevel } from "./status-tag";

interface RecommendationChainProps {
  reportReference: string;
  rows: readonly ChainRowFacts[];
  /** Said first where the concern is allotted to nobody. */
  askedTogether?: string;
  /** The tracked item whose row stands open. */
  opened: string | null;
}

/** What became of one concern, a row for each body. */
export function RecommendationChain({
  reportReference,
  rows,
  askedTogether,
  opened,
}: RecommendationChainProps) {
  return (
    <Chain askedTogether={askedTogether} rows={rows.map((row) => chainRow(row, reportReference, opened))} />
  );
}

function chainRow(row: ChainRowFacts, reportReference: string, opened: string | null): ChainRow {
  const { asked, answered, says, checked, effect } = row.steps;
  return {
    id: row.reference,
    body: row.name,
    bodyHref: row.bodyCode === null ? undefined : paths.body(row.bodyCode),
    addressedAs: row.addressedAs ?? undefined,
    nowWith: row.responsible ? (
      <a href={paths.body(row.responsible.code)}>{row.responsible.name}</a>
    ) : undefined,
    isOpen: opened === null ? undefined : opened === row.reference,
    steps: {
      asked: { ...asked, detail: row.together.length > 0 ? <AskedTogether row={row} /> : undefined },
      answered: { ...answered, detail: <AnswerDetail row={row} reportReference={reportReference} /> },
      says: { ...says, detail: <SaysDetail row={row} reportReference={reportReference} /> },
      checked: { ...checked, detail: <CheckedDetail row={row} /> },
      effect,
    },
    correctionRequested: row.hasOpenCorrection
      ? "Somebody has said that this is wrong, and the registrar is looking into it."
      : undefined,
    correctionHref: paths.requestCorrection(row.reference),
  };
}

const AskedTogether = ({ row }: { row: ChainRowFacts }) => (
  <ul className="nhsuk-list">
    {row.together.map((body, index) => (
      <li key={index}>
        {body.code === null ? body.name : <a href={paths.body(body.code)}>{body.name}</a>}:{" "}
        {body.status.toLowerCase()}
        {body.note === null ? null : ` (${body.note.toLowerCase()})`}
      </li>
    ))}
  </ul>
);

/** A word of the register with its meaning beside it. */
const Word = ({ fact, word }: { fact: Fact; word: string }) => (
  <p>
    <StatusTag fact={fact} word={word} /> {factWord(fact, word).meaning}
  </p>
);

function AnswerDetail({ row, reportReference }: { row: ChainRowFacts; reportReference: string }) {
  return (
    <>
      {row.position === null ? null : <Word fact="position" word={row.position} />}
      {row.adequacy === null || row.position === null ? null : <Word fact="adequacy" word={row.adequacy} />}
      {row.concernFlag === null || row.concernFlag === "none" ? null : (
        <p>{labelOf(CONCERN_FLAGS, row.concernFlag)}.</p>
      )}
      {row.isOutsideRemit ? <p>The registrar agreed that this body has no power over it.</p> : null}
      {row.answerDocuments.length > 0 ? (
        <DocumentLinks reportReference={reportReference} documents={row.answerDocuments} />
      ) : null}
    </>
  );
}

function SaysDetail({ row, reportReference }: { row: ChainRowFacts; reportReference: string }) {
  if (row.implementation === null || row.implementation === "unknown") return null;
  return (
    <>
      <p>
        <VerificationLevel level={row.claimedLevel} isDisputed={row.isDisputed} />
      </p>
      {row.evidence.length > 0 ? (
        <DocumentLinks reportReference={reportReference} documents={row.evidence} />
      ) : null}
    </>
  );
}

const CHECKED_FROM = 4;

const CheckedDetail = ({ row }: { row: ChainRowFacts }) => (
  <>
    {row.level >= CHECKED_FROM ? (
      <p>
        <VerificationLevel level={row.level} isDisputed={row.isDisputed} />
      </p>
    ) : null}
    {row.findings.map((finding, index) => (
      <div key={index}>
        <Prose text={finding.text} />
        {finding.reply === null ? null : <Prose text={`${row.name} replied: ${finding.reply}`} />}
      </div>
    ))}
  </>
);
