"""Choosing a version: every state of every page against the model, then what a reader sees of it."""
from __future__ import annotations

from typing import Iterator
from urllib.parse import unquote

from playwright.sync_api import Page

from model import Operation, Part, Range, parse
from pages import Bench, Site
from shapes import shape_path, shape_range
from suite import BOTH, expect_none, same_sets, test

# Switches through versions and tells for each thing with a range whether it shows ("1") or not ("0").
STATES = """([versions, absentWords]) => {
  const operations = [...document.querySelectorAll("section.operation")];
  const parts = [...document.querySelectorAll("section.operation tr[id], section.operation .sample")];
  const rows = [...document.querySelectorAll("table.operations tbody tr")];
  const items = [...document.querySelectorAll(".shapes li, li[data-min], li[data-max]")];
  const others = [...document.querySelectorAll("aside, section.part")].filter(
    (e) => "min" in e.dataset || "max" in e.dataset);
  const wraps = [...document.querySelectorAll("section.operation .table-wrap, .samples")];
  const anchor = (operation) => operation.querySelector(".heading [id]").id;
  const things = [
    ...operations.map((e) => [`operation ${anchor(e)}`, (v) => !e.hasAttribute("data-absent")]),
    ...parts.map((e) => [e.id || e.querySelector(".sample-body").id, () => probe.shows(e)]),
    ...rows.map((e) => [`listed ${probe.target(e.querySelector("a"))}`, () => probe.shows(e)]),
    ...items.map((e) => [`item ${probe.target(e.querySelector("a"))}`, () => !e.hasAttribute("data-absent")]),
    ...others.map((e, i) => [`other ${i} ${e.dataset.min ?? ""} ${e.dataset.max ?? ""}`,
      () => probe.shows(e)]),
  ];
  const select = probe.select(reference.words.version);
  const states = {};
  const faults = [];
  for (const version of versions) {
    probe.choose(select, version);
    states[version] = things.map(([, test]) => (test() ? "1" : "0")).join("");
    for (const e of operations) {
      const words = absentWords.replace("{version}", version);
      const isAbsent = e.hasAttribute("data-absent");
      if (!probe.shows(e.querySelector(".heading")) || !probe.shows(e.querySelector(".signature")))
        faults.push(`${version} ${anchor(e)}: its heading or signature does not show`);
      if (isAbsent !== e.innerText.includes(words))
        faults.push(`${version} ${anchor(e)}: its line of absence is ${isAbsent ? "missing" : "there"}`);
      if (isAbsent && [...e.querySelectorAll("p, pre, .snippets, .shapes")].some((p) =>
          !p.closest(".heading, .signature") && !p.innerText.includes(words) && probe.shows(p)))
        faults.push(`${version} ${anchor(e)}: absent, yet its content shows`);
    }
    for (const wrap of wraps) {
      const inside = [...wrap.querySelectorAll("tbody tr, .sample")];
      if (probe.shows(wrap) !== inside.some(probe.shows))
        faults.push(`${version}: ${wrap.getAttribute("aria-label") ?? "samples"}: shows without content`);
    }
    for (const link of document.querySelectorAll(".shapes a")) {
      const isCurrent = link.getAttribute("aria-current") === "true";
      const item = link.closest("li");
      const operation = item.closest("section.operation");
      const expected = !item.hasAttribute("data-absent") && !operation.hasAttribute("data-absent");
      if (isCurrent !== expected) faults.push(`${version}: ${link.textContent} aria-current ${isCurrent}`);
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
    bench.note(f"{count:,} states of {len(site.model.operations)} operations in {len(site.versions)} versions")


def compare_page(page: Page, site: Site, path: str) -> tuple[list[str], int]:
    seen = page.evaluate(STATES, [site.versions, site.reference["words"]["absent"]])
    expected = dict(expected_ranges(site, path))
    keys = [shortened(key, site) for key in seen["keys"]]
    others = {key: range_of_words(key) for key in keys if key.startswith("other ")}
    findings = [f"{path}: {fault}" for fault in seen["faults"]]
    findings += same_sets((key for key in keys if key not in others), expected, path)
    expected |= {key: [value] for key, value in others.items()}
    for version, bits in seen["states"].items():
        for key, bit in zip(keys, bits):
            ranges = expected.get(key)
            if ranges and (bit == "1") != all(parse(version) in range for range in ranges):
                findings.append(f"{path}: {key} {'shows' if bit == '1' else 'is hidden'} in {version}")
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
  const parts = [...document.querySelectorAll("section.operation tr[id], section.operation .sample")];
  const marked = [...document.querySelectorAll("[data-absent], [hidden], .shapes [aria-current]")];
  return {
    hidden: parts.filter((e) => !probe.shows(e)).map((e) => e.id || e.querySelector(".sample-body").id),
    marked: marked.map((e) => e.outerHTML.slice(0, 80)),
    words: Object.fromEntries(parts.filter((e) => e.id).map((e) => [e.id, e.querySelector(".range").innerText])),
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
                words = seen["words"].get(part.id, "")
                if words.strip() not in possible_words(part.range, site.model.history[0]):
                    findings.append(f"{path}: {part.id}: “{words}” in place of “{part.range.words}”")
        expect_none(findings, f"rows of {site.name}")
        bench.note(f"{count} limited rows of {site.name}")


def limited_rows(operations: list[Operation]) -> Iterator[Part]:
    """Those that a version limits; a release, which has words of its own, is another matter."""
    for operation in operations:
        for part in operation.parts:
            if part.kind != "sample" and part.range.is_limited and not part.value.get("release"):
                yield part


def possible_words(limits: Range, first: Version) -> set[str]:
    """The words for a range, where an open start may be named as the first version of the history."""
    return {limits.words, Range(limits.first or first, limits.last).words} if limits.last else {limits.words}
