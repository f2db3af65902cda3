import type { TypedFields } from "~/domain/measures/definition-rules";
import type { AimFields } from "~/domain/measures/measure-fields";
import {
  CHART_KINDS,
  IMPROVEMENT_DIRECTIONS,
  MEASURE_TYPES,
  PERIOD_LENGTHS,
  VALUE_KINDS,
  type Term,
} from "~db/vocabulary";
import { Checkboxes, Radios } from "./choice-fields";
import { DateInput } from "./date-input";
import { Select, TextArea, TextInput } from "./form-fields";
import type { FieldErrors, Typed } from "./form-field";

interface MeasureFieldsProps {
  said?: Partial<TypedFields> | null;
  errors?: FieldErrors;
  typed?: Typed;
}

const options = (terms: readonly Term[]) =>
  terms.map(({ code: value, label, meaning }) => ({ value, label, hint: meaning }));
const numberText = (value: number | null | undefined) =>
  value === null || value === undefined ? "" : String(value);

/** What a definition says, in the order in which one would explain it. */
export const MeasureFieldSet = ({ said, ...refused }: MeasureFieldsProps) => (
  <>
    <TextInput name="name" label="Name of the measure" defaultValue={said?.name} {...refused} />
    <TextArea
      name="counted"
      label="What is counted, and how?"
      hint="So that two people would count the same. No names of people."
      rows={4}
      defaultValue={said?.counted}
      {...refused}
    />
    <Radios
      name="type"
      label="What kind of thing is measured?"
      options={options(MEASURE_TYPES)}
      defaultValue={said?.type ?? undefined}
      {...refused}
    />
    <Radios
      name="valueKind"
      label="What kind of figure is it?"
      options={options(VALUE_KINDS)}
      defaultValue={said?.valueKind ?? undefined}
      {...refused}
    />
    <TextInput
      name="unit"
      label="What is counted, as it stands after a number?"
      hint="Such as “restraints” or “days”. Leave it empty for a share."
      defaultValue={said?.unit === "%" ? "" : said?.unit}
      width="20"
      {...refused}
    />
    <TextInput
      name="numerator"
      label="Numerator, for a share or a rate"
      defaultValue={said?.numerator ?? ""}
      {...refused}
    />
    <TextInput
      name="denominator"
      label="Denominator, for a share or a rate"
      defaultValue={said?.denominator ?? ""}
      {...refused}
    />
    <TextInput
      name="per"
      label="For a rate: per how many?"
      hint="Such as 1,000"
      width="5"
      inputMode="numeric"
      defaultValue={numberText(said?.per)}
      {...refused}
    />
    <TextInput
      name="activity"
      label="For a rate: of what?"
      hint="Such as “bed days”"
      width="20"
      defaultValue={said?.activity ?? ""}
      {...refused}
    />
    <Checkboxes
      name="isOver100Allowed"
      label="Over 100%"
      options={[
        { value: "yes", label: "A share of this measure may be over 100%", hint: "As staff fill rates may." },
      ]}
      defaultValues={said?.isOver100Allowed ? ["yes"] : []}
      {...refused}
    />
    <Radios
      name="direction"
      label="Which way is better?"
      options={options(IMPROVEMENT_DIRECTIONS)}
      defaultValue={said?.direction ?? undefined}
      {...refused}
    />
    <Radios
      name="length"
      label="How often is there a figure?"
      options={options(PERIOD_LENGTHS)}
      defaultValue={said?.length ?? undefined}
      {...refused}
    />
    <SourceFields said={said} {...refused} />
  </>
);

const SourceFields = ({ said, ...refused }: MeasureFieldsProps) => (
  <>
    <TextInput
      name="source"
      label="Where do the figures come from?"
      defaultValue={said?.source ?? ""}
      {...refused}
    />
    <TextInput
      name="sourceAddress"
      label="Web address of the source (optional)"
      type="url"
      defaultValue={said?.sourceAddress ?? ""}
      {...refused}
    />
    <TextInput
      name="roundedTo"
      label="Rounded to the nearest (optional)"
      width="5"
      inputMode="numeric"
      defaultValue={numberText(said?.roundedTo)}
      {...refused}
    />
    <TextArea
      name="quality"
      label="How good are the figures? (optional)"
      hint="One sentence a line. They are shown with every chart."
      rows={3}
      defaultValue={said?.quality ?? ""}
      {...refused}
    />
    <TextArea
      name="limits"
      label="What can they not show? (optional)"
      rows={3}
      defaultValue={said?.limits ?? ""}
      {...refused}
    />
    <Select
      name="chart"
      label="Chart (optional)"
      hint="The register chooses the one that suits the figures. Choose another only with a reason."
      placeholder="The one that suits"
      options={CHART_KINDS.map(({ code, label }) => ({ value: code, label }))}
      defaultValue={said?.chart ?? ""}
      {...refused}
    />
    <TextInput
      name="chartReason"
      label="Why this chart? (optional)"
      defaultValue={said?.chartReason ?? ""}
      {...refused}
    />
  </>
);

interface AimFieldsProps extends Omit<MeasureFieldsProps, "said"> {
  aim?: AimFields | null;
  /** What stands before each field's name, where several forms share a page. */
  nameOf?: (name: string) => string;
}

/** The aim: fixed before a claim of "done", it lets a later check rest on it. */
export const AimFieldSet = ({ aim, nameOf = (name) => name, ...refused }: AimFieldsProps) => (
  <>
    <TextInput
      name={nameOf("targetValue")}
      label="Target (optional)"
      hint="In the unit of the measure"
      width="10"
      inputMode="text"
      defaultValue={numberText(aim?.targetValue)}
      {...refused}
    />
    <TextInput
      name={nameOf("targetChange")}
      label="Or the target as a change in percent of the baseline (optional)"
      hint="Such as -25 for a quarter less"
      width="10"
      defaultValue={numberText(aim?.targetChange)}
      {...refused}
    />
    <DateInput
      name={nameOf("targetOn")}
      label="By when? (optional)"
      defaultValue={aim?.targetOn ?? undefined}
      {...refused}
    />
    <DateInput
      name={nameOf("baselineFromOn")}
      label="First day of the baseline (optional)"
      defaultValue={aim?.baselineFromOn ?? undefined}
      {...refused}
    />
    <DateInput
      name={nameOf("baselineToOn")}
      label="Last day of the baseline (optional)"
      defaultValue={aim?.baselineToOn ?? undefined}
      {...refused}
    />
  </>
);
