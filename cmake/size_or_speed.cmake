# The page carries the module, so it is built for size: all but what runs once a row or over every
# figure, and, in between, what does so for few rows. tests/bench/run/wasm_bench.mjs tells whether a
# file has to be here.
set(built_for_speed
  dates/date dates/working_days
  lists/cell_reader lists/cell_values lists/csv_row_reader lists/csv_scanner
  lists/encoding lists/file_intake lists/interner
  lists/piece_rows lists/text lists/text_pile lists/values
  model/case_columns model/caseload model/caseload_joins model/child_dates model/event_days
  model/event_keys model/event_suspects
  indicators/assessments indicators/contacts_and_referrals indicators/definition
  indicators/open_assessments indicators/rule_answers
  report/breakdown_counter report/case_figures report/category_column report/csv_writer
  report/figure_index report/figure_set report/list_categories report/month_cells report/tidy
  results/exact results/figure)
list(TRANSFORM built_for_speed PREPEND "${CMAKE_SOURCE_DIR}/core/")
list(TRANSFORM built_for_speed APPEND .cpp)
set(built_between
  lists/file_stretches lists/list_table
  model/care_history model/caseload_returns model/categories model/census_links model/list_facts
  report/journey_counts report/state_figures
  results/disclosure_counts results/disclosure_series results/disclosure_sums)
list(TRANSFORM built_between PREPEND "${CMAKE_SOURCE_DIR}/core/")
list(TRANSFORM built_between APPEND .cpp)
# What is followed case by case, and the search for what gives a hidden number away: somebody waits
# for both.
set(searches
  report/journey_links
  results/disclosure_bounds results/disclosure_cut results/disclosure_moves
  results/disclosure_plausible results/disclosure_shown results/disclosure_terms)
list(TRANSFORM searches PREPEND "${CMAKE_SOURCE_DIR}/core/")
list(TRANSFORM searches APPEND .cpp)

file(GLOB binding_sources CONFIGURE_DEPENDS wasm/*.cpp)
set(built_for_size ${core_sources} ${binding_sources})
list(REMOVE_ITEM built_for_size ${built_for_speed} ${built_between} ${searches})
# After -O3, not before it: -Oz leaves calls that a later -O3 does not take out again.
set_source_files_properties(${searches} PROPERTIES COMPILE_OPTIONS -O2)
set_source_files_properties(${built_between} PROPERTIES COMPILE_OPTIONS -Os)
set_source_files_properties(${built_for_size} PROPERTIES COMPILE_OPTIONS -Oz)
