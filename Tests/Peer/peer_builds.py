"""Builds an os-api-ref tree with Sphinx, whose own configuration is not used, and measures it."""
import os
import resource
import subprocess
import sys
import time

SETTINGS = [
    "extensions=os_api_ref,openstackdocstheme",
    "html_theme=openstackdocs",
    "html_theme_options.sidebar_mode=toc",
]


def source(tree):
    """The folder of a tree's documents."""
    inner = os.path.join(tree, "api-ref", "source")
    return inner if os.path.isdir(inner) else tree


def run(command, **options):
    """Runs a command; returns its status, seconds, peak memory in MB and what it printed."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **options)
    output = process.stdout.read().decode(errors="replace")
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, time.perf_counter() - start, usage.ru_maxrss / 1024, output


def build(tree, output, builder="html"):
    """Builds the HTML of a tree with the Sphinx of this Python; returns what `run` does."""
    command = [sys.executable, "-m", "sphinx", "-C", "-q", "-E", "-b", builder, "-d", output + ".doctrees"]
    for setting in SETTINGS:
        command += ["-D", setting]
    return run(command + [source(tree), output])


def warnings(output):
    """The warnings and errors in what Sphinx printed."""
    return [line for line in output.splitlines() if any(w in line for w in ("WARNING", "ERROR", "CRITICAL"))
            and "gitsha" not in line]
