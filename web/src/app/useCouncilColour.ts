// The council's colour for the head of the page, set where the stylesheet picks it up. The core has
// made sure that white text can be read on it.
import { useEffect } from 'preact/hooks';

export function useCouncilColour(colour: string): void {
  useEffect(() => {
    const { style } = document.documentElement;
    if (colour === '') style.removeProperty('--app-council-colour');
    else style.setProperty('--app-council-colour', colour);
  }, [colour]);
}
