// The worker's side of a contender: says that it is there, then answers once for each set of files.

type Scope = {
  onmessage: ((event: MessageEvent<File[]>) => void) | null;
  postMessage: (message: unknown) => void;
};

/** What a contender posts: first `ready`, then for each set of files an answer or what went wrong. */
export type Message = 'ready' | { answer: unknown } | { error: string };

export function serve(answer: (files: File[]) => Promise<unknown>): void {
  const scope = self as unknown as Scope;
  const post = (message: Message) => scope.postMessage(message);
  scope.onmessage = ({ data }) => {
    answer(data).then(
      (value) => post({ answer: value }),
      (reason) => post({ error: String(reason?.stack ?? reason) }),
    );
  };
  post('ready');
}
