// Says where a value differs from a type of the contract: wrong types, fields left out, fields too many.

const primitives = {
  string: (value) => typeof value === 'string',
  // Not a number and infinity would be missing values in disguise.
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  boolean: (value) => typeof value === 'boolean',
  void: (value) => value === undefined,
  Uint8Array: (value) => value instanceof Uint8Array,
};

const short = (value) => {
  const text = value instanceof Uint8Array ? 'bytes' : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 60)}...` : text;
};

/**
 * Checks values against the types that `read_contract` gave. `seen` collects the interfaces of which
 * a value was met, and the values met of every type that is a choice of texts.
 */
export class ContractCheck {
  constructor(types) {
    this.types = types;
    this.seen = new Set();
    this.seen_choices = new Map();
  }

  /** The problems of a value, each with its path; none if it keeps to the type. */
  problems(type, value, path = 'value') {
    switch (type.kind) {
      case 'null':
        return value === null ? [] : [`${path}: expected null, found ${short(value)}`];
      case 'literal':
        return value === type.value
          ? []
          : [`${path}: expected '${type.value}', found ${short(value)}`];
      case 'array':
        if (!Array.isArray(value)) return [`${path}: expected a list, found ${short(value)}`];
        return Array.from(value).flatMap((item, i) =>
          this.problems(type.of, item, `${path}[${i}]`),
        );
      case 'union':
        return this.union_problems(type, value, path);
      case 'interface':
        return this.interface_problems(type, value, path);
      case 'name':
        return this.named_problems(type.name, value, path);
      default:
        throw new Error(`${path}: values of this type cannot be checked: ${JSON.stringify(type)}`);
    }
  }

  named_problems(name, value, path) {
    const holds = primitives[name];
    if (holds) return holds(value) ? [] : [`${path}: expected ${name}, found ${short(value)}`];
    const type = this.types.get(name);
    if (!type) throw new Error(`${path}: values of ${name} cannot be checked`);
    const problems = this.problems(type, value, path);
    if (problems.length > 0) return problems;
    this.seen.add(name);
    if (typeof value === 'string') {
      if (!this.seen_choices.has(name)) this.seen_choices.set(name, new Set());
      this.seen_choices.get(name).add(value);
    }
    return [];
  }

  union_problems(type, value, path) {
    const answers = type.choices.map((choice) => this.problems(choice, value, path));
    if (answers.some((problems) => problems.length === 0)) return [];
    // The most telling answer is that of the choice which is not just null.
    const beside_null = answers.filter((_, i) => type.choices[i].kind !== 'null');
    if (value !== null && beside_null.length === 1) return beside_null[0];
    return [`${path}: none of the choices, found ${short(value)}`];
  }

  interface_problems(type, value, path) {
    if (type.methods.size > 0 || type.constructs) {
      throw new Error(`${path}: an object with methods is no plain value`);
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return [`${path}: expected an object, found ${short(value)}`];
    }
    if (Object.getPrototypeOf(value) !== Object.prototype) return [`${path}: not a plain object`];
    const problems = [];
    for (const [name, field] of type.fields) {
      if (!Object.hasOwn(value, name)) {
        if (!field.optional) problems.push(`${path}.${name}: left out`);
        continue;
      }
      problems.push(...this.problems(field.type, value[name], `${path}.${name}`));
    }
    for (const name of Reflect.ownKeys(value)) {
      if (!type.fields.has(name)) problems.push(`${path}.${String(name)}: not in the contract`);
    }
    return problems;
  }

  /** The interfaces that values of a type may hold, itself included. */
  reachable(type, found = new Set()) {
    if (type.kind === 'name') {
      const declared = this.types.get(type.name);
      if (!declared || found.has(type.name)) return found;
      if (declared.kind === 'interface') found.add(type.name);
      return this.reachable(declared, found);
    }
    if (type.of) this.reachable(type.of, found);
    for (const choice of type.choices ?? []) this.reachable(choice, found);
    for (const field of type.fields?.values() ?? []) this.reachable(field.type, found);
    return found;
  }
}
