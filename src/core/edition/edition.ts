import type { Path, Place, Problem, SourceFile } from '../problem/problem.ts';
import type { Amendment } from '../schema/amendments.ts';
import type { ClaimsFile } from '../schema/claims.ts';
import type { DeliveryFile, ProgressFile, RisksFile } from '../schema/delivery.ts';
import type { Disclosure } from '../schema/disclosure.ts';
import type { Language } from '../schema/language.ts';
import type { Area, Indicator, Service, Structure, Term } from '../schema/library.ts';
import type { Flag, FullCell, Marker, Table } from '../schema/measurements.ts';
import type { Period } from '../schema/period.ts';
import type { Decision } from '../schema/decisions.ts';
import type { FrontMatter, Governance, PlanFile, TextFrontMatter } from '../schema/plan.ts';
import type { ResourcesFile, VoiceFile, WorkforceFile } from '../schema/resources.ts';
import type { ScorecardFile } from '../schema/scorecard.ts';
import type { Source } from '../schema/fields.ts';
import type { WelshFile } from '../schema/welsh.ts';
import type { SealedRecord } from '../schema/sealed.ts';
import type { WelshEdition } from './welsh.ts';

/** What all editions share: areas, services, indicators, terms and structures, by id. */
export interface Library {
  readonly areas: Readonly<Record<string, Area>>;
  readonly services: Readonly<Record<string, Service>>;
  readonly indicators: Readonly<Record<string, Indicator>>;
  readonly terms: Readonly<Record<string, Term>>;
  readonly structures: Readonly<Record<string, Structure>>;
  /** How small numbers are protected; without it, as usual. */
  readonly disclosure?: Disclosure;
  /** How narrative is to read; without it, as usual. */
  readonly language?: Language;
  /** `data/cy.yaml`: Welsh for texts of the reference data. */
  readonly welsh?: WelshFile;
  /** The logo of each service that has one: the text of its SVG. */
  readonly logos?: Readonly<Record<string, string>>;
}

/** The files of the reference data, for what must point into them. */
export interface SharedFiles {
  readonly areas: SourceFile<Library['areas']>;
  readonly services: SourceFile<Library['services']>;
  readonly indicators: SourceFile<Library['indicators']>;
  readonly terms: SourceFile<Library['terms']>;
  readonly structures: Readonly<Record<string, SourceFile<Structure>>>;
  readonly welsh?: SourceFile<WelshFile>;
}

/** A table of measurements and where in its file it stands. */
export interface LocatedTable {
  readonly source: SourceFile<unknown>;
  readonly path: Path;
  readonly table: Table;
  /** The area of the profile that the table was found in, if it was. */
  readonly profileOf?: string;
}

/** One cell of a table with everything that it is about. */
export interface Measurement {
  readonly indicator: string;
  readonly definition: string;
  readonly area: string;
  readonly period: Period;
  /** The category of the indicator's breakdown, or null for the whole. */
  readonly category: string | null;
  /** The value as published; null where only a marker, a count or a share was published. */
  readonly published: number | null;
  readonly marker: Marker | null;
  readonly flag: Flag | null;
  /** The value before its publisher revised it. */
  readonly was: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** The share in percent that the source prints beside a count. */
  readonly printedPercent: number | null;
  readonly note: string | null;
  readonly source: Source;
  readonly origin: { readonly table: LocatedTable; readonly cell: FullCell; readonly path: Path };
}

/** A text of an edition: its front matter and what stands below it. */
export interface NarrativeText {
  readonly file: string;
  /** The last part of its address. */
  readonly slug: string;
  readonly front: SourceFile<TextFrontMatter>;
  /** The MDX below the front matter. */
  readonly body: string;
  /** How many lines stand above the body in the file. */
  readonly lineOffset: number;
}

/** One narrative file: the text of a section. Its slug is the file name without number and ending. */
export interface NarrativeFile extends NarrativeText {
  readonly front: SourceFile<FrontMatter>;
}

/** Everything that one plan says, read and fitted to its schemas. */
export interface Edition {
  readonly service: string;
  /** `2023-24` */
  readonly id: string;
  readonly plan: SourceFile<PlanFile>;
  readonly tables: readonly LocatedTable[];
  readonly measurements: readonly Measurement[];
  readonly profiles: Readonly<Record<string, SourceFile<{ readonly introduction?: string | undefined }>>>;
  readonly delivery: SourceFile<DeliveryFile> | null;
  readonly progress: SourceFile<ProgressFile> | null;
  readonly risks: SourceFile<RisksFile> | null;
  readonly resources: SourceFile<ResourcesFile> | null;
  readonly workforce: SourceFile<WorkforceFile> | null;
  readonly governance: SourceFile<Governance> | null;
  readonly voice: SourceFile<VoiceFile> | null;
  readonly decisions: SourceFile<Decision[]> | null;
  /** What was changed after a decision, earliest first. */
  readonly amendments: SourceFile<Amendment[]> | null;
  readonly scorecard: SourceFile<ScorecardFile> | null;
  readonly claims: SourceFile<ClaimsFile> | null;
  readonly narrative: readonly NarrativeFile[];
  /** The version for children, where the plan has one. */
  readonly children: NarrativeText | null;
  /** What was decided on, one record a seal, in the order of their names. */
  readonly sealed: readonly SealedRecord[];
  /** What of it is there in Welsh, where anything is. */
  readonly welsh?: WelshEdition;
}

/** A problem that a rule found, with the record beside which it may have been accepted. */
export interface Finding {
  readonly problem: Problem;
  readonly acceptedIn?: { readonly source: SourceFile<unknown>; readonly path: Path } | undefined;
  /** The reason for which it is kept, where that stands beside the words themselves. */
  readonly because?: string | undefined;
  /** True where the reason given for it may tell what is withheld, and so may not be shown. */
  readonly hidesReason?: boolean;
}

/** The place of a measurement's cell. */
export function placeOf(measurement: Measurement): Place {
  return measurement.origin.table.source.at(measurement.origin.path);
}

/** A measurement in an author's words: `west-mercia › 2022`. */
export function wordsOf(measurement: Measurement): string {
  const parts = [measurement.indicator, measurement.area, measurement.period.key];
  return [...parts, ...(measurement.category === null ? [] : [measurement.category])].join(' › ');
}
