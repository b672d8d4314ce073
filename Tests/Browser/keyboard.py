"""The way of the keyboard from the top of a page to a button deep in it."""

from __future__ import annotations

from playwright.sync_api import Page

from pages import Bench
from suite import expect, expect_equal, expect_none, test

MOST_STOPS = 250

# Where the focus is, by kind and name, and whether a reader sees it; `stops` holds the elements.
STOP = """() => {
  const element = document.activeElement;
  const looks = probe.looks(element);
  (globalThis.stops ??= []).push([element, looks]);
  const kinds = [
    ".skip-link", ".site-title", ".menu-link", ".site-tools select", ".site-tools button",
    ".site-nav a", ".breadcrumbs a", ".contents a", ".row-link", ".sample summary",
    ".sample button", "body"];
  return {
    kind: kinds.find((selector) => element.matches(selector)) ?? element.localName,
    name: probe.name(element),
    isSeen: probe.shows(element) && element.getBoundingClientRect().width > 0,
    isMarked: probe.isMarked(looks),
  };
}"""
# The stops that look the same with the focus elsewhere.
UNCHANGED = """() => {
  document.activeElement.blur();
  const isSame = ([element, looks]) =>
    JSON.stringify(probe.looks(element)) === JSON.stringify(looks);
  return stops.filter(isSame).map(([element]) => element.outerHTML.slice(0, 80));
}"""


def walk(page: Page, until: str) -> list[dict]:
    """Presses Tab up to the first stop of a kind; every stop on the way."""
    stops = []
    while len(stops) < MOST_STOPS and (not stops or stops[-1]["kind"] != until):
        page.keyboard.press("Tab")
        stops.append(page.evaluate(STOP))
    return stops


@test("Tab leads through skip link, versions, search and navigation to a sample, always in sight")
def tab_order(bench: Bench) -> None:
    site = bench.bundled
    path = site.model.operation("list-virtual-interfaces").page
    page = bench.open(site, f"{path}?version=2.12")
    stops = walk(page, ".sample button")
    kinds = list(dict.fromkeys(stop["kind"] for stop in stops))
    expected = [
        ".skip-link",
        ".site-title",
        ".site-tools select",
        ".site-tools button",
        ".site-nav a",
        ".breadcrumbs a",
        ".row-link",
        ".sample summary",
        ".sample button",
    ]
    expect_equal([kind for kind in kinds if kind in expected], expected, "order of stops")
    tools = [stop["name"] for stop in stops if stop["kind"].startswith(".site-tools")]
    words = [site.words(name) for name in ("version", "compareWith", "search", "theme")]
    expect(len(tools) == len(words) and all(map(str.startswith, tools, words)), f"tools {tools}")
    expect_none(
        [f"{stop['kind']} {stop['name']}" for stop in stops if not stop["isSeen"]], "unseen stops"
    )
    expect_none(
        [f"{stop['kind']} {stop['name']}" for stop in stops if not stop["isMarked"]],
        "unmarked focus",
    )
    expect_none(page.evaluate(UNCHANGED), "looks the same without the focus")


@test("the skip link leads past the navigation")
def skip_link(bench: Bench) -> None:
    site = bench.bundled
    page = bench.open(site, site.model.operation("list-virtual-interfaces").page)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(
        page.evaluate("document.activeElement.closest('main') !== null"),
        "the next stop is not in the content",
    )


@test("a sample is copied, folded and closed with the keyboard alone")
def sample_by_keyboard(bench: Bench) -> None:
    site = bench.bundled
    operation = site.model.operation("list-virtual-interfaces")
    page = bench.open(site, operation.page)
    button = (
        page.locator("details.sample[open]").get_by_role("button", name=site.words("copy")).first
    )
    button.focus()
    page.keyboard.press("Enter")
    page.locator("details.sample[open]").get_by_text(
        site.words("copied"), exact=True
    ).first.wait_for()
    lines = page.locator("details.sample[open] .l:visible")
    before = lines.count()
    page.locator("details.sample[open] select").first.focus()
    page.keyboard.press("ArrowDown")
    expect(lines.count() < before, "no line is folded")
    summary = page.locator("details.sample[open] summary").first
    name = summary.evaluate("e => e.closest('details').querySelector('[id]').id")
    summary.focus()
    page.keyboard.press("Enter")
    expect(
        not page.evaluate("id => document.getElementById(id).closest('details').open", name),
        "it stays open",
    )


@test("versions are chosen with the keyboard alone")
def version_by_keyboard(bench: Bench) -> None:
    site = bench.bundled
    page = bench.open(site, site.model.operation("list-virtual-interfaces").page)
    page.locator(".site-tools select").first.focus()
    page.keyboard.press("ArrowDown")
    page.wait_for_function("location.search.startsWith('?version=')")
    expect(
        page.evaluate("document.activeElement.matches('.site-tools select')"), "the focus is lost"
    )
