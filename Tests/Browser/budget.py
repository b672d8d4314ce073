"""What a page costs and what it may load: bytes, its policy, and nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from contents import Document, documents, is_external
from pages import Bench, Site
from suite import expect_none, test

PAGE = 600_000
SCRIPTS = 16_384
STYLE = 20_000
SEARCH_INDEX = 1_000_000
POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
}
LOADED_LATER = "assets/search.js"


@test("pages, scripts, style sheet and search index keep within their budgets")
def sizes(bench: Bench) -> None:
    findings = [f"{site.name}/{finding}" for site in bench.sites for finding in too_large(site)]
    expect_none(findings, "too large")
    largest = max(
        (page_bytes(site, page), page.path) for site in bench.sites for page in documents(site.root)
    )
    scripts = max(script_bytes(site, page) for site in bench.sites for page in documents(site.root))
    bench.note(f"largest page {largest[0]:,} bytes, scripts {scripts:,}")


def too_large(site: Site) -> Iterator[str]:
    for file, most in (("assets/style.css", STYLE), ("assets/search-index.js", SEARCH_INDEX)):
        count = (site.root / file).stat().st_size
        if count > most:
            yield f"{file}: {count:,} bytes of {most:,}"
    for page in documents(site.root):
        if page_bytes(site, page) > PAGE:
            yield f"{page.path}: {page_bytes(site, page):,} bytes of {PAGE:,}"
        if script_bytes(site, page) > SCRIPTS:
            yield f"scripts of {page.path}: {script_bytes(site, page):,} bytes of {SCRIPTS:,}"


def page_bytes(site: Site, page: Document) -> int:
    return (site.root / page.path).stat().st_size


def script_bytes(site: Site, page: Document) -> int:
    """The scripts that a page loads; that of search comes with its index, when a reader first asks for it."""
    files = {
        page.target(script.attributes["src"])[0]
        for script in page.all("script")
        if "src" in script.attributes
    }
    return sum((site.root / file).stat().st_size for file in files)


@test("every page has a policy that allows only files of the site, and keeps to it")
def policy(bench: Bench) -> None:
    findings = [
        f"{site.name}/{page.path}: {finding}"
        for site in bench.sites
        for page in documents(site.root)
        for finding in policy_findings(page)
    ]
    expect_none(findings, "pages")


def policy_findings(page: Document) -> Iterator[str]:
    policies = [
        meta.attributes["content"]
        for meta in page.all("meta")
        if meta.attributes.get("http-equiv") == "Content-Security-Policy"
    ]
    if [dict(rule.strip().split(" ", 1) for rule in text.split(";")) for text in policies] != [
        POLICY
    ]:
        yield f"the policy is {policies}"
    for element in page.elements:
        attributes = element.attributes
        loaded = attributes.get("src") or (element.tag == "link" and is_loaded(attributes)) or ""
        if loaded and is_external(loaded):
            yield f"loads {loaded}"
        if element.tag == "style" or "style" in attributes:
            yield f"has a style in <{element.tag}>"
        if element.tag == "script" and ("src" not in attributes or element.text.strip()):
            yield "has a script inside"
        if any(name.startswith("on") for name in attributes):
            yield f"has a handler in <{element.tag}>"


def is_loaded(attributes: dict[str, str]) -> str:
    """The URL that a browser fetches for a link element; others are only told."""
    return attributes["href"] if attributes.get("rel") in ("stylesheet", "icon", "preload") else ""


@test("the theme is set before a page shows, other scripts wait for the page")
def order_of_scripts(bench: Bench) -> None:
    names = ["theme.js", "reference.js", "site.js"]
    findings = []
    for site in bench.sites:
        for page in documents(site.root):
            scripts = page.all("script")
            order = [script.attributes.get("src", "").rpartition("/")[2] for script in scripts]
            waits = ["defer" in script.attributes for script in scripts]
            if order[:3] != names or waits[:1] != [False] or not all(waits[1:]):
                findings.append(f"{site.name}/{page.path}: {order}")
    expect_none(findings, "scripts")
