// govuk-frontend's tag, and the rating tags made of it: word and shape first, colour last.
import type { ComponentChildren } from 'preact';
import type { Rag } from '../engine/contract';
import { ratingMarks, statusMarks } from '../format/words';

export function Tag(props: { children: ComponentChildren; colour?: string }) {
  const classes = props.colour ? `govuk-tag govuk-tag--${props.colour}` : 'govuk-tag';
  return <strong class={classes}>{props.children}</strong>;
}

function Shape({ shape }: { shape: string }) {
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
