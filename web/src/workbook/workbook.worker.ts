// Opens one workbook away from the page and from the engine, and hands back its sheets.
import { sheetsOf, type WorkbookReply } from './sheets';

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<File>) => void) | null;
  postMessage: (reply: WorkbookReply, transfer: Transferable[]) => void;
};

scope.onmessage = async ({ data: file }) => {
  try {
    const sheets = await sheetsOf(await file.arrayBuffer());
    scope.postMessage(
      { ok: true, sheets },
      sheets.map(({ csv }) => csv.buffer),
    );
  } catch {
    scope.postMessage({ ok: false }, []);
  }
};
