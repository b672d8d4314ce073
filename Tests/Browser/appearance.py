"""Colours, motion and width."""

from __future__ import annotations

from collections.abc import Iterator

from playwright.sync_api import Page

from controls import theme_button
from kinds import kinds
from pages import Bench
from suite import BOTH, expect, expect_equal, expect_none, test

WIDTHS = (360, 768, 1280, 1920)
HEIGHT = 800

LUMINANCE = """() => {
  const colour = (element) =>
    getComputedStyle(element).backgroundColor.match(/[\\d.]+/g).map(Number);
  const [root, body] = [document.documentElement, document.body].map(colour);
  const [red, green, blue] = body.length > 3 && body[3] === 0 ? root : body;
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}"""


def is_dark(page: Page) -> bool:
    return page.evaluate(LUMINANCE) < 0.5


def schemes(page: Page) -> list[bool]:
    """Whether the page is dark where the system is light, and where it is dark."""
    seen = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        seen.append(is_dark(page))
    return seen


@test("colours follow the system until the switch says otherwise; its choice stays", ways=BOTH)
def theme(bench: Bench) -> None:
    site = bench.bundled
    page = bench.open(site, "index.html")
    expect_equal(schemes(page), [False, True], "dark before a choice")
    seen = []
    for _ in range(3):
        theme_button(page, site).click()
        chosen = schemes(page)
        seen.append(chosen)
        page.reload()
        expect_equal(schemes(page), chosen, "dark after loading again")
        page.goto(site.url("faults/index.html"))
        expect_equal(schemes(page), chosen, "dark on another page")
    expect_equal(
        sorted(seen), [[False, False], [False, True], [True, True]], "what the switch offers"
    )


@test("a chosen theme is there before the page paints")
def theme_comes_first(bench: Bench) -> None:
    site = bench.bundled
    page = bench.open(site, "index.html")
    page.emulate_media(color_scheme="light")
    while not is_dark(page):
        theme_button(page, site).click()
    theme = page.evaluate("document.documentElement.dataset.theme")
    page.add_init_script("""new MutationObserver((_, observer) => {
      if (!document.body) return;
      globalThis.firstTheme = document.documentElement.dataset.theme;
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });""")
    page.reload()
    expect(theme, "no data-theme")
    expect_equal(page.evaluate("firstTheme"), theme, "theme as the body begins")


@test("nothing moves where the system asks for reduced motion")
def reduced_motion(bench: Bench) -> None:
    moving = """() => [...document.querySelectorAll("*")].filter((e) => {
      const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(e);
      const times = `${transitionDuration},${animationDuration}`.split(",");
      return scrollBehavior === "smooth" || times.some((time) => parseFloat(time) > 0.01);
    }).map((e) => e.outerHTML.slice(0, 60))"""
    findings = []
    for kind in kinds(bench):
        page = bench.page(kind.site, reduced_motion="reduce")
        kind.visit(page)
        findings += [f"{kind.name}: {element}" for element in page.evaluate(moving)]
    expect_none(findings, "moving")


@test("no page is wider than its window, from 360 to 1920 px")
def widths(bench: Bench) -> None:
    findings = [finding for kind in kinds(bench) for finding in wide(bench, kind)]
    expect_none(findings, "wider than the window")


def wide(bench: Bench, kind) -> Iterator[str]:
    page = bench.page(kind.site)
    page.set_viewport_size({"width": WIDTHS[0], "height": HEIGHT})
    kind.visit(page)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        needed = page.evaluate("document.scrollingElement.scrollWidth")
        if needed > page.evaluate("innerWidth"):
            yield f"{kind.name} needs {needed} of {width} px"
