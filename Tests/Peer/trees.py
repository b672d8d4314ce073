#!/usr/bin/env python3
"""Builds real os-api-ref trees with Sphinx and with Strata and holds the two against each other.

    trees.py STRATA TREE...

For each tree: Sphinx's pages of it against Strata's, and against Sphinx's pages of the tree that Strata wrote, by
tools/fidelity.py beside the trees; Sphinx builds the written tree without a warning; reading it again, and reading
reference.json, gives the same output byte for byte. Exit status 1 where anything differs.
"""
import filecmp
import os
import shutil
import subprocess
import sys
import tempfile

import peer_builds


def differences(left, right):
    """The paths that differ between two folders."""
    compared = filecmp.dircmp(left, right, ignore=[".strata"])
    found = compared.left_only + compared.right_only
    found += filecmp.cmpfiles(left, right, compared.common_files, shallow=False)[1]
    for name in compared.common_dirs:
        found += [f"{name}/{path}" for path in differences(os.path.join(left, name), os.path.join(right, name))]
    return found


def check(strata, tree, work):
    fidelity = os.path.join(os.path.dirname(os.path.abspath(tree)), "..", "tools", "fidelity.py")
    path = lambda name: os.path.join(work, name)
    failures = []

    def step(name, is_right, detail=""):
        print(f"  {'ok    ' if is_right else 'FAILED'} {name}" + ("" if is_right else f"\n{detail}"), flush=True)
        if not is_right:
            failures.append(name)

    def compare(name, *arguments):
        result = subprocess.run([sys.executable, fidelity, *arguments], capture_output=True, text=True)
        print("    " + result.stdout.strip().replace("\n", "\n    "), flush=True)
        step(name, result.returncode == 0, result.stderr)

    def build(source, name):
        status, _, _, output = peer_builds.run([strata, "build", source, "--output", path(name)])
        step(f"strata build of the {name}", status in (0, 1), output)

    status, seconds, _, output = peer_builds.build(tree, path("sphinx"))
    step(f"Sphinx ({seconds:.1f} s)", status == 0, output)
    build(tree, "tree")
    compare("fidelity to Sphinx", path("sphinx"), path("tree"))
    status, _, _, output = peer_builds.build(path("tree/rst"), path("sphinx-written"))
    found = peer_builds.warnings(output)
    step("Sphinx of the written tree, no warning", status == 0 and not found, "\n".join(found) or output)
    compare("fidelity of the written tree", path("sphinx"), path("sphinx-written"), "--peer")
    build(path("tree/rst"), "written tree")
    found = differences(path("tree"), path("written tree"))
    step("the written tree gives the same output", not found, "\n".join(found[:20]))
    build(path("tree/reference.json"), "reference.json")
    found = differences(path("tree"), path("reference.json"))
    step("reference.json gives the same output", not found, "\n".join(found[:20]))
    return failures


def main():
    if len(sys.argv) < 3:
        print(__doc__, file=sys.stderr)
        return 2
    strata, trees = os.path.abspath(sys.argv[1]), sys.argv[2:]
    failures = []
    for tree in trees:
        print(os.path.basename(tree), flush=True)
        work = tempfile.mkdtemp(prefix="strata-peer-")
        failures += check(strata, tree, work)
        shutil.rmtree(work)
    print(f"{len(trees)} trees, {len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
