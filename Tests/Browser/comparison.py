"""Two versions side by side: what is marked, against what the model says lies between them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import PurePath

import controls
from controls import choose_comparison, choose_version
from model import Operation, Part, Version, spell
from pages import Bench, Site
from suite import BOTH, expect, expect_equal, expect_none, same_sets, test

GUIDE = "Upgrade guide"
"""The link that stands behind what the page says."""

MOST_STEPS = 4
"""How many single steps of the history are compared on a page."""

# What a page shows of what it has, with marks, changed lines and what it says.
READ = """() => {
  const names = ["added", "removed", "changed", "before"];
  const marks = {};
  const mark = (key, element, within) => {
    const classes = names.filter((name) => element.classList.contains(name));
    const text = within.querySelector(".mark");
    const words = text && probe.shows(text) ? text.textContent.trim() : "";
    if (classes.length || words) marks[key] = [classes, words];
  };
  for (const e of document.querySelectorAll("section.operation"))
    mark(`operation ${probe.anchor(e)}`, e, e.querySelector(".heading"));
  const parts = probe.parts().filter(([, e]) => probe.shows(e));
  for (const [key, e] of parts) mark(key, e, e);
  for (const e of document.querySelectorAll("table.operations tbody tr"))
    if (probe.shows(e)) mark(`listed ${e.querySelector("a").hash.slice(1)}`, e, e);
  const linesOf = (sample) => [...sample.querySelectorAll(".l")].map((line) => [
    line.textContent.trimEnd(), names.find((name) => line.classList.contains(name)) ?? ""]);
  const lines = Object.fromEntries(
    parts.filter(([, e]) => e.querySelector(".l.added, .l.removed"))
      .map(([key, e]) => [key, linesOf(e)]));
  return { shown: parts.map(([key]) => key), marks, lines,
    status: document.querySelector("main [role=status]")?.innerText.trim() ?? "" };
}"""
# The same for pairs of versions.
COMPARISONS = (
    """pairs => {
  const read = %s;
  const { version: versionName, compareWith } = reference.words;
  const [version, compare] = [versionName, compareWith].map(probe.select);
  return pairs.map(([first, second]) => {
    probe.choose(version, first);
    probe.choose(compare, second);
    return read();
  });
}"""
    % READ
)


@dataclass
class Differences:
    """What the model says lies between two versions of a page."""

    shown: set[str] = field(default_factory=set)
    open: set[str] = field(default_factory=set)
    """Parts for the version that lacks their operation: they may show or not."""
    marks: dict[str, tuple[list[str], str]] = field(default_factory=dict)
    """Classes and words by part or operation."""
    samples: list[tuple[Part, Part]] = field(default_factory=list)
    """Samples of one family in the first version and in the second, where they are two."""

    def mark(self, key: str, name: str, *, is_before: bool = False) -> None:
        self.marks[key] = ([name] + (["before"] if is_before else []), name)


def differences(operations: list[Operation], first: Version, second: Version) -> Differences:
    found = Differences()
    for operation in operations:
        found.shown |= operation.at(first) | operation.at(second)
        if (first in operation.range) != (second in operation.range):
            found.mark(f"operation {operation.anchor}", side(operation, first))
            found.open |= {part.id for part in operation.parts} - found.shown
        elif first in operation.range:
            compare_rows(operation, first, second, found)
            compare_samples(operation, first, second, found)
    return found


def side(value: Operation | Part, first: Version) -> str:
    """The mark of what is in one of two versions alone."""
    return "removed" if first in value.range else "added"


def compare_rows(operation: Operation, first: Version, second: Version, found: Differences) -> None:
    """Rows and codes of one side, and pairs of one name in one table, which are one changed row."""
    groups: dict[tuple[str, str], list[Part]] = defaultdict(list)
    for part in operation.parts:
        if part.kind != "sample" and (first in part.range) != (second in part.range):
            groups[part.table, part.name].append(part)
    for parts in groups.values():
        is_change = len({side(part, first) for part in parts}) == 2
        for part in parts:
            name = "changed" if is_change else side(part, first)
            found.mark(part.id, name, is_before=is_change and first in part.range)


def compare_samples(
    operation: Operation, first: Version, second: Version, found: Differences
) -> None:
    for family in families(operation):
        before = next((sample for sample in family if first in sample.range), None)
        after = next((sample for sample in family if second in sample.range), None)
        if before and after and before != after:
            found.samples.append((before, after))
            found.shown.discard(before.id)
            if without_commas(before.lines) != without_commas(after.lines):
                found.mark(after.id, "changed")
        elif before != after:
            one = before or after
            found.mark(one.id, side(one, first))


def families(operation: Operation) -> list[list[Part]]:
    """Samples that show one body in different versions: one name of file in one message."""
    by_name: dict[tuple[str, str], list[Part]] = defaultdict(list)
    for sample in operation.samples:
        by_name[sample.table, PurePath(sample.value["file"]).name].append(sample)
    return list(by_name.values())


def common_lines(left: list[str], right: list[str]) -> int:
    """The length of the longest common subsequence."""
    row = [0] * (len(right) + 1)
    for line in left:
        diagonal = 0
        for place, other in enumerate(right, 1):
            above = row[place]
            row[place] = diagonal + 1 if line == other else max(above, row[place - 1])
            diagonal = above
    return row[-1]


def pairs(operations: list[Operation]) -> list[tuple[Version, Version]]:
    """The whole history both ways, and steps of it that change something on a page."""
    history = operations[0].history
    steps = [
        (before, after)
        for before, after in pairwise(history)
        if any(operation.at(before) != operation.at(after) for operation in operations)
    ]
    every = max(1, len(steps) // MOST_STEPS)
    return [(history[0], history[-1]), (history[-1], history[0]), *steps[::every][:MOST_STEPS]]


@test("a comparison marks what the model says was added, removed and changed", large=True)
def large_comparisons(bench: Bench) -> None:
    compare_pages(bench, bench.large)


@test("a comparison on the bundled site marks what the model says", ways=BOTH)
def bundled_comparisons(bench: Bench) -> None:
    compare_pages(bench, bench.bundled)


def compare_pages(bench: Bench, site: Site) -> None:
    page = bench.page(site)
    findings, compared, marked = [], 0, 0
    for path, operations in site.model.by_page.items():
        page.goto(site.url(path))
        chosen = pairs(operations)
        labels = [[spell(first), spell(second)] for first, second in chosen]
        for (first, second), seen in zip(chosen, page.evaluate(COMPARISONS, labels), strict=True):
            expected = differences(operations, first, second)
            place = f"{path} from {spell(first)} to {spell(second)}"
            findings += [
                f"{place}: {finding}" for finding in compare(seen, expected, site, first, second)
            ]
            compared, marked = compared + 1, marked + len(expected.marks) + len(expected.samples)
    expect_none(findings, "comparisons")
    bench.note(f"{compared} comparisons with {marked:,} differences")


def compare(
    seen: dict, expected: Differences, site: Site, first: Version, second: Version
) -> Iterator[str]:
    yield from same_sets(set(seen["shown"]) - expected.open, expected.shown, "shown")
    for key in sorted((expected.marks.keys() | seen["marks"].keys()) - expected.open):
        classes, name = expected.marks.get(key, ([], ""))
        words = site.words(name) if name else ""
        found = seen["marks"].get(key, [[], ""])
        if sorted(found[0]) != sorted(classes) or found[1] != words:
            yield f"{key} is marked {found} in place of {[classes, words]}"
    yield from same_sets(
        seen["lines"],
        (after.id for before, after in expected.samples if without_commas(before.lines) != without_commas(after.lines)),
        "samples with marked lines",
    )
    for before, after in expected.samples:
        yield from compare_lines(seen["lines"].get(after.id), before, after)
    status = expected_status(site, expected, first, second)
    if seen["status"] != status:
        yield f"“{seen['status']}” in place of “{status}”"


def compare_lines(lines: list | None, before: Part, after: Part) -> Iterator[str]:
    """What is wrong with the lines of a sample; the comma after a value is no difference."""
    if lines is None:
        return
    if [text for text, mark in lines if mark != "removed"] != after.lines:
        yield f"{after.id}: its lines are not those of the second version"
    old, new = without_commas(before.lines), without_commas(after.lines)
    if without_commas(text for text, mark in lines if mark != "added") != old:
        yield f"{after.id}: its lines are not those of the first version"
    if sum(not mark for _, mark in lines) != common_lines(old, new):
        yield f"{after.id}: more lines are marked than differ"


def without_commas(lines: Iterable[str]) -> list[str]:
    return [line.removesuffix(",") for line in lines]


def expected_status(site: Site, expected: Differences, first: Version, second: Version) -> str:
    names = [name for classes, name in expected.marks.values() if "before" not in classes]
    counts = {name: names.count(name) for name in ("added", "removed", "changed")}
    ends = {"from": spell(first), "to": spell(second)}
    words = site.words("comparing", **counts, **ends) if any(counts.values()) else site.words("noDifferences", **ends)
    return f"{words} {GUIDE}"


@test("a shared address shows the same comparison", ways=BOTH)
def shared_comparisons(bench: Bench) -> None:
    for site in bench.sites:
        path, operations = max(site.model.by_page.items(), key=lambda item: len(pairs(item[1])))
        page, shared = bench.open(site, path), bench.page(site)
        for first, second in pairs(operations)[:3]:
            choose_version(page, site, spell(first))
            choose_comparison(page, site, spell(second))
            shared.goto(page.url)
            expect_equal(shared.evaluate(READ), page.evaluate(READ), f"shown at {page.url}")


@test("a version compared with itself says that nothing differs, and marks nothing")
def equal_versions(bench: Bench) -> None:
    for site in bench.sites:
        operations = next(iter(site.model.by_page.values()))
        version = operations[0].history[1]
        page = bench.open(
            site, f"{operations[0].page}?version={spell(version)}&compare={spell(version)}"
        )
        words = site.words("noDifferences", **{"from": spell(version), "to": spell(version)})
        expect_equal(controls.status(page), f"{words} {GUIDE}", "status")
        expect_equal(page.locator(".mark").count(), 0, "marks")
        expect_equal(
            set(page.evaluate(READ)["shown"]),
            set().union(*(operation.at(version) for operation in operations)),
            "shown",
        )


@test("the list of operations on the first page is compared too")
def listed_operations(bench: Bench) -> None:
    for site in bench.sites:
        history = site.model.history
        for first, second in ((history[0], history[-1]), (history[-1], history[0])):
            page = bench.open(site, f"index.html?version={spell(first)}&compare={spell(second)}")
            marks = page.evaluate(READ)["marks"]
            expected = {
                f"listed {operation.anchor}": [
                    [side(operation, first)],
                    site.words(side(operation, first)),
                ]
                for operation in site.model.operations
                if (first in operation.range) != (second in operation.range)
            }
            expect_equal(marks, expected, f"marks from {spell(first)} to {spell(second)}")


@test("leaving a comparison takes every mark away")
def leaving(bench: Bench) -> None:
    for site in bench.sites:
        path, operations = max(site.model.by_page.items(), key=lambda item: len(pairs(item[1])))
        page = bench.open(site, path)
        choose_version(page, site, spell(operations[0].history[0]))
        before = page.evaluate(READ)
        choose_comparison(page, site, spell(operations[0].history[-1]))
        expect(page.locator(".mark").count(), "the comparison marks nothing")
        choose_comparison(page, site, site.words("noComparison"))
        expect_equal(
            page.locator(".mark, .before, .l.added, .l.removed").count(), 0, "marks that stay"
        )
        expect_equal(page.evaluate(READ), before, "what the page shows")
