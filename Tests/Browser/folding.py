"""Folding of samples: lines go and come, what is copied stays whole."""

from __future__ import annotations

from itertools import pairwise

from playwright.sync_api import Locator, Page

from copying import copied, wrong_texts
from model import Part
from pages import Bench, Site
from suite import expect, expect_equal, expect_none, test

LINES = """sample => [...sample.querySelectorAll(".l")].filter(probe.shows)
  .map((line) => line.textContent.trimEnd())"""
INDENT = "    "


def opened(bench: Bench) -> tuple[Page, Site, Part, Locator]:
    """A page with a sample that is open."""
    site = bench.bundled
    operation = site.model.operation("list-virtual-interfaces")
    page = bench.open(site, operation.page)
    sample = operation.samples[-1]
    place = page.locator(".sample").filter(has=page.locator(f"[id='{sample.id}']"))
    return page, site, sample, place


@test("folding a line hides what is deeper and nothing else; unfolding brings it back")
def fold(bench: Bench) -> None:
    _, site, sample, place = opened(bench)
    toggles = place.get_by_role("button", name=site.words("fold"), exact=True)
    deeper = [line for line, after in pairwise(sample.lines) if depth(after) > depth(line)]
    expect_equal(toggles.count(), len(deeper), "toggles")
    toggles.nth(1).click()
    expect_equal(
        place.evaluate(LINES), [sample.lines[0], sample.lines[1], *sample.lines[-2:]], "shown"
    )
    toggles.nth(1).click()
    expect_equal(place.evaluate(LINES), sample.lines, "shown")


@test("the depth of a sample folds it to its outer levels and back")
def depths(bench: Bench) -> None:
    _, site, sample, place = opened(bench)
    control = place.get_by_role("combobox", name=site.words("depth"))
    for level in (1, 2, 3):
        control.select_option(label=str(level))
        expected = [line for line in sample.lines if depth(line) < level]
        expect_equal(place.evaluate(LINES), expected, f"shown at depth {level}")
    control.select_option(label=site.words("allDepths"))
    expect_equal(place.evaluate(LINES), sample.lines, "shown at all depths")


def depth(line: str) -> int:
    return (len(line) - len(line.lstrip())) // len(INDENT)


@test("copying a folded sample copies all of it")
def copy_folded(bench: Bench) -> None:
    page, site, sample, place = opened(bench)
    place.get_by_role("button", name=site.words("fold"), exact=True).first.click()
    expect(len(place.evaluate(LINES)) < len(sample.lines), "nothing is folded")
    expect_none(wrong_texts({sample.id: copied(page, site, place)}, site, [sample]), "copied")
