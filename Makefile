# What people and CI run. The two that a fresh clone needs are `make site` and `make test`.

SWIFT ?= swift
OUTPUT ?= output
FUZZ_SECONDS ?= 30
BENCHMARK_RUNS ?= 5
STRATA = .build/release/strata
# With the Swift runtime inside, the program starts in half the time and runs where no Swift is installed.
STATIC = $(if $(filter Linux,$(shell uname)),--static-swift-stdlib -Xswiftc -use-ld=lld)

.PHONY: help setup site test build format lint strict stale example peer-test trees-test benchmark large-site \
  validate snippet-test browser-test fuzz sanitize-thread sanitize-address screenshots clean planted-test rules report-test reno-test

help: ## Show the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  %-18s %s\n", $$1, $$2}'

setup: ## Install what is missing: libcmark-dev, libyaml-dev and pkg-config
	@Scripts/setup libcmark-dev libyaml-dev pkg-config

build: setup
	$(SWIFT) build -c release --product strata $(STATIC)

site: build ## Build in release mode and write the bundled reference to output/
	$(STRATA) build --output $(OUTPUT)

test: setup ## Run the whole test suite
	$(SWIFT) test

format: ## Format every Swift file
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests Examples/Library templates

lint: ## Fail where a Swift file is not formatted or breaks a rule of .swift-format
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests Examples/Library templates

# Not the folder of other builds, which would be built anew each time; CI, where all are strict, gives it.
STRICT_BUILD = .build-strict
strict: setup ## Build everything, tests too, with warnings as errors
	STRATA_STRICT=1 $(SWIFT) build --build-tests --scratch-path $(STRICT_BUILD)

stale: build ## Fail where output/, or the documentation of the rules, is not what the sources give
	rm -rf .build/stale && $(STRATA) build --output .build/stale
	diff --recursive --brief .build/stale output || { echo "output/ is stale: run 'make site' and commit it"; exit 1; }
	$(STRATA) samples --output output --verify
	Scripts/rule-texts --check
	$(STRATA) check --list-rules --report json | Scripts/rule-texts --page | diff - Documentation/rules.md

example: setup ## Build and run the example of an API team's own package
	cd Examples/Library && $(SWIFT) run --scratch-path ../../.build-example library check
	cd Examples/Library && $(SWIFT) run --scratch-path ../../.build-example library notes --from 1.0

report-test: build ## Hold reports against the schemas of OASIS and of the program, and run the jobs that CI can copy
	Tests/Reports/report-test $(STRATA) $(wildcard $(addprefix $(CORPORA)/,nova cinder keystone))

planted-test: setup ## Plant the defect of every rule at a hundred places of a correct tree
	STRATA_PLACES=100 $(SWIFT) test --filter PlantedDefectTests

rules: ## Take the documentation of the rules from their doc comments, and write Documentation/rules.md
	Scripts/rule-texts
	$(MAKE) build
	$(STRATA) check --list-rules --report json | Scripts/rule-texts --page > Documentation/rules.md

peer-test: ## Build output/rst with Sphinx and os-api-ref and compare what both show
	Tests/Peer/peer-test $(OUTPUT)

# Real trees are data beside the project; what needs them says so where they are absent.
CORPORA ?= $(or $(STRATA_CORPORA),../shared/corpora)

trees-test: build ## Hold Strata against Sphinx on the real trees of CORPORA: pages, written trees, reference.json
	@if [ -d $(CORPORA)/nova ]; then \
	  "$$(Tests/Peer/environment)" -B Tests/Peer/trees.py $(STRATA) $(addprefix $(CORPORA)/,nova cinder keystone); \
	else echo "skipped: no trees in $(CORPORA)"; fi

reno-test: build ## Hold notes that are read of git histories against reno's own report
	"$$(Tests/Reno/environment)" -B Tests/Reno/compare $(STRATA) .venv-reno/bin/reno 60
	STRATA_RENO=$(CURDIR)/.venv-reno/bin/reno $(SWIFT) test --filter RenoTests

benchmark: build ## Time Strata against Sphinx on CORPORA/nova and on copies of it, and against reno
	"$$(Tests/Reno/environment)" -B Tests/Reno/benchmark $(STRATA) .venv-reno/bin/reno
	@if [ -d $(CORPORA)/nova ]; then "$$(Tests/Peer/environment)" -B Scripts/benchmark $(STRATA) $(CORPORA)/nova $(BENCHMARK_RUNS); \
	else echo "skipped: no trees in $(CORPORA)"; fi

# A site of a real tree with its reference.json, for checks of pages.
LARGE_SITE = .build/large-site
large-site: build
	@rm -rf $(LARGE_SITE)
	@if [ -d $(CORPORA)/nova ]; then $(STRATA) build $(CORPORA)/nova --output $(LARGE_SITE) --format html,markdown,json; fi

validate: large-site ## Check every page of output/ and of CORPORA/nova with tidy and the Nu HTML checker
	Tests/Site/validate $(OUTPUT)
	@if [ -d $(LARGE_SITE) ]; then Tests/Site/validate $(LARGE_SITE); else echo "skipped: no trees in $(CORPORA)"; fi

snippet-test: large-site ## Send the requests that pages offer for copying with the tools that they are for
	Tests/Snippets/snippet-test $(OUTPUT) $(wildcard $(LARGE_SITE))

browser-test: large-site ## Use output/ and the site of CORPORA/nova in Chromium: versions, search, keyboard, print, axe
	Tests/Browser/browser-test $(OUTPUT) $(if $(wildcard $(CORPORA)/nova),$(LARGE_SITE),-)

fuzz: setup ## Fuzz the JSON parser, prose, the RST reader and whole trees, FUZZ_SECONDS each
	Tests/Fuzz/run $(FUZZ_SECONDS)

# The modules that touch C or run in parallel, each sanitizer in a build folder of its own.
SANITIZED = ProseTests|YAMLTests|SiteTests|SamplesTests|FilesTests|StrataTests

sanitize-thread: setup ## Run the tests of C and parallel code under the thread sanitizer
	TSAN_OPTIONS=suppressions=$(CURDIR)/Tests/Sanitizers/threads.supp \
	  $(SWIFT) test --sanitize=thread --scratch-path .build-thread --filter '$(SANITIZED)'

sanitize-address: setup ## Run the tests of C and parallel code under the address sanitizer
	LSAN_OPTIONS=suppressions=$(CURDIR)/Tests/Sanitizers/leaks.supp:print_suppressions=0 \
	  $(SWIFT) test --disable-xctest --sanitize=address --scratch-path .build-address --filter '$(SANITIZED)'

screenshots: ## Make the pictures of the README from output/ with Chromium
	Scripts/screenshots $(OUTPUT) Documentation

clean:
	rm -rf .build .build-*
