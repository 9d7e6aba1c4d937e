// An engine with invented answers; see fake_figures.ts.
import type {
  ActionPlan,
  Basis,
  Breakdown,
  CaseList,
  Comparison,
  Comparisons,
  ControlChart,
  CoreModule,
  CrossTable,
  DataQuality,
  Engine,
  FileEnd,
  FileMapping,
  FileSummary,
  Frame,
  FunnelPlot,
  IndicatorView,
  Journeys,
  ListLayout,
  Mode,
  Outcome,
  Overview,
  QuarterlyTable,
  Report,
  RowIssues,
  Setting,
  SurgeryPack,
  TableRows,
  Tracker,
  Workforce,
} from '../engine/contract';
import { fakeCases, fakeTrackerCases } from './fake_cases';
import { fakeDefinition, fakeIndicators } from './fake_figures';
import { fakeIssues, fakeLayouts, fakeMapping, fakeSummary } from './fake_files';
import {
  fakeBreakdown,
  fakeCategorySeries,
  fakeIndicator,
  indicatorOf,
  spansOn,
} from './fake_indicator';
import { fakeOverview } from './fake_overview';
import { fakeComparisons, fakeQuality } from './fake_quality';
import {
  fakeActionPlan,
  fakeChecklist,
  fakeJourneys,
  fakeReport,
  fakeWorkforce,
} from './fake_reports';
import { fakeSettings } from './fake_settings';
import { fakeComparison, fakeControlChart, fakeFunnelPlot } from './fake_statistics';
import { type FakeFile, FakeStretch } from './fake_stretches';
import { fakeTableRows, fakeTargetFaults, refused } from './fake_table_settings';
import { fakeCrossTable, fakeQuarterlyTable, fakeTracker } from './fake_tables';

const encoder = new TextEncoder();

export class FakeEngine implements Engine {
  private loaded: FileSummary[] = [];
  private open = new Map<number, FakeFile>();
  private stretches = new Map<number, FakeStretch>();
  private next = 1;
  private mode: Mode = 'working';
  private asAt = '';
  private closed = new Map<string, string>();

  constructor(readonly today: string) {}

  begin_file(name: string): number {
    const file = { name, bytes: 0, rows: 0 };
    this.open.set(this.next, file);
    this.stretches.set(this.next, new FakeStretch(file));
    return this.next++;
  }

  feed(id: number, bytes: Uint8Array): void {
    const file = this.open.get(id);
    if (!file) throw new Error('no such file');
    if (file.name.startsWith('deadly')) throw new WebAssembly.RuntimeError('unreachable');
    file.bytes += bytes.byteLength;
    for (const byte of bytes) if (byte === 10) file.rows++;
  }

  private stretch(id: number): FakeStretch {
    const stretch = this.stretches.get(id);
    if (!stretch) throw new Error('no such file');
    return stretch;
  }

  can_be_dealt_out(id: number): boolean {
    return this.open.get(id)?.name !== 'not-a-list.csv';
  }

  begin_stretch(id: number, start: number, end: number): void {
    this.stretch(id).begin(start, end);
  }

  feed_stretch(id: number, bytes: Uint8Array): boolean {
    return this.stretch(id).feed(bytes);
  }

  take_piece(id: number, at_end: boolean): Uint8Array {
    return this.stretch(id).take(at_end);
  }

  add_piece(id: number, piece: Uint8Array): boolean {
    return this.stretch(id).add(piece);
  }

  bytes_read(id: number): number {
    return this.open.get(id)?.bytes ?? 0;
  }

  rows_so_far(id: number): number {
    return this.open.get(id)?.rows ?? 0;
  }

  end_file(id: number): FileEnd {
    const { name = '', bytes = 0, rows = 0 } = this.open.get(id) ?? {};
    this.open.delete(id);
    const summary = fakeSummary(id, name, bytes, rows);
    if (summary.kind === 'settings') this.closed.set('polarity', 'stockton');
    this.loaded.push(summary);
    const { kind, message } = summary;
    return { id, name, kind, message };
  }

  remove_file(id: number): void {
    this.open.delete(id);
    this.loaded = this.loaded.filter((file) => file.id !== id);
  }

  remove_all(): void {
    this.loaded = [];
  }

  files(): FileSummary[] {
    return this.loaded;
  }

  row_issues(_id: number, offset: number, limit: number): RowIssues {
    return fakeIssues(offset, limit);
  }

  file_mapping(id: number, list: string): FileMapping | null {
    const file = this.loaded.find((one) => one.id === id);
    return file ? fakeMapping(file, list, this.table_rows('aliases').rows) : null;
  }

  list_layouts(): ListLayout[] {
    return fakeLayouts;
  }

  settings(): Setting[] {
    return fakeSettings(this.closed);
  }

  set(key: string, value: string): Outcome {
    if (key === 'mode') this.mode = value as Mode;
    else if (key === 'as-at') {
      if (value > this.today) return refused('The as-at date must be today or earlier.');
      this.asAt = value;
    } else if (key === 'small-number-threshold' && !/^\d+$/.test(value)) {
      return refused('Enter a whole number, such as 6.');
    } else if (key === 'targets') {
      const faults = fakeTargetFaults(value);
      if (faults[0]) return refused(`Targets: ${faults[0].message}`, faults);
      this.closed.set(key, value);
    } else this.closed.set(key, value);
    if (key === 'aliases') {
      this.loaded = this.loaded.map((file) => ({ ...file, outdated: file.kind === 'list' }));
    }
    return { ok: true, message: '', faults: [] };
  }

  table_rows(key: string): TableRows {
    return fakeTableRows(this.closed.get(key) ?? '', this.loaded);
  }

  frame(): Frame {
    return {
      as_at: this.asAt || '2018-09-30',
      as_at_default: '2018-09-30',
      mode: this.mode,
      years: ['2018-19', '2017-18', '2016-17', '2015-16'],
      notes: ['Working days leave out weekends and bank holidays in England.'],
      council: this.closed.get('council-name') ?? '',
      council_colour: this.closed.get('council-colour') ?? '',
    };
  }

  overview(year: string): Overview {
    return fakeOverview(year);
  }

  quarterly_table(year: string, basis: Basis): QuarterlyTable {
    return fakeQuarterlyTable(year, basis);
  }

  indicator(id: string): IndicatorView {
    return fakeIndicator(id, this.settings());
  }

  breakdown(id: string, breakdown: string, basis: Basis, period: string): Breakdown {
    return fakeBreakdown(id, breakdown, basis, period);
  }

  category_series(id: string, breakdown: string, category: string, basis: Basis): Breakdown {
    return fakeCategorySeries(id, breakdown, category, basis);
  }

  cases(
    _id: string,
    _b: Basis,
    period: string,
    _by: string,
    _c: string,
    which: string,
    offset: number,
    limit: number,
  ): CaseList {
    return fakeCases(period, which, offset, limit);
  }

  tracker(): Tracker {
    return fakeTracker(this.frame());
  }

  tracker_cases(
    status: string,
    _by: string,
    category: string,
    offset: number,
    limit: number,
  ): CaseList {
    return fakeTrackerCases(status, category, offset, limit);
  }

  cross_table(basis: Basis, period: string): CrossTable {
    return fakeCrossTable(basis, period);
  }

  comparison(id: string, year: string): Comparison {
    return fakeComparison(indicatorOf(id), year);
  }

  comparisons(year: string): Comparisons {
    return fakeComparisons(this.loaded, year);
  }

  data_quality(): DataQuality {
    return fakeQuality(this.loaded, this.mode);
  }

  control_chart(id: string, basis: Basis): ControlChart {
    return fakeControlChart(indicatorOf(id), basis, spansOn(basis));
  }

  funnel_plot(id: string, breakdown: string, _basis: Basis, period: string): FunnelPlot {
    return fakeFunnelPlot(indicatorOf(id), breakdown, period || '2018-19 Q2');
  }

  journeys(basis: Basis, period: string): Journeys {
    return fakeJourneys(this.frame(), basis, period);
  }

  workforce(): Workforce {
    return fakeWorkforce(this.frame());
  }

  action_plan(id: string): ActionPlan {
    return fakeActionPlan(this.frame(), id);
  }

  surgery_pack(id: string): SurgeryPack | null {
    if (!fakeIndicators.some((one) => one.id === id)) return null;
    return {
      indicator: this.indicator(id),
      checklist: fakeChecklist,
      summary: '1 yes, 1 no, 1 cannot be answered.',
      comparison: this.comparison(id, ''),
      actions: this.action_plan(id),
    };
  }

  report(name: string, year: string): Report | null {
    return fakeReport(name, year);
  }

  definitions() {
    return fakeIndicators.map(fakeDefinition);
  }

  figures_csv(): Uint8Array {
    return encoder.encode(
      `\uFEFFindicator,value\r\nassessment-45,${this.mode === 'working' ? '80.9' : ''}\r\n`,
    );
  }

  settings_csv(): Uint8Array {
    const lines = [...this.closed].map(([key, value]) => `${key},${value}\r\n`);
    return encoder.encode(`\uFEFFsetting,value\r\n${lines.join('')}`);
  }

  accounting_csv(): Uint8Array {
    return encoder.encode('\uFEFFfile,line\r\n');
  }

  cases_csv(): Uint8Array {
    return encoder.encode('\uFEFFchild\r\n');
  }

  tracker_csv(): Uint8Array {
    return encoder.encode('\uFEFFchild\r\n');
  }

  delete(): void {}
}

export default async function createFakeCore(): Promise<CoreModule> {
  return { Engine: FakeEngine, version: () => '0.0.0 invented' };
}
