// Stands in for the engine's worker in a saved page: answers from what was recorded.
import type { WorkerLike } from '../engine/client';
import type { Basis, Breakdown, FileSummary, IndicatorView } from '../engine/contract';
import { plainError, type Reply, type Request } from '../engine/protocol';
import { type Packed, unpacked } from './packing';

export function answerKey(method: string, args: unknown[]): string {
  return JSON.stringify([method, ...args]);
}

export const notSavedWords = 'This is not in the saved page.';

/** Screens show figures once a file is loaded; a saved page has figures, and no file. */
const instead = [{ id: 0, name: '', kind: 'list', rows_used: 0 }] as unknown as FileSummary[];

/** An answer that says nothing but that it is not there. */
function absent(method: string, args: unknown[]): unknown {
  switch (method) {
    case 'breakdown':
      return { breakdown: args[1], basis: args[2], figures: [] };
    case 'indicator':
    case 'surgery_pack':
    case 'report':
      return null;
    default:
      return {
        not_computable: notSavedWords,
        ...{ measures: [], years: [], notes: [], series: [], bars: [], lines: [], points: [] },
      };
  }
}

export class RecordedWorker implements WorkerLike {
  onmessage: ((event: MessageEvent<Reply>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;

  constructor(
    private readonly recording: Promise<Packed>,
    private readonly version: string,
  ) {}

  async postMessage(message: unknown): Promise<void> {
    const request = message as Request;
    const { id } = request;
    const reply = await this.recording
      .then((recording): Reply => {
        return { type: 'ok', id, value: this.answer(recording, request) };
      })
      .catch((reason): Reply => ({ type: 'failed', id, error: plainError(reason) }));
    this.onmessage?.({ data: reply } as MessageEvent<Reply>);
  }

  terminate(): void {}

  private answer(recording: Packed, request: Request): unknown {
    if (request.type === 'start') return this.version;
    if (request.type !== 'call') throw new Error('A saved page reads no files.');
    const { method, args } = request;
    if (method === 'files') return instead;
    if (method === 'set') return { ok: false, message: 'A saved page cannot be changed.' };
    if (method === 'category_series') {
      const [id, by, category, basis] = args as [string, string, string, Basis];
      return categoryOverTime(recording, id, by, category, basis);
    }
    const answer = unpacked(recording, answerKey(method, args));
    return answer === undefined ? absent(method, args) : answer;
  }
}

/** One category over time is its figure in the breakdown of every period. */
function categoryOverTime(
  recording: Packed,
  id: string,
  breakdown: string,
  category: string,
  basis: Basis,
): Breakdown {
  const view = unpacked(recording, answerKey('indicator', [id])) as IndicatorView | undefined;
  const own = view?.series.filter((one) => one.basis === basis && one.source === 'cases') ?? [];
  const figures = own
    .flatMap((one) => one.figures)
    .flatMap(({ period }) => {
      const key = answerKey('breakdown', [id, breakdown, basis, period]);
      const found = unpacked(recording, key) as Breakdown | undefined;
      return found?.figures.filter((figure) => figure.category === category) ?? [];
    });
  return { breakdown, basis, figures };
}
