// The coded values of the later case lists: legal status, reasons, needs, statuses, activities.
// Governed by the definitions: the importer's code sets and value spellings. A code counts with or
// without its prefix letter, label or brackets; a value without a known code is "not recorded".
import { clean } from './csv.mjs';

const code_among = (codes) => {
  const pattern = new RegExp(`(?:^|[^a-z0-9])(${codes})(?![a-z0-9])`, 'i');
  return (text) => pattern.exec(clean(text))?.[1].toUpperCase() ?? '';
};

/** C1, V2 and so on; "" where blank or unknown. */
export const read_legal_status = code_among('C[12]|D1|E1|V[234]|L[123]|J[123]');
export const is_short_break = (code) => code === 'V3' || code === 'V4';

/** Why a child ceased to be looked after, older codes included. */
export const read_reason_ceased = code_among('E4[AB]|E4[1-8]|E1[1-7]|E[2-9]|X1');

/** N0 to N9. */
export const read_need = code_among('N[0-9]');

/** plan (child in need plan), assessment (open assessment), other, or "" where blank. */
export function read_case_status(text) {
  const value = clean(text).toLowerCase();
  if (value === '') return '';
  if (/\bclosed\b/.test(value)) return 'other';
  if (/\bopen assessment\b/.test(value)) return 'assessment';
  if (/\bcin\b|\bchild in need\b/.test(value)) return 'plan';
  return 'other';
}

/** EET, NEET, or "" where blank or unknown. */
export function read_activity(text) {
  const code = code_among('[FP][1-5]|G[456]')(text);
  return code === '' ? '' : code.startsWith('G') ? 'NEET' : 'EET';
}

/** true, false, or null where blank or unknown. */
export function read_suitable(text) {
  const value = clean(text).toLowerCase();
  if (/\bunsuitable\b|\bnot suitable\b/.test(value)) return false;
  return /\bsuitable\b/.test(value) ? true : null;
}

/** Whether a care leaver died or went back home for good. */
export const has_left_leaving_care = (text) => /\b(?:died|rhom)\b/i.test(clean(text));

/** A number as written, or null where blank or not a number. */
export function read_number(text) {
  const value = clean(text);
  return /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : null;
}
