"""What reference.json says exists in which versions: the side that pages are held against.

Nothing here reads a page. Names of rows, codes and samples are the ids that pages give them.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

Version = tuple[int, int]


def parse(text: str) -> Version:
    major, minor = text.split(".")
    return int(major), int(minor)


def spell(version: Version) -> str:
    return f"{version[0]}.{version[1]}"


@dataclass(frozen=True)
class Range:
    """Versions from `first` to `last`, both of which belong to it; `None` is an open end."""

    first: Version | None = None
    last: Version | None = None

    @staticmethod
    def of(value: dict) -> Range:
        bounds = value.get("effective", value)
        ends = (bounds["minVersion"], bounds["maxVersion"])
        return Range(*(parse(end) if end else None for end in ends))

    def __contains__(self, version: Version) -> bool:
        return (self.first is None or self.first <= version) and (
            self.last is None or version <= self.last
        )

    @property
    def is_limited(self) -> bool:
        return self.first is not None or self.last is not None

    @property
    def words(self) -> str:
        if self.first and self.last:
            first, last = spell(self.first), spell(self.last)
            return f"{first} only" if first == last else f"{first} to {last}"
        if self.first:
            return f"since {spell(self.first)}"
        return f"until {spell(self.last)}" if self.last else "all versions"


@dataclass(frozen=True)
class Part:
    """A row, a status code or a sample of an operation."""

    id: str
    kind: str
    """`row`, `code` or `sample`."""
    range: Range
    table: str
    """What tells the tables of the page apart."""
    value: dict = field(compare=False, hash=False)

    @property
    def name(self) -> str:
        """The id without the number that tells repeats apart."""
        return re.sub(r"~\d+$", "", self.id)

    @property
    def lines(self) -> list[str]:
        return [line.rstrip() for line in self.value["text"].removesuffix("\n").split("\n")]


class Names:
    """Ids below an owner, each used once: `owner:name`, `owner:name~2` …"""

    def __init__(self, owner: str) -> None:
        self.owner = owner
        self.seen: Counter[str] = Counter()

    def next(self, name: str) -> str:
        id = re.sub(r"\s", "-", f"{self.owner}:{name}")
        self.seen[id] += 1
        return id if self.seen[id] == 1 else f"{id}~{self.seen[id]}"


@dataclass
class Operation:
    value: dict
    history: list[Version]

    @property
    def id(self) -> str:
        return self.value["id"]

    @cached_property
    def page(self) -> str:
        """The file of its page, from the root of the site."""
        return f"{self.value['url'].partition('#')[0]}index.html"

    @cached_property
    def anchor(self) -> str:
        return self.value["url"].partition("#")[2]

    @cached_property
    def range(self) -> Range:
        return Range.of(self.value)

    @cached_property
    def versions(self) -> list[Version]:
        """The versions of the history in which it works."""
        return [version for version in self.history if version in self.range]

    @cached_property
    def parts(self) -> list[Part]:
        return [*self._codes(), *self._rows("request"), *self._rows("response"), *self.samples]

    @cached_property
    def samples(self) -> list[Part]:
        return [*self._samples("request"), *self._samples("response")]

    def at(self, version: Version) -> set[str]:
        """The ids of what it has in a version."""
        if version not in self.range:
            return set()
        return {part.id for part in self.parts if version in part.range}

    @cached_property
    def shapes(self) -> list[list[Version]]:
        """The versions in which it works, cut where a row or a status code begins or ends."""
        shapes: list[list[Version]] = []
        before = None
        for version in self.versions:
            contract = {
                part.id for part in self.parts if part.kind != "sample" and version in part.range
            }
            if contract == before:
                shapes[-1].append(version)
            else:
                shapes.append([version])
            before = contract
        return shapes

    def request_body(self, version: Version) -> Part | None:
        """The first sample of its request in a version."""
        samples = (part for part in self._samples("request") if version in part.range)
        return next(samples, None)

    def _rows(self, direction: str) -> Iterator[Part]:
        names = Names(f"{self.anchor}:{direction}")
        tables = self._tables(direction)
        for place, value in enumerate(self.value[direction]["parameters"]):
            name = ".".join(value["path"]) if value["path"] is not None else value["name"]
            table = tables.get(place, direction)
            yield Part(names.next(name), "row", Range.of(value), table, value)

    def _codes(self) -> Iterator[Part]:
        names = Names(f"{self.anchor}:status")
        tables = self._tables("status")
        for place, value in enumerate(self.value["statusCodes"]):
            id = names.next(str(value["code"]))
            if place in tables or not self._is_told_in_prose(value["code"]):
                yield Part(id, "code", Range.of(value), tables.get(place, "status"), value)

    def _samples(self, direction: str) -> Iterator[Part]:
        names = Names(f"{self.anchor}:{direction}:sample")
        for value in self.value[direction]["samples"]:
            yield Part(names.next(value["id"]), "sample", Range.of(value), direction, value)

    def _tables(self, kind: str) -> dict[int, str]:
        """The table of each row or status code, by its place, where the source arranges them."""
        tables: dict[int, str] = {}
        for count, places in enumerate(self._arranged(self.value.get("layout", []), kind)):
            for place in range(places["first"], places["first"] + places["count"]):
                tables[place] = f"{kind} {count}"
        return tables

    def _is_told_in_prose(self, code: int) -> bool:
        """Whether the source has a code in running text, as `conflict(409)`, not in its list."""
        return any(f"({code})" in item.get("prose", "") for item in self.value.get("layout", []))

    def _arranged(self, layout: list, kind: str) -> Iterator[dict]:
        for item in layout:
            if kind == "status" and "statusCodes" in item:
                yield item["statusCodes"]
            elif item.get("parameters", {}).get("of") == kind:
                yield item["parameters"]
            elif "section" in item:
                yield from self._arranged(item["section"]["content"], kind)


class Model:
    def __init__(self, file: Path) -> None:
        self.value = json.loads(file.read_text(encoding="utf-8"))
        self.history = [parse(entry["version"]) for entry in self.value["versions"]]
        self.operations = [Operation(entry, self.history) for entry in self.value["operations"]]

    @cached_property
    def by_page(self) -> dict[str, list[Operation]]:
        pages: dict[str, list[Operation]] = {}
        for operation in self.operations:
            pages.setdefault(operation.page, []).append(operation)
        return pages

    def operation(self, id: str) -> Operation:
        return next(operation for operation in self.operations if operation.id == id)
