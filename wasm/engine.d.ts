// The contract between the C++ engine and the page: one object, coarse calls, plain values out.
// Dates are ISO text, enums their names in the figures file, missing values null or ''.
// tests/wasm checks real objects of the built module against these types.

export type Basis = 'month' | 'quarter' | 'ytd' | 'rolling12' | 'asat' | 'year';
export type Mode = 'working' | 'sharing';
export type Rag = '' | 'green' | 'amber' | 'red';
export type Direction = '' | 'better' | 'worse' | 'level' | 'up' | 'down';
export type Polarity = 'bigger' | 'smaller' | 'neutral';
export type Group =
  | 'inputs'
  | 'processes'
  | 'outputs'
  | 'workforce'
  | 'tracker'
  | 'comparators'
  | 'checklist';
/** '' or: c suppressed, x not available, z not applicable, p part period, u few cases. */
export type Marker = '' | 'c' | 'x' | 'z' | 'p' | 'u';

export interface ReasonCount {
  reason: string;
  rows: number;
}

export interface FileColumn {
  header: string;
  /** The standard column it was read as; null = not recognised, and not used. */
  column: string | null;
  /** The council has said that nothing is to be read from it. */
  not_needed: boolean;
}

/** 'list' is any table about single children: Annex A, SSDA903 or the children in need census. */
export type FileKind =
  | 'list'
  | 'measures'
  | 'targets'
  | 'bandings'
  | 'population'
  | 'bank_holidays'
  | 'comparators'
  | 'neighbours'
  | 'workers'
  | 'actions'
  | 'settings'
  | 'flags'
  | 'context'
  | 'aliases'
  | 'caseloads'
  | 'unusable';

/** What a file turned out to be, known once it is read to its end. */
export interface FileEnd {
  id: number;
  name: string;
  kind: FileKind;
  /** What is wrong and what to do, for kind 'unusable'; else null. */
  message: string | null;
}

/** What a file was recognised as, and where each of its rows went: rows_read = rows_used + the set aside. */
export interface FileSummary {
  id: number;
  name: string;
  kind: FileKind;
  /**
   * 'Assessments (Annex A list 4)', 'Looked-after episodes (SSDA903)', 'Targets', 'Published
   * figures for comparison', 'Statistical neighbours', 'Workers', 'Actions', 'Settings', 'Excel
   * workbook' ...
   */
  title: string;
  /** Annex A list number 1 to 11, or null. */
  list: number | null;
  bytes: number;
  rows_read: number;
  rows_used: number;
  set_aside: ReasonCount[];
  /** Rows that are used but worth a look (an unknown code, an end before its start ...). */
  queries: ReasonCount[];
  columns: FileColumn[];
  /** Columns of the standard layout that this file does not have. */
  missing_columns: string[];
  /** What is wrong and what to do, for kind 'unusable'; else null. */
  message: string | null;
  /** Plain sentences: encoding found, title rows skipped, merged extracts, part coverage ... */
  notes: string[];
  /** Months this file says something about, '2018-04'; null where none. */
  covered_from: string | null;
  covered_to: string | null;
  /** Read before the present other headings and spellings: to be read again. */
  outdated: boolean;
  /** Headings and coded values that nobody has said the meaning of yet; 0 where none can be said. */
  unknown_headings: number;
  unknown_values: number;
}

/** A heading of a file, as it is read or as it could be. */
export interface MappedHeading {
  header: string;
  /** The standard column it is read as; null = not recognised. */
  column: string | null;
  /** The first few distinct values under a heading not recognised. */
  samples: string[];
  /** The standard column it likely is, to be offered; '' where none is likely. */
  likely: string;
  /** Somebody has said that it is not needed. */
  not_needed: boolean;
}

/** A value of a coded column that is none of its codes. */
export interface UnknownValue {
  /** As a row of other headings and spellings names it: '4', 'Episodes (SSDA903 return)'. */
  list: string;
  column: string;
  header: string;
  value: string;
  rows: number;
  /** The code it likely stands for, to be offered, and its words; '' where none is likely. */
  likely: string;
  likely_words: string;
}

export interface MoreValues {
  header: string;
  values: number;
  rows: number;
}

/** What of a file was not recognised, with what it likely is. */
export interface FileMapping {
  /** The list it is read as, or likely is; '' where none. */
  list: string;
  title: string;
  /** Whether it is read as that list already. */
  recognised: boolean;
  rows: number;
  /** Columns without which it cannot be read as that list. */
  needed: string[];
  headings: MappedHeading[];
  values: UnknownValue[];
  /** Columns with more unknown values than the 50 most frequent listed. */
  more: MoreValues[];
}

export interface Code {
  code: string;
  words: string;
}

export interface LayoutColumn {
  header: string;
  /** What its cells may hold; empty where they hold no codes. */
  codes: Code[];
}

/** One of the lists a file can be. */
export interface ListLayout {
  list: string;
  title: string;
  columns: LayoutColumn[];
}

export interface RowIssue {
  line: number;
  outcome: 'set aside' | 'query';
  reason: string;
  column: string;
  value: string;
}

export interface RowIssues {
  total: number;
  rows: RowIssue[];
}

export interface SettingChoice {
  value: string;
  label: string;
}

/** A column of a setting that is a table. */
export interface SettingColumn {
  /** As it stands in the first line of the table. */
  heading: string;
  title: string;
  kind: 'choice' | 'text' | 'number' | 'date' | 'yes-no';
  /** Completes 'must be ...'. */
  wanted: string;
  required: boolean;
  /** Of a choice all of them; of a text those to suggest. */
  choices: SettingChoice[];
}

export interface Setting {
  key: string;
  title: string;
  help: string;
  kind: 'choice' | 'number' | 'text' | 'date' | 'table';
  /** Of a table: CSV text whose first line has the headings of the columns; '' without rows. */
  value: string;
  default_value: string;
  choices: SettingChoice[];
  /** Ids of the indicators whose figures it changes; empty = all. */
  affects: string[];
  /** Of a table; else empty. */
  columns: SettingColumn[];
}

/** A cell of a table that is wrong, and what would be right. */
export interface CellFault {
  /** The headings stand on line 1; 0 = the table as a whole. */
  line: number;
  /** Its heading; '' = the row as a whole. */
  column: string;
  value: string;
  message: string;
}

/** Answer to a changed setting. */
export interface Outcome {
  ok: boolean;
  /** What is wrong and what to do, when not ok. */
  message: string;
  /** Every cell that is wrong in a table that was refused. */
  faults: CellFault[];
}

/** The rows that a loaded file has of a table. */
export interface FileRows {
  file: number;
  name: string;
  rows: string[][];
  /** By row: a row of the setting about the same thing counts instead. */
  replaced: boolean[];
}

/** The rows of a table under its headings: those of the setting, and those of loaded files. */
export interface TableRows {
  rows: string[][];
  files: FileRows[];
}

export interface Frame {
  as_at: string;
  /** The latest event date in the lists, used unless the user chose another. */
  as_at_default: string;
  mode: Mode;
  /** Financial years that have figures, latest first: ['2018-19', '2017-18']. */
  years: string[];
  /** Plain sentences that hold for all figures (counting convention, bank holidays outside the table ...). */
  notes: string[];
  /** The council's name at the head of everything it makes; '' where none is set. */
  council: string;
  /** '#rrggbb', readable behind white text; '' for the usual colour. */
  council_colour: string;
}

export interface Figure {
  indicator: string;
  title: string;
  basis: Basis;
  period: string;
  period_start: string;
  period_end: string;
  breakdown: string;
  category: string;
  /** The category as people read it: '6 Police' for the code '6'. */
  category_title: string;
  numerator: number | null;
  denominator: number | null;
  /** As printed, rounded half up to the indicator's decimals; '' when there is none. */
  value: string;
  /** The unrounded value for drawing; null when there is none or it is hidden. */
  plot: number | null;
  unit: string;
  marker: Marker;
  /** The marker in words, e.g. 'not available'; '' for none. */
  marker_words: string;
  target: string;
  rag: Rag;
  /** 'On target', 'Close to target', 'Off target'; '' when not rated. */
  rag_words: string;
  band: string;
  direction: Direction;
  /** e.g. 'Better: up 3.2 pp from 2018-19 Q1'; '' when there is none. */
  direction_words: string;
  source: string;
  note: string;
  /** The figure as one plain sentence, its marker said in words; fit for a slide or a paper. */
  words: string;
  /** 95% interval in the unit shown: Wilson's for percentages, Byar's for rates; else null. */
  low: number | null;
  high: number | null;
}

export interface Forecast {
  /** Printed value for the year end; '' when not given. */
  value: string;
  low: string;
  high: string;
  method: string;
  rag: Rag;
  rag_words: string;
  /** e.g. '87.4 to 91.0 if the next two quarters are as busy as the last'; or why there is none. */
  words: string;
  /** e.g. 'needs 91.2% in each remaining quarter to reach 85'; '' when no target. */
  required: string;
}

export interface QuarterlyColumn {
  title: string;
  basis: Basis;
  period: string;
}

export interface QuarterlyRow {
  indicator: string;
  title: string;
  unit: string;
  polarity: Polarity;
  source: string;
  /** One per column; null = no figure for that period (see not_computable, or not yet reached). */
  cells: (Figure | null)[];
  target: string;
  rag: Rag;
  rag_words: string;
  band: string;
  forecast: Forecast | null;
}

export interface QuarterlyGroup {
  group: Group;
  title: string;
  rows: QuarterlyRow[];
}

export interface NotComputable {
  indicator: string;
  title: string;
  /** e.g. 'Needs list 3 (referrals): no file of it is loaded.' */
  reason: string;
}

/** Columns: previous whole year, Q1 to Q4 of the chosen year, year to date. */
/** One indicator in one list of the overview, told in sentences. */
export interface OverviewItem {
  indicator: string;
  title: string;
  group: Group;
  sentence: string;
  rag: Rag;
  rag_words: string;
  direction: Direction;
  /** Off target, more than chance would explain, or going the same way for several periods. */
  notable: boolean;
  figure: Figure;
}

export interface OverviewSection {
  name: 'off_target' | 'close' | 'worse' | 'changed' | 'tracker';
  title: string;
  /** How the items are ordered, or that there are none; may be ''. */
  words: string;
  items: OverviewItem[];
}

export interface RatingCount {
  rag: Rag;
  words: string;
  indicators: number;
}

/** What stands out in a year's latest figures; the ratings are those of the quarterly table. */
export interface Overview {
  year: string;
  as_at: string;
  summary: string;
  indicators: number;
  better: number;
  worse: number;
  /** On target, close to it, off it; empty where nothing has a target. */
  ratings: RatingCount[];
  sections: OverviewSection[];
  /** What is missing, covered in part or rests on few cases. */
  caveats: string[];
}

export interface QuarterlyTable {
  year: string;
  /** 'quarter' in-quarter, 'ytd' cumulative, 'rolling12' rolling: what the four middle columns show. */
  basis: Basis;
  columns: QuarterlyColumn[];
  groups: QuarterlyGroup[];
  not_computable: NotComputable[];
  notes: string[];
}

export interface Definition {
  indicator: string;
  title: string;
  codes: string;
  group: Group;
  unit: string;
  decimals: number;
  polarity: Polarity;
  polarity_words: string;
  plain: string;
  numerator_words: string;
  denominator_words: string;
  clock_words: string;
  /** Timescales with the dates they are in force. */
  timescales: string[];
  bases: Basis[];
  breakdowns: string[];
  needs: string[];
  bands: string[];
  sources: string[];
  caveats: string[];
  /** false = in this version it comes only from a measures file. */
  from_cases: boolean;
}

export interface BandEdge {
  value: number;
  words: string;
}

export interface DefinitionChange {
  date: string;
  words: string;
}

export interface Series {
  basis: Basis;
  source: string;
  figures: Figure[];
}

export interface IndicatorView {
  definition: Definition;
  /** null when figures exist; else what is missing. */
  not_computable: string | null;
  /** 'In 2018-19 Q2, 81 of every 100 ... (424 of 524), up from 76 the quarter before.' */
  headline: string;
  /** The latest figure the headline speaks of. */
  latest: Figure | null;
  series: Series[];
  target: number | null;
  band_edges: BandEdge[];
  changes: DefinitionChange[];
  breakdowns: string[];
  forecast: Forecast | null;
  settings: Setting[];
  /** What the figures from cases were computed from: 'Annex A list 8', 'SSDA903 return'; '' if none. */
  computed_from: string;
  /** Why members need to know: one or two sentences for someone on a committee. */
  why: string;
}

/** One category's figures over time (basis month or quarter), or all categories of one period. */
export interface Breakdown {
  breakdown: string;
  basis: Basis;
  figures: Figure[];
}

export interface CaseList {
  total: number;
  columns: string[];
  rows: string[][];
}

export interface TrackerCounts {
  category: string;
  in_time: number;
  becoming_overdue: number;
  overdue: number;
  total: number;
}

export interface DueSoon {
  category: string;
  within_5: number;
  within_10: number;
  within_20: number;
}

/** In sharing mode a hidden count is -1 and shown as [c]. */
export interface Tracker {
  as_at: string;
  not_computable: string | null;
  limit: number;
  warn_from: number;
  words: string;
  total: TrackerCounts;
  by_team: TrackerCounts[];
  by_locality: TrackerCounts[];
  by_worker: TrackerCounts[];
  /** Cases not yet overdue whose due date falls in the next 5, 10, 20 working days (cumulative). */
  due_soon: DueSoon;
  due_soon_by_team: DueSoon[];
}

/** Referrer by stage; cells are contacts. In sharing mode a hidden count is -1. */
export interface CrossTable {
  not_computable: string | null;
  period: string;
  basis: Basis;
  title: string;
  row_title: string;
  columns: string[];
  rows: CrossTableRow[];
  totals: CrossTableRow;
  notes: string[];
}

export interface CrossTableRow {
  category: string;
  /** The category as people read it: '6 Police' for the code '6'. */
  category_title: string;
  /** One per column, then the row total. */
  counts: number[];
  /** Share of the column total, printed with one decimal; '' where the column is empty. */
  shares: string[];
}

/** What stands beside the council's own value. */
export type ComparisonKind =
  | 'own'
  | 'own_computed'
  | 'neighbour'
  | 'region'
  | 'england'
  | 'mean'
  | 'median';

/** A published value, or one of the council's own, for one authority and year. */
export interface ComparisonValue {
  name: string;
  kind: ComparisonKind;
  year: string;
  value: string;
  plot: number | null;
  marker: Marker;
  note: string;
}

export interface ComparisonSeries {
  name: string;
  kind: ComparisonKind;
  /** Oldest first; one per published year, with gaps where nothing was published. */
  points: ComparisonValue[];
}

/** An indicator beside England, its region and its statistical neighbours. */
export interface Comparison {
  /** What is missing (a DfE table, a neighbour file, the council's name), or that none is published. */
  not_computable: string | null;
  title: string;
  unit: string;
  polarity: Polarity;
  /** The published table and column, and how the value follows from it. */
  words: string;
  /** 'Statistical neighbours, 2025 model'; '' without a neighbour file. */
  model: string;
  authority: string;
  year: string;
  /** Years with published values, latest first. */
  years: string[];
  /** The authority and its neighbours, best first by polarity (highest first where neutral). */
  bars: ComparisonValue[];
  /** England, region, neighbours' mean, neighbours' median. */
  lines: ComparisonValue[];
  /** null where neutral or without neighbours; ties share the best place. */
  rank: number | null;
  rank_of: number | null;
  rank_words: string;
  quartile: '' | 'A' | 'B' | 'C' | 'D';
  quartile_words: string;
  series: ComparisonSeries[];
  notes: string[];
}

/** One indicator beside others, in one year: a row of all comparisons. */
export interface ComparedIndicator {
  indicator: string;
  title: string;
  /** 'Inputs', 'Processes' ... */
  group: string;
  unit: string;
  polarity: Polarity;
  polarity_words: string;
  year: string;
  /** Published, but for own_computed, which is from the files loaded; null where there is none. */
  own: ComparisonValue | null;
  own_computed: ComparisonValue | null;
  mean: ComparisonValue | null;
  median: ComparisonValue | null;
  region: ComparisonValue | null;
  england: ComparisonValue | null;
  rank: number | null;
  rank_of: number | null;
  rank_words: string;
  quartile: '' | 'A' | 'B' | 'C' | 'D';
  /** 'A, best quarter'; '' where there is none. */
  quartile_name: string;
  quartile_words: string;
  /** 'Better than England', 'Below England' where neutral; '' where they cannot be compared. */
  beside_england: string;
}

/** A file that brings comparisons, under the names its publisher gives it. */
export interface ComparatorFile {
  title: string;
  publication: string;
  file_name: string;
  loaded: boolean;
  /** Titles of the indicators it is compared with. */
  compares: string[];
}

/** Every indicator with a published counterpart, and why the others have none. */
export interface Comparisons {
  not_computable: string | null;
  authority: string;
  model: string;
  /** The name of the region; '' where unknown. */
  region: string;
  /** '' where each indicator is shown in its own latest year. */
  year: string;
  words: string;
  years: string[];
  rows: ComparedIndicator[];
  without: NotComputable[];
  files: ComparatorFile[];
  notes: string[];
}

export interface IndicatorRef {
  indicator: string;
  title: string;
}

/** Rows set aside or queried for one reason; rows -1 = hidden in sharing mode, here and below. */
export interface QualityReason {
  reason: string;
  outcome: 'set aside' | 'query';
  rows: number;
  /** What it changes, and what to do. */
  effect: string;
  advice: string;
  indicators: IndicatorRef[];
}

/** A column that figures rest on, in the used rows of all files that have it. */
export interface QualityColumn {
  /** The table of a list that has several; else ''. */
  table: string;
  column: string;
  /** 'dates': a blank says that it has not happened. */
  status: 'fine' | 'low' | 'dates' | 'absent';
  status_words: string;
  rows: number;
  filled: number;
  blank: number;
  unreadable: number;
  unknown: number;
  /** '99.2%'; in sharing mode '95% or more' or '[c]'; '' where there is nothing to say. */
  share: string;
  /** 0 to 100, for drawing; null where the share is not shown. */
  bar: number | null;
  words: string;
  indicators: IndicatorRef[];
  /** Figures are broken down by it. */
  breakdown: boolean;
}

export interface QualityMonth {
  events: number;
  /** 'outside' = not covered; 'covered' = too few events in a usual month to judge; 'part' = not over yet. */
  state: 'outside' | 'covered' | 'usual' | 'fewer' | 'none' | 'part';
}

/** Events of one date column, one for each of DataQuality.months. */
export interface QualitySeries {
  table: string;
  column: string;
  /** The median month; '' where it is hidden or there are too few events. */
  usual: string;
  months: QualityMonth[];
}

export interface QualityCode {
  table: string;
  column: string;
  value: string;
  rows: number;
}

/** One trap that was looked for. */
export interface QualityCheck {
  check: string;
  title: string;
  outcome: 'fine' | 'look' | 'unknown';
  outcome_words: string;
  words: string;
  /** What to do; '' where nothing was found. */
  advice: string;
}

export interface QualityFile {
  id: number;
  name: string;
  rows_read: number;
  rows_used: number;
  covers: string;
}

export interface QualityList {
  key: string;
  title: string;
  /** false = another source stands for it, and no figure rests on it. */
  in_use: boolean;
  rows_read: number;
  rows_used: number;
  rows_set_aside: number;
  used_share: string;
  covers: string;
  /** How many of its columns and checks are worth a look. */
  to_look_at: number;
  words: string;
  files: QualityFile[];
  reasons: QualityReason[];
  columns: QualityColumn[];
  /** Values that are no code of their column, most frequent first; none in sharing mode. */
  codes: QualityCode[];
  series: QualitySeries[];
  checks: QualityCheck[];
  notes: string[];
}

/** How far the loaded case lists can be trusted. */
export interface DataQuality {
  as_at: string;
  words: string;
  to_look_at: number;
  /** '2018-04' ... the columns of every series. */
  months: string[];
  lists: QualityList[];
  checks: QualityCheck[];
  notes: string[];
}

export interface ControlPoint {
  period: string;
  value: string;
  plot: number | null;
  /** Which rules the point breaks, in words; empty = common cause. */
  signals: string[];
  judgement: '' | 'better' | 'worse' | 'change';
}

/** XmR chart of monthly values with enough points, else a run chart (median line). */
export interface ControlChart {
  not_computable: string | null;
  kind: 'xmr' | 'run';
  basis: Basis;
  points: ControlPoint[];
  /** Mean of an XmR chart, median of a run chart. */
  centre: number | null;
  upper: number | null;
  lower: number | null;
  /** Fewer than 13 points: limits may still move. */
  provisional: boolean;
  words: string;
  notes: string[];
}

export interface FunnelPoint {
  category: string;
  denominator: number;
  value: string;
  plot: number;
  outside: '' | 'above' | 'below';
  /** Outside the wider (99.8%) limits, not only the inner (95%) ones. */
  far: boolean;
  words: string;
}

export interface FunnelLimit {
  denominator: number;
  low_95: number;
  high_95: number;
  low_998: number;
  high_998: number;
}

/** Teams, localities or authorities against the limits that chance alone would give. */
export interface FunnelPlot {
  not_computable: string | null;
  breakdown: string;
  period: string;
  /** Pooled value of all. */
  centre: number | null;
  points: FunnelPoint[];
  limits: FunnelLimit[];
  words: string;
  notes: string[];
}

export interface JourneyStage {
  stage: string;
  title: string;
  /** Of those counted at the first stage, how many came this far; -1 = hidden. */
  count: number;
  /** Share of the first stage, printed; '' when hidden or the first is 0. */
  share: string;
}

export interface JourneyBand {
  label: string;
  count: number;
  share: string;
}

/** From one stage to the next: how many moved on, and in how many working days. */
export interface JourneyStep {
  from: string;
  to: string;
  title: string;
  words: string;
  started: number;
  moved_on: number;
  share: string;
  /** Not moved on, but their window runs past the as-at date. */
  not_so_far: number;
  /** Working days from one to the other, in DfE's bands; counts of -1 are hidden. */
  bands: JourneyBand[];
  median: string;
}

export interface Journeys {
  not_computable: string | null;
  basis: Basis;
  period: string;
  words: string;
  funnel: JourneyStage[];
  steps: JourneyStep[];
  notes: string[];
}

export interface WorkerCaseload {
  worker: string;
  team: string;
  role: string;
  agency: string;
  fte: string;
  maximum: string;
  cases: number;
  looked_after: number;
  plans: number;
  in_need: number;
  status: '' | 'over' | 'near' | 'within';
  status_words: string;
}

export interface TeamCaseload {
  team: string;
  workers: number;
  cases: number;
  fte: string;
  cases_per_fte: string;
  over: number;
  near: number;
}

/** Who holds how many open cases at the as-at date. Shown in working mode only, except teams. */
export interface Workforce {
  not_computable: string | null;
  as_at: string;
  words: string;
  workers: WorkerCaseload[];
  teams: TeamCaseload[];
  /** Latest agency, vacancy, turnover, average caseload and sickness figures. */
  measures: Figure[];
  notes: string[];
}

export interface ChecklistAnswer {
  number: number;
  question: string;
  answer: 'yes' | 'no' | 'n/a';
  reason: string;
  facts: string[];
}

export interface PlanAction {
  indicator: string;
  action: string;
  lead: string;
  due: string;
  status: string;
  comment: string;
  overdue: boolean;
  /** e.g. 'Overdue since June 2018'; '' otherwise. */
  overdue_words: string;
}

export interface ActionPlan {
  not_computable: string | null;
  as_at: string;
  total: number;
  overdue: number;
  statuses: ReasonCount[];
  actions: PlanAction[];
}

/** Everything a performance surgery on one indicator needs, for one printable pack. */
export interface SurgeryPack {
  indicator: IndicatorView;
  /** Nine answers; n/a always says why. */
  checklist: ChecklistAnswer[];
  summary: string;
  comparison: Comparison;
  actions: ActionPlan;
}

export interface ReportRow {
  indicator: string;
  title: string;
  unit: string;
  polarity_words: string;
  source: string;
  cells: (Figure | null)[];
  target: string;
  rag: Rag;
  rag_words: string;
  direction_words: string;
  rank_words: string;
  comparison_words: string;
  /** What members need to know: the latest figure in a sentence. */
  headline: string;
  why: string;
}

export interface ReportSection {
  title: string;
  rows: ReportRow[];
}

/** One of the kinds of report councils publish, as a choice of rows and columns. */
export interface Report {
  name: string;
  title: string;
  words: string;
  year: string;
  columns: QuarterlyColumn[];
  sections: ReportSection[];
  not_computable: NotComputable[];
  notes: string[];
}

/** Created in the worker by `new module.Engine(today)`; delete() frees it. */
export interface Engine {
  /** Starts a file; returns its id. Feed its bytes in order, then end it (or remove it to cancel). */
  begin_file(name: string): number;
  feed(id: number, bytes: Uint8Array): void;
  // A large list may be read by several engines; see core/lists/file_intake.h. `start` and `end`
  // are bytes of the file, multiples of eight.
  /** Whether what was fed is the opening (256 KiB) of a list that can be dealt out. */
  can_be_dealt_out(id: number): boolean;
  begin_stretch(id: number, start: number, end: number): void;
  /** True once the row that spans the end of the stretch is complete; the opening has to be fed in an
   *  earlier call than the end. */
  feed_stretch(id: number, bytes: Uint8Array): boolean;
  /** What was read since the last piece, for another engine; `at_end`: the file ends with it. */
  take_piece(id: number, at_end: boolean): Uint8Array;
  /** False, and nothing changed, for a piece that does not follow on what was read. */
  add_piece(id: number, piece: Uint8Array): boolean;
  /** Of the file being fed: the byte up to which it was read. */
  bytes_read(id: number): number;
  /** Rows scanned so far of the file being fed. */
  rows_so_far(id: number): number;
  /** null for an id that is not there. What became of the rows is for files() to say. */
  end_file(id: number): FileEnd | null;
  remove_file(id: number): void;
  remove_all(): void;
  /** Works out what became of the rows of all files together: ask once for a round of them. */
  files(): FileSummary[];
  /** Rows set aside and queries of one file, a page of them. */
  row_issues(id: number, offset: number, limit: number): RowIssues;
  /** A file as the list named, where it is read as none; list '' = as it is or likely is. */
  file_mapping(id: number, list: string): FileMapping | null;
  /** Every list that a file can be, with its columns and their codes. */
  list_layouts(): ListLayout[];

  settings(): Setting[];
  /** Also 'as-at' (a date, or '' for the default) and 'mode' (working or sharing). */
  /** A table is taken whole or not at all. */
  set(key: string, value: string): Outcome;
  /** key: that of a setting of kind table; else nothing. */
  table_rows(key: string): TableRows;
  frame(): Frame;

  overview(year: string): Overview;
  quarterly_table(year: string, basis: Basis): QuarterlyTable;
  /** null for an id that definitions() does not have; the other questions find nothing then. */
  indicator(id: string): IndicatorView | null;
  /** All categories of a breakdown in one period ('' = the latest with a figure). */
  breakdown(id: string, breakdown: string, basis: Basis, period: string): Breakdown;
  /** One category over time. */
  category_series(id: string, breakdown: string, category: string, basis: Basis): Breakdown;
  /** which: 'all' rows of the denominator, 'numerator', or 'not_in_time' (denominator, not numerator). Empty breakdown = total. */
  cases(
    id: string,
    basis: Basis,
    period: string,
    breakdown: string,
    category: string,
    which: string,
    offset: number,
    limit: number,
  ): CaseList;
  tracker(): Tracker;
  /** Open assessments; status '' = all, breakdown '' = all. Sorted by days left, fewest first. */
  tracker_cases(
    status: string,
    breakdown: string,
    category: string,
    offset: number,
    limit: number,
  ): CaseList;
  cross_table(basis: Basis, period: string): CrossTable;
  /** year '' = the latest published. null for an id that definitions() does not have, here and below. */
  comparison(id: string, year: string): Comparison | null;
  /** year '' = of each indicator the latest. */
  comparisons(year: string): Comparisons;
  data_quality(): DataQuality;
  /** basis month or quarter. */
  control_chart(id: string, basis: Basis): ControlChart | null;
  /** breakdown team, locality or authority; period '' = the latest with a figure. */
  funnel_plot(id: string, breakdown: string, basis: Basis, period: string): FunnelPlot | null;
  /** basis quarter, ytd or year; period '' = the latest. */
  journeys(basis: Basis, period: string): Journeys;
  workforce(): Workforce;
  /** id '' = the actions of all indicators. */
  action_plan(id: string): ActionPlan;
  surgery_pack(id: string): SurgeryPack | null;
  /** name: front-door, quarterly, key-indicators, tracker or surgery. year '' = latest. */
  report(name: string, year: string): Report | null;
  definitions(): Definition[];

  /** UTF-8 CSV text with BOM: the tidy figures, byte for byte what the command line writes. */
  figures_csv(): Uint8Array;
  /** Every setting that is not at its default, as a CSV that can be dropped back: setting, value. */
  settings_csv(): Uint8Array;
  /** Every row set aside or queried in every file. */
  accounting_csv(): Uint8Array;
  cases_csv(
    id: string,
    basis: Basis,
    period: string,
    breakdown: string,
    category: string,
    which: string,
  ): Uint8Array;
  tracker_csv(): Uint8Array;
  delete(): void;
}

export interface CoreModule {
  Engine: { new (today: string): Engine };
  version(): string;
}

/**
 * Parses one XML document, piece by piece. Both methods return the events met since the last call,
 * each ended by \x1e: `S<line>\x1f<name>` a start tag, `T<text>`, `E` an end tag, `X<line>` not
 * well formed (or cut off, or entities of its own), after which nothing more comes.
 */
export interface XmlReader {
  write(text: string): string;
  close(): string;
}

export interface CoreOptions {
  /** Without it, XML files are refused with advice. */
  open_xml?: () => XmlReader;
  wasmBinary?: ArrayBuffer | Uint8Array;
  instantiateWasm?: (
    imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ) => object;
}

export default function createCore(options?: CoreOptions): Promise<CoreModule>;
