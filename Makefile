# The commands of this repository. Each installs what it needs and is missing.
.PHONY: run build test bench fuzz mutation reproducible format clean
.DEFAULT_GOAL := build

# A private copy of Node.js, where the machine's own is too old (see .ci/setup).
export PATH := $(CURDIR)/build/tools/node_modules/.bin:$(PATH)

# Builds the page and serves it, with the sample data, until interrupted.
run: build
	@node web/serve.mjs

# Builds the page only: dist/bandstand.html (and the same bytes as dist/index.html).
build:
	@.ci/setup build
	@[ -f build/wasm/build.ninja ] || cmake --preset wasm >/dev/null
	@cmake --build --preset wasm --target bandstand_wasm
	@npm run --silent build -- --logLevel warn

# Everything a change has to pass; logs stay in build/logs.
test:
	@.ci/setup test
	@node .ci/test.mjs

# How fast everything is, and beside what else one could use: tests/bench/README.md says what can be
# asked for, such as make bench ROWS=100000 BROWSERS=chromium
bench: build
	@.ci/setup bench
	@cmake --preset bench >/dev/null
	@cmake --build --preset bench
	@npm ci --prefix tests/bench --loglevel=error >/dev/null
	@npm run --prefix tests/bench --silent bench

# Feeds every fuzz target made-up input for a while (tests/fuzz/README.md):
# make fuzz SECONDS=600, or make fuzz RUNS=10000000 TARGETS=csv,dates
SECONDS ?= 60
fuzz:
	@.ci/setup fuzz
	@cmake --preset fuzz >/dev/null
	@cmake --build --preset fuzz
	@node tests/fuzz/run.mjs --seconds=$(SECONDS) $(RUNS:%=--runs=%) $(TARGETS:%=--targets=%)

# Builds the page twice from nothing, in different folders, and compares the bytes.
reproducible:
	@.ci/setup build
	@node tests/reproducible/build_twice.mjs

# Breaks a copy of the core in every listed place and sees that a test notices: tests/mutation/README.md
mutation:
	@.ci/setup test
	@node tests/mutation/run.mjs $(ONLY)

# Puts the layout of every source right.
format:
	@.ci/setup test
	@node .ci/lint.mjs --format

clean:
	rm -rf build dist
