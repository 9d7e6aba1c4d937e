// The plain computation against sums done by hand, so that it can be trusted to check the fast one.
import assert from "node:assert/strict";
import test from "node:test";
import { parse_csv } from "./csv.mjs";
import { add_months, from_iso, iso, read_date, working_days } from "./dates.mjs";
import { compute, percent_text, write_figures } from "./figures.mjs";
import { accounting, read_child, read_source, read_yes_no } from "./lists.mjs";
import { random_lists } from "./random_lists.mjs";

const day = (text) => from_iso(text);
const csv = (name, header, ...rows) => ({ name, bytes: Buffer.from([header, ...rows].join("\r\n")) });
const contacts = (...rows) => csv("contacts.csv", "Child Unique ID,Date of Contact,Contact Source", ...rows);
const referrals = (...rows) =>
  csv("referrals.csv",
    "Child Unique ID,Date of referral,Referral Source,Referral NFA?,Number of Referrals in Last 12 Months,Allocated Team", ...rows);
const assessments = (...rows) =>
  csv("assessments.csv",
    "Child Unique ID,Continuous Assessment Start Date,Continuous Assessment Date of Authorisation," +
      "Was the child assessed as requiring LA children's social care support?,Allocated Team,Assessment Type", ...rows);

function figure(files, as_at, indicator, basis, period, breakdown = "total", category = "") {
  const { rows } = compute(files, day(as_at));
  return rows.find((row) => row.indicator === indicator && row.basis === basis && row.period === period &&
    row.breakdown === breakdown && row.category === category);
}
const shown = (row) => row && [row.numerator, row.denominator, row.value, row.marker].map((v) => v ?? "");

test("working days match the published due dates", () => {
  for (const [start, limit, due] of [
    ["2009-03-30", 7, "2009-04-08"], ["2010-04-01", 10, "2010-04-19"], ["2011-04-21", 10, "2011-05-11"],
    ["2012-05-25", 35, "2012-07-17"], ["2013-04-15", 45, "2013-06-19"], ["2017-12-22", 15, "2018-01-17"],
    ["2018-07-02", 45, "2018-09-04"], ["2020-05-07", 15, "2020-06-01"], ["2022-05-27", 45, "2022-08-02"],
    ["2022-09-16", 15, "2022-10-10"], ["2023-04-28", 20, "2023-05-31"], ["1999-12-24", 10, "2000-01-13"],
    ["2018-03-24", 45, "2018-05-31"],
  ]) {
    assert.equal(working_days(day(start), day(due)), limit, `${start} to ${due}`);
    assert.equal(working_days(day(start), day(due) - 1), limit - 1, `${start} to the day before ${due}`);
  }
  assert.equal(working_days(day("2018-09-01"), day("2018-09-03")), 1);
  assert.equal(working_days(day("2018-09-03"), day("2018-09-03")), 0);
});

test("months are added with the short month's last day", () => {
  assert.equal(iso(add_months(day("2016-02-29"), 12)), "2017-02-28");
  assert.equal(iso(add_months(day("2018-08-31"), 6)), "2019-02-28");
  assert.equal(iso(add_months(day("2018-02-28"), 24)), "2020-02-28");
});

test("dates are read day first and nothing is guessed", () => {
  for (const text of ["3/9/2018", "03-09-2018", "03.09.2018", "03-Sep-18", "03-sep-2018", "2018-09-03",
    "03/09/2018 14:05", "2018-09-03T00:00:00", "43346"]) {
    assert.equal(iso(read_date(text)), "2018-09-03", text);
  }
  for (const text of ["31/02/2018", "09/13/2018", "3 September 2018", "soon", "19999", "60001", "2018/09/03"]) {
    assert.equal(read_date(text), null, text);
  }
  assert.equal(iso(read_date("01-Jan-49")), "2049-01-01");
  assert.equal(iso(read_date("01-Jan-50")), "1950-01-01");
});

test("cells are read as the importer's list describes", () => {
  assert.deepEqual(parse_csv('a,"b\r\nc","d ""e"""\r\nf,,\n').map((r) => [r.line, r.cells]),
    [[1, ["a", "b\r\nc", 'd "e"']], [3, ["f", "", ""]]]);
  assert.equal(read_child(" 00123.0 "), "00123");
  assert.deepEqual(["q) 6: Police", "2a: Schools", "10", "p1) 5D: LA services", "(CS) Police"].map((v) => read_source(v).text),
    ["6", "2A", "10", "5D", "(CS) Police"]);
  assert.deepEqual(["a) Yes", "0 - No", "NFA", "FA", "c) Unknown", "#N/A"].map(read_yes_no),
    [true, false, true, false, null, null]);
});

test("rounding is half up", () => {
  assert.equal(percent_text(1, 16, 1), "6.3");
  assert.equal(percent_text(22, 25, 1), "88.0");
  assert.equal(percent_text(2, 3, 1), "66.7");
});

// Monday 2 July 2018: the 45th working day after it is Tuesday 4 September.
const july_set = () => assessments(
  "A,02/07/2018,04/09/2018,Yes,North,", "B,02/07/2018,05/09/2018,No,north,Single",
  "C,20/07/2018,10/07/2018,Yes,North,", "D,02/07/2018,04/09/2018,,South,Core assessment");

test("day 45 is in time, day 46 is not, and an end before its start fails but counts", () => {
  const of = (period, ...more) => shown(figure([july_set()], "2018-09-30", "assessment-45", "month", period, ...more));
  assert.deepEqual(of("2018-09"), [1, 2, "50.0", "u"]);
  assert.deepEqual(of("2018-07"), [0, 1, "0.0", "u"]);
  assert.deepEqual(of("2018-08"), [0, 0, "", "z"]);
  assert.deepEqual(of("2018-09", "team", "North"), [1, 2, "50.0", "u"]);
  assert.equal(of("2018-09", "team", "north"), undefined);
  assert.deepEqual(shown(figure([july_set()], "2018-09-30", "assessment-to-service", "month", "2018-09")), [1, 3, "33.3", "u"]);
  assert.deepEqual(
    shown(figure([july_set()], "2018-09-30", "assessment-45-by-outcome", "month", "2018-09", "outcome", "Yes")), [1, 1, "100.0", "u"]);
});

test("the clock of a core assessment is the earlier of the initial's end and the strategy discussion", () => {
  // Initial authorised Monday 1 March 2010; the 35th working day after it is 21 April (Easter: 2 and 5 April).
  const strategy = csv("s47.csv", "Child Unique ID,Section 47 Enquiry Start Date", "A,26/02/2010", "B,05/03/2010");
  const cases = assessments("A,15/02/2010,01/03/2010,,,Initial", "A,10/03/2010,21/04/2010,,,Core",
    "B,15/02/2010,01/03/2010,,,Initial", "B,10/03/2010,21/04/2010,,,Core");
  assert.equal(working_days(day("2010-03-01"), day("2010-04-21")), 35);
  assert.deepEqual(shown(figure([cases], "2010-04-30", "ca-35", "month", "2010-04")), [2, 2, "100.0", "u"]);
  assert.deepEqual(shown(figure([cases, strategy], "2010-04-30", "ca-35", "month", "2010-04")), [1, 2, "50.0", "u"]);
});

test("initial assessments have 7 days in 2009-10 and 10 after, from the referral", () => {
  // Referral Tuesday 16 March 2010: 7th working day 25 March, 8th 26 March, 10th 30 March, 11th 31 March.
  const all = [referrals("A,16/03/2010,,,,", "B,16/03/2010,,,,", "C,30/03/2010,,,,"),
    assessments("A,17/03/2010,25/03/2010,,,Initial", "B,17/03/2010,26/03/2010,,,Initial",
      "C,31/03/2010,13/04/2010,,,Initial", "C,01/04/2010,19/04/2010,,,Initial")];
  assert.deepEqual(shown(figure(all, "2010-04-30", "ia-7", "month", "2010-03")), [1, 2, "50.0", "u"]);
  assert.equal(figure(all, "2010-04-30", "ia-10", "month", "2010-03"), undefined);
  assert.equal(figure(all, "2010-04-30", "ia-7", "month", "2010-04"), undefined);
  // C's first: 30 March to 13 April is 8 days. Its second starts its own clock: 1 to 19 April is 10.
  assert.deepEqual(shown(figure(all, "2010-04-30", "ia-10", "month", "2010-04")), [2, 2, "100.0", "u"]);
});

test("a contact is followed by a referral up to day 30, and an unfinished window is not so far", () => {
  const all = [contacts("A,01/05/2018,1A", "B,01/05/2018,1A", "C,01/05/2018,6", "D,20/06/2018,6"),
    referrals("A,31/05/2018,,,,", "B,01/06/2018,,,,", "C,01/05/2018,,,,", "X,30/06/2018,,,,")];
  assert.deepEqual(shown(figure(all, "2018-06-30", "conversion-contact-referral", "quarter", "2018-19 Q1")), [2, 4, "50.0", "p"]);
  assert.deepEqual(shown(figure(all, "2018-06-30", "conversion-contact-referral", "month", "2018-05")), [2, 3, "66.7", "u"]);
  assert.deepEqual(shown(figure(all, "2018-06-30", "contacts-closed-logged", "month", "2018-05")), [1, 3, "33.3", "u"]);
  const june = figure(all, "2018-06-30", "contacts-closed-logged", "month", "2018-06");
  assert.deepEqual(shown(june), [0, 1, "0.0", "u"]);
  assert.match(june.note, /not so far: 1/);
  assert.equal(figure(all, "2018-06-30", "contacts", "rolling12", "12 months to 2018-06-30").marker, "x");
  assert.deepEqual(shown(figure(all, "2018-06-30", "contacts", "quarter", "2018-19 Q1")), [4, "", "4", "p"]);
});

test("an earlier referral counts up to twelve months on, where the look-back is covered", () => {
  const filler = Array.from({ length: 25 }, (_, i) =>
    `Z${i},15/${String((i % 12) + 1).padStart(2, "0")}/${2017 + Math.floor(i / 12)},,,0,`);
  const rows = [...filler, "A,03/02/2018,,,0,", "A,03/02/2019,,,1,", "B,02/02/2018,,,0,", "B,03/02/2019,,,1,"];
  const february = (...more) => figure([referrals(...rows, ...more)], "2019-02-28", "re-referral", "month", "2019-02");
  assert.deepEqual(shown(february()), [1, 2, "50.0", "u"]);
  // January 2017 has no look-back: the supplied count decides.
  assert.deepEqual(shown(figure([referrals(...rows)], "2019-02-28", "re-referral", "month", "2017-01")), [0, 1, "0.0", "u"]);
  const supplied = [referrals("A,03/01/2019,,,2,", "B,05/02/2019,,,0,", "C,06/01/2019,,,1,", "C,07/02/2019,,,1,")];
  assert.deepEqual(shown(figure(supplied, "2019-02-28", "re-referral", "month", "2019-01")), [1, 2, "50.0", "u"]);
  assert.deepEqual(shown(figure(supplied, "2019-02-28", "re-referral", "month", "2019-02")), [1, 2, "50.0", "u"]);
  const none = [csv("r.csv", "Child Unique ID,Date of referral,Referral Source", "A,03/01/2019,")];
  assert.deepEqual(shown(figure(none, "2019-02-28", "re-referral", "month", "2019-01")), ["", "", "", "x"]);
});

test("one mistyped year does not stretch coverage", () => {
  const all = [contacts("A,01/05/2018,1A", "B,11/06/2018,1A", "C,11/06/2016,1A")];
  assert.equal(figure(all, "2018-06-30", "contacts", "month", "2016-06"), undefined);
  assert.deepEqual(shown(figure(all, "2018-06-30", "contacts", "month", "2018-06")), [1, "", "1", ""]);
});

test("coverage runs on to the as-at date for less than three months only", () => {
  const all = [contacts("A,01/05/2018,1A", "B,11/06/2018,1A")];
  assert.deepEqual(shown(figure(all, "2018-08-15", "contacts", "month", "2018-08")), [0, "", "0", ""]);
  assert.deepEqual(shown(figure(all, "2018-09-15", "contacts", "month", "2018-07")), ["", "", "", "x"]);
});

test("direction needs more than 0.3 points, and counts of unlike length are compared per month", () => {
  // 500 of 1000 in time falls to 497 of 1000: exactly 0.3 points, which is no longer level.
  const list = (first, second) => [assessments(
    ...Array.from({ length: 1000 }, (_, i) => `A${i},${i < first ? "01/05/2018" : "01/01/2018"},08/05/2018,,,`),
    ...Array.from({ length: 1000 }, (_, i) => `B${i},${i < second ? "01/06/2018" : "01/01/2018"},08/06/2018,,,`))];
  const june = (files) => figure(files, "2018-06-30", "assessment-45", "month", "2018-06").direction;
  assert.equal(june(list(500, 497)), "worse");
  assert.equal(june(list(500, 498)), "level");
  assert.equal(june(list(500, 503)), "better");
  const counts = [contacts(...Array.from({ length: 6 }, (_, i) => `A${i},0${(i % 3) + 4}/0${Math.floor(i / 2) + 4}/2018,`),
    ...Array.from({ length: 6 }, (_, i) => `B${i},0${(i % 3) + 4}/0${Math.floor(i / 2) + 7}/2018,`))];
  assert.equal(figure(counts, "2018-09-30", "contacts", "ytd", "2018-19 to Q2").direction, "level");
});

test("open assessments are counted by working days so far: 33, 34, 45 and 46", () => {
  // As at Tuesday 4 September 2018: 2 July is 45 days back, 29 June 46, 18 July 33, 17 July 34.
  const all = [assessments("A,02/07/2018,,,North,", "B,29/06/2018,,,North,", "C,18/07/2018,,,South,", "D,17/07/2018,,,,",
    "E,17/07/2018,,,,Initial", "F,17/07/2018,04/09/2018,,,", "G,17/07/2018,05/09/2018,,North,")];
  const of = (...more) => figure(all, "2018-09-04", "tracker", "asat", "2018-09-04", ...more)?.numerator;
  assert.equal(of(), 5);
  assert.deepEqual(["In Time", "Becoming Overdue", "Overdue"].map((s) => of("status", s)), [1, 3, 1]);
  assert.equal(of("team", "North: Becoming Overdue"), 2);
  assert.equal(of("team", "not recorded: Becoming Overdue"), 1);
  assert.equal(of("team", "South: Overdue"), undefined);
});

test("an open case found only in an older extract is open to the end of that extract's month", () => {
  const older = { ...assessments("A,02/05/2018,,,,", "B,02/05/2018,20/05/2018,,,"), name: "older.csv" };
  const newer = { ...assessments("C,02/07/2018,09/08/2018,,,"), name: "newer.csv" };
  const open = (as_at) => figure([older, newer], as_at, "tracker", "asat", as_at).numerator;
  assert.equal(open("2018-08-31"), 0);
  assert.equal(open("2018-05-31"), 1);
});

test("every row is accounted for, each for its first reason", () => {
  const { files } = compute([contacts(",01/05/2018,1A", "A,,1A", "A,soon,1A", "A,01/05/1918,1A", "A,01/05/2028,1A",
    "A,01/05/2018,1A", "A,01/05/2018,a) 1a: Individual", "A,01/05/2018,", "A,01/05/2018,6", ",,")], day("2018-06-30"));
  const account = accounting(files[0]);
  assert.equal(account.read, 9);
  assert.equal(account.used, 2);
  assert.deepEqual(account.set_aside, {
    "no child id": 1, "no date": 1, "unreadable date": 1, "implausible date before 1990": 1,
    "after the as-at date": 1, "duplicate": 2,
  });
  assert.deepEqual(account.rows.map((row) => row.line), [2, 3, 4, 5, 6, 8, 9]);
});

test("the later extract's row wins and the stages of contacts add up", () => {
  const header = "Child Unique ID,Date of Contact,Contact Source,Contact Outcome";
  const all = [
    csv("a.csv", header, "A,01/05/2018,6,Closed and logged", "B,02/05/2018,6,", "C,03/05/2018,6,", "D,04/05/2018,2A,To referral"),
    csv("b.csv", header, "A,01/05/2018,6,To referral", "E,09/06/2018,2A,"),
    referrals("B,03/05/2018,,Yes,,", "C,03/05/2018,,No,,", "A,01/05/2018,,No,,", "Q,30/06/2018,,,,"),
    assessments("A,02/05/2018,02/06/2018,,,", "R,01/04/2018,01/05/2018,,,"),
  ];
  const cell = (category) => {
    const row = figure(all, "2018-06-30", "referrals-by-source", "month", "2018-05", "category", category);
    return row && [row.numerator, row.denominator];
  };
  assert.deepEqual(cell("6: To assessment"), [1, 1]);
  assert.deepEqual(cell("6: No further action"), [1, 1]);
  assert.deepEqual(cell("6: Pending"), [1, 2]);
  assert.deepEqual(cell("2A: Pending"), [1, 2]);
  assert.equal(cell("6: Closed and logged"), undefined);
  assert.equal(figure(all, "2018-06-30", "referrals-by-source", "month", "2018-05").numerator, 4);
});

test("the written file guards formulas and never repeats a key", () => {
  const { rows } = compute([contacts("A,01/05/2018,=SUM(A1)", "B,01/05/2018,")], day("2018-06-30"));
  const text = write_figures(rows);
  assert.ok(text.startsWith("\ufeffindicator,title,group,basis"));
  assert.ok(text.includes(",'=SUM(A1),"));
  const keys = rows.map((r) => [r.indicator, r.basis, r.period_end, r.breakdown, r.category].join("|"));
  assert.equal(new Set(keys).size, keys.length);
});

test("random lists: order never matters, parts add up to the whole, no key twice", () => {
  for (const seed of [3, 5, 8, 13, 21, 34]) {
    const { as_at, files } = random_lists(seed, 60);
    const forwards = compute(files, day(as_at));
    const backwards = compute([...files].reverse(), day(as_at));
    const lines = (result) => write_figures(result.rows).split("\r\n").sort();
    assert.deepEqual(lines(forwards), lines(backwards), `seed ${seed}`);
    for (const file of forwards.files) {
      const account = accounting(file);
      assert.equal(account.read, account.used + Object.values(account.set_aside).reduce((a, b) => a + b, 0));
    }
    const keys = forwards.rows.map((r) => [r.indicator, r.basis, r.period_end, r.breakdown, r.category].join("|"));
    assert.equal(new Set(keys).size, keys.length);
  }
});

test("random lists: parts of a figure add up to its total, and quarters to the year", () => {
  for (const seed of [2, 4, 6, 9]) {
    const { as_at, files } = random_lists(seed, 60);
    const { rows } = compute(files, day(as_at));
    for (const total of rows.filter((row) => row.breakdown === "total" && row.marker !== "x")) {
      for (const breakdown of ["team", "locality", "source", "outcome", "agency"]) {
        const parts = rows.filter((row) => row.breakdown === breakdown && row.indicator === total.indicator &&
          row.basis === total.basis && row.period_end === total.period_end);
        if (parts.length === 0) continue;
        assert.equal(parts.reduce((sum, row) => sum + row.numerator, 0), total.numerator, JSON.stringify(total));
        if (total.unit === "percent") assert.equal(parts.reduce((sum, row) => sum + row.denominator, 0), total.denominator);
      }
      if (total.basis !== "year" || total.indicator === "re-referral") continue;
      const quarters = rows.filter((row) => row.indicator === total.indicator && row.basis === "quarter" && row.breakdown === "total" &&
        row.period.startsWith(`${total.period} Q`) && row.marker !== "x");
      assert.equal(quarters.reduce((sum, row) => sum + row.numerator, 0), total.numerator, JSON.stringify(total));
    }
  }
});
