"""Pages as their HTML says, without a browser: their elements, links and ids."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

from suite import expect_none, test

VOID = {
    "area",
    "base",
    "br",
    "col",
    "embed",
    "hr",
    "img",
    "input",
    "link",
    "meta",
    "source",
    "track",
    "wbr",
}


@dataclass
class Element:
    tag: str
    attributes: dict[str, str]
    parent: Element | None
    text: str = ""
    """The text that stands directly in it."""

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()

    def ancestors(self) -> Iterator[Element]:
        element = self.parent
        while element:
            yield element
            element = element.parent

    def is_in(self, tag: str, name: str) -> bool:
        return any(other.tag == tag and name in other.classes for other in self.ancestors())


class Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self.open: list[Element] = []

    def handle_starttag(self, tag: str, attributes: list) -> None:
        values = {name: value or "" for name, value in attributes}
        element = Element(tag, values, self.open[-1] if self.open else None)
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            while self.open and self.open.pop().tag != tag:
                pass

    def handle_data(self, text: str) -> None:
        if self.open:
            self.open[-1].text += text


@dataclass(frozen=True)
class Document:
    """A page of a site."""

    path: str
    """From the root of the site."""
    elements: tuple[Element, ...]

    @cached_property
    def ids(self) -> set[str]:
        return {element.attributes["id"] for element in self.elements if "id" in element.attributes}

    def all(self, tag: str, name: str | None = None) -> list[Element]:
        """The elements with a tag, and a class where one is given."""
        return [
            element
            for element in self.elements
            if element.tag == tag and (name is None or name in element.classes)
        ]

    def target(self, url: str) -> tuple[str, str]:
        """The file that a relative URL leads to, from the root of the site, and the id there."""
        path, _, fragment = url.partition("#")
        path = unquote(path.partition("?")[0])
        file = posixpath.normpath(posixpath.join(posixpath.dirname(self.path), path))
        return (file if path else self.path), unquote(fragment)

    def links(self) -> Iterator[tuple[str, str, str]]:
        """Each URL that is not another site's, with its file and id."""
        for element in self.elements:
            for name in ("href", "src"):
                url = element.attributes.get(name)
                if url is not None and not is_external(url):
                    yield url, *self.target(url)


def is_external(url: str) -> bool:
    scheme = url.partition(":")[0]
    return url.startswith("//") or (url != scheme and scheme.isalpha())


@cache
def document(root: Path, path: str) -> Document:
    reader = Reader()
    reader.feed((root / path).read_text(encoding="utf-8"))
    reader.close()
    return Document(path, tuple(reader.elements))


@cache
def documents(root: Path) -> tuple[Document, ...]:
    """Every page of a site."""
    paths = sorted(path.relative_to(root).as_posix() for path in root.rglob("*.html"))
    return tuple(document(root, path) for path in paths)


@test("every link on every page leads to a file and to an id in it")
def links_lead_somewhere(bench) -> None:
    dead = [f"{site.name}/{link}" for site in bench.sites for link in dead_links(site.root)]
    expect_none(dead, "dead links")


def dead_links(root: Path) -> Iterator[str]:
    pages = {page.path: page for page in documents(root)}
    for page in pages.values():
        for url, file, fragment in page.links():
            if (
                file not in pages
                and not (root / file).is_file()
                or fragment
                and file in pages
                and fragment not in pages[file].ids
            ):
                yield f"{page.path}: {url}"


@test("no id stands twice on a page")
def ids_are_unique(bench) -> None:
    repeated = [
        f"{site.name}/{page.path}: {id}"
        for site in bench.sites
        for page in documents(site.root)
        for id in repeats(page)
    ]
    expect_none(repeated, "repeated ids")


def repeats(page: Document) -> set[str]:
    seen: set[str] = set()
    ids = (element.attributes["id"] for element in page.elements if "id" in element.attributes)
    return {id for id in ids if id in seen or seen.add(id)}
