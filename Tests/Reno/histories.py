"""Git repositories with release notes, made at random from a seed with 'git fast-import'."""

from __future__ import annotations

import pathlib
import random
import subprocess

SECTIONS = ["features", "issues", "upgrade", "deprecations", "critical", "security", "fixes", "other"]
NOTES = "releasenotes/notes"
START = 1_500_000_000


class History:
    """Commits on their way into a repository: each has all of its files, and its parents."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.stream: list[bytes] = []
        self.count = 0
        self.time = START
        self.files: dict[int, dict[str, str]] = {}
        self.heads: dict[str, int] = {}
        self.tagged: set[int] = set()

    def commit(self, branch: str, files: dict[str, str], parents: list[int], step: int = 60) -> int:
        """Adds a commit; its time may stand still, so that orders by time meet ties."""
        self.count += 1
        self.time += step
        lines = [f"commit refs/heads/{branch}", f"mark :{self.count}"]
        lines += [f"committer A <a@example.org> {self.time} +0000", "data 1", "c"]
        if parents:
            lines.append(f"from :{parents[0]}")
            lines += [f"merge :{parent}" for parent in parents[1:]]
        else:
            lines.append("deleteall")
        before = self.files[parents[0]] if parents else {}
        for path in before.keys() - files.keys():
            lines.append(f"D {path}")
        chunk = ["\n".join(lines) + "\n"]
        for path, text in files.items():
            if before.get(path) != text:
                chunk.append(f"M 100644 inline {path}\ndata {len(text.encode())}\n{text}\n")
        self.stream.append("".join(chunk).encode() + b"\n")
        self.files[self.count] = dict(files)
        self.heads[branch] = self.count
        return self.count

    def tag(self, name: str, commit: int, is_annotated: bool) -> None:
        self.time += 1
        # Of two tags without a time of their own on one commit reno takes either.
        is_annotated = is_annotated or commit in self.tagged
        self.tagged.add(commit)
        if is_annotated:
            self.stream.append(
                f"tag {name}\nfrom :{commit}\ntagger A <a@example.org> {self.time} +0000\ndata 1\nt\n".encode()
            )
        else:
            self.stream.append(f"reset refs/tags/{name}\nfrom :{commit}\n\n".encode())

    def delete(self, branch: str) -> None:
        self.stream.append(f"reset refs/heads/{branch}\nfrom {'0' * 40}\n\n".encode())
        self.heads.pop(branch, None)

    def write(self, folder: pathlib.Path, branch: str = "master") -> None:
        folder.mkdir(parents=True)
        git(folder, "init", "-q", "-b", "master")
        git(folder, "fast-import", "--quiet", input=b"".join(self.stream))
        git(folder, "checkout", "-q", branch)

    def note(self) -> tuple[str, str]:
        """A new note: its path and text."""
        name = f"{self.random.choice('abcdef')}-note-{self.random.getrandbits(64):016x}.yaml"
        folder = f"{NOTES}/sub" if self.random.random() < 0.1 else NOTES
        return f"{folder}/{name}", self.text()

    def text(self) -> str:
        number = self.random.getrandbits(32)
        lines = ["---"]
        if self.random.random() < 0.2:
            lines += ["prelude: |", f"  The prelude {number}.", "", "  More of it."]
        for section in self.random.sample(SECTIONS, self.random.randint(1, 3)):
            lines += [f"{section}:", "  - |", f"    Entry {number} of {section}.", "", "    * a list", ""]
            if self.random.random() < 0.5:
                lines += [f"  - Another {number}."]
        return "\n".join(lines) + "\n"


def git(folder: pathlib.Path, *arguments: str, input: bytes | None = None) -> str:
    environment = {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null", "PATH": "/usr/bin:/bin", "HOME": "/tmp"}
    run = subprocess.run(
        ["git", "-C", str(folder), *arguments], input=input, stdout=subprocess.PIPE, check=True, env=environment
    )
    return run.stdout.decode()


def random_history(seed: int) -> History:
    """Releases, branches, merges, stable branches, renames, edits and deletions, in any order."""
    history = History(seed)
    dice = history.random
    branches = ["master"]
    root = history.commit("master", {"README": "r"}, [])
    major, rc = 1, 0
    series: list[str] = []
    for step in range(dice.randint(25, 90)):
        branch = dice.choice(branches) if dice.random() < 0.5 else "master"
        head = history.heads[branch]
        files = dict(history.files[head])
        notes = [path for path in files if path.startswith(NOTES)]
        action = dice.random()
        pause = dice.choice([0, 0, 60, 600])
        if action < 0.40 or not notes:
            for _ in range(dice.randint(1, 2)):
                path, text = history.note()
                files[path] = text
        elif action < 0.48:
            files[dice.choice(notes)] = history.text()
        elif action < 0.53:
            path = dice.choice(notes)
            stem = path.rpartition("/")[2][-21:]
            text = files.pop(path)
            files[f"{NOTES}/renamed-{step}-{stem}"] = text if dice.random() < 0.6 else history.text()
        elif action < 0.57:
            del files[dice.choice(notes)]
        elif action < 0.68:
            files["README"] = str(dice.getrandbits(30))
        elif action < 0.76 and len(branches) < 5:
            name = f"work-{step}"
            branches.append(name)
            history.commit(name, files | {f"file-{step}": "x"}, [head], pause)
            continue
        elif action < 0.86 and len(branches) > 1 and branch == "master":
            other = dice.choice([name for name in branches if name != "master" and not name.startswith("stable")] or ["master"])
            if other == "master":
                continue
            theirs = history.files[history.heads[other]]
            merged = files | {path: text for path, text in theirs.items() if path not in files}
            if dice.random() < 0.15 and notes:
                merged[dice.choice(notes)] = history.text()
            history.commit("master", merged, [head, history.heads[other]], pause)
            if dice.random() < 0.7:
                branches.remove(other)
                history.delete(other)
            continue
        else:
            if branch.startswith("stable/"):
                name = f"{branch.rpartition('/')[2]}.0.{step}"
            elif dice.random() < 0.4:
                rc += 1
                name = f"{major}.0.0.0rc{rc}"
            else:
                name = f"{major}.0.0"
                major, rc = major + 1, 0
                if dice.random() < 0.4 and len(series) < 3:
                    stable = f"stable/{name.partition('.')[0]}"
                    series.append(stable)
                    branches.append(stable)
                    history.tag(name, head, True)
                    history.commit(stable, files | {"stable": stable}, [head], pause)
                    continue
            history.tag(name, head, dice.random() < 0.7)
            if dice.random() < 0.1:
                history.tag(f"other-{step}", head, False)
            continue
        if files == history.files[head]:
            continue
        history.commit(branch, files, [head], pause)
    if dice.random() < 0.15 and series:
        # A null merge brings the tags of a series back.
        head = history.heads["master"]
        tip = history.heads[series[0]]
        history.commit("master", history.files[head], [head, tip])
    return history


def long_history(commits: int, notes: int, seed: int = 1) -> History:
    """A history with short branches that are merged at once, a note every now and then, and releases."""
    history = History(seed)
    dice = history.random
    history.commit("master", {"README": "0"}, [])
    made = 1
    release = 0
    noted = 0
    while made < commits:
        head = history.heads["master"]
        files = dict(history.files[head])
        files[f"src/file-{made % 200}"] = str(made)
        if noted * commits < made * notes:
            path, text = history.note()
            files[path] = text
            noted += 1
        if dice.random() < 0.3:
            side = history.commit("side", files, [head])
            history.commit("master", files, [head, side])
            made += 2
        else:
            history.commit("master", files, [head])
            made += 1
        history.files.pop(head, None)
        if made // 500 > release:
            release += 1
            history.tag(f"{release}.0.0", history.heads["master"], True)
    history.delete("side")
    return history
