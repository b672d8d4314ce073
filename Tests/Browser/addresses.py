"""Choices stand in the address: it can be shared, gone back from, and goes along to other pages."""

from __future__ import annotations

from collections.abc import Iterator

from playwright.sync_api import Page

from controls import (
    CHOSEN,
    choose_comparison,
    choose_version,
    chosen_version,
    status,
    version_select,
)
from kinds import largest_page
from model import Operation, parse
from pages import Bench, Site
from shapes import shape_path
from suite import BOTH, expect, expect_equal, expect_none, test

SHOWN = "probe.shownParts()"
IN_VIEW = """async id => {
  const element = document.getElementById(id);
  for (let frame = 0; frame < 60; frame += 1) {
    const box = element.getBoundingClientRect();
    const isInView = box.height > 0 && box.top >= 0 && box.top < innerHeight;
    if (isInView && probe.shows(element)) return true;
    await new Promise(requestAnimationFrame);
  }
  return false;
}"""


def expected_at(site: Site, path: str, version: str) -> set[str]:
    return set().union(*(operation.at(parse(version)) for operation in site.model.by_page[path]))


def all_of(site: Site, path: str) -> set[str]:
    return {part.id for operation in site.model.by_page[path] for part in operation.parts}


def expect_version(page: Page, site: Site, path: str, version: str | None) -> None:
    """The page shows a version, or all where it is `None`, and its control says so."""
    label = version or site.words("allVersions")
    expect_equal(chosen_version(page, site), label, f"chosen at {page.url}")
    expected = expected_at(site, path, version) if version else all_of(site, path)
    expect_equal(set(page.evaluate(SHOWN)) ^ expected, set(), f"wrong at {page.url}")


def sample_operation(site: Site) -> Operation:
    return site.model.operation("list-virtual-interfaces")


@test("an address with a version opens in it; with an unknown one it shows all versions", ways=BOTH)
def addresses_open(bench: Bench) -> None:
    site = bench.bundled
    path = sample_operation(site).page
    page = bench.page(site)
    between = "2.5"
    known = [*site.versions, between]
    for text in [*known, "", "9.9", "1.0", "abc", "2", "2.1.0", "%3Cb%3E", "__proto__"]:
        page.goto(site.url(f"{path}?version={text}"))
        expect_version(page, site, path, text if text in known else None)
    page.goto(site.url(f"{path}?version=latest"))
    latest = site.versions[-1]
    expect(latest in version_select(page, site).evaluate(CHOSEN), "the latest is not chosen")
    expect_equal(set(page.evaluate(SHOWN)), expected_at(site, path, latest), "shown in the latest")


@test("an address with a version opens in it on the large site", large=True)
def large_addresses_open(bench: Bench) -> None:
    site = bench.large
    path = site.model.operation("list-servers").page
    page = bench.open(site, f"{path}?version=2.53")
    expect_version(page, site, path, "2.53")


@test("choosing changes the address without loading the page; back and forward follow", ways=BOTH)
def choices_make_history(bench: Bench) -> None:
    site = bench.bundled
    path = sample_operation(site).page
    page = bench.open(site, f"{path}#list-virtual-interfaces:response")
    page.evaluate("globalThis.marker = 'same page'")
    for version in ("2.0", "2.12"):
        choose_version(page, site, version)
        query = f"?version={version}#list-virtual-interfaces:response"
        expect(page.url.endswith(query), f"address {page.url}")
    choose_version(page, site, site.words("allVersions"))
    expect("version" not in page.url, f"address {page.url} for all versions")
    for move, version in ((page.go_back, "2.12"), (page.go_back, "2.0"), (page.go_forward, "2.12")):
        move()
        expect_version(page, site, path, version)
    expect_equal(page.evaluate("globalThis.marker"), "same page", "marker")


@test("another page opens in the chosen versions, by click and by back", ways=BOTH)
def other_pages_keep_versions(bench: Bench) -> None:
    site = bench.bundled
    path = sample_operation(site).page
    page = bench.open(site, "index.html")
    choose_version(page, site, "2.1")
    choose_comparison(page, site, "2.12")
    page.locator(f".site-nav a[href*='{path}']").click()
    expect(page.url.endswith(f"{path}?version=2.1&compare=2.12"), f"address {page.url}")
    expect_equal(chosen_version(page, site), "2.1", "chosen")
    expect("2.1" in status(page), f"no comparison: {status(page)!r}")
    choose_comparison(page, site, site.words("noComparison"))
    page.locator(".pager a.next").click()
    expect(page.url.endswith("?version=2.1"), f"address {page.url} after leaving the comparison")
    page.go_back()
    expect_version(page, site, path, "2.1")


@test("links inside of the site carry the versions and keep their fragments, others stay")
def links_carry_versions(bench: Bench) -> None:
    findings = []
    for site in bench.sites:
        for path in ("index.html", largest_page(site)):
            page = bench.open(site, path)
            before = hrefs(page)
            choose_version(page, site, site.versions[1])
            query = f"?version={site.versions[1]}"
            findings += wrong_links(site, before, hrefs(page), query)
            choose_version(page, site, site.words("allVersions"))
            findings += wrong_links(site, before, hrefs(page), "")
    expect_none(findings, "links")


def hrefs(page: Page) -> list[str]:
    return page.evaluate(
        "[...document.querySelectorAll('main a, .site-nav a, header a')]"
        ".map(a => a.href)"
    )


def wrong_links(
    site: Site, before: list[str], after: list[str], query: str
) -> Iterator[str]:
    for old, new in zip(before, after, strict=True):
        file, mark, fragment = old.partition("#")
        is_page = file.endswith(".html") and file.startswith(site.base)
        expected = f"{file}{query}{mark}{fragment}" if is_page else old
        if new != expected:
            yield f"{new} in place of {expected}"


@test("an address with a version and a fragment scrolls to its row", ways=BOTH)
def fragments_scroll(bench: Bench) -> None:
    site = bench.bundled
    operation = sample_operation(site)
    page = bench.page(site, viewport={"width": 1280, "height": 500})
    for version, part in (
        ("2.12", "response:virtual_interfaces.net_id"),
        ("2.0", "status:404"),
        ("2.1", "snippets"),
        ("2.0", "changes"),
    ):
        id = f"{operation.anchor}:{part}"
        page.goto(site.url(f"{operation.page}?version={version}#{id}"))
        expect(page.evaluate(IN_VIEW, id), f"{id} is out of view in {version}")


@test("an address with a version and a fragment scrolls to its row on the large site", large=True)
def large_fragments_scroll(bench: Bench) -> None:
    site = bench.large
    operation = site.model.operation("show-server-details")
    page = bench.page(site)
    for version in ("2.1", "2.53", "2.104"):
        row = [
            part for part in operation.parts if part.kind == "row" and parse(version) in part.range
        ][-1]
        page.goto(site.url(f"{operation.page}?version={version}#{row.id}"))
        expect(page.evaluate(IN_VIEW, row.id), f"{row.id} is out of view in {version}")


@test("a link into a closed sample opens it, from outside and on the page", ways=BOTH)
def links_open_samples(bench: Bench) -> None:
    site = bench.bundled
    operation = sample_operation(site)
    first = operation.samples[0].id
    page = bench.open(site, f"{operation.page}#{first}")
    expect(page.evaluate(IN_VIEW, first), f"{first} is closed")
    other = operation.samples[1].id
    page.evaluate("id => { location.hash = id }", other)
    expect(page.evaluate(IN_VIEW, other), f"{other} is closed")


@test("on the page of a shape a choice of version leads to the operation in it", ways=BOTH)
def shapes_lead_to_operations(bench: Bench) -> None:
    site = bench.bundled
    operation = sample_operation(site)
    page = bench.open(site, shape_path(operation, operation.shapes[1]))
    with page.expect_navigation():
        choose_version(page, site, "2.12")
    expect(f"{operation.page}?version=2.12" in page.url, f"address {page.url}")
    expect_version(page, site, operation.page, "2.12")
