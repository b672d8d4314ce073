"""Copying: what lands in the clipboard is the sample as its file has it."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

from controls import choose_version
from model import Part
from pages import Bench, Site
from suite import SERVER, expect, expect_equal, expect_none, test

CLIPBOARD = ["clipboard-read", "clipboard-write"]
PAGES = 4
"""How many pages of a site are looked at."""

# Presses the copy button of each sample of the page, and tells what is in the clipboard then.
COPIES = """async name => {
  const copies = {};
  for (const sample of document.querySelectorAll(".sample")) {
    if (sample.tagName === "DETAILS") sample.open = true;
    const buttons = [...sample.querySelectorAll("button")];
    const button = buttons.find((button) => probe.name(button).startsWith(name));
    if (!button) continue;
    await navigator.clipboard.writeText("nothing");
    button.click();
    for (let turn = 0; turn < 50 && (await navigator.clipboard.readText()) === "nothing"; turn += 1)
      await new Promise((done) => setTimeout(done, 10));
    copies[sample.querySelector(".sample-body").id] = await navigator.clipboard.readText();
  }
  return copies;
}"""
SELECTED = """() => Object.fromEntries([...document.querySelectorAll(".sample")].map((sample) => {
  if (sample.tagName === "DETAILS") sample.open = true;
  getSelection().selectAllChildren(sample.querySelector("pre code"));
  return [sample.querySelector(".sample-body").id, getSelection().toString()];
}))"""


def wrong_texts(texts: dict[str, str], site: Site, samples: list[Part]) -> list[str]:
    """The samples whose text is not that of their file, apart from a line feed at its end."""
    wrong = []
    for sample in samples:
        file = (site.root / sample.value["file"]).read_text(encoding="utf-8")
        text = texts.get(sample.id)
        if text is None or text.removesuffix("\n") != file.removesuffix("\n"):
            wrong.append(f"{sample.id}: {'nothing' if text is None else repr(text[:60])}")
    return wrong


def samples_by_page(site: Site) -> dict[str, list[Part]]:
    return {
        path: [sample for operation in operations for sample in operation.samples]
        for path, operations in site.model.by_page.items()
    }


@test("copying a sample gives the text of its file", ways=SERVER)
def copies_are_files(bench: Bench) -> None:
    findings, count = [], 0
    for site in bench.sites:
        samples = samples_by_page(site)
        page = bench.page(site, permissions=CLIPBOARD)
        for path in sorted(samples, key=lambda path: len(samples[path]))[-PAGES:]:
            page.goto(site.url(path))
            findings += wrong_texts(page.evaluate(COPIES, site.words("copy")), site, samples[path])
            count += len(samples[path])
    expect_none(findings, "copied")
    bench.note(f"{count} samples")


@test("a selected sample has no line numbers in its text")
def selections_have_no_numbers(bench: Bench) -> None:
    findings = []
    for site in bench.sites:
        page = bench.page(site)
        for path, samples in list(samples_by_page(site).items())[:PAGES]:
            page.goto(site.url(path))
            findings += wrong_texts(page.evaluate(SELECTED), site, samples)
    expect_none(findings, "selected")


def sample_of(page: Page, id: str) -> Locator:
    return page.locator(".sample").filter(has=page.locator(f"[id='{id}']"))


def copied(page: Page, site: Site, place: Locator) -> str:
    """What a reader gets who presses the button of a sample or a request, and pastes."""
    place.get_by_role("button", name=site.words("copy")).click()
    place.get_by_text(site.words("copied"), exact=True).wait_for()
    page.evaluate("document.body.append(document.createElement('textarea'))")
    field = page.locator("body > textarea")
    field.focus()
    page.keyboard.press("Control+V")
    text = field.input_value()
    field.evaluate("e => e.remove()")
    return text


@test("copying works from files, with and without the clipboard of the browser")
def copies_from_files(bench: Bench) -> None:
    site = bench.bundled
    operation = site.model.operation("list-virtual-interfaces")
    sample = operation.samples[-1]
    for is_missing in (False, True):
        page = bench.page(site)
        if is_missing:
            page.add_init_script(
                "Object.defineProperty(navigator, 'clipboard', { value: undefined })"
            )
        page.goto(site.url(operation.page))
        text = copied(page, site, sample_of(page, sample.id))
        expect_none(wrong_texts({sample.id: text}, site, [sample]), "copied")


@test("a copied request is the one that shows, in the chosen version")
def copied_requests(bench: Bench) -> None:
    site = bench.bundled
    page = bench.open(site, site.model.operation("act-on-virtual-interfaces").page)
    choose_version(page, site, "2.12")
    request = page.locator(".snippet[data-language=curl]").last
    shown = request.locator("pre code").evaluate("e => e.textContent")
    expect("compute 2.12" in shown, f"it asks for another version: {shown}")
    expect_equal(copied(page, site, request), shown, "copied")
