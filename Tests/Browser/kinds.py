"""The kinds of page that a reader meets, as places to look at in every size and colour."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from playwright.sync_api import Page

from controls import open_search
from pages import Bench, Site
from shapes import shape_path


@dataclass(frozen=True)
class Kind:
    name: str
    site: Site
    path: str
    shows_search: bool = False

    def visit(self, page: Page) -> None:
        page.goto(self.site.url(self.path))
        if self.shows_search:
            open_search(page, self.site).fill("server")


def kinds(bench: Bench) -> Iterator[Kind]:
    bundled = bench.bundled
    operation = bundled.model.operation("list-virtual-interfaces")
    versions = bundled.versions
    yield Kind("home", bundled, "index.html")
    yield Kind("page with samples", bundled, operation.page)
    yield Kind("page in one version", bundled, f"{operation.page}?version={versions[-1]}")
    yield Kind("shape", bundled, shape_path(operation, operation.shapes[1]))
    yield Kind("faults", bundled, "faults/index.html")
    yield Kind("release notes", bundled, "release-notes/index.html")
    yield Kind("comparison", bundled, f"{operation.page}?version=2.0&compare=2.12")
    yield Kind("timeline", bundled, "version-history/index.html")
    yield Kind("version", bundled, "version-history/2.12/index.html")
    yield Kind("upgrade guide", bundled, "version-history/guide/index.html?version=2.0&compare=2.44")
    yield Kind("search", bundled, "index.html", shows_search=True)
    if len(bench.sites) > 1:
        large = bench.large
        yield Kind("large home", large, "index.html")
        yield Kind("large timeline", large, "version-history/index.html")
        yield Kind("large guide", large, "version-history/guide/index.html")
        yield Kind("largest page", large, largest_page(large))


def largest_page(site: Site) -> str:
    return max(site.model.by_page, key=lambda path: (site.root / path).stat().st_size)
