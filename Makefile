# The commands of this repository. Each installs what it needs and is missing.
.PHONY: run build test bench format clean
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
	@ls -l dist/bandstand.html | awk '{ printf "Built dist/bandstand.html, %d kB\n", $$5 / 1000 }'

test:
	@.ci/setup test
	@node .ci/test.mjs

bench:
	@.ci/setup bench
	@[ -f build/bench/build.ninja ] || cmake --preset bench >/dev/null
	@cmake --build --preset bench
	@if [ -x build/bench/core_bench ]; then build/bench/core_bench; fi

format:
	@.ci/setup test
	@node .ci/lint.mjs --format

clean:
	rm -rf build dist
