#!/usr/bin/env python3
"""Runs the tests of two built sites in one browser and prints a line for each.

run.py SITE LARGE_SITE|- [WORD...]
"""

from __future__ import annotations

import sys
import time
from importlib import import_module
from pathlib import Path

from playwright.sync_api import Error, sync_playwright

from pages import Bench, launch
from suite import Failed, Test, tests

# Each of these modules registers its tests, in the order in which they run.

MODULES = [
    "contents",
    "budget",
    "shapes",
    "noscript",
    "versions",
    "addresses",
    "comparison",
    "history",
    "snippets",
    "copying",
    "folding",
    "search",
    "keyboard",
    "printing",
    "appearance",
    "accessibility",
]


def problem_of(test: Test, bench: Bench) -> tuple[str | None, list[str]]:
    """Why a test failed, if it did, and what it notes."""
    bench.is_served = test.is_served
    reason = None
    try:
        test.body(bench)
    except Failed as failure:
        reason = str(failure)
    except Error as error:
        reason = f"the browser: {error.message.strip().splitlines()[0]}"
    problems, notes = bench.finish_test()
    if problems:
        reason = "; ".join(filter(None, [reason, *dict.fromkeys(problems)][:4]))
    return reason, notes


def run(test: Test, bench: Bench) -> bool:
    start = time.monotonic()
    reason, notes = problem_of(test, bench)
    seconds = f"{time.monotonic() - start:.1f} s"
    print(
        f"  {'FAILED' if reason else 'passed'}  {test.name} ({', '.join([*notes, seconds])})",
        flush=True,
    )
    if reason:
        print(f"          {reason}", flush=True)
    return reason is None


def main(arguments: list[str]) -> int:
    bundled, large, *words = arguments
    folders = [Path(bundled).resolve(), None if large == "-" else Path(large).resolve()]
    for folder in filter(None, folders):
        if not (folder / "reference.json").is_file():
            print(f"{folder} is not a built site: it has no reference.json", file=sys.stderr)
            return 2
    for module in MODULES:
        import_module(module)
    chosen = [test for test in tests if not words or any(word in test.name for word in words)]
    passed = failed = skipped = 0
    with sync_playwright() as playwright:
        browser = launch(playwright)
        bench = Bench(browser, *folders)
        try:
            for test in chosen:
                if test.is_large and large == "-":
                    skipped += 1
                elif run(test, bench):
                    passed += 1
                else:
                    failed += 1
        finally:
            bench.close()
            browser.close()
    if skipped:
        print(f"{skipped} tests skipped: they need the site of a large tree")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
