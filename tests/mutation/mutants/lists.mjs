// Mistakes in reading files: cells, codes, quotation marks, headings that a council explains.

export const lists = [
  {
    file: 'core/lists/cell_values.cpp',
    first: 'CellValuesTest*',
    mutants: [
      {
        breaks: "a spreadsheet's day number is read a day late",
        before: 'Date::from_ymd(1899, 12, 30)',
        after: 'Date::from_ymd(1899, 12, 31)',
      },
      {
        breaks: '03/04/2018 is read as 4 March',
        before: 'last_two, two_at(3), two_at(0));',
        after: 'last_two, two_at(0), two_at(3));',
      },
      {
        breaks: 'the child 123.0 is not the child 123',
        before: 'text.ends_with(".0")',
        after: 'text.ends_with(".00")',
      },
      {
        breaks: 'a distance a hair above 20 miles is 20 miles',
        before: 'thousandths + (is_more ? 1 : 0)',
        after: 'thousandths + (is_more ? 0 : 0)',
      },
    ],
  },
  {
    file: 'core/lists/text.cpp',
    first: 'TextTest*:CellValuesTest*',
    mutants: [
      {
        breaks: 'a dash in a cell is a value',
        before: 'cleaned.empty() || cleaned == "-"',
        after: 'cleaned.empty()',
      },
    ],
  },
  {
    file: 'core/lists/codes.cpp',
    first: 'YesNoCodes*:SourceCodes*:AssessmentTypes*:ContactOutcomes*',
    mutants: [
      {
        breaks: 'an answer that is not known is No',
        before: '"not stated", "n/a", "na", "none"})) {\n    return YesNo::not_recorded;',
        after: '"not stated", "n/a", "na", "none"})) {\n    return YesNo::no;',
      },
      {
        breaks: 'no further action without other words does not close a contact',
        before: 'return has_word(lowered, "nfa");',
        after: 'return has_word(lowered, "nothing");',
      },
    ],
  },
  {
    file: 'core/lists/care_codes.cpp',
    first: 'Prefixes*:*Codes*:*Golden*',
    mutants: [
      {
        breaks: 'one special guardianship code is any other ending',
        before: '{"e43", "e44", "e45", "e46", "e47", "e48"}',
        after: '{"e43", "e44", "e45", "e46", "e47"}',
      },
      {
        breaks: 'an agreed series of short breaks is being looked after',
        before: 'has_code(words, {"v3", "v4"})',
        after: 'has_code(words, {"v3"})',
      },
    ],
  },
  {
    file: 'core/lists/csv_row_reader.cpp',
    first: 'CsvScanner*',
    mutants: [
      {
        breaks: 'a doubled quotation mark stays doubled',
        before: "if (inside[i] == '\"') ++i;",
        after: "if (inside[i] == '\\'') ++i;",
      },
      {
        breaks: 'the line end of Windows belongs to the last cell',
        before: "begin < end && end[-1] == '\\r') --end;",
        after: "begin > end && end[-1] == '\\r') --end;",
      },
    ],
  },
  {
    file: 'core/lists/aliases.cpp',
    first: 'Aliases*:Mapping*',
    mutants: [
      {
        breaks: 'values that the council explained are ignored',
        before: 'if (values_.empty()) return nullptr;',
        after: 'if (!values_.empty()) return nullptr;',
      },
      {
        breaks: 'headings that the council explained are ignored',
        before: 'if (!heading.empty()) headings_.push_back(',
        after: 'if (heading.empty()) headings_.push_back(',
      },
    ],
  },
];
