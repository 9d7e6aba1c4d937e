// govuk-frontend's tag, and the rating tags made of it: word and shape first, colour last.
import type { ComponentChildren } from 'preact';
import type { ControlPoint, Rag } from '../engine/contract';
import { ratingMarks, statusMarks } from '../format/words';

export function Tag(props: { children: ComponentChildren; colour?: string }) {
  const classes = props.colour ? `govuk-tag govuk-tag--${props.colour}` : 'govuk-tag';
  return <strong class={classes}>{props.children}</strong>;
}

export function Shape({ shape }: { shape: string }) {
  return (
    <span class="app-shape" aria-hidden="true">
      {shape}
    </span>
  );
}

/** Nothing at all where the core gives no rating: an unrated figure is not a bad one. */
export function RatingTag({ rag, words }: { rag: Rag; words: string }) {
  if (rag === '') return null;
  const { shape, colour } = ratingMarks[rag];
  return (
    <Tag colour={colour}>
      {words}
      <Shape shape={shape} />
    </Tag>
  );
}

export function StatusTag({ status }: { status: string }) {
  const mark = statusMarks[status];
  if (mark === undefined) return <Tag colour="grey">{status}</Tag>;
  return (
    <Tag colour={mark.colour}>
      {status}
      <Shape shape={mark.shape} />
    </Tag>
  );
}

const signals = {
  better: { words: 'Better', shape: '▲', colour: 'teal' },
  worse: { words: 'Worse', shape: '◆', colour: 'orange' },
  change: { words: 'Change', shape: '■', colour: 'purple' },
};

/** A point of a control chart that stands out; nothing for one that does not. */
export function SignalTag({ judgement }: { judgement: ControlPoint['judgement'] }) {
  if (judgement === '') return null;
  const { words, shape, colour } = signals[judgement];
  return (
    <Tag colour={colour}>
      {words}
      <Shape shape={shape} />
    </Tag>
  );
}

const loads = {
  over: { shape: '◆', colour: 'red' },
  near: { shape: '▲', colour: 'yellow' },
  within: { shape: '●', colour: 'green' },
};

/** How a caseload stands against its maximum; plain words where there is none. */
export function LoadTag({ status, words }: { status: '' | keyof typeof loads; words: string }) {
  if (status === '') return <>{words}</>;
  const { shape, colour } = loads[status];
  return (
    <Tag colour={colour}>
      {words}
      <Shape shape={shape} />
    </Tag>
  );
}

const answers = {
  yes: { words: 'Yes', shape: '■', colour: 'purple' },
  no: { words: 'No', shape: '□', colour: 'teal' },
  'n/a': { words: 'Cannot be answered', shape: '–', colour: 'grey' },
};

/** An answer of the checklist. Whether yes is good depends on the question, so colours do not say. */
export function AnswerTag({ answer }: { answer: keyof typeof answers }) {
  const { words, shape, colour } = answers[answer];
  return (
    <Tag colour={colour}>
      {words}
      <Shape shape={shape} />
    </Tag>
  );
}

const outcomes = {
  look: { shape: '◆', colour: 'orange' },
  fine: { shape: '●', colour: 'green' },
  unknown: { shape: '–', colour: 'grey' },
};

/** What came of looking for a trap in the data. */
export function CheckTag({ outcome, words }: { outcome: keyof typeof outcomes; words: string }) {
  const { shape, colour } = outcomes[outcome];
  return (
    <Tag colour={colour}>
      {words}
      <Shape shape={shape} />
    </Tag>
  );
}

const completeness = { fine: 'fine', low: 'look', dates: 'unknown', absent: 'unknown' } as const;

/** How complete a column is; a date may be blank, and a column may be in no file. */
export function CompletenessTag(props: { status: keyof typeof completeness; words: string }) {
  return <CheckTag outcome={completeness[props.status]} words={props.words} />;
}

const quarters = {
  A: { shape: '▲', colour: 'teal' },
  B: { shape: '△', colour: 'teal' },
  C: { shape: '▽', colour: 'yellow' },
  D: { shape: '▼', colour: 'orange' },
};

/** The quarter of all authorities that a council is in. */
export function QuarterTag({ letter, words }: { letter: keyof typeof quarters; words: string }) {
  const { shape, colour } = quarters[letter];
  return (
    <Tag colour={colour}>
      {words}
      <Shape shape={shape} />
    </Tag>
  );
}
