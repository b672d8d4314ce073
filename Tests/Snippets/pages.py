"""Reads the snippets out of the pages of a site."""
import html.parser
import os
from dataclasses import dataclass


@dataclass(frozen=True)
class Snippet:
    page: str
    language: str
    text: str
    #: The number of the version that it asks for; empty where it names none.
    version: str
    #: The body as its sample has it; empty without one.
    body: str


class Reader(html.parser.HTMLParser):
    """Collects what stands in `details.snippet`, with the parts that scripts replace."""

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.page, self.found = page, []
        self.language = self.part = None
        self.in_code = False
        self.texts = {}

    def handle_starttag(self, tag, attributes):
        names = dict(attributes)
        if tag == "details" and names.get("class") == "snippet":
            self.language, self.texts = names["data-language"], {"code": "", "version": "", "body": ""}
        elif self.language and tag == "code":
            self.in_code = True
        elif self.in_code and tag == "span":
            self.part = "version" if "data-version" in names else "body"

    def handle_endtag(self, tag):
        if tag == "span":
            self.part = None
        elif tag == "code":
            self.in_code = False
        elif tag == "details" and self.language:
            self.found.append(
                Snippet(self.page, self.language, self.texts["code"], self.texts["version"], self.texts["body"]))
            self.language = None

    def handle_data(self, data):
        if self.in_code and self.language:
            self.texts["code"] += data
            if self.part:
                self.texts[self.part] += data


def snippets(site):
    """All snippets of all pages, in the order of their paths."""
    found = []
    for folder, folders, names in sorted(os.walk(site)):
        for name in sorted(names):
            if name.endswith(".html"):
                path = os.path.join(folder, name)
                reader = Reader(os.path.relpath(path, site))
                with open(path, encoding="utf-8") as file:
                    reader.feed(file.read())
                found += reader.found
    return found
