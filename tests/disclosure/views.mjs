// Everything the page shows that is made of figures: tables, charts' points and sentences alike.
// Journeys, data quality and workforce count in ways of their own and are tested where they are made.

const reports = ['front-door', 'quarterly', 'key-indicators', 'tracker', 'surgery'];

/** Every view of an engine by what was asked: {'overview 2017-18': answer}. */
export function all_views(engine) {
  const views = {};
  const ask = (question, ...rest) => {
    views[[question, ...rest].join(' ')] = engine[question](...rest);
  };
  const { years } = engine.frame();
  for (const year of years) {
    ask('overview', year);
    for (const basis of ['quarter', 'ytd', 'rolling12']) ask('quarterly_table', year, basis);
    for (const name of reports) ask('report', name, year);
  }
  for (const basis of ['month', 'quarter', 'ytd', 'year']) ask('cross_table', basis, '');
  ask('comparisons', '');
  ask('tracker');
  for (const { indicator, bases } of engine.definitions()) {
    ask('indicator', indicator);
    ask('surgery_pack', indicator);
    for (const basis of ['month', 'quarter']) ask('control_chart', indicator, basis);
    for (const breakdown of views[`indicator ${indicator}`].breakdowns) {
      for (const basis of bases) {
        ask('breakdown', indicator, breakdown, basis, '');
        ask('funnel_plot', indicator, breakdown, basis, '');
        for (const { category } of views[`breakdown ${indicator} ${breakdown} ${basis} `].figures) {
          ask('category_series', indicator, breakdown, category, basis);
        }
      }
    }
  }
  return views;
}

/** Calls `visit` with every object within an answer, and where it stands. */
export function each_object(value, visit, where = '') {
  if (value === null || typeof value !== 'object') return;
  if (!Array.isArray(value)) visit(value, where);
  for (const [key, inner] of Object.entries(value)) each_object(inner, visit, `${where}.${key}`);
}
