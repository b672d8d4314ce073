"""Pages without JavaScript: everything is there, can be opened and leads on."""

from __future__ import annotations

from playwright.sync_api import Page

from contents import documents
from kinds import largest_page
from model import Operation
from pages import Bench
from suite import BOTH, expect, expect_equal, expect_none, test

LANGUAGES = ["curl", "httpie", "python", "swift", "openstack"]

# Runs from outside, so that it works where the page's own scripts and `probe` do not.
PARTS = """() => {
  const shows = (e) => e.checkVisibility({ visibilityProperty: true });
  const code = (e) => e.querySelector("pre code");
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const samples = all(".sample").map((e) => [
    e.querySelector(".sample-body").id,
    shows(e) && shows(e.querySelector("summary, pre")),
    code(e).textContent,
  ]);
  const rows = all("section.operation tr[id]").map((e) => [e.id, shows(e)]);
  const snippets = all("section.operation div.snippets").map((e) =>
    all("details.snippet", e).map((snippet) => [
      snippet.dataset.language,
      snippet.open,
      shows(snippet.querySelector("summary")),
      code(snippet).textContent.length > 20,
    ]));
  const controls = all("button, select, input, [role=button]").filter(shows);
  return { samples, rows, snippets, controls: controls.map((e) => e.outerHTML.slice(0, 80)) };
}"""


@test("without JavaScript every row, sample and request is there, and no control")
def everything_is_there(bench: Bench) -> None:
    findings = []
    for site in bench.sites:
        page = bench.page(site, java_script_enabled=False)
        paths = {largest_page(site), *list(site.model.by_page)[:3]}
        for path in sorted(paths):
            page.goto(site.url(path))
            findings += [
                f"{path}: {finding}" for finding in missing(page, site.model.by_page[path])
            ]
    expect_none(findings, "without JavaScript")


def missing(page: Page, operations: list[Operation]) -> list[str]:
    seen = page.evaluate(PARTS)
    rows = {
        part.id: True
        for operation in operations
        for part in operation.parts
        if part.kind != "sample"
    }
    samples = {
        sample.id: [True, sample.value["text"].rstrip("\n")]
        for operation in operations
        for sample in operation.samples
    }
    shown_rows = dict(seen["rows"])
    shown_samples = {id: [shows, text.rstrip("\n")] for id, shows, text in seen["samples"]}
    findings = [f"row {id}" for id in rows if not shown_rows.get(id)]
    findings += [f"sample {id}" for id in samples if shown_samples.get(id) != samples[id]]
    findings += [f"control {control}" for control in seen["controls"]]
    expected = [[language, place == 0, True, True] for place, language in enumerate(LANGUAGES)]
    if len(seen["snippets"]) != len(operations):
        findings.append(
            f"{len(seen['snippets'])} sets of requests for {len(operations)} operations"
        )
    return findings + [
        f"requests {snippets}" for snippets in seen["snippets"] if snippets != expected
    ]


@test("no page hides anything by itself")
def nothing_is_hidden(bench: Bench) -> None:
    hidden = [
        f"{site.name}/{page.path}: <{element.tag}>"
        for site in bench.sites
        for page in documents(site.root)
        for element in page.elements
        if "hidden" in element.attributes
    ]
    expect_none(hidden, "hidden elements")


@test(
    "without JavaScript samples and requests open, the strip leads to the pages of shapes",
    ways=BOTH,
)
def details_open(bench: Bench) -> None:
    site = bench.bundled
    operation = site.model.operation("list-virtual-interfaces")
    page = bench.open(site, operation.page, java_script_enabled=False)
    closed = page.locator("details.sample:not([open]), details.snippet:not([open])")
    while closed.count():
        closed.first.locator("summary").click()
    for text in page.locator("details pre").all():
        expect(text.is_visible(), f"{text.inner_text()[:40]!r} does not open")
    page.locator(".shapes a").nth(1).click()
    expect_equal(
        page.locator("main [aria-current=page]").inner_text(), "2.1–2.11", "the page of the shape"
    )
    page.locator(".breadcrumbs .operation-link").click()
    expect(page.url.endswith(f"{operation.page}#{operation.anchor}"), f"back at {page.url}")
