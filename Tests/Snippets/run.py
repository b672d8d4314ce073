"""See `snippet-test`."""
import ast
import json
import os
import re
import subprocess
import sys
import tempfile

from pages import snippets
from server import Recorder

passed, failed = 0, 0


def check(name, problems):
    """Counts a test and prints its first problems."""
    global passed, failed
    passed, failed = (passed, failed + 1) if problems else (passed + 1, failed)
    print(f"{'FAILED' if problems else 'passed'}  {name}")
    for problem in problems[:5]:
        print(f"        {problem}")


def shell_problem(snippet):
    run = subprocess.run(["bash", "-n"], input=snippet.text, text=True, capture_output=True)
    return run.stderr.strip()


def python_problem(snippet):
    try:
        ast.parse(snippet.text)
    except SyntaxError as error:
        return str(error)
    return ""


def swift_problems(found):
    """Parses all at once, each in a function of its own; a raw string begins its lines at the margin."""
    with tempfile.NamedTemporaryFile("w", suffix=".swift", delete=False) as file:
        for number, snippet in enumerate(found):
            text = snippet.text.replace("import Foundation\n", "")
            file.write(f"func snippet{number}() async throws {{\n{text}\n}}\n")
    run = subprocess.run(["swiftc", "-parse", file.name], text=True, capture_output=True)
    os.unlink(file.name)
    return run.stderr.strip().splitlines() if run.returncode else []


def variables(snippet):
    """The variables that a reader has to set."""
    pattern = r"\$\{(\w+)\}|\$(?!ENDPOINT|TOKEN)(\w+)" if snippet.language in ("curl", "httpie") else r"\{(\w+)\}|: (\w+)[,}]"
    head = snippet.text.replace(snippet.body, "") if snippet.body else snippet.text
    return {name for pair in re.findall(pattern, head) for name in pair if name} - {"endpoint", "token"}


def send(snippet, address):
    """Runs a snippet with every variable set to its own name in capitals."""
    values = {name: name.upper() for name in variables(snippet)}
    if snippet.language in ("python", "openstack"):
        lines = [f"{name} = {value!r}" for name, value in {**values, "endpoint": address, "token": "secret"}.items()]
        with tempfile.TemporaryDirectory() as folder:
            return subprocess.run([sys.executable, "-c", "\n".join(lines) + "\n" + snippet.text],
                                  text=True, capture_output=True, timeout=60, env=cloud(folder, snippet, address))
    environment = {**os.environ, **values, "ENDPOINT": address, "TOKEN": "secret"}
    return subprocess.run(["bash", "-c", snippet.text], text=True, capture_output=True, timeout=30,
                          env=environment, stdin=subprocess.DEVNULL)


def cloud(folder, snippet, address):
    """The environment of a cloud whose one service is at an address and wants no token, for the OpenStack SDK."""
    service = re.search(r'cloud\.(\w+)\.', snippet.text)
    path = os.path.join(folder, "clouds.yaml")
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"clouds": {"test": {
            "auth_type": "none", "auth": {"endpoint": address},
            f"{service.group(1) if service else 'any'}_endpoint_override": address}}}, file)
    return {**os.environ, "OS_CLIENT_CONFIG_FILE": path, "OS_CLOUD": "test", "HOME": folder}


def expected_method(snippets_of_request):
    """The method as Swift has it, the only language that always names it."""
    return re.search(r'httpMethod = "(\w+)"', snippets_of_request["swift"].text).group(1)


def sending_problems(request, server):
    problems = []
    for language in ("curl", "httpie", "python", "openstack"):
        snippet = request[language]
        server.arrived.clear()
        run = send(snippet, server.address)
        if len(server.arrived) != 1:
            problems.append(f"{snippet.page} {language}: {len(server.arrived)} requests arrived: {run.stderr.strip()[-200:]}")
            continue
        arrived = server.arrived[0]
        path = re.search(r'url: URL\(string: "\\\(endpoint\)(.*)"\)!', request["swift"].text).group(1)
        path = "/root" + re.sub(r"\\\((\w+)\)", lambda match: match.group(1).upper(), path)
        wanted = {
            "method": (arrived.method, expected_method(request)),
            "path": (arrived.path, path),
            "version": ((arrived.headers.get("openstack-api-version") or "").split(" ")[-1], snippet.version),
            "body": (arrived.body.strip(), snippet.body.strip()),
        }
        if language != "openstack":  # a cloud that wants no token gets none
            wanted["token"] = (arrived.headers.get("x-auth-token"), "secret")
        problems += [f"{snippet.page} {language}: {fact} is {got!r}, not {want!r}"
                     for fact, (got, want) in wanted.items() if got != want]
        if snippet.body and arrived.headers.get("content-type") == "application/json":
            json.loads(arrived.body)
    return problems


def requests_of(found):
    """The snippets of each place together, by their languages."""
    grouped = []
    for snippet in found:
        if snippet.language == "curl":
            grouped.append({})
        grouped[-1][snippet.language] = snippet
    return grouped


def kinds(requests):
    """One request of each kind: method, whether there are variables, a query, a body and a version."""
    seen = {}
    for request in requests:
        url = re.search(r'URL\(string: "(.*)"\)!', request["swift"].text).group(1)
        key = (expected_method(request), url.count("\\("), "?" in url, bool(request["curl"].body), bool(request["curl"].version))
        seen.setdefault(key, request)
    return list(seen.values())


def main():
    for site in sys.argv[1:]:
        found = snippets(site)
        name = os.path.basename(os.path.abspath(site))
        languages = {snippet.language for snippet in found}
        check(f"{name} has snippets in five languages: {len(found)}",
              [] if len(languages) == 5 else [f"there are {sorted(languages)}"])
        shell = {snippet.text: snippet for snippet in found if snippet.language in ("curl", "httpie")}.values()
        check(f"bash reads {len(shell)} different ones of curl and HTTPie",
              [f"{s.page}: {problem}" for s in shell if (problem := shell_problem(s))])
        python = [snippet for snippet in found if snippet.language in ("python", "openstack")]
        check(f"Python reads all {len(python)} of its own",
              [f"{s.page}: {problem}" for s in python if (problem := python_problem(s))])
        swift = list({snippet.text: snippet for snippet in found if snippet.language == "swift"}.values())
        check(f"Swift reads {len(swift)} different ones", swift_problems(swift))
        with Recorder() as server:
            chosen = kinds(requests_of(found))
            check(f"{len(chosen)} kinds of requests arrive as they should from curl, HTTPie, requests and the OpenStack SDK",
                  [problem for request in chosen for problem in sending_problems(request, server)])
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
