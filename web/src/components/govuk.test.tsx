// @vitest-environment happy-dom
// Components that re-implement one of govuk-frontend are held against its own fixtures.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { Button } from './Button';
import { Details } from './Details';
import { ErrorMessage } from './ErrorMessage';
import { ErrorSummary } from './ErrorSummary';
import { FileUpload } from './FileUpload';
import { Radios } from './Radios';
import { Select } from './Select';
import { SkipLink } from './SkipLink';
import { SummaryList } from './SummaryList';
import { Table } from './Table';
import { Tag } from './Tag';

interface Fixture {
  name: string;
  html: string;
}

function fixture(component: string, name: string): string {
  const folder = 'node_modules/govuk-frontend/dist/govuk/components';
  const path = join(process.cwd(), folder, component, 'fixtures.json');
  const { fixtures } = JSON.parse(readFileSync(path, 'utf8')) as { fixtures: Fixture[] };
  const found = fixtures.find((one) => one.name === name);
  if (!found) throw new Error(`${component} has no fixture "${name}"`);
  return found.html;
}

/** Hooks for govuk-frontend's own script, which is not used, and what only that script needs. */
const ignored = ['data-module', 'tabindex', 'name', 'onclick'];

/** One line per element: tag, sorted attributes, own text. Order and nesting are kept. */
function shape(html: string, skip: string[] = []): string[] {
  const box = document.createElement('div');
  box.innerHTML = html;
  const lines: string[] = [];
  const walk = (element: Element, depth: number) => {
    const attributes = [...element.attributes]
      .filter(({ name }) => !ignored.includes(name) && !skip.includes(name))
      .map(({ name, value }) => `${name}=${value.replace(/\s+/g, ' ').trim()}`)
      .sort();
    const text = [...element.childNodes]
      .filter((node) => node.nodeType === 3)
      .map((node) => (node.textContent ?? '').replace(/\s+/g, ' ').trim())
      .filter(Boolean)
      .join(' ');
    lines.push(
      `${' '.repeat(depth)}${element.tagName.toLowerCase()} [${attributes.join(', ')}] ${text}`,
    );
    for (const child of element.children) walk(child, depth + 1);
  };
  for (const child of box.children) walk(child, 0);
  return lines;
}

function same(ours: JSX.Element, component: string, name: string, skip: string[] = []): void {
  expect(shape(renderToString(ours), skip)).toEqual(shape(fixture(component, name), skip));
}

test('buttons', () => {
  same(<Button type="submit">Save and continue</Button>, 'button', 'default');
  same(
    <Button type="submit" kind="secondary">
      Secondary button
    </Button>,
    'button',
    'secondary',
  );
  same(
    <Button type="submit" kind="warning">
      Warning button
    </Button>,
    'button',
    'warning',
  );
  same(
    <Button type="submit" disabled>
      Disabled button
    </Button>,
    'button',
    'disabled',
  );
});

test('details', () => {
  const text =
    'We need to know your nationality so we can work out which elections you’re entitled to vote in. If you can’t provide your nationality, you’ll have to send copies of identity documents through the post.';
  same(<Details summary="Help with nationality">{text}</Details>, 'details', 'default');
});

test('error message and error summary', () => {
  const items = [
    { text: 'The date your passport was issued must be in the past', target: 'example-error-1' },
    { text: 'Enter a postcode, like AA1 1AA', target: 'example-error-2' },
  ];
  same(<ErrorSummary items={items} />, 'error-summary', 'default');
  same(
    <ErrorMessage id="x" text="Error message about full name goes here" />,
    'error-message',
    'default',
    ['id'],
  );
  expect(renderToString(<ErrorSummary items={[]} />)).toBe('');
});

test('tags', () => {
  same(<Tag>Alpha</Tag>, 'tag', 'default');
  same(<Tag colour="grey">Grey</Tag>, 'tag', 'grey');
});

test('tables', () => {
  const head = [
    { text: 'Month you apply' },
    { text: 'Rate for bicycles', numeric: true },
    { text: 'Rate for vehicles', numeric: true },
  ];
  const rows = [
    ['January', '£85', '£95'],
    ['February', '£75', '£55'],
    ['March', '£165', '£125'],
  ];
  same(<Table rows={rows} numeric={[false, true, true]} />, 'table', 'default');
  same(<Table head={head} rows={rows} />, 'table', 'with head');
  same(
    <Table
      caption="Caption 1: Months and rates"
      captionSize="m"
      firstCellIsHeader
      head={head}
      rows={rows}
    />,
    'table',
    'with head and caption',
  );
});

test('skip link', () => {
  same(
    <SkipLink target="test-target-element" text="Skip to main content" />,
    'skip-link',
    'default',
  );
});

test('summary list', () => {
  const rows = [
    { key: 'Name', value: 'Firstname Lastname' },
    { key: 'Date of birth', value: '13/08/1980' },
    {
      key: 'Contact information',
      value: (
        <>
          <p class="govuk-body">email@email.com</p>
          <p class="govuk-body">
            Address line 1<br />
            Address line 2<br />
            Address line 3<br />
            Address line 4<br />
            Address line 5
          </p>
        </>
      ),
    },
  ];
  same(<SummaryList rows={rows} />, 'summary-list', 'default');
});

test('select, plain and with hint and error', () => {
  const options = [1, 2, 3].map((n) => ({
    value: String(n),
    text: `GOV.UK frontend option ${n}`,
  }));
  const nothing = () => undefined;
  same(
    <Select
      id="select-1"
      label="Label text goes here"
      options={options}
      value="2"
      onChange={nothing}
    />,
    'select',
    'default',
    ['disabled'],
  );
  same(
    <Select
      id="select-2"
      label="Label text goes here"
      hint="Hint text goes here"
      error="Error message goes here"
      options={options}
      value=""
      onChange={nothing}
    />,
    'select',
    'with hint text and error message',
    ['disabled', 'selected'],
  );
});

test('radios', () => {
  const options = [
    { value: 'yes', text: 'Yes' },
    { value: 'no', text: 'No' },
  ];
  same(
    <Radios
      name="example-default"
      legend="Have you changed your name?"
      options={options}
      value=""
      onChange={() => undefined}
    />,
    'radios',
    'default',
  );
});

test('file upload: label, hint, error and wrapper as theirs, with the button their script makes', () => {
  const ours = shape(
    renderToString(
      <FileUpload
        id="file-upload-3"
        label="Upload a file"
        hint="Your photo may be in your Pictures, Photos, Downloads or Desktop folder. Or in an app like iPhoto."
        error="Error message goes here"
        status="No file chosen"
        dragging={false}
        onFiles={() => undefined}
      />,
    ),
    ['id'],
  );
  const theirs = shape(fixture('file-upload', 'enhanced, with error message and hint'), ['id']);
  const upTo = theirs.findIndex((line) => line.includes('govuk-file-upload-wrapper'));
  expect(ours.slice(0, upTo)).toEqual(theirs.slice(0, upTo));
  const text = ours.join('\n');
  expect(text).toContain('class=govuk-file-upload-wrapper app-drop');
  expect(text).toMatch(/button \[.*aria-describedby=file-upload-3-hint file-upload-3-error/);
  expect(text).toMatch(/input \[.*multiple=.*type=file/);
});
