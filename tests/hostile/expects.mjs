// What a bad file has to come to: said by the kinds, held to by the tests.

import { text_of } from './clean_lists.mjs';

const text = (twin) => (typeof twin === 'string' ? twin : text_of(twin));

/** The figures of the clean table or text, byte for byte. */
export const same_as = (twin) => ({ same_as: text(twin) });

/** The figures of the clean table or text, whatever their categories are called. */
export const alike = (twin) => ({ alike: text(twin) });

/** No use of the file at all, and a message that says this. */
export const refused = (message) => ({ refused: message });

/** So many rows used, and those set aside by reason: `read(10, { 'no date': 2 })`. */
export const read = (used, set_aside = {}) => ({ read: { used, set_aside } });
