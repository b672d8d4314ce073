"""The list of tests: what each promises, which site it needs, how it says what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

SHOWN = 3
# Ways to open a site: whether it is served.
FILES = (False,)
SERVER = (True,)
BOTH = FILES + SERVER


class Failed(Exception):
    """What a page does and should not, in words for the report."""


@dataclass(frozen=True)
class Test:
    name: str
    body: Callable
    is_large: bool
    is_served: bool


tests: list[Test] = []


def test(name: str, *, large: bool = False, ways: tuple[bool, ...] = FILES) -> Callable:
    """Registers a test of a bench under a name that states behaviour.

    `large`: it needs the large site. `ways`: from files, from a server or both, as paths, storage
    and the clipboard are under other rules there.
    """

    def register(body: Callable) -> Callable:
        for is_served in ways:
            full = f"{name}, from a server" if is_served else name
            tests.append(Test(full, body, large, is_served))
        return body

    return register


def expect(condition: object, message: str) -> None:
    if not condition:
        raise Failed(message)


def expect_equal(actual: object, expected: object, what: str) -> None:
    expect(actual == expected, f"{what}: {actual!r} in place of {expected!r}")


def expect_none(findings: Iterable[str], what: str) -> None:
    """Fails where there are findings, and shows the first of them."""
    found = list(findings)
    if found:
        more = f" and {len(found) - SHOWN} more" if len(found) > SHOWN else ""
        raise Failed(f"{what}: {'; '.join(found[:SHOWN])}{more}")


def same_sets(actual: Iterable[str], expected: Iterable[str], what: str) -> list[str]:
    """What is missing and what is too much in a set, as findings."""
    actual, expected = set(actual), set(expected)
    findings = [f"{what}: {name} is missing" for name in sorted(expected - actual)]
    return findings + [f"{what}: {name} should not be there" for name in sorted(actual - expected)]
