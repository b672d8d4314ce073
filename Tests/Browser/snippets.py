"""Requests to copy: they ask for the chosen version, carry its body, keep the chosen language."""

from __future__ import annotations

from collections.abc import Iterator

from playwright.sync_api import Page

from controls import choose_version
from model import Operation, parse
from noscript import LANGUAGES
from pages import Bench
from suite import BOTH, expect, expect_equal, expect_none, test

STEP = 13
"""Versions of the large history from one that is looked at to the next."""

REQUESTS = """async labels => {
  const select = probe.select(reference.words.version);
  const texts = (operation, selector) =>
    [...operation.querySelectorAll(selector)].map((e) => e.textContent);
  const read = () => [...document.querySelectorAll("section.operation")].map((operation) => ({
    anchor: probe.anchor(operation),
    versions: texts(operation, ".snippet [data-version]"),
    bodies: texts(operation, ".snippet [data-body]"),
  }));
  const seen = [["", read()]];
  for (const label of labels) {
    probe.choose(select, label);
    seen.push([label, read()]);
  }
  probe.choose(select, reference.words.allVersions);
  return [...seen, ["", read()]];
}"""
SHOWN_LANGUAGES = """() => [...new Set([...document.querySelectorAll(".snippet")]
  .filter((e) => probe.shows(e.querySelector("pre"))).map((e) => e.dataset.language))]"""
PRESSED = """() => [...document.querySelectorAll(".snippets [aria-pressed=true]")]
  .map((e) => e.textContent.trim())"""


@test("requests name the chosen version and carry the body that it takes")
def requests_follow_versions(bench: Bench) -> None:
    findings, count = [], 0
    for site in bench.sites:
        page = bench.page(site)
        last = site.versions[-1]
        versions = sorted({*site.versions[::STEP], *site.versions[:4], last}, key=parse)
        for path, operations in site.model.by_page.items():
            page.goto(site.url(path))
            seen = page.evaluate(REQUESTS, versions)
            count += len(operations) * len(versions)
            findings += [f"{path}: {finding}" for finding in wrong_requests(seen, operations)]
    expect_none(findings, "requests")
    bench.note(f"{count:,} requests in five languages")


def wrong_requests(seen: list, operations: list[Operation]) -> Iterator[str]:
    static = {request["anchor"]: request for request in seen[0][1]}
    if seen[-1][1] != seen[0][1]:
        yield "other requests than before after a return to all versions"
    for version, requests in seen[1:-1]:
        for request, operation in zip(requests, operations, strict=True):
            if parse(version) not in operation.range:
                continue
            if set(request["versions"]) != {version} or len(request["versions"]) != len(LANGUAGES):
                yield f"{operation.anchor} asks for {request['versions']} in {version}"
            expected = expected_bodies(operation, version, static[operation.anchor]["bodies"])
            if [body.strip() for body in request["bodies"]] != [body.strip() for body in expected]:
                yield f"{operation.anchor} has another body in {version}"


def expected_bodies(operation: Operation, version: str, static: list[str]) -> list[str]:
    sample = operation.request_body(parse(version))
    if sample is None:
        # The body of another version may have what this one refuses.
        return ["{}"] * len(static)
    if sample.value["mediaType"] != "application/json":
        return static
    text = sample.value["text"]
    return static if "'''" in text or '"""' in text else [text] * len(static)


@test("one language of requests shows, is chosen for every operation and stays chosen", ways=BOTH)
def language_stays(bench: Bench) -> None:
    site = bench.bundled
    path = site.model.operation("list-extensions").page
    page = bench.open(site, path)
    names = page.evaluate(
        "[...document.querySelector('div.snippets').querySelectorAll('summary')]"
        ".map(e => e.textContent)"
    )
    expect_equal(page.evaluate(SHOWN_LANGUAGES), ["curl"], "shown at first")
    for name, language in list(zip(names, LANGUAGES, strict=True))[1:]:
        choose_language(page, name)
        expect_equal(page.evaluate(SHOWN_LANGUAGES), [language], "shown")
        expect_equal(set(page.evaluate(PRESSED)), {name}, "pressed")
    page.reload()
    expect_equal(page.evaluate(SHOWN_LANGUAGES), ["openstack"], "shown after loading again")
    page.goto(site.url("os-virtual-interfaces/index.html"))
    expect_equal(page.evaluate(SHOWN_LANGUAGES), ["openstack"], "shown on another page")


def choose_language(page: Page, name: str) -> None:
    page.locator("div.snippets").first.get_by_role("button", name=name, exact=True).click()


@test("the strip marks the shape of the chosen version, and its pages ask for their own")
def strip_marks_shape(bench: Bench) -> None:
    site = bench.bundled
    operation = site.model.operation("list-virtual-interfaces")
    page = bench.open(site, operation.page)
    current = ".shapes [aria-current=true]"
    for version, name in (("2.0", "2.0"), ("2.1", "2.1–2.11"), ("2.12", "2.12–2.43")):
        choose_version(page, site, version)
        expect_equal(page.locator(current).all_inner_texts(), [name], f"marked in {version}")
    choose_version(page, site, "2.44")
    expect(
        not page.locator(current).count(), "a shape is marked in a version without the operation"
    )
