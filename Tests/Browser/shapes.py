"""The static pages of the shapes of operations: what they hold and where they lead."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import zip_longest

from contents import Document, Element, document
from model import Operation, Part, Range, Version, parse, spell
from pages import Bench, Site
from suite import expect_none, same_sets, test

LAST: Version = (sys.maxsize, 0)


def shape_path(operation: Operation, shape: list[Version]) -> str:
    folder = operation.page.removesuffix("index.html")
    return f"{folder}{operation.anchor}/{spell(shape[0])}/index.html"


def shape_range(operation: Operation, shape: list[Version]) -> Range:
    """From the first version of a shape to where the next one begins, or the operation ends."""
    later = [other[0] for other in operation.shapes if other[0] > shape[0]]
    return Range(shape[0], (later[0][0], later[0][1] - 1) if later else operation.range.last)


def samples_in(operation: Operation, shape: list[Version]) -> list[Part]:
    """The samples for some version from the first of a shape on, before the next shape."""
    limits = shape_range(operation, shape)
    return [
        sample
        for sample in operation.samples
        if (sample.range.first or limits.first) <= (limits.last or LAST)
        and limits.first <= (sample.range.last or LAST)
    ]


def strip_of(page: Document, operation: Operation) -> list[tuple[str, Range]]:
    """The links of an operation's strip of shapes, with the ranges of their items."""
    folder = f"{operation.page.removesuffix('index.html')}{operation.anchor}/"
    links = [
        (page.target(link.attributes["href"])[0], link.parent.attributes)
        for link in page.all("a")
        if link.is_in("nav", "shapes")
    ]
    return [(path, range_of(item)) for path, item in links if path.startswith(folder)]


def range_of(attributes: dict[str, str]) -> Range:
    ends = (attributes.get(name) for name in ("data-min", "data-max"))
    return Range(*(parse(end) if end else None for end in ends))


@test("the shapes of an operation partition its versions, cut where its contract changes")
def shapes_partition(bench: Bench) -> None:
    findings = [
        f"{operation.id}: {finding}"
        for site in bench.sites
        for operation in site.model.operations
        for finding in strip_findings(site, operation)
    ]
    expect_none(findings, "strips of shapes")


def strip_findings(site: Site, operation: Operation) -> Iterator[str]:
    strip = strip_of(document(site.root, operation.page), operation)
    for version in operation.history:
        count = sum(version in range for _, range in strip)
        if count != (version in operation.range):
            yield f"{spell(version)} is in {count} shapes"
    found = [
        (path, [spell(version) for version in operation.history if version in range])
        for path, range in strip
    ]
    expected = [
        (shape_path(operation, shape), [spell(version) for version in shape])
        for shape in operation.shapes
    ]
    for pair, other in zip_longest(found, expected):
        if pair != other:
            yield f"{pair} in place of {other}"


@test("the page of a shape holds what the model has in its first version, and leads back")
def shape_pages_hold_their_versions(bench: Bench) -> None:
    findings, count = [], 0
    for site in bench.sites:
        for operation in site.model.operations:
            for shape in operation.shapes:
                count += 1
                findings += shape_findings(site, operation, shape)
    expect_none(findings, "pages of shapes")
    bench.note(f"{count} pages")


def shape_findings(site: Site, operation: Operation, shape: list[Version]) -> list[str]:
    path = shape_path(operation, shape)
    if not (site.root / path).is_file():
        return [f"{path} is missing"]
    page = document(site.root, path)
    inside = [element for element in page.elements if element.is_in("section", "operation")]
    contract = {
        part.id for part in operation.parts if part.kind != "sample" and shape[0] in part.range
    }
    samples = {sample.id for sample in samples_in(operation, shape)}
    findings = same_sets(ids(inside, "tr"), contract, f"{path}: rows")
    findings += same_sets(ids(inside, "div", "sample-body"), samples, f"{path}: samples")
    return findings + [f"{path}: {finding}" for finding in link_findings(page, operation, shape)]


def ids(elements: list[Element], tag: str, name: str | None = None) -> set[str]:
    return {
        element.attributes["id"]
        for element in elements
        if element.tag == tag
        and "id" in element.attributes
        and (not name or name in element.classes)
    }


def link_findings(page: Document, operation: Operation, shape: list[Version]) -> Iterator[str]:
    place = (operation.page, operation.anchor)
    canonical = [
        page.target(link.attributes["href"])
        for link in page.all("link")
        if link.attributes.get("rel") == "canonical"
    ]
    if canonical != [place]:
        yield f"canonical {canonical}"
    if "data-shape" not in page.all("html")[0].attributes:
        yield "no data-shape"
    crumbs = [link for link in page.all("a") if link.is_in("nav", "breadcrumbs")]
    targets = [page.target(link.attributes["href"]) for link in crumbs]
    if targets != [("index.html", ""), (operation.page, ""), place, (page.path, "")]:
        yield f"breadcrumbs to {targets}"
    if [link for link in crumbs if "operation-link" in link.classes] != crumbs[2:3]:
        yield "the link to its operation is not marked"
    for element in page.elements:
        if "data-version" in element.attributes and parse(element.text) not in shape_range(
            operation, shape
        ):
            yield f"a request for version {element.text}"
