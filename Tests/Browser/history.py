"""The pages about versions: a timeline, a page each, and the way between any two."""

from __future__ import annotations

from controls import status
from pages import Bench, Site
from suite import BOTH, expect, expect_equal, test

GUIDE = "version-history/guide/index.html"
SHOWN = """() => [...document.querySelectorAll("[data-at]")]
  .filter((entry) => entry.checkVisibility()).map((entry) => entry.dataset.at)"""
EMPTY = """() => [...document.querySelectorAll("[data-part]")]
  .filter((part) => part.checkVisibility() && ![...part.querySelectorAll("[data-at]")].some((entry) => entry.checkVisibility()))
  .map((part) => part.textContent.slice(0, 40))"""


def number(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))


def spans(site: Site) -> list[tuple[str, str]]:
    names = site.versions
    return [(names[0], names[-1]), (names[1], names[len(names) // 2]), (names[-2], names[-1])]


@test("the upgrade guide shows what the versions after one up to another changed, and no empty parts", ways=BOTH)
def guide(bench: Bench) -> None:
    for site in bench.sites:
        guide_on(bench, site)


def guide_on(bench: Bench, site: Site) -> None:
    page = bench.page(site)
    page.goto(site.url(GUIDE))
    everything = page.evaluate(SHOWN)
    expect(len(everything) > 2, "the guide lists changes")
    for first, last in spans(site):
        page.goto(site.url(f"{GUIDE}?version={first}&compare={last}"))
        between = [at for at in everything if number(first) < number(at) <= number(last)]
        expect_equal(page.evaluate(SHOWN), between, f"entries from {first} to {last}")
        expect_equal(page.evaluate(EMPTY), [], "parts without entries")
        expect(f"{len(between)} changed" in status(page) or not between, f"the count in {status(page)}")


@test("a comparison of versions links the guide between them", ways=BOTH)
def link(bench: Bench) -> None:
    for site in bench.sites:
        link_on(bench, site)


def link_on(bench: Bench, site: Site) -> None:
    page = bench.page(site)
    first, last = site.versions[0], site.versions[-1]
    operation = site.model.operations[0]
    page.goto(site.url(f"{operation.page}?version={first}&compare={last}"))
    page.locator("main [role=status] a").click()
    expect(page.url.endswith(f"{GUIDE}?version={first}&compare={last}"), page.url)
    expect_equal(page.locator("h1").inner_text(), "Upgrade guide", "heading")


@test("every version has a page that the timeline links", ways=BOTH)
def versions(bench: Bench) -> None:
    for site in bench.sites:
        versions_on(bench, site)


def versions_on(bench: Bench, site: Site) -> None:
    page = bench.page(site)
    page.goto(site.url("version-history/index.html"))
    names = page.locator("main table tbody td:first-child").all_inner_texts()
    expect_equal(names, list(reversed(site.versions)), "versions of the table")
    expect_equal(page.locator("main svg > g").count(), len(names), "bars")
    page.locator("main table a").first.click()
    expect_equal(page.locator("h1").inner_text(), f"Version {names[0]}", "heading")
