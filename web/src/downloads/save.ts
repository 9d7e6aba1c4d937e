// Hands a file to the browser's own download. Nothing is sent anywhere.

export function save(name: string, data: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([data], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download has its own hold on the data once the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

export function savePage(name: string, text: string): void {
  save(name, text, 'text/html;charset=utf-8');
}

export function saveCsv(name: string, data: string | Uint8Array): void {
  save(name, data as BlobPart, 'text/csv;charset=utf-8');
}

/** File names without characters that Windows refuses. */
export function fileName(...parts: string[]): string {
  return parts
    .filter((part) => part !== '')
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
