"""Builds OUTPUT_DIR/rst with Sphinx and os-api-ref and compares the pages with OUTPUT_DIR/reference.json.

    python compare.py OUTPUT_DIR

The two must show the same operations (method, path, title) in the same order, and each operation the same
parameter rows (request, then response) and every sample. Each difference is a line of the output; the last line
counts. Exit status: 0 no difference, 1 differences, or warnings of Sphinx, 2 wrong usage.
"""

import collections
import difflib
import json
import os
import pickle
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from bs4 import BeautifulSoup, Tag

PARAMETER_HEAD = ["Name", "In", "Type", "Description"]
OPTIONAL = " (Optional)"

# The theme asks git for a commit to link to, and complains where there is no repository. That says nothing about
# the tree.
ENVIRONMENT_WARNINGS = ("[openstackdocstheme] cannot get gitsha from git repository",)

# Sphinx's smart quotes replace these in text (docutils' smartquotes, "qDe").
TYPOGRAPHY = str.maketrans(
    {
        "\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"',
        "\u2013": "--", "\u2014": "---", "\u2026": "...",
    }
)


@dataclass(frozen=True)
class Row:
    name: str
    location: str
    type: str
    required: bool
    min_version: str | None
    max_version: str | None

    def difference(self, other: "Row") -> list[str]:
        """The fields that differ, as text; self is the row of reference.json."""
        labels = {
            "name": "name", "location": "in", "type": "type", "required": "required",
            "min_version": "minVersion", "max_version": "maxVersion",
        }
        return [
            f"{label} is {getattr(self, name)!r} in reference.json, {getattr(other, name)!r} in Sphinx's page"
            for name, label in labels.items()
            if getattr(self, name) != getattr(other, name)
        ]


@dataclass
class Operation:
    method: str
    path: str
    title: str
    rows: list[Row] = field(default_factory=list)
    # Of reference.json: the files of the samples. Of Sphinx: the texts of the literal blocks.
    samples: list[str] = field(default_factory=list)

    @property
    def endpoint(self) -> tuple[str, str]:
        return self.method, self.path

    @property
    def key(self) -> tuple[str, str, str]:
        return self.method, self.path, self.title

    def __str__(self) -> str:
        return f"{self.method} {self.path} ({self.title})"


def plain(text: str) -> str:
    """Text with one spelling of white space and of what Sphinx's typography changes."""
    return re.sub(r"\s+", " ", text.translate(TYPOGRAPHY)).strip()


def sample_text(text: str) -> str:
    """The text of a sample without the empty lines around it, which the highlighter drops."""
    return text.replace("\r\n", "\n").strip("\n")


# reference.json


def operations_of_reference(file: Path) -> list[Operation]:
    with file.open(encoding="utf-8") as stream:
        reference = json.load(stream)
    operations = []
    for item in reference["operations"]:
        operation = Operation(plain(item["method"]), plain(item["path"]), plain(item["title"]))
        for side in ("request", "response"):
            content = item.get(side) or {}
            for row in content.get("parameters") or []:
                operation.rows.append(
                    Row(
                        plain(row["name"]), plain(row["in"]), plain(row["type"] or ""), bool(row["required"]),
                        row.get("minVersion"), row.get("maxVersion"),
                    )
                )
            operation.samples += [sample["file"] for sample in content.get("samples") or []]
        operations.append(operation)
    return operations


# Sphinx


def build(source: Path, work: Path) -> list[str]:
    """Runs Sphinx and returns its complaints; it writes nothing outside `work`."""
    log = work / "warnings.txt"
    run = subprocess.run(
        [
            sys.executable, "-B", "-m", "sphinx", "-q", "-W", "--keep-going", "-b", "html", "-w", str(log),
            "-d", str(work / "doctrees"), str(source), str(work / "html"),
        ],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        env={**os.environ, "NO_COLOR": "1", "TMPDIR": str(work)},
    )
    lines = log.read_text(encoding="utf-8").splitlines() if log.exists() else []
    lines = [line.replace(f"{source}{os.sep}", "") for line in lines if line.strip()]
    if run.returncode != 0 and not lines:
        lines = run.stdout.splitlines()[-20:] or [f"exit status {run.returncode}"]
    return [line for line in lines if not any(known in line for known in ENVIRONMENT_WARNINGS)]


def documents_in_order(doctrees: Path) -> list[str]:
    """The documents as a reader meets them: along the tables of contents, depth first; then the rest by name."""
    with (doctrees / "environment.pickle").open("rb") as stream:
        environment = pickle.load(stream)
    order: list[str] = []

    def visit(document: str) -> None:
        if document not in order:
            order.append(document)
            for child in environment.toctree_includes.get(document, []):
                visit(child)

    visit(environment.config.root_doc)
    for document in sorted(environment.all_docs):
        visit(document)
    return order


def operations_of_pages(work: Path) -> list[Operation]:
    operations = []
    for document in documents_in_order(work / "doctrees"):
        page = work / "html" / f"{document}.html"
        if page.exists():
            operations += operations_of_page(BeautifulSoup(page.read_bytes(), "lxml"))
    return operations


def operations_of_page(soup: BeautifulSoup) -> list[Operation]:
    details = {section["id"]: section for section in soup.find_all("section", id=True)}
    operations = []
    for group in soup.select("div.operation-grp"):
        operation = Operation(
            plain(group.select_one("span.badge").get_text()),
            plain(group.select_one(".endpoint-url").get_text()),
            plain(group.select_one(".url-subtitle").get_text()),
        )
        detail = details.get(group.select_one("a.operation-anchor")["name"] + "-detail")
        if detail is not None:
            for table in detail.find_all("table"):
                if table.find_parent("table") is None:
                    operation.rows += rows_of_table(table)
            operation.samples = [sample_text(block.get_text()) for block in detail.find_all("pre")]
        operations.append(operation)
    return operations


def rows_of_table(table: Tag) -> list[Row]:
    head = table.thead
    if head is None or [plain(cell.get_text()) for cell in head.find_all("th")] != PARAMETER_HEAD:
        return []
    rows = []
    for line in table.tbody.find_all("tr", recursive=False) if table.tbody else []:
        cells = line.find_all("td", recursive=False)
        if len(cells) == len(PARAMETER_HEAD):
            name = plain(cells[0].get_text())
            classes = line.get("class", [])
            rows.append(
                Row(
                    name.removesuffix(OPTIONAL), plain(cells[1].get_text()), plain(cells[2].get_text()),
                    not name.endswith(OPTIONAL),
                    version_note(cells[3], "New in version", "rp_min_ver_", classes),
                    version_note(cells[3], "Available until version", "rp_max_ver_", classes),
                )
            )
    return rows


def version_note(cell: Tag, words: str, prefix: str, classes: list[str]) -> str | None:
    """The version that os-api-ref notes at the end of a description, in a paragraph of bold text alone.

    A description may say the same words itself, so the row has to have the class that goes with the note, the
    last such paragraph counts, and only at the top of the cell.
    """
    if not any(name.startswith(prefix) for name in classes):
        return None
    found = None
    for paragraph in cell.find_all("p", recursive=False):
        children = [child for child in paragraph.children if str(child).strip()]
        if len(children) == 1 and isinstance(children[0], Tag) and children[0].name == "strong":
            match = re.fullmatch(rf"{words} (\S+)", plain(children[0].get_text()))
            found = match[1] if match else found
    return found


# Comparison


def paired(ours: list[Operation], theirs: list[Operation], report) -> list[tuple[Operation, Operation]]:
    """Pairs the operations of both sides, by method, path and title, then by method and path alone."""
    free = list(range(len(theirs)))
    partner: dict[int, int] = {}
    for key in (lambda operation: operation.key, lambda operation: operation.endpoint):
        waiting = collections.defaultdict(collections.deque)
        for index in free:
            waiting[key(theirs[index])].append(index)
        for index, operation in enumerate(ours):
            if index not in partner and waiting[key(operation)]:
                partner[index] = waiting[key(operation)].popleft()
        taken = set(partner.values())
        free = [index for index in free if index not in taken]

    for index, operation in enumerate(ours):
        if index not in partner:
            report(f"{operation}: not in Sphinx's pages")
        elif theirs[partner[index]].title != operation.title:
            report(f"{operation}: Sphinx's page has the title {theirs[partner[index]].title!r}")
    for index in free:
        report(f"{theirs[index]}: not in reference.json")

    here = sorted(partner)
    there = sorted(partner.values())
    position = {index: place for place, index in enumerate(there)}
    sequence = [position[partner[index]] for index in here]
    matcher = difflib.SequenceMatcher(None, sequence, sorted(sequence), autojunk=False)
    kept = {block.a + offset for block in matcher.get_matching_blocks() for offset in range(block.size)}
    for place, index in enumerate(here):
        if place not in kept:
            report(
                f"{ours[index]}: number {place + 1} of those that both have in reference.json, "
                f"number {sequence[place] + 1} in Sphinx's pages"
            )
    return [(ours[index], theirs[partner[index]]) for index in here]


def compare_rows(operation: Operation, other: Operation, report) -> None:
    ours, theirs = operation.rows, other.rows
    matcher = difflib.SequenceMatcher(
        None,
        [(row.name, row.location) for row in ours],
        [(row.name, row.location) for row in theirs],
        autojunk=False,
    )
    for tag, start, end, other_start, other_end in matcher.get_opcodes():
        paired_rows = 0
        if tag == "equal" or (tag == "replace" and end - start == other_end - other_start):
            paired_rows = end - start
            for offset in range(paired_rows):
                number = start + offset
                for difference in ours[number].difference(theirs[other_start + offset]):
                    report(f"{operation}: row {number + 1}, {ours[number].name!r}: {difference}")
        for number in range(start + paired_rows, end):
            report(f"{operation}: row {number + 1}, {ours[number].name!r}: not there in Sphinx's page")
        for number in range(other_start + paired_rows, other_end):
            report(f"{operation}: row {number + 1} of Sphinx's page, {theirs[number].name!r}: not in reference.json")


def compare_samples(operation: Operation, other: Operation, output: Path, report) -> None:
    for name in operation.samples:
        file = output / name if name else None
        if file is None or not file.is_file():
            report(f"{operation}: sample {name!r}: no such file")
            continue
        text = sample_text(file.read_text(encoding="utf-8"))
        if text not in other.samples:
            report(f"{operation}: sample {name!r}: {nearest(text, other.samples)}")


def nearest(text: str, blocks: list[str]) -> str:
    """Says how the literal block that is most like a sample differs from it."""
    lines = text.split("\n")

    def shared(block: str) -> int:
        return len(set(lines) & set(block.split("\n")))

    best = max(blocks, key=shared, default=None)
    if best is None or shared(best) == 0:
        return "no literal block of Sphinx's page shows it"
    others = best.split("\n")
    for number in range(max(len(lines), len(others))):
        ours = lines[number] if number < len(lines) else None
        theirs = others[number] if number < len(others) else None
        if ours != theirs:
            return f"line {number + 1} is {ours!r}, and {theirs!r} in Sphinx's page"
    raise AssertionError("equal texts were compared")


def main(arguments: list[str]) -> int:
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    output = Path(arguments[0]).resolve()
    for needed in (output / "rst" / "conf.py", output / "reference.json"):
        if not needed.is_file():
            print(f"compare.py: {needed} doesn't exist", file=sys.stderr)
            return 2

    differences: list[str] = []
    ours = operations_of_reference(output / "reference.json")
    with tempfile.TemporaryDirectory(prefix="strata-peer-") as folder:
        work = Path(folder)
        for complaint in build(output / "rst", work):
            differences.append(f"Sphinx: {complaint}")
        has_pages = (work / "doctrees" / "environment.pickle").exists()
        theirs = operations_of_pages(work) if has_pages else []

    pairs = paired(ours, theirs, differences.append)
    for operation, other in pairs:
        compare_rows(operation, other, differences.append)
        compare_samples(operation, other, output, differences.append)
    if not ours:
        differences.append("reference.json has no operations: nothing was compared")

    for difference in differences:
        print(difference)
    rows = sum(len(operation.rows) for operation, _ in pairs)
    samples = sum(len(operation.samples) for operation, _ in pairs)
    print(
        f"peer-test: {len(pairs)} operations, {rows} rows, {samples} samples compared, "
        f"{len(differences)} differences"
    )
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
