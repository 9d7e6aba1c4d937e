// Asks what becomes of the files loaded before, when files of the same list or name have been read.
import type { Meeting, SecondLoad } from '../app/second_load';
import { ConfirmDialog } from './ConfirmDialog';

interface Props {
  found: Meeting[];
  onAnswer: (answer: SecondLoad) => void;
}

export function SecondLoadDialog({ found, onAnswer }: Props) {
  return (
    <ConfirmDialog
      title="Add these files, or replace those loaded before?"
      others={[
        { text: 'Add to the files loaded', onClick: () => onAnswer('add') },
        { text: 'Replace files of the same list', onClick: () => onAnswer('replace-same') },
      ]}
      yes="Replace everything"
      no="Cancel"
      onYes={() => onAnswer('replace-all')}
      onNo={() => onAnswer('cancel')}
    >
      <ul class="govuk-list govuk-list--bullet app-break">
        {found.map(({ file, earlier }) => (
          <li key={file.id}>
            <strong>{file.name}</strong>
            {file.kind === 'list' && `: ${file.title}`}, as{' '}
            {earlier.map(({ name }) => name).join(', ')}
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        Added extracts of one list are counted together: an event that stands in several counts
        once, as the newest has it. Settings stay whatever you choose. “Cancel” leaves the files
        just chosen out.
      </p>
    </ConfirmDialog>
  );
}
