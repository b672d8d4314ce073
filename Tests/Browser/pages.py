"""Sites in Chromium: opens their pages and notes whatever a page must never do.

A console error, an exception, a violation of the page's own policy or a request to anything that
is not a file of the site fails the test in which it happens.
"""

from __future__ import annotations

import json
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Browser, BrowserContext, Page, Playwright

from model import Model, spell
from server import serving

CHROMIUM = "/usr/bin/chromium"
PROBE = Path(__file__).with_name("probe.js")
MILLISECONDS = 5_000


@dataclass
class Site:
    name: str
    root: Path
    base: str
    """The URL of its root, with a slash at its end."""

    def url(self, path: str) -> str:
        """The URL of a page, whose path may have a query and a fragment."""
        return self.base + path

    @cached_property
    def model(self) -> Model:
        return Model(self.root / "reference.json")

    @cached_property
    def reference(self) -> dict:
        """What the script of every page knows."""
        text = (self.root / "assets/reference.js").read_text(encoding="utf-8")
        return json.loads(text.partition("=")[2].strip().removesuffix(";"))

    def words(self, name: str, **fields: object) -> str:
        words = self.reference["words"][name]
        for field, value in fields.items():
            words = words.replace("{" + field + "}", str(value))
        return words

    @property
    def versions(self) -> list[str]:
        """Oldest first."""
        return [spell(version) for version in self.model.history]


class Bench:
    """What a test works with: the sites, and pages of them in the browser."""

    def __init__(self, browser: Browser, bundled: Path, large: Path | None) -> None:
        self._browser = browser
        self._folders = {"bundled": bundled} | ({"large": large} if large else {})
        self._servers = ExitStack()
        self._ways = {False: self._opened(is_served=False), True: self._opened(is_served=True)}
        self._contexts: list[BrowserContext] = []
        self._problems: list[str] = []
        self.is_served = False
        self.notes: list[str] = []

    @property
    def bundled(self) -> Site:
        return self._ways[self.is_served]["bundled"]

    @property
    def large(self) -> Site:
        return self._ways[self.is_served]["large"]

    @property
    def sites(self) -> list[Site]:
        return list(self._ways[self.is_served].values())

    def page(self, site: Site, *, permissions: list[str] | None = None, **options: object) -> Page:
        """An empty page whose storage is new; options are those of a browser context."""
        context = self._browser.new_context(**options)
        context.set_default_timeout(MILLISECONDS)
        self._contexts.append(context)
        if permissions:
            context.grant_permissions(permissions)
        self._watch(context, site)
        context.add_init_script(path=PROBE)
        return context.new_page()

    def open(self, site: Site, path: str, **options: object) -> Page:
        page = self.page(site, **options)
        page.goto(site.url(path))
        return page

    def note(self, text: str) -> None:
        """Says in the report what a test has looked at."""
        self.notes.append(text)

    def finish_test(self) -> tuple[list[str], list[str]]:
        """Closes what a test opened; its problems, and its notes."""
        for context in self._contexts:
            context.close()
        problems, notes = self._problems, self.notes
        self._contexts, self._problems, self.notes = [], [], []
        return problems, notes

    def close(self) -> None:
        self._servers.close()

    def _opened(self, is_served: bool) -> dict[str, Site]:
        return {
            name: Site(name, folder, self._base(folder, is_served))
            for name, folder in self._folders.items()
        }

    def _base(self, folder: Path, is_served: bool) -> str:
        if is_served:
            return self._servers.enter_context(serving(folder))
        return f"file://{quote(str(folder))}/"

    def _watch(self, context: BrowserContext, site: Site) -> None:
        problems = self._problems

        def on_request(request) -> None:
            if not request.url.startswith((site.base, "about:")):
                problems.append(f"request to {request.url}")

        def on_console(message) -> None:
            if message.type == "error":
                problems.append(f"console: {message.text} ({message.location['url']})")

        def on_failure(request) -> None:
            # A page that is left before all of it is there aborts its requests.
            if request.failure != "net::ERR_ABORTED":
                problems.append(f"no answer for {request.url}")

        context.on("request", on_request)
        context.on("console", on_console)
        context.on("weberror", lambda error: problems.append(f"exception: {error.error}"))
        context.on("requestfailed", on_failure)


def launch(playwright: Playwright) -> Browser:
    return playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
