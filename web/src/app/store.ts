// What changes what the page knows: files read, removed and read again, settings, the mode.
import { type EngineClient, EngineFault } from '../engine/client';
import type { FileEnd, Mode, Outcome } from '../engine/contract';
import { Cancelled, type Source } from '../engine/protocol';
import { count, plural } from '../format/number';
import { noAnswers } from './answers';
import { type Draft, keptText } from './drafts';
import { asPresentedFirst } from './presenting';
import { faultOf, leftOutProblem, restoringOf } from './recovering';
import { isUnreadable, moreUsed, problemsAfter, rereadOutdated, unusable } from './rereading';
import { meetings, replaced, type SecondLoad } from './second_load';
import { atFirst, type Loading, type Problem, type State } from './state';

const alreadyLoaded = 'This file is already loaded, so it was not read again.';

export class Store {
  state: State = atFirst;
  /** How single views were left: orders, searches, rows opened. See useKept. */
  readonly kept = new Map<string, unknown>();
  private readonly listeners = new Set<() => void>();
  private starting: Promise<void> = Promise.resolve();
  /** The files read in the round under way; a cancel drops them. */
  private round: FileEnd[] = [];
  /** How many rounds were given up: a round that began before the last of them is over. */
  private cancels = 0;
  /** The settings as they stand in the file that was saved or read last. */
  private keptSettings = '';

  constructor(
    readonly client: EngineClient,
    /** What this copy of the page brings with it. */
    brought: Pick<State, 'carried'> | Pick<State, 'saved' | 'sample'> = { carried: null },
    private readonly now: () => number = () => performance.now(),
  ) {
    this.state = { ...this.state, ...brought };
    client.onEnd = (fault) => this.fail(fault);
    client.onSilence = (silent) => this.change({ silent });
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  change(part: Partial<State>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }

  say(text: string): void {
    this.change({ said: text });
  }

  /**
   * Shows our own mistakes as such, the first until there is a fresh engine; a cancelled request is
   * nobody's mistake.
   */
  fail(reason: unknown): void {
    if (reason instanceof Cancelled || this.state.fault !== null) return;
    const status = this.state.status === 'ready' ? 'ready' : 'failed';
    this.change({ status, fault: faultOf(reason), loading: null });
  }

  start(): Promise<void> {
    this.starting = this.begin();
    return this.starting;
  }

  private async begin(): Promise<void> {
    try {
      await this.client.start();
      this.change({ status: 'ready' });
      await this.settingsKept();
      await this.refresh();
    } catch (reason) {
      this.fail(reason);
    }
  }

  /** Reads files one after the other. True when at least one of them is of use. */
  async add(files: File[], folders: string[] = [], sample = false): Promise<boolean> {
    if (files.length + folders.length === 0) return false;
    const { cancels } = this;
    await this.starting;
    if (this.state.status !== 'ready' || this.state.fault !== null) return false;
    if (this.state.loading !== null || this.state.question !== null) {
      this.say('Files are still being read. Add more when that is done.');
      return false;
    }
    let problems: Problem[] = folders.map((name) => ({
      id: null,
      name,
      message: 'This is a folder. Open it, then choose or drop the files in it.',
    }));
    let bytesAll = files.reduce((sum, file) => sum + file.size, 0);
    const started = this.now();
    let bytesBefore = 0;
    const allKept = !this.state.unsaved;
    this.round = [];
    try {
      for (const [i, file] of files.entries()) {
        const loading: Loading = {
          name: file.name,
          index: i + 1,
          files: files.length,
          bytes: 0,
          total: file.size,
          rows: 0,
          bytesBefore,
          bytesAll,
          started,
          restoring: false,
          opening: false,
        };
        this.change({ loading });
        const sources = await this.client.open(file, () =>
          this.change({ loading: { ...loading, opening: true } }),
        );
        if (cancels !== this.cancels) throw new Cancelled();
        bytesAll += sources.reduce((sum, { size }) => sum + size, -file.size);
        const refused: Problem[] = [];
        let read = 0;
        for (const source of sources) {
          const { name, size } = source;
          const at = { ...loading, name, total: size, bytesBefore, bytesAll };
          const found = await this.readOne(source, at);
          bytesBefore += size;
          if (found.length === 0) read += 1;
          refused.push(...found);
        }
        // Workbooks have sheets of guidance beside those with lists: they are listed as not used.
        const unlisted = refused.filter(({ id }) => id === null);
        problems.push(...(read === 0 || sources.length === 1 ? refused : unlisted));
      }
      problems.push(...(await this.fitRound()));
      let used = this.round.filter(({ kind }) => kind !== 'unusable').length;
      const kept = await this.settleSecondLoad();
      const reread = await this.reread();
      problems = problemsAfter(problems, reread);
      used += moreUsed(reread);
      const settingsRead = this.round.some(({ kind }) => kind === 'settings');
      if (allKept && settingsRead) await this.settingsKept();
      this.round = [];
      if (!kept) {
        await this.refresh({ loading: null, problems: [] });
        this.say('The files just chosen were left out. Those loaded before are unchanged.');
        return false;
      }
      // A file of the sample that this version does not read is not the reader's problem; it is
      // listed as not used like any other.
      const shown = sample ? [] : problems;
      await this.refresh({ loading: null, problems: shown, sample: this.state.sample || sample });
      this.sayResult(used, shown.length);
      return used > 0;
    } catch (reason) {
      if (!(reason instanceof Cancelled)) this.fail(reason);
      return false;
    }
  }

  /**
   * Asks what becomes of the files loaded before that are like those just read, and takes out what
   * has to go. False when it is the files just read.
   */
  private async settleSecondLoad(): Promise<boolean> {
    const before = this.state.files;
    if (before.length === 0) return true;
    const ids = this.round.map(({ id }) => id);
    const added = (await this.client.call('files')).filter(({ id }) => ids.includes(id));
    const found = meetings(added, before);
    if (found.length === 0) return true;
    const answer = await new Promise<SecondLoad>((resolve) =>
      this.change({ loading: null, question: { found, answer: resolve } }),
    );
    this.change({ question: null });
    const gone = answer === 'cancel' ? ids : replaced(answer, found, before);
    for (const id of gone) await this.client.call('remove_file', id);
    if (answer === 'cancel') this.round = [];
    return answer !== 'cancel';
  }

  /** Nothing when the file is of use, else what is wrong with it, and with others because of it. */
  private async readOne(source: Source, loading: Loading): Promise<Problem[]> {
    const { name } = source;
    if (this.client.has(source)) return [{ id: null, name, message: alreadyLoaded }];
    this.change({ loading });
    try {
      const end = await this.client.read(source, (progress) =>
        this.change({ loading: { ...loading, ...progress } }),
      );
      this.round.push(end);
      if (end.kind !== 'unusable') return [];
      return [{ id: end.id, name, message: end.message ?? unusable }];
    } catch (reason) {
      if (!(reason instanceof EngineFault)) throw reason;
      const more = isUnreadable(reason) ? [] : await this.restart();
      return [leftOutProblem({ name, fault: reason }), ...more];
    }
  }

  /**
   * Lets the engine go through all rows for the first time, which can take more memory than reading
   * them. As long as that ends it, the largest file of the round is given up.
   */
  private async fitRound(): Promise<Problem[]> {
    const givenUp: Problem[] = [];
    for (;;) {
      try {
        await this.client.call('files');
        return givenUp;
      } catch (reason) {
        const largest = this.client.largest(this.round.map(({ id }) => id));
        if (!(reason instanceof EngineFault) || largest === null) throw reason;
        const { name = '' } = this.round.find(({ id }) => id === largest) ?? {};
        givenUp.push(leftOutProblem({ name, fault: reason }), ...(await this.restart([largest])));
      }
    }
  }

  /** A fresh engine with the files there are, but for those named; what could not be read again. */
  private async restart(dropped: number[] = []): Promise<Problem[]> {
    const started = this.now();
    const leftOut = await this.client.restart(dropped, (file, progress) =>
      this.change({ loading: restoringOf(file, progress, started) }),
    );
    const gone = new Set([...dropped, ...leftOut.map(({ id }) => id)]);
    this.round = this.round.filter(({ id }) => !gone.has(id));
    return leftOut.map(leftOutProblem);
  }

  /**
   * Reads every file again that the headings and spellings now in force would read differently.
   * While files are being read nothing is done: that reading ends with it.
   */
  async rereadLists(part: Partial<State> = {}): Promise<void> {
    if (this.state.loading !== null) return this.refresh(part);
    const problems = problemsAfter(part.problems ?? this.state.problems, await this.reread());
    await this.refresh({ ...part, loading: null, problems });
  }

  private async reread() {
    const show = (loading: Loading) => this.change({ loading });
    const reread = await rereadOutdated(this.client, show, this.now());
    const again = new Map(reread.map(({ before, after }) => [before.id, after]));
    this.round = this.round.map((end) => again.get(end.id) ?? end);
    return reread;
  }

  private sayResult(used: number, problems: number): void {
    const rows = this.state.files.reduce((sum, file) => sum + file.rows_used, 0);
    const trouble = problems === 0 ? '' : ` ${plural(problems, 'file')} could not be used.`;
    this.say(`${plural(used, 'file')} read. ${count(rows)} rows in use altogether.${trouble}`);
  }

  /** Stops reading; the files of this round are forgotten, earlier ones are read again. */
  async cancel(): Promise<void> {
    const dropped = this.round.map(({ id }) => id);
    this.round = [];
    this.cancels += 1;
    this.change({ loading: null });
    try {
      const leftOut = await this.restart(dropped);
      await this.refresh({ loading: null, problems: this.state.problems.concat(leftOut) });
      this.say('Reading was cancelled. The files you had before are still loaded.');
    } catch (reason) {
      this.fail(reason);
    }
  }

  /** Brings the files back, but for those named, after the engine has ended or fallen silent. */
  async startAfresh(dropped: number[] = []): Promise<void> {
    this.change({ fault: null });
    try {
      const leftOut = await this.restart(dropped);
      await this.refresh({ loading: null, problems: this.state.problems.concat(leftOut) });
      this.say('Bandstand has started afresh.');
    } catch (reason) {
      this.fail(reason);
    }
  }

  async remove(id: number): Promise<void> {
    try {
      const name = this.state.files.find((file) => file.id === id)?.name ?? 'The file';
      await this.client.call('remove_file', id);
      const problems = this.state.problems.filter((problem) => problem.id !== id);
      await this.rereadLists({ problems });
      this.say(`${name} was removed.`);
    } catch (reason) {
      this.fail(reason);
    }
  }

  /** Forgets every file and every setting but those the page carries. */
  async startAgain(): Promise<void> {
    this.cancels += 1;
    try {
      await this.client.forget();
      await this.settingsKept();
      this.kept.clear();
      await this.refresh({
        problems: [],
        fault: null,
        sample: false,
        loading: null,
        presenting: asPresentedFirst,
        answers: noAnswers,
        drafts: {},
      });
      this.say('Everything was forgotten.');
    } catch (reason) {
      this.fail(reason);
    }
  }

  async set(key: string, value: string): Promise<Outcome> {
    try {
      const outcome = await this.client.call('set', key, value);
      if (outcome.ok && key === 'aliases') await this.rereadLists();
      else if (outcome.ok) await this.refresh();
      return outcome;
    } catch (reason) {
      this.fail(reason);
      return { ok: false, message: '', faults: [] };
    }
  }

  /** Keeps what has been typed into a table; null forgets it. */
  draft(key: string, draft: Draft | null): void {
    const { [key]: _, ...others } = this.state.drafts;
    this.change({ drafts: draft === null ? others : { ...others, [key]: draft } });
  }

  /** The settings are as in a file: one that was saved, or read. */
  async settingsKept(): Promise<void> {
    this.keptSettings = await this.settingsNow();
    this.change({ unsaved: false });
  }

  private async settingsNow(): Promise<string> {
    return keptText(await this.client.call('settings'));
  }

  async setMode(mode: Mode): Promise<void> {
    await this.set('mode', mode);
    this.say(
      mode === 'working'
        ? 'Working view: all numbers are shown.'
        : 'Sharing view: small numbers are hidden.',
    );
  }

  /** Asks the engine what is loaded now, and shows it together with the given changes. */
  private async refresh(part: Partial<State> = {}): Promise<void> {
    const [all, frame, settings] = await Promise.all([
      this.client.call('files'),
      this.client.call('frame'),
      this.settingsNow(),
    ]);
    const files = all.filter(({ id }) => id !== this.client.carriedId);
    const unsaved = settings !== this.keptSettings;
    this.change({ ...part, files, frame, unsaved, epoch: this.state.epoch + 1 });
  }
}
