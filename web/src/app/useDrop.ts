// The whole window accepts dropped files; without this a browser would leave the page for them.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface Dropped {
  files: File[];
  /** Names of folders, which cannot be read as files. */
  folders: string[];
}

function takeApart(transfer: DataTransfer): Dropped {
  const dropped: Dropped = { files: [], folders: [] };
  for (const item of transfer.items) {
    const entry = item.webkitGetAsEntry?.();
    const file = item.getAsFile();
    if (entry?.isDirectory) dropped.folders.push(entry.name);
    else if (file !== null) dropped.files.push(file);
  }
  return dropped;
}

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** Returns whether files hang over the window right now. */
export function useDrop(onDrop: (dropped: Dropped) => void): boolean {
  const [dragging, setDragging] = useState(false);
  const handler = useRef(onDrop);
  handler.current = onDrop;
  // Before the first paint: whoever sees the page may drop onto it.
  useLayoutEffect(() => {
    // Enter and leave fire for every element on the way; only their balance says where we are.
    let depth = 0;
    const enter = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      depth += 1;
      setDragging(true);
    };
    const leave = () => {
      depth = Math.max(0, depth - 1);
      if (depth === 0) setDragging(false);
    };
    const over = (event: DragEvent) => {
      if (holdsFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      depth = 0;
      setDragging(false);
      if (!holdsFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      handler.current(takeApart(event.dataTransfer));
    };
    addEventListener('dragenter', enter);
    addEventListener('dragleave', leave);
    addEventListener('dragover', over);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragenter', enter);
      removeEventListener('dragleave', leave);
      removeEventListener('dragover', over);
      removeEventListener('drop', drop);
    };
  }, []);
  return dragging;
}
