// XML for the core: the parser is saxes; what it meets goes over in one string for each piece.
// Definition: wasm/engine.d.ts, XmlReader.
import { SaxesParser } from 'saxes';

// Neither can occur in XML 1.0, so that no text can pass for an event.
const event_end = '\x1e';
const field_end = '\x1f';

/**
 * A reader that expands nothing but XML's own five entities and fetches nothing.
 * @returns {import('../../../wasm/engine').XmlReader}
 */
export function open_xml() {
  const parser = new SaxesParser();
  let events = [];
  let stopped = false;
  const add = (event) => {
    if (!stopped) events.push(event + event_end);
  };
  const add_text = (text) => {
    if (text.trim() !== '') add(`T${text}`);
  };
  const stop = () => {
    add(`X${parser.line}`);
    stopped = true;
  };
  const take = () => {
    const batch = events.join('');
    events = [];
    return batch;
  };
  parser.on('error', stop);
  parser.on('opentagstart', ({ name }) => add(`S${parser.line}${field_end}${name}`));
  parser.on('closetag', () => add('E'));
  parser.on('text', add_text);
  parser.on('cdata', add_text);
  parser.on('doctype', (doctype) => {
    if (doctype.includes('<!ENTITY')) stop();
  });
  return {
    write(text) {
      if (!stopped) parser.write(text);
      return take();
    },
    close() {
      if (!stopped) parser.close();
      return take();
    },
  };
}
