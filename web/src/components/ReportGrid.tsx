// The rows of a report under its columns, sections as row headings, first column in sight.
import type { Report } from '../engine/contract';
import { reportSheet } from '../tables/report_sheet';
import { useCopying } from './CopyTable';
import { SheetTable } from './SheetTable';

export function ReportGrid({ report }: { report: Report }) {
  const copying = useCopying(
    (client, mode) => client.callIn(mode, 'report', report.name, report.year),
    reportSheet,
  );
  const sheet = reportSheet(report);
  if (sheet.rows.length === 0) return null;
  return (
    <SheetTable
      id={`report ${report.name}`}
      sheet={sheet}
      captionSize="m"
      tall
      classes="app-quarterly"
      copying={copying}
    />
  );
}
