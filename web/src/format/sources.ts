// The national codes of where a contact or referral comes from, in words. Figures carry the bare
// code; people read the name beside it.
const names: Record<string, string> = {
  '1A': 'Family member, relative or carer',
  '1B': 'Acquaintance, neighbour or childminder',
  '1C': 'The child',
  '1D': 'Other individual',
  '2A': 'Schools',
  '2B': 'Education services',
  '3A': 'GP',
  '3B': 'Health visitor',
  '3C': 'School nurse',
  '3D': 'Other primary health services',
  '3E': 'Accident and emergency',
  '3F': 'Other health services',
  '4': 'Housing',
  '5A': 'Adult social care of the council',
  '5B': 'Other services of the council',
  '5C': 'Another council',
  '5D': 'Early help',
  '6': 'Police',
  '7': 'Other legal agency',
  '8': 'Other',
  '9': 'Anonymous',
  '10': 'Unknown',
};

/** '6' becomes '6 Police'; anything that is not a national code stays as it is. */
export function sourceName(category: string): string {
  const name = names[category];
  return name === undefined ? category : `${category} ${name}`;
}

/** A category as people read it, whatever it was broken down by. */
export function categoryName(breakdown: string, category: string): string {
  return breakdown === 'source' ? sourceName(category) : category;
}
