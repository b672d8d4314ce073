"""axe-core on every kind of page, in both schemes of colour, wide and narrow."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from playwright.sync_api import Page

from kinds import Kind, kinds
from pages import Bench
from suite import expect_none, test

WIDTHS = (1280, 360)
HEIGHT = 800

# `preload` fetches style sheets, which the policy of the pages forbids, for rules about media.
RUN = """async rules => {
  const options = { resultTypes: ["violations"], preload: false, ...rules };
  const { violations } = await axe.run(document, options);
  return violations.map(({ id, nodes }) =>
    `${id} (${nodes.length}, such as ${nodes[0].html.slice(0, 100)})`);
}"""
# A scheme changes colours and nothing else, so that the other rules need to hold in one of them.
COLOUR = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}


def axe_source() -> str:
    package = find_spec("axe_playwright_python").submodule_search_locations[0]
    return Path(package, "axe.min.js").read_text(encoding="utf-8")


@test("axe finds nothing on any kind of page, light and dark, wide and narrow")
def no_violations(bench: Bench) -> None:
    source = axe_source()
    findings = []
    for kind in kinds(bench):
        page = bench.page(kind.site, reduced_motion="reduce")
        findings += violations(page, kind, source)
        page.close()
    expect_none(findings, "violations")


def violations(page: Page, kind: Kind, source: str) -> Iterator[str]:
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        page.emulate_media(color_scheme="light")
        kind.visit(page)
        page.evaluate(source)
        for scheme, rules in (("light", {}), ("dark", COLOUR)):
            page.emulate_media(color_scheme=scheme)
            for violation in page.evaluate(RUN, rules):
                yield f"{kind.name}, {scheme}, {width} px: {violation}"
