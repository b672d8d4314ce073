"""Choosing a version: every state of every page against the model, then what a reader sees."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

from playwright.sync_api import Page

from model import Operation, Part, Range, Version, parse
from pages import Bench, Site
from shapes import shape_path, shape_range
from suite import BOTH, expect_none, same_sets, test

# Switches through versions; tells for each thing with a range whether it shows ("1") or not ("0").
STATES = """([versions, absentWords]) => {
  const operations = [...document.querySelectorAll("section.operation")];
  const rows = [...document.querySelectorAll("table.operations tbody tr")];
  const items = [...document.querySelectorAll(".shapes li, li[data-min], li[data-max]")];
  const others = [...document.querySelectorAll("aside, section.part")].filter(
    (e) => "min" in e.dataset || "max" in e.dataset);
  const wraps = [...document.querySelectorAll("section.operation .table-wrap, .samples")];
  const isPresent = (e) => !e.hasAttribute("data-absent");
  const target = (e) => probe.target(e.querySelector("a"));
  const things = [
    ...operations.map((e) => [`operation ${probe.anchor(e)}`, e, isPresent]),
    ...probe.parts().map(([id, e]) => [id, e, probe.shows]),
    ...rows.map((e) => [`listed ${target(e)}`, e, probe.shows]),
    ...items.map((e) => [`item ${target(e)}`, e, isPresent]),
    ...others.map((e, place) => [
      `other ${place} ${e.dataset.min ?? ""} ${e.dataset.max ?? ""}`, e, probe.shows]),
  ];
  const select = probe.select(reference.words.version);
  const states = {};
  const faults = [];
  for (const version of versions) {
    probe.choose(select, version);
    states[version] = things.map(([, e, test]) => (test(e) ? "1" : "0")).join("");
    const words = absentWords.replace("{version}", version);
    for (const e of operations) {
      const tell = (fault) => faults.push(`${version} ${probe.anchor(e)}: ${fault}`);
      const isAbsent = !isPresent(e);
      if (![".heading", ".signature"].every((name) => probe.shows(e.querySelector(name))))
        tell("its heading or signature does not show");
      if (isAbsent !== e.innerText.includes(words))
        tell(`its line of absence is ${isAbsent ? "missing" : "there"}`);
      if (isAbsent && [...e.querySelectorAll("p, pre, .snippets, .shapes")].some((inner) =>
          !inner.closest(".heading, .signature") && !inner.innerText.includes(words) &&
          probe.shows(inner)))
        tell("absent, yet its content shows");
    }
    for (const wrap of wraps) {
      const inside = [...wrap.querySelectorAll("tbody tr, .sample")];
      if (probe.shows(wrap) !== inside.some(probe.shows))
        faults.push(`${version}: ${wrap.getAttribute("aria-label") ?? "samples"}: empty`);
    }
    for (const link of document.querySelectorAll(".shapes a")) {
      const isCurrent = link.getAttribute("aria-current") === "true";
      if (isCurrent !== [link.closest("li"), link.closest("section")].every(isPresent))
        faults.push(`${version}: ${link.textContent}: aria-current ${isCurrent}`);
    }
  }
  return { keys: things.map(([key]) => key), states, faults };
}"""


@test("every row, code, sample and operation shows in exactly its versions", large=True)
def large_site_follows_versions(bench: Bench) -> None:
    follow_versions(bench, bench.large)


@test("every row, code, sample and operation of the bundled site shows in its versions", ways=BOTH)
def bundled_site_follows_versions(bench: Bench) -> None:
    follow_versions(bench, bench.bundled)


def follow_versions(bench: Bench, site: Site) -> None:
    page = bench.page(site)
    findings, count = [], 0
    for path in ["index.html", *site.model.by_page]:
        page.goto(site.url(path))
        found, states = compare_page(page, site, path)
        findings += found
        count += states
    expect_none(findings, "states that differ from the model")
    operations = len(site.model.operations)
    bench.note(f"{count:,} states of {operations} operations in {len(site.versions)} versions")


def compare_page(page: Page, site: Site, path: str) -> tuple[list[str], int]:
    seen = page.evaluate(STATES, [site.versions, site.reference["words"]["absent"]])
    expected = dict(expected_ranges(site, path))
    keys = [shortened(key, site) for key in seen["keys"]]
    others = {key: range_of_words(key) for key in keys if key.startswith("other ")}
    findings = [f"{path}: {fault}" for fault in seen["faults"]]
    findings += same_sets((key for key in keys if key not in others), expected, path)
    expected |= {key: [value] for key, value in others.items()}
    for version, bits in seen["states"].items():
        for key, bit in zip(keys, bits, strict=True):
            ranges = expected.get(key)
            shows = bit == "1"
            if ranges and shows != all(parse(version) in range for range in ranges):
                findings.append(f"{path}: {key} {'shows' if shows else 'is hidden'} in {version}")
    return findings, len(keys) * len(seen["states"])


def expected_ranges(site: Site, path: str) -> Iterator[tuple[str, list[Range]]]:
    """What a page has, each with the ranges that it shows in."""
    operations = site.model.by_page.get(path, [])
    for operation in operations:
        yield f"operation {operation.anchor}", [operation.range]
        for part in operation.parts:
            yield part.id, [operation.range, part.range]
        if operation.range.is_limited:
            yield f"item {path}#{operation.anchor}", [operation.range]
        for shape in operation.shapes:
            yield f"item {shape_path(operation, shape)}", [shape_range(operation, shape)]
    if path == "index.html":
        for operation in site.model.operations:
            yield f"listed {operation.page}#{operation.anchor}", [operation.range]


def shortened(key: str, site: Site) -> str:
    """A key of the page with the path of a link from the root of the site."""
    kind, _, path = key.partition(" ")
    root = unquote(site.base.removeprefix("file://") if site.base.startswith("file:") else "/")
    return f"{kind} {path.removeprefix(root)}" if kind in ("listed", "item") else key


def range_of_words(key: str) -> Range:
    first, last = key.split(" ")[2:]
    return Range(parse(first) if first else None, parse(last) if last else None)


# What shows with all versions: the ids of what is hidden, and what the cells of versions say.
WITHOUT_CHOICE = """() => {
  const parts = probe.parts();
  const marked = [...document.querySelectorAll(
    "main :is([data-absent], [hidden]:not(.snippet)), .shapes [aria-current]")];
  return {
    hidden: parts.filter(([, e]) => !probe.shows(e)).map(([id]) => id),
    marked: marked.map((e) => e.outerHTML.slice(0, 80)),
    words: Object.fromEntries(
      parts.filter(([, e]) => e.id).map(([id, e]) => [id, e.querySelector(".range").innerText])),
  };
}"""


@test("with all versions nothing is hidden and every limited row tells its versions")
def limited_rows_tell_their_versions(bench: Bench) -> None:
    for site in bench.sites:
        page = bench.page(site)
        findings, count = [], 0
        for path, operations in site.model.by_page.items():
            page.goto(site.url(path))
            seen = page.evaluate(WITHOUT_CHOICE)
            findings += [f"{path}: {id} is hidden" for id in seen["hidden"]]
            findings += [f"{path}: {element} is marked" for element in seen["marked"]]
            for part in limited_rows(operations):
                count += 1
                words = seen["words"].get(part.id, "").strip()
                if words not in possible_words(part.range, site.model.history[0]):
                    findings.append(f"{path}: {part.id}: “{words}” for “{part.range.words}”")
        expect_none(findings, f"rows of {site.name}")
        bench.note(f"{count} limited rows of {site.name}")


def limited_rows(operations: list[Operation]) -> Iterator[Part]:
    """Those that a version limits; a release, which has words of its own, is another matter."""
    for operation in operations:
        for part in operation.parts:
            if part.kind != "sample" and part.range.is_limited and not part.value.get("release"):
                yield part


def possible_words(limits: Range, first: Version) -> set[str]:
    """The words for a range; the first version of the history may stand for an open start."""
    if not limits.last:
        return {limits.words}
    return {limits.words, Range(limits.first or first, limits.last).words}
