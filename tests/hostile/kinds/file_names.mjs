// Clean lists under names that do harm where they are taken for more than words.

import { contacts, text_of } from '../clean_lists.mjs';
import { same_as } from '../expects.mjs';
import { formulas, letters, markup } from '../payloads.mjs';

const names = {
  ...markup,
  ...formulas,
  ...letters,
  'a path upwards': '../../../../etc/passwd',
  'a path of Windows': 'C:\\Windows\\System32\\x.csv',
  'a share': '\\\\evil.example\\share\\x.csv',
  'an address': 'https://evil.example/x.csv?a=1#b',
  'a device': 'CON',
  'no name at all': '',
  'a dot': '.',
  'control characters': 'a\u0001\u001b[31mb.csv',
  'line ends': 'a\r\nb\r\n,"c".csv',
  'an ending hidden by right-to-left': 'list\u202evsc.exe',
  'ten thousand letters': `${'x'.repeat(10_000)}.csv`,
  'the name of another kind of file': 'settings.json',
};

export const file_names = Object.entries(names).map(([what, file]) => ({
  name: `a clean list named with ${what}`,
  file,
  bytes: text_of(contacts),
  expects: same_as(contacts),
}));
