// The case lists by their headers: which list a file is, and which header is which column.
// Governed by the definitions: the importer's headers and header variants; coverage; optional extra columns.
import { tidy } from './csv.mjs';

const exact = (...names) => ({ names, loose: null });
const loosely = (loose, ...names) => ({ names, loose });

const shared = {
  child: loosely(/(?=.*\bchild\b)(?=.*\b(?:id|identifier)\b)/, 'child unique id'),
  team: exact('allocated team'),
  worker: exact('allocated worker'),
  locality: exact('locality', 'area'),
};

const ages = {
  birth: loosely(/\bdate\b.*\bbirth\b/, 'date of birth'),
  age: loosely(/\bage\b/, 'age of child (years)', 'age'),
};

/**
 * Per list: its columns; `first`, the columns whose first filled one is the row's first event;
 * `coverage`, the column that starts coverage; `events`, every date that counts as an event;
 * The start of a legal status or of a placement is no event ("starts" are
 * those of the row's own case), nor is a placement order ("order" is the adoption order).
 * `end`, the column that closes the row's case, where it has one.
 */
export const lists = {
  10: {
    columns: {
      decision: exact('date of decision that child should be placed for adoption'),
      placement_order: exact('date of placement order'),
      placed: exact('date placed for adoption'),
      order: exact('date of adoption order'),
      reversed: exact('date of decision that child should no longer be placed for adoption'),
    },
    knows: ['decision'],
    first: ['decision'],
    coverage: 'order',
    events: ['decision', 'placed', 'order'],
    end: null,
  },
  9: {
    columns: {
      eligibility: exact('eligibility category'),
      ...ages,
      in_touch: exact('la in touch'),
      suitability: exact('suitability of accommodation'),
      activity: exact('activity status'),
    },
    knows: ['eligibility'],
    first: [],
    coverage: null,
    events: [],
    end: null,
  },
  8: {
    columns: {
      start: exact('date started to be looked after'),
      end: exact('date ceased to be looked after'),
      legal: exact('start date of current legal status'),
      placement: exact('start date of most recent placement'),
      ...ages,
      legal_status: exact("child's legal status"),
      review: exact('date of latest statutory review'),
      visit: exact('date of last social work visit'),
      health: exact('date of last health assessment'),
      initial_health: exact('date initial health assessment'),
      dental: exact('date of last dental check'),
      placements: exact('number of placements in the last 12 months'),
      reason: exact('reason ceased to be looked after'),
      distance: exact('distance from home'),
    },
    knows: ['start'],
    first: ['start'],
    coverage: 'end',
    events: ['start', 'end'],
    end: 'end',
  },
  7: {
    columns: {
      start: exact('child protection plan start date'),
      end: exact('child protection plan end date'),
      visit: exact('date of the last statutory visit'),
      review: exact('date of latest review conference'),
      previous: exact('number of previous child protection plans'),
    },
    knows: ['start'],
    first: ['start'],
    coverage: 'end',
    events: ['start', 'end'],
    end: 'end',
  },
  6: {
    columns: {
      start: exact('cin start date'),
      end: exact('cin closure date'),
      need: exact('primary need code'),
      status: exact('case status'),
    },
    knows: ['start'],
    first: ['start'],
    coverage: 'end',
    events: ['start', 'end'],
    end: 'end',
    may_lack_first: true,
  },
  5: {
    columns: {
      strategy: loosely(
        /\bstrategy discussion\b.*\bdate\b/,
        'strategy discussion initiating section 47 enquiry start date',
        'section 47 enquiry start date',
      ),
      conference: loosely(
        /\bdate\b.*\binitial child protection conference\b/,
        'date of initial child protection conference',
      ),
      transfer: exact('transfer in'),
    },
    knows: ['strategy'],
    first: ['strategy', 'conference'],
    coverage: 'strategy',
    events: ['strategy', 'conference'],
    end: null,
  },
  4: {
    columns: {
      start: exact('continuous assessment start date'),
      end: exact('continuous assessment date of authorisation'),
      support: loosely(
        /\brequiring\b.*\bsupport\b|\bassessed as being in need\b/,
        "was the child assessed as requiring la children's social care support?",
      ),
      type: exact('assessment type'),
      referral: exact('date of referral'),
      outcome: exact('assessment outcome'),
    },
    knows: ['start'],
    first: ['start'],
    coverage: 'end',
    events: ['start', 'end', 'referral'],
    end: 'end',
  },
  3: {
    columns: {
      date: loosely(/\bdate\b.*\breferral\b/, 'date of referral'),
      source: loosely(/\breferral\b.*\bsource\b/, 'referral source'),
      nfa: loosely(/\breferral\b.*\bnfa\b/, 'referral nfa?'),
      count: loosely(/\bnumber of referrals\b/, 'number of referrals in last 12 months'),
    },
    knows: ['date', 'source|nfa'],
    first: ['date'],
    coverage: 'date',
    events: ['date'],
    end: null,
  },
  2: {
    columns: {
      start: exact('assessment start date'),
      end: exact('assessment completion date'),
      agency: loosely(/\borganisation\b.*\bassessment\b/, 'organisation completing assessment'),
    },
    knows: ['start', 'end|agency'],
    first: ['start'],
    coverage: 'end',
    events: ['start', 'end'],
    end: 'end',
  },
  1: {
    columns: {
      date: loosely(/\bdate\b.*\bcontact\b/, 'date of contact'),
      source: loosely(/\bcontact\b.*\bsource\b/, 'contact source'),
      outcome: exact('contact outcome'),
    },
    knows: ['date'],
    first: ['date'],
    coverage: 'date',
    events: ['date'],
    end: null,
  },
};

/** Column positions by name: an exact header before a loose one, then the first. */
function find_columns(headers, list) {
  const found = {};
  for (const [name, { names, loose }] of Object.entries({ ...shared, ...lists[list].columns })) {
    let at = headers.findIndex((header) => names.includes(header));
    if (at < 0 && loose) at = headers.findIndex((header) => loose.test(header));
    if (at >= 0) found[name] = at;
  }
  return found;
}

function recognise(cells) {
  const headers = cells.map((cell) => tidy(cell).toLowerCase());
  for (const list of [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) {
    const columns = find_columns(headers, list);
    const known = lists[list].knows.every((choice) =>
      choice.split('|').some((name) => name in columns),
    );
    const places = new Set(Object.values(columns));
    if (known && 'child' in columns && places.size > 1)
      return { list, columns, width: places.size };
  }
  return null;
}

/** The first record, title rows passed over, that is a header of a known list, and the records below it. */
export function find_header(records) {
  for (const [at, record] of records.slice(0, 30).entries()) {
    const known = recognise(record.cells);
    if (known) return { ...known, below: records.slice(at + 1) };
  }
  return null;
}
