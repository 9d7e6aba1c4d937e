// Reads the engine's TypeScript contract (wasm/engine.d.ts) into plain descriptions of its types.
// A small part of the language, and nothing else: whatever is not understood is refused, so that no
// line of the contract goes unchecked.

const token_pattern =
  /\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/|(=>|[{}()[\]:;,|?<>=])|('[^']*')|([A-Za-z_$][\w$.]*)/y;

function tokens_of(text) {
  const tokens = [];
  token_pattern.lastIndex = 0;
  while (token_pattern.lastIndex < text.length) {
    const at = token_pattern.lastIndex;
    const match = token_pattern.exec(text);
    if (match === null) {
      const line = text.slice(0, at).split('\n').length;
      throw new Error(`line ${line}: not understood: ${text.slice(at, at + 20)}`);
    }
    const [, mark, literal, name] = match;
    const line = text.slice(0, at).split('\n').length;
    if (mark) tokens.push({ kind: mark, text: mark, line });
    if (literal) tokens.push({ kind: 'literal', text: literal.slice(1, -1), line });
    if (name) tokens.push({ kind: 'name', text: name, line });
  }
  tokens.push({ kind: 'end', text: 'the end', line: text.split('\n').length });
  return tokens;
}

class Reader {
  constructor(tokens) {
    this.tokens = tokens;
    this.at = 0;
  }

  ahead(steps = 0) {
    return this.tokens[Math.min(this.at + steps, this.tokens.length - 1)];
  }

  take(kind, text) {
    const token = this.ahead();
    if (token.kind !== kind || (text !== undefined && token.text !== text)) {
      throw new Error(`line ${token.line}: expected ${text ?? kind}, found ${token.text}`);
    }
    this.at += 1;
    return token.text;
  }

  took(kind, text) {
    const token = this.ahead();
    if (token.kind !== kind || (text !== undefined && token.text !== text)) return false;
    this.at += 1;
    return true;
  }
}

/** A union of types with `[]` behind them. */
function read_type(reader) {
  reader.took('|'); // a long union starts each line with one
  const choices = [read_arrays(reader)];
  while (reader.took('|')) choices.push(read_arrays(reader));
  return choices.length === 1 ? choices[0] : { kind: 'union', choices };
}

function read_arrays(reader) {
  let type = read_single(reader);
  while (reader.took('[')) {
    reader.take(']');
    type = { kind: 'array', of: type };
  }
  return type;
}

function read_single(reader) {
  if (reader.ahead().kind === 'literal') {
    return { kind: 'literal', value: reader.take('literal') };
  }
  if (reader.ahead().kind === '(') {
    const first = reader.ahead(1).kind;
    const behind = reader.ahead(2).kind;
    if (first === ')' || (first === 'name' && (behind === ':' || behind === '?'))) {
      const parameters = read_parameters(reader);
      reader.take('=>');
      return { kind: 'function', parameters, returns: read_type(reader) };
    }
    reader.take('(');
    const inside = read_type(reader);
    reader.take(')');
    return inside;
  }
  const name = reader.take('name');
  if (reader.took('<')) {
    const of = read_type(reader);
    reader.take('>');
    return { kind: 'generic', name, of };
  }
  return name === 'null' ? { kind: 'null' } : { kind: 'name', name };
}

function read_parameters(reader) {
  reader.take('(');
  const parameters = [];
  while (!reader.took(')')) {
    const name = reader.take('name');
    const optional = reader.took('?');
    reader.take(':');
    parameters.push({ name, optional, type: read_type(reader) });
    if (reader.ahead().kind !== ')') reader.take(',');
  }
  return parameters;
}

function read_interface(reader) {
  const declared = { kind: 'interface', fields: new Map(), methods: new Map(), constructs: null };
  reader.take('{');
  while (!reader.took('}')) {
    const name = reader.take('name');
    if (declared.fields.has(name) || declared.methods.has(name)) {
      throw new Error(`line ${reader.ahead().line}: ${name} is declared twice`);
    }
    if (reader.ahead().kind === '(') {
      const method = { parameters: read_parameters(reader) };
      reader.take(':');
      method.returns = read_type(reader);
      if (name === 'new') declared.constructs = method;
      else declared.methods.set(name, method);
    } else {
      const optional = reader.took('?');
      reader.take(':');
      // A class inside the module: `{ new (...): Engine }`.
      const type = reader.ahead().kind === '{' ? read_interface(reader) : read_type(reader);
      declared.fields.set(name, { optional, type });
    }
    if (reader.ahead().kind !== '}' && !reader.took(';')) reader.take(',');
  }
  return declared;
}

const built_in = new Set(['string', 'number', 'boolean', 'void', 'object', 'Uint8Array']);
const of_the_platform = /^(ArrayBuffer|Promise|WebAssembly\.\w+)$/;

/** Every name a type mentions has to be declared, or be one of the language's own. */
function check_names(type, names) {
  const seen = (name) => {
    if (!names.has(name) && !built_in.has(name) && !of_the_platform.test(name)) {
      throw new Error(`${name} is not declared`);
    }
  };
  if (type.name !== undefined) seen(type.name);
  if (type.of) check_names(type.of, names);
  for (const choice of type.choices ?? []) check_names(choice, names);
  for (const parameter of type.parameters ?? []) check_names(parameter.type, names);
  if (type.returns) check_names(type.returns, names);
  for (const field of type.fields?.values() ?? []) check_names(field.type, names);
  for (const method of type.methods?.values() ?? []) check_names(method, names);
  if (type.constructs) check_names(type.constructs, names);
}

/** The declared types by name: interfaces, and what `type` names stand for. */
export function read_contract(text) {
  const reader = new Reader(tokens_of(text));
  const types = new Map();
  const declare = (name, type) => {
    if (types.has(name)) throw new Error(`${name} is declared twice`);
    types.set(name, type);
  };
  while (!reader.took('end')) {
    reader.take('name', 'export');
    if (reader.took('name', 'interface')) {
      const name = reader.take('name');
      declare(name, read_interface(reader));
    } else if (reader.took('name', 'type')) {
      const name = reader.take('name');
      reader.take('=');
      declare(name, read_type(reader));
      reader.take(';');
    } else {
      reader.take('name', 'default');
      reader.take('name', 'function');
      const name = reader.take('name');
      const parameters = read_parameters(reader);
      reader.take(':');
      declare(name, { kind: 'function', parameters, returns: read_type(reader) });
      reader.take(';');
    }
  }
  for (const type of types.values()) check_names(type, types);
  return types;
}
