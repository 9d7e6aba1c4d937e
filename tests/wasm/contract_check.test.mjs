// The reader and the checker of the contract: a check that lets everything pass proves nothing.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ContractCheck } from './contract_check.mjs';
import { read_contract } from './contract_types.mjs';

const contract = read_contract(`
// A comment.
export type Basis = 'month' | 'quarter';
/** Another; with marks: { } */
export interface Point { x: number; label: string | null; }
export interface Shape {
  basis: Basis;
  points: Point[];
  rows: string[][];
  sides: (Point | null)[];
  open?: boolean;
}
`);
const check = () => new ContractCheck(contract);
const shape = (change = {}) => ({
  basis: 'month',
  points: [{ x: 1, label: null }],
  rows: [['a'], []],
  sides: [null, { x: 2, label: 'b' }],
  ...change,
});
const problems = (value) => check().problems({ kind: 'name', name: 'Shape' }, value);

test('a value that keeps to its type has no problems', () => {
  assert.deepEqual(problems(shape()), []);
  assert.deepEqual(problems(shape({ open: true })), []);
});

test('each way to break a type is told with its place', () => {
  const cases = [
    [shape({ basis: 'week' }), /value\.basis: none of the choices/],
    [shape({ points: [{ x: '1', label: null }] }), /points\[0\]\.x: expected number/],
    [shape({ points: [{ x: Number.NaN, label: null }] }), /points\[0\]\.x: expected number/],
    [shape({ points: [{ x: Infinity, label: null }] }), /points\[0\]\.x: expected number/],
    [shape({ points: [{ x: 1, label: undefined }] }), /points\[0\]\.label: expected string/],
    [shape({ points: [{ x: 1 }] }), /points\[0\]\.label: left out/],
    [shape({ points: null }), /points: expected a list/],
    [shape({ rows: ['a'] }), /rows\[0\]: expected a list/],
    [shape({ sides: [undefined] }), /sides\[0\]: expected an object/],
    [shape({ sides: new Array(1) }), /sides\[0\]: expected an object/],
    [shape({ open: 'yes' }), /open: expected boolean/],
    [shape({ more: 1 }), /value\.more: not in the contract/],
    [shape({ points: [{ x: 1, label: 'a', y: 2 }] }), /points\[0\]\.y: not in the contract/],
    [new Map(), /not a plain object/],
    [null, /expected an object/],
  ];
  for (const [value, expected] of cases) assert.match(problems(value).join('\n'), expected);
});

test('a check remembers which types it met', () => {
  const once = check();
  once.problems({ kind: 'name', name: 'Shape' }, shape({ points: [], sides: [] }));
  assert.deepEqual([...once.seen].sort(), ['Basis', 'Shape']);
  assert.deepEqual([...once.seen_choices.get('Basis')], ['month']);
  const reachable = once.reachable({ kind: 'name', name: 'Shape' });
  assert.deepEqual([...reachable].sort(), ['Point', 'Shape']);
});

test('methods and functions are read with their parameters', () => {
  const types = read_contract(`
    export interface Counter { add(by: number, note?: string): void; value(): number | null; }
    export interface Module { Counter: { new (from: number): Counter }; }
    export interface Options { done?: (counter: Counter, last: () => void) => object; }
    export default function create(options?: Options): Promise<Module>;`);
  const { methods } = types.get('Counter');
  assert.deepEqual([...methods.keys()], ['add', 'value']);
  assert.deepEqual(methods.get('add').parameters, [
    { name: 'by', optional: false, type: { kind: 'name', name: 'number' } },
    { name: 'note', optional: true, type: { kind: 'name', name: 'string' } },
  ]);
  assert.equal(types.get('Module').fields.get('Counter').type.constructs.parameters.length, 1);
  assert.equal(types.get('create').returns.name, 'Promise');
  const counter = { kind: 'name', name: 'Counter' };
  assert.throws(() => new ContractCheck(types).problems(counter, {}), /no plain value/);
});

test('what the reader does not understand is refused', () => {
  for (const text of [
    'export interface A extends B { x: number; }',
    'export interface A { readonly x: number; }',
    'export interface A { [key: string]: number; }',
    'export type A = B & C;',
    'export type A = 5;',
    'export type A = [string, number];',
    'export type A = { x: number }[];',
    'export type A = Unheard;',
    'export enum A { x }',
    'interface A { x: number; }',
    'export interface A { x: number; x: string; }',
    "export type A = 'a'; export type A = 'b';",
  ]) {
    assert.throws(() => read_contract(text), Error, text);
  }
});
