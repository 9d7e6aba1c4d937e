// How large text is on a slide, in pixels: never under 24, and larger in a larger window.
import { useEffect, useState } from 'preact/hooks';

const sizeNow = () => Math.max(24, Math.round(innerHeight * 0.026));

export function useSlideText(): number {
  const [size, setSize] = useState(sizeNow);
  useEffect(() => {
    const follow = () => setSize(sizeNow());
    addEventListener('resize', follow);
    return () => removeEventListener('resize', follow);
  }, []);
  return size;
}
