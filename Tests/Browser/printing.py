"""Pages on paper: everything that can be opened is open, nothing is there to press."""

from __future__ import annotations

from kinds import kinds
from pages import Bench
from suite import expect_equal, expect_none, test

CONTROLS = ".site-header, .site-nav, .contents, .pager, .skip-link, button, select, input"

PRINTED = """(controls) => {
  const shows = (e) => probe.shows(e) && e.getClientRects().length > 0;
  const all = (selector) => [...document.querySelectorAll(selector)];
  const name = (e) => e.id || e.outerHTML.slice(0, 60);
  return {
    controls: all(controls).filter(shows).map(name),
    missing: all("main tr, .sample pre, .snippet pre, .sample .l").filter((e) => !shows(e))
      .map(name),
  };
}"""


@test("on paper there is no header, navigation or button, and every row, sample and request shows")
def everything_is_printed(bench: Bench) -> None:
    findings = []
    for kind in kinds(bench):
        page = bench.page(kind.site)
        kind.visit(page)
        page.emulate_media(media="print")
        seen = page.evaluate(PRINTED, CONTROLS)
        findings += [f"{kind.name}: {control} shows" for control in seen["controls"]]
        if "version=" not in kind.path:
            findings += [f"{kind.name}: {part} does not show" for part in seen["missing"]]
    expect_none(findings, "on paper")


@test("on paper a chosen version leaves out what it does not have")
def a_version_is_printed(bench: Bench) -> None:
    site = bench.bundled
    operation = site.model.operation("list-virtual-interfaces")
    page = bench.open(site, f"{operation.page}?version=2.1")
    page.emulate_media(media="print")
    expect_equal(set(page.evaluate("probe.shownParts()")), operation.at((2, 1)), "printed")
