// Headings and codes that were not recognised, file by file: people say what they are.
import { noAnswers } from '../app/answers';
import { useAppState, useAsk } from '../app/hooks';
import { AnswersInForce } from '../components/AnswersInForce';
import { Link } from '../components/Link';
import { MappingFile } from '../components/MappingFile';
import { NoFiles } from '../components/NoFiles';
import { PageTitle } from '../components/PageTitle';
import { Waiting } from '../components/Waiting';
import type { FileSummary } from '../engine/contract';

const title = 'Headings and codes not recognised';

/** Whether somebody could say something about a file. */
export function isOpen(file: FileSummary): boolean {
  return file.unknown_headings + file.unknown_values > 0;
}

export function Mapping() {
  const { files, answers } = useAppState();
  const { value: layouts } = useAsk((client) => client.call('list_layouts'), []);
  if (files.length === 0) return <NoFiles title={title} />;
  if (layouts === null) return <Waiting what="the lists" />;
  const open = files.filter(isOpen);
  return (
    <>
      <PageTitle>{title}</PageTitle>
      {answers.outcome !== noAnswers.outcome && (
        <div class="govuk-inset-text app-break">
          {answers.outcome} <Link to={{ screen: 'files' }}>Check your files</Link>
        </div>
      )}
      <p class="govuk-body">
        {open.length === 0
          ? 'Nothing is left to say: every heading and code is recognised, or not needed.'
          : 'Say once what each of these is. Nothing is guessed: an answer counts when you have confirmed it, and then for every file of that list.'}
      </p>
      {open.map((file) => (
        <MappingFile file={file} layouts={layouts} key={file.id} />
      ))}
      <AnswersInForce layouts={layouts} />
      <p class="govuk-body">
        <Link to={{ screen: 'files' }}>Back to your files</Link>
      </p>
    </>
  );
}
