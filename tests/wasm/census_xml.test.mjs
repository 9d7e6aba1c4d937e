// One census as XML and as tables gives the same figures, and the parser of the page refuses what
// must not be used. (The native build has a parser of its own, tested in tests/core/lists.)

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { feed, file_of, load_core, odd_sizes, read_files, today } from './core.mjs';

let core = null;
before(async () => {
  core = await load_core();
});

const two = (number) => String(number).padStart(2, '0');
/** Days after 1 April 2018, as ISO text. */
const day = (days) => new Date(Date.UTC(2018, 3, 1 + days)).toISOString().slice(0, 10);

/** An invented census of 2018-19: every child has a case, some an enquiry, a plan and reviews. */
const children = Array.from({ length: 40 }, (_, i) => ({
  id: `K${two(i)}${i === 7 ? ' &<é' : ''}`,
  details: [0, 1].slice(0, 1 + (i % 2)).map((n) => {
    const referred = 3 * i + 150 * n;
    return {
      CINreferralDate: day(referred),
      ReferralSource: ['6', '2A', '1A', ''][i % 4],
      PrimaryNeedCode: `N${1 + (i % 9)}`,
      CINclosureDate: i % 3 === 0 ? day(referred + 100) : '',
      ReferralNFA: i % 5 === 0 ? '1' : '0',
      assessments: [
        {
          AssessmentActualStartDate: day(referred + 2),
          AssessmentAuthorisationDate: i % 6 === 0 ? '' : day(referred + 40 + i),
        },
      ],
      enquiries:
        i % 2 === 0
          ? [
              {
                S47ActualStartDate: day(referred + 1),
                DateOfInitialCPC: day(referred + 15 + (i % 9)),
              },
            ]
          : [],
      plans:
        i % 4 === 0
          ? [
              {
                CPPstartDate: day(referred + 20),
                CPPendDate: i % 8 === 0 ? day(referred + 180) : '',
                NumberOfPreviousCPP: String(i % 3),
                reviews: [day(referred + 100 + i), day(referred + 170)],
              },
            ]
          : [],
    };
  }),
}));

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace('é', '&#233;');
const leaves = (record, names) =>
  names
    .filter((name) => record[name] !== '')
    .map((name) => `<${name}>${escaped(record[name])}</${name}>`)
    .join('\n');

const names = {
  details: ['CINreferralDate', 'ReferralSource', 'PrimaryNeedCode', 'CINclosureDate'],
  assessment: ['AssessmentActualStartDate', 'AssessmentAuthorisationDate'],
  enquiry: ['S47ActualStartDate', 'DateOfInitialCPC'],
  plan: ['CPPstartDate', 'CPPendDate', 'NumberOfPreviousCPP'],
};

function as_xml() {
  const inside = children.map(({ id, details }) => {
    const cases = details.map(
      (one) => `<CINdetails>${leaves(one, names.details)}
${one.assessments.map((a) => `<Assessments>${leaves(a, names.assessment)}</Assessments>`).join('')}
${one.enquiries.map((e) => `<Section47>${leaves(e, names.enquiry)}</Section47>`).join('')}
${leaves(one, ['ReferralNFA'])}
${one.plans
  .map(
    (p) =>
      `<ChildProtectionPlans>${leaves(p, names.plan)}<Reviews>${p.reviews
        .map((review) => `<CPPreviewDate>${review}</CPPreviewDate>`)
        .join('')}</Reviews></ChildProtectionPlans>`,
  )
  .join('')}</CINdetails>`,
    );
    return `<Child><ChildIdentifiers><LAchildID>${escaped(id)}</LAchildID></ChildIdentifiers>
${cases.join('\n')}</Child>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE Message>
<Message><Header><CollectionDetails><Collection>CIN</Collection></CollectionDetails></Header>
<Children>${inside.join('\n')}</Children></Message>\n`;
}

function as_tables() {
  const tables = { details: [], assessment: [], enquiry: [], plan: [], review: [] };
  for (const { id, details } of children) {
    details.forEach((one, i) => {
      const key = [`"${id}"`, i + 1];
      const row = (record, columns) => [...key, ...columns.map((name) => record[name])];
      tables.details.push([...row(one, names.details), one.ReferralNFA]);
      for (const record of one.assessments) tables.assessment.push(row(record, names.assessment));
      for (const record of one.enquiries) tables.enquiry.push(row(record, names.enquiry));
      for (const record of one.plans) {
        tables.plan.push(row(record, names.plan));
        for (const review of record.reviews) tables.review.push([...key, review]);
      }
    });
  }
  const columns = {
    ...names,
    details: [...names.details, 'ReferralNFA'],
    review: ['CPPreviewDate'],
  };
  return Object.entries(tables).map(([name, rows]) =>
    file_of(
      `${name}.csv`,
      [['LAchildID', 'CINdetailsID', ...columns[name]], ...rows]
        .map((cells) => `${cells.join(',')}\n`)
        .join(''),
    ),
  );
}

function figures_of(files, sizes = odd_sizes) {
  const engine = new core.Engine(today());
  const summaries = read_files(engine, files, sizes);
  const text = Buffer.from(engine.figures_csv()).toString('utf8');
  engine.delete();
  return { text, summaries };
}

test('the XML and the tables of one census give the same figures, byte for byte', () => {
  const tables = figures_of(as_tables());
  const xml = figures_of([file_of('census.xml', as_xml())]);
  assert.equal(xml.summaries[0].title, 'Children in need census, XML');
  assert.equal(xml.summaries[0].message, null);
  assert.equal(xml.summaries[0].list, null);
  for (const indicator of [
    'referrals',
    'assessment-45',
    'icpc-15',
    'cpp-2y-ceased',
    'cpp-review',
  ]) {
    assert.match(xml.text, new RegExp(`^${indicator},`, 'm'));
  }
  assert.equal(xml.text, tables.text);
});

test('it does not matter how the XML is cut, nor in which encoding it comes', () => {
  const text = as_xml();
  const whole = figures_of([file_of('census.xml', text)]).text;
  assert.equal(figures_of([file_of('census.xml', text)], [1]).text, whole);
  const wide = Buffer.from(`\ufeff${text}`, 'utf16le');
  assert.equal(figures_of([{ name: 'census.xml', bytes: wide }]).text, whole);
});

test('every row of the XML is accounted for, at its line', () => {
  const engine = new core.Engine(today());
  const text = as_xml().replace('2018-04-01</CINreferralDate>', 'soon</CINreferralDate>');
  const [summary] = read_files(engine, [file_of('census.xml', text)]);
  const aside = summary.set_aside.reduce((sum, { rows }) => sum + rows, 0);
  assert.equal(aside, 1);
  assert.equal(summary.rows_read, summary.rows_used + aside);
  const [row] = engine.row_issues(summary.id, 0, 1).rows;
  assert.equal(row.column, 'CINreferralDate');
  assert.equal(row.value, 'soon');
  assert.match(text.split('\n')[row.line - 1], /<CINdetails>/);
  engine.delete();
});

test('a census that is damaged, breaks off or brings its own entities is refused whole', () => {
  const text = as_xml();
  const bad = [
    text.slice(0, text.length / 2),
    text.replace('</Children>', '</Kinder>'),
    text.replace('<!DOCTYPE Message>', '<!DOCTYPE Message [<!ENTITY a "aaaa">]>'),
    text.replace('<LAchildID>K00', '<LAchildID>&other;'),
    text.replace('<Children>', `<Children>${'<a>'.repeat(1000)}`),
  ];
  for (const wrong of bad) {
    const engine = new core.Engine(today());
    const [summary] = read_files(engine, [file_of('census.xml', wrong)]);
    assert.equal(summary.kind, 'unusable');
    assert.equal(summary.rows_read, 0);
    assert.match(summary.message, /line \d+/);
    engine.delete();
  }
});

test('a file removed while it is being read leaves nothing behind', () => {
  const engine = new core.Engine(today());
  const id = feed(engine, file_of('census.xml', as_xml()), [1000]);
  engine.remove_file(id);
  const [summary] = read_files(engine, [file_of('census.xml', as_xml())]);
  assert.equal(summary.rows_read, summary.rows_used);
  engine.delete();
});
