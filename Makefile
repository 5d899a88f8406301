# What the demo decides: a folder with submissions.jsonl or submissions.jsonl.gz, the policy, the day.
DATA ?= Rules/samples
POLICY ?= olist.daily.single_item
TODAY ?= 2018-08-01

# Which cases the slow check draws; others every day.
SEED ?= $(shell date +%Y%m%d)

SUBMISSIONS = $(firstword $(wildcard $(DATA)/submissions.jsonl $(DATA)/submissions.jsonl.gz))

.DEFAULT_GOAL := help
.PHONY: help demo test check check-slow fuzz build format clean

help:
	@echo "make demo       build Menkan and review the sample submissions"
	@echo "                DATA=folder POLICY=name TODAY=date LOCALE=zh|en choose others"
	@echo "make test       build and run all tests"
	@echo "make check      layout, architecture, rule files and their tests"
	@echo "make check-slow tests under sanitizers, and twenty times as many drawn cases"
	@echo "make fuzz       try drawn and damaged inputs: TARGET=name SECONDS=60 for each"
	@echo "make build      build for debugging"
	@echo "make format     lay out the Swift files"
	@echo "make clean      remove what was built"

# Status 3 says that some submissions were malformed; they are in the output, and the demo goes on.
demo:
	@.ci/prerequisites
	swift build -c release --product menkan
	@test -n "$(SUBMISSIONS)" || { echo "no submissions.jsonl in $(DATA)" >&2; exit 1; }
	.build/release/menkan review --policy $(POLICY) --in $(SUBMISSIONS) --today $(TODAY) \
	  $(if $(LOCALE),--locale $(LOCALE)) --examples 3 --out .build/decisions.jsonl \
	  || test $$? -eq 3
	@echo "All decisions: .build/decisions.jsonl"

test:
	@.ci/prerequisites python3
	swift test

# Builds what `test` runs, so that `make check test` compiles everything once.
check:
	@.ci/prerequisites python3
	swift format lint --strict --parallel --recursive Sources Tests Fuzz Examples Package.swift
	swift build --build-tests
	swift test --skip-build --filter TidyTests
	.build/debug/menkan check
	.build/debug/menkan fmt --check
	.build/debug/menkan test

# Each sanitizer has a build of its own, and needs several times the
# stack; what the test harness leaks is not ours.
check-slow:
	@.ci/prerequisites python3
	ulimit -s 65536; MENKAN_SANITIZER=address LSAN_OPTIONS=suppressions=$(CURDIR)/.ci/leaks.supp \
	  swift test --sanitize=address --scratch-path .build-address
	ulimit -s 65536; MENKAN_SANITIZER=thread \
	  swift test --sanitize=thread --scratch-path .build-thread --filter 'ThreadTests|MutationTests'
	MENKAN_EFFORT=20 MENKAN_SEED=$(SEED) swift test

fuzz:
	@.ci/prerequisites
	@Fuzz/run "$(TARGET)" "$(SECONDS)"

build:
	@.ci/prerequisites
	swift build

format:
	swift format --in-place --parallel --recursive Sources Tests Fuzz Examples Package.swift

clean:
	swift package clean
