// One file's headings and values that were not recognised: what each of them is, chosen here and in
// force when it is confirmed.
import { useState } from 'preact/hooks';
import { type AliasRow, confirmAnswers } from '../app/answers';
import { useAppState, useAsk, useStore } from '../app/hooks';
import { headingsAsked, type Question, valueAsked } from '../app/questions';
import type { FileMapping, FileSummary, ListLayout } from '../engine/contract';
import { count, plural } from '../format/number';
import { Button } from './Button';
import { type ErrorItem, ErrorSummary, focusOn } from './ErrorSummary';
import { LinkButton } from './LinkButton';
import { MappingQuestion, nothing } from './MappingQuestion';
import { Select } from './Select';
import { Waiting } from './Waiting';

function Questions({ asked }: { asked: Question[] }) {
  const store = useStore();
  const { answers } = useAppState();
  const choose = ({ key, row }: Question, value: string) => {
    const { [key]: _, ...others } = store.state.answers.rows;
    const rows = value === nothing ? others : { ...others, [key]: row(value) };
    store.change({ answers: { ...store.state.answers, rows, outcome: '' } });
  };
  return (
    <ul class="govuk-list app-questions">
      {asked.map((one) => {
        const row = answers.rows[one.key];
        return (
          <MappingQuestion
            key={one.key}
            text={one.text}
            hint={one.hint}
            options={one.options}
            likely={one.likely}
            chosen={row === undefined ? nothing : one.valueOf(row)}
            onChoose={(value) => choose(one, value)}
          />
        );
      })}
    </ul>
  );
}

/** Which list a file is that was recognised as none. */
function WhichList(props: { file: FileSummary; likely: FileMapping; layouts: ListLayout[] }) {
  const { file, likely, layouts } = props;
  const store = useStore();
  const { answers } = useAppState();
  const chosen = answers.lists[file.name] ?? '';
  const choose = (list: string) =>
    store.change({
      answers: { ...answers, lists: { ...answers.lists, [file.name]: list }, outcome: '' },
    });
  return (
    <>
      <p class="govuk-body">{file.message}</p>
      <Select
        label="Which list is it?"
        value={chosen}
        onChange={choose}
        options={[
          { value: '', text: 'Not said yet' },
          ...layouts.map(({ list, title }) => ({ value: list, text: title })),
        ]}
      />
      {likely.list !== '' && chosen === '' && (
        <p class="govuk-body">
          It looks like {likely.title}.{' '}
          <LinkButton onClick={() => choose(likely.list)}>Use {likely.title}</LinkButton>
        </p>
      )}
    </>
  );
}

export function MappingFile({ file, layouts }: { file: FileSummary; layouts: ListLayout[] }) {
  const store = useStore();
  const { answers } = useAppState();
  const [wrong, setWrong] = useState<ErrorItem[]>([]);
  const said = answers.lists[file.name] ?? '';
  const { value: mapping } = useAsk(
    (client) => client.call('file_mapping', file.id, said),
    [file.id, said],
    `${file.id} ${said}`,
  );
  if (mapping === null) return <Waiting what="what is likely" />;
  const known = mapping.recognised || said !== '';
  const layout = known ? layouts.find(({ list }) => list === mapping.list) : undefined;
  const headings = headingsAsked(mapping, layout);
  const values = mapping.values.map((unknown) => ({
    header: unknown.header,
    asked: valueAsked(unknown, layouts),
  }));
  const all = [...headings, ...values.map(({ asked }) => asked)];
  const chosen = all
    .map(({ key }) => answers.rows[key])
    .filter((row): row is AliasRow => row !== undefined);
  const likely = all.filter((one) => one.likely && answers.rows[one.key] === undefined);
  const columns = new Set(chosen.map(([, column]) => column));
  const needed = mapping.needed.filter((column) => !columns.has(column));
  const id = `mapping-${file.id}`;
  const chooseLikely = () => {
    const rows = Object.fromEntries(
      likely.map(({ key, row, likely: one }) => [key, row(one?.value ?? '')]),
    );
    store.change({ answers: { ...answers, rows: { ...answers.rows, ...rows }, outcome: '' } });
    store.say(`${plural(likely.length, 'likely answer')} chosen, none in force yet.`);
    focusOn(`${id}-name`);
  };
  const confirm = async () => {
    setWrong(await confirmAnswers(store, file.name, chosen));
  };
  const clear = () => {
    const keys = new Set(all.map(({ key }) => key));
    const rows = Object.entries(answers.rows).filter(([key]) => !keys.has(key));
    store.change({ answers: { ...answers, rows: Object.fromEntries(rows) } });
  };
  return (
    <section class="app-card" id={id} aria-labelledby={`${id}-name`}>
      <h2 class="govuk-heading-m app-break" id={`${id}-name`} tabIndex={-1}>
        {file.name}
      </h2>
      <ErrorSummary items={wrong} />
      {mapping.recognised ? (
        <p class="govuk-body">Read as {mapping.title}.</p>
      ) : (
        <WhichList file={file} likely={mapping} layouts={layouts} />
      )}
      {likely.length > 1 && known && (
        <Button kind="secondary" onClick={chooseLikely}>
          Choose all {count(likely.length)} likely answers
        </Button>
      )}
      {headings.length > 0 && (
        <>
          <h3 class="govuk-heading-s">Headings not recognised</h3>
          <Questions asked={headings} />
        </>
      )}
      {[...new Set(values.map(({ header }) => header))].map((header) => (
        <div key={header}>
          <h3 class="govuk-heading-s">Values not recognised under “{header}”</h3>
          <Questions
            asked={values.filter((one) => one.header === header).map(({ asked }) => asked)}
          />
          {mapping.more
            .filter((more) => more.header === header)
            .map(({ values: more, rows }) => (
              <p class="govuk-body" key={header}>
                And {plural(more, 'more value')} in {plural(rows, 'row')}, each in fewer rows than
                these.
              </p>
            ))}
        </div>
      ))}
      {known && needed.length > 0 && (
        <p class="govuk-body">
          It cannot be read as {mapping.title} until it has a heading for {needed.join(' and ')}.
        </p>
      )}
      {chosen.length > 0 && (
        <div class="govuk-button-group">
          <Button onClick={confirm}>
            {`Confirm ${plural(chosen.length, 'answer')} and read the files again`}
          </Button>
          <LinkButton onClick={clear}>
            Clear what was chosen
            <span class="govuk-visually-hidden"> for {file.name}</span>
          </LinkButton>
        </div>
      )}
    </section>
  );
}
