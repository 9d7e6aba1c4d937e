// A saved page: this page without the core, carrying sharing figures of one council.
import { bytesOfPart } from '../engine/parts';
import { fromColumns } from './columns';
import { compressed, type Packed } from './packing';
import type { SavedParts } from './recording';
import { carried, copyOfPage } from './source';

const names = { about: 'results', answers: 'answers' };

/** What a saved page says about itself. */
export interface SavedResults {
  /** '' where no setting names one. */
  council: string;
  sample: boolean;
  /** ISO dates. */
  as_at: string;
  saved: string;
  /** Of the core that worked the figures out. */
  version: string;
  parts: SavedParts;
}

export function savedResults(): SavedResults | null {
  return carried(names.about) as SavedResults | null;
}

export async function savedAnswers(): Promise<Packed> {
  return fromColumns(await new Response(bytesOfPart(names.answers)).json());
}

/** Whose results, in a sentence's middle: ' of Sampleshire', or nothing. */
export function ofCouncil({ council }: { council: string }): string {
  return council === '' ? '' : ` of ${council}`;
}

export async function savedPage(about: SavedResults, recording: Packed): Promise<string> {
  return copyOfPage({
    bare: true,
    title: `Saved results${ofCouncil(about)} - Bandstand`,
    blocks: [
      { name: names.about, value: about },
      { name: names.answers, packed: await compressed(recording) },
    ],
  });
}

/** What the parts chosen leave out, as sentences. */
export function leftOut(parts: SavedParts): string[] {
  const all: [boolean, string][] = [
    [parts.reports, 'Reports and surgery packs are not in this saved page.'],
    [
      parts.statistics,
      'Comparisons with other councils, control charts and funnel plots are not in this saved page.',
    ],
    [
      parts.wider,
      'Journeys, contact sources, the tracker and workforce are not in this saved page.',
    ],
    [parts.breakdowns, 'Breakdowns by team, locality and so on are not in this saved page.'],
    [
      parts.months || !parts.breakdowns,
      'Breakdowns of single months and of rolling 12 months are not in this saved page.',
    ],
  ];
  return all.filter(([in_it]) => !in_it).map(([, words]) => words);
}
