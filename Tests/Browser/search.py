"""Search: quick, by keyboard, from files too, and loaded when someone searches."""

from __future__ import annotations

import json
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Page

from contents import document
from controls import choose_version, open_search, search_button, search_field
from pages import Bench, Site
from suite import BOTH, expect, expect_equal, expect_none, test

MOST_MILLISECONDS = 50
REPEATS = 3

# Types a query and waits for a result that leads to a place; how long it took, how far down it is.
SEARCH = """async ([query, place]) => {
  const field = document.activeElement;
  const links = () => [...document.querySelectorAll("dialog a[href], [role=dialog] a[href], [role=option] a[href]")]
    .filter(probe.shows).map((link) => probe.target(link));
  const type = (text) => {
    field.value = text;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  };
  type("");
  while (links().length) await new Promise(requestAnimationFrame);
  const start = performance.now();
  type(query);
  const at = () => links().findIndex((link) => link.endsWith(place));
  while (at() < 0 && performance.now() - start < 1000) await new Promise((done) => setTimeout(done));
  return { milliseconds: performance.now() - start, at: at(), links: links().slice(0, 3) };
}"""


def queries(site: Site) -> Iterator[tuple[str, str, int]]:
    """What people look for in the large site: the query, where it leads, how far down that is."""
    yield "List Servers Detailed", "servers/index.html#list-servers-detailed", 1
    yield "/servers/{server_id}/os-interface", "os-interface/index.html#create-interface", 10
    yield "delete os-keypairs", "os-keypairs/index.html#delete-keypair", 3
    yield (
        "hypervisor_hostname",
        "#list-servers-detailed:response:servers.OS-EXT-SRV-ATTR:hypervisor_hostname",
        50,
    )
    yield "block_device_mapping_v2", "#create-server:request:server.block_device_mapping_v2", 10
    yield "create server 409", "servers/index.html#create-server:status:409", 10
    yield "2.53", "index.html#version-2.53", 3
    yield "flavors", "flavors/index.html", 10


@test("on the large site every kind of thing is found in less than 50 ms", large=True)
def finds_everything(bench: Bench) -> None:
    site = bench.large
    page = bench.open(site, "index.html")
    open_search(page, site).fill("warm")
    findings, slowest = [], 0.0
    for query, place, most in queries(site):
        seen = [page.evaluate(SEARCH, [query, place]) for _ in range(REPEATS)]
        # The least is the search's own time: whatever else the machine does can only add to it.
        time = min(result["milliseconds"] for result in seen)
        slowest = max(slowest, time)
        if not 0 <= seen[-1]["at"] < most:
            findings.append(
                f"“{query}” finds {place} at {seen[-1]['at']}, first {seen[-1]['links']}"
            )
        elif time >= MOST_MILLISECONDS:
            findings.append(f"“{query}” takes {time:.0f} ms")
    expect_none(findings, "searches")
    bench.note(f"slowest {slowest:.0f} ms")


@test("faults, status codes and versions of the bundled site are found")
def finds_faults(bench: Bench) -> None:
    site = bench.bundled
    page = bench.open(site, "index.html")
    open_search(page, site).fill("warm")
    findings = []
    for query, place in (
        ("itemNotFound", "faults/index.html#itemNotFound"),
        ("410", "#list-virtual-interfaces:status:410"),
        ("2.12", "index.html#version-2.12"),
        ("Rocky", "index.html#version-2.44"),
        ("mac address", "#list-virtual-interfaces:response:virtual_interfaces.mac_address"),
    ):
        seen = page.evaluate(SEARCH, [query, place])
        if query != "Rocky" and seen["at"] < 0:
            findings.append(f"“{query}” does not find {place}, but {seen['links']}")
    expect_none(findings, "searches")


@test("a slash opens search, typing and Enter lead to the row", ways=BOTH)
def slash_and_enter(bench: Bench) -> None:
    site = bench.bundled
    page = bench.open(site, "index.html")
    page.keyboard.press("/")
    search_field(page, site).wait_for()
    page.keyboard.type("net_id")
    results(page).first.wait_for()
    page.keyboard.press("Enter")
    row = "list-virtual-interfaces:response:virtual_interfaces.net_id"
    page.wait_for_url(f"**/os-virtual-interfaces/index.html**#{row}")


def results(page: Page):
    return page.locator("dialog a[href], [role=dialog] a[href], [role=option] a[href]").locator(
        "visible=true"
    )


@test("arrow keys choose a result, Enter opens it in the chosen version", ways=BOTH)
def arrows(bench: Bench) -> None:
    site = bench.bundled
    page = bench.open(site, "index.html?version=2.12")
    page.keyboard.press("/")
    search_field(page, site).wait_for()
    page.keyboard.type("extension")
    results(page).first.wait_for()
    targets = results(page).evaluate_all("links => links.map(link => probe.target(link))")
    expect(len(targets) > 2, f"only {targets}")
    for key in ("ArrowDown", "ArrowDown", "ArrowUp"):
        page.keyboard.press(key)
    chosen = page.evaluate("""() => {
      const field = document.activeElement;
      const id = field.getAttribute("aria-activedescendant");
      const option = id ? document.getElementById(id) : document.querySelector("[aria-selected=true]") ?? field;
      return probe.target(option.closest("a") ?? option.querySelector("a"));
    }""")
    expect(chosen in targets[:3], f"chosen {chosen}")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    address = urlsplit(page.url)
    expect_equal(address.query, "version=2.12", "query")
    expect_equal(unquote(f"{address.path}#{address.fragment}").rstrip("#"), chosen, "opened")


@test("Escape closes search and gives the focus back", ways=BOTH)
def escape(bench: Bench) -> None:
    site = bench.bundled
    page = bench.open(site, "index.html")
    link = page.locator(".site-nav a").nth(1)
    link.focus()
    for opens in (
        lambda: page.keyboard.press("/"),
        lambda: search_button(page, site).press("Enter"),
    ):
        before = page.evaluate("document.activeElement.outerHTML")
        opens()
        field = search_field(page, site)
        field.wait_for()
        expect(field.evaluate("e => e === document.activeElement"), "the field has not the focus")
        page.keyboard.type("/2")
        expect_equal(field.input_value(), "/2", "typed")
        page.keyboard.press("Escape")
        field.wait_for(state="hidden")
        expect_equal(
            page.evaluate("document.activeElement.outerHTML"), before, "focus after Escape"
        )
        search_button(page, site).focus()


@test("what nothing matches is said in words, not as markup")
def nothing_found(bench: Bench) -> None:
    site = bench.bundled
    page = bench.open(site, "index.html")
    query = "<img src=x onerror=alert(1)>zzz"
    open_search(page, site).fill(query)
    page.get_by_role("dialog").get_by_text(query).wait_for()
    expect_equal(results(page).count(), 0, "results")


@test("the search index is loaded when search is opened, and not before", ways=BOTH)
def loaded_late(bench: Bench) -> None:
    site = bench.bundled
    page = bench.page(site)
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url.rpartition("/")[2]))
    page.goto(site.url("index.html"))
    choose_version(page, site, "2.12")
    expect_none([name for name in requests if name.startswith("search")], "loaded before")
    open_search(page, site).fill("server")
    results(page).first.wait_for()
    expect_equal(
        [requests.count(name) for name in ("search.js", "search-index.js")], [1, 1], "loaded"
    )


@test("every entry of the search index leads to a place on a page")
def index_leads_somewhere(bench: Bench) -> None:
    lost = [
        f"{site.name}/{path}#{fragment}"
        for site in bench.sites
        for path, fragment in index_places(site)
        if not (site.root / path).is_file()
        or fragment
        and fragment not in document(site.root, path).ids
    ]
    expect_none(lost, "dead entries")


def index_places(site: Site) -> Iterator[tuple[str, str]]:
    text = (site.root / "assets/search-index.js").read_text(encoding="utf-8").strip()
    index = json.loads(text.removeprefix("loadSearchIndex(").removesuffix(";").removesuffix(")"))
    pages = [entry[0] for entry in index["pages"]]
    operations = [(pages[entry[0]], entry[1]) for entry in index["operations"]]
    yield from ((page, "") for page in pages)
    yield from operations
    for place, direction, name, anchor, *_ in index["rows"]:
        path, owner = operations[place]
        yield path, anchor or f"{owner}:{('request', 'response')[direction]}:{name}"
    for place, code, _, anchor, *_ in index["codes"]:
        path, owner = operations[place]
        yield path, anchor or f"{owner}:status:{code}"
    yield from (("faults/index.html", name) for name, _ in index["faults"])
    yield from (("index.html", f"version-{number}") for number, *_ in index["versions"])
