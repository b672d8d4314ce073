"""The controls of a page, found as a reader finds them: by their names."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page

from pages import Site

CHOSEN = "select => select.selectedOptions[0].label"


def tool(page: Page, role: str, name: str) -> Locator:
    """A control of the header, by its whole name or the beginning of it."""
    return page.locator(".site-tools").get_by_role(role, name=re.compile(f"^{re.escape(name)}\\b"))


def version_select(page: Page, site: Site) -> Locator:
    return tool(page, "combobox", site.words("version"))


def compare_select(page: Page, site: Site) -> Locator:
    return tool(page, "combobox", site.words("compareWith"))


def choose_version(page: Page, site: Site, label: str) -> None:
    version_select(page, site).evaluate("probe.choose", label)


def chosen_version(page: Page, site: Site) -> str:
    """The label of the chosen version, as far as its first word where it is a number."""
    label = version_select(page, site).evaluate(CHOSEN)
    return label if label == site.words("allVersions") else label.split()[0]


def choose_comparison(page: Page, site: Site, label: str) -> None:
    compare_select(page, site).evaluate("probe.choose", label)


def status(page: Page) -> str:
    """What the page says about a comparison."""
    return page.locator("main [role=status]").inner_text().strip()


def search_button(page: Page, site: Site) -> Locator:
    return tool(page, "button", site.words("search"))


def search_field(page: Page, site: Site) -> Locator:
    return page.get_by_role("dialog", name=site.words("search")).locator("input")


def open_search(page: Page, site: Site) -> Locator:
    """Opens search; its field, once the index is there."""
    search_button(page, site).click()
    field = search_field(page, site)
    field.wait_for()
    return field


def theme_button(page: Page, site: Site) -> Locator:
    return tool(page, "button", site.words("theme"))


def copy_buttons(page: Page, site: Site) -> Locator:
    return page.get_by_role("button", name=site.words("copy"), exact=True)
