// Small files of the council's own, settings among them, with what they must not take.

import { read, refused } from '../expects.mjs';
import { formulas, markup } from '../payloads.mjs';

const csv = (...lines) => `${lines.join('\r\n')}\r\n`;
const huge = '123456789012345678901234567890';
const amounts = {
  'beyond 64 bits': huge,
  'below 64 bits': `-${huge}`,
  'in powers of ten': '1e400',
  'of 400 decimals': `0.${'3'.repeat(400)}`,
  'that is none': 'NaN',
  'that is infinite': 'Infinity',
  'in hexadecimal': '0x7fffffff',
  'that is a formula': '=1+1',
  'that is suppressed': 'c',
  'that is suppressed as a star': '*',
  'of other digits': '\u0661\u0662\u0663',
};

const measures = Object.entries(amounts).flatMap(([what, amount]) => [
  {
    name: `a measure whose numerator is an amount ${what}`,
    bytes: csv(
      'indicator,period,basis,numerator,denominator,value',
      `agency-rate,2017-18,year,${amount},100,`,
      'agency-rate,2016-17,year,10,100,',
    ),
    expects: { at_least: 1 },
  },
  {
    name: `a target that is an amount ${what}`,
    bytes: csv('indicator,period,target,tolerance', `contacts,2017-18,${amount},${amount}`),
    expects: {},
  },
  {
    name: `a population that is an amount ${what}`,
    bytes: csv('year,population', `2010,${amount}`),
    expects: {},
  },
]);

const settings_texts = Object.entries({ ...markup, ...formulas }).map(([what, text]) => ({
  name: `settings with ${what} for names and values`,
  bytes: csv(
    'setting,value',
    ...['no-such-setting', 'as-at', 'mode', 'follow-up-days', text].map(
      (key) => `"${key.replaceAll('"', '""')}","${text.replaceAll('"', '""')}"`,
    ),
  ),
  expects: read(0, { 'not understood': 5 }),
}));

const json = {
  'that breaks off': '{"as-at": "2018-',
  'of ten thousand brackets': `${'['.repeat(10_000)}`,
  'of ten thousand objects': `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
  'that is a list': '[{"setting": "mode"}]',
  'with broken escapes': '{"council-name": "\\uD800\\u12"}',
  'with something behind it': '{"mode": "working"} {"mode": "sharing"}',
  'with a comment': '{"mode": /* no */ "working"}',
  'of two megabytes': `{"council-name": "${'x'.repeat(2e6)}"}`,
};

export const side_files = [
  ...measures,
  ...settings_texts,
  ...Object.entries(json).map(([what, bytes]) => ({
    name: `JSON ${what}`,
    bytes,
    expects: refused(/JSON/),
  })),
  {
    name: 'JSON with a number of 400 digits',
    bytes: `{"follow-up-days": ${'9'.repeat(400)}}`,
    expects: read(0, { 'not understood': 1 }),
  },
  {
    name: 'JSON that names what every object has',
    bytes: '{"__proto__": "x", "constructor": "y", "mode": "secret"}',
    expects: read(0, { 'not understood': 3 }),
  },
  {
    name: 'bank holidays that never were',
    bytes: csv('date,name', '31/02/2018,None', '0000-00-00,None', '9999-12-31,Last', ',', 'x,y'),
    expects: {},
  },
  {
    name: 'bandings from above to below',
    bytes: csv('indicator,band,low,high', `contacts,A,${huge},0`, 'contacts,A,1,0', 'contacts,,,'),
    expects: {},
  },
  {
    name: 'workers who are formulas with the posts of a million',
    bytes: csv(
      'worker,team,role,fte,recommended_max,agency',
      '=1+1,@SUM(A1),+1,1000000,-5,maybe',
      `<b>x</b>,,,${huge},,`,
    ),
    expects: {},
  },
  {
    name: 'other headings that make every heading a child id',
    bytes: csv('list,column,header,value,meaning', '11,Nothing,x,,', '99,Child Unique ID,a,,'),
    expects: {},
  },
  {
    name: 'actions for no indicator with markup in them',
    bytes: csv(
      'indicator,action,lead,due,status,comment',
      '<b>x</b>,=1+1,@a,99/99/9999,-,+',
      'contacts,<script>window.__hostile=1</script>,=1+1,31/01/2018,Completed,-x',
    ),
    expects: { at_least: 1 },
  },
];
