"""Measure the fresh portal beside a stock Plone classic site, in one run.

`make bench` writes the figures into docs/performance.md; with `--print` they are only
printed, with `--short` everything is done a few times only and printed. All servers listen on the loopback interface, on free ports; their data lie in
a temporary folder that is removed afterwards.
"""

from bench_report import Machine
from bench_report import put_into
from bench_report import report
from bench_report import rows_of
from measuring import Effort
from measuring import Figures
from measuring import measure
from measuring import SHORT
from measuring import Subject
import os
from page_times import Page
from pathlib import Path
import platform
from portal_process import free_port
from portal_process import Portal
from same_content import NEWS
from same_content import same_content
from stock_files import LOAD
from stock_files import write_files
import subprocess
import sys
import tempfile
import time
from urllib.parse import quote


ROOT = LOAD.parents[1]
DOCUMENT = ROOT / "docs" / "performance.md"
WORDS = "hội nghị"


def our_portal(folder: Path) -> Portal:
    """The portal as `make run` starts it, with sample content."""
    port = free_port()
    environment = {
        "DATA": str(folder / "portal"),
        "PORT": str(port),
        "SAMPLE": "1",
        "SITE": "bacgiang",
    }
    command = (sys.executable, str(ROOT / "instance" / "start.py"))
    return Portal(
        "portal", command, ROOT, environment, port, "/vi", folder / "portal.log"
    )


def stock_portal(folder: Path) -> Portal:
    """Plone's own classic site, from the same environment, without our packages."""
    port = free_port()
    ini = write_files(folder / "stock")
    command = (
        str(ROOT / "bin" / "runwsgi"),
        str(ini),
        f"http_address=localhost:{port}",
    )
    environment = {"PYTHONPATH": str(LOAD), "zope_i18n_compile_mo_files": "1"}
    log = folder / "stock.log"
    return Portal("stock", command, folder, environment, port, "/Plone", log)


def pages_of(root: str, home: str, search: str, api: str) -> tuple[Page, ...]:
    """The five kinds of page; `root` is where the sections stand."""
    item = same_content().news[0]
    path = f"{NEWS}/{item.identifier}"
    return (
        Page("home page", home),
        Page("section with its list", f"{root}/{NEWS}", item.title),
        Page("item", f"{root}/{path}", item.title),
        Page("search", f"{search}?SearchableText={quote(WORDS)}", item.title),
        Page("item over the API", f"{api}/{path}", item.identifier),
    )


def both(folder: Path) -> tuple[Subject, Subject]:
    """The portal and the stock site, neither started."""
    return (
        Subject(
            our_portal(folder),
            pages_of("/vi", "/vi", "/vi/@@search", "/++api++/vi"),
            Figures(),
        ),
        Subject(
            stock_portal(folder),
            pages_of("/Plone", "/Plone", "/Plone/@@search", "/Plone/++api++"),
            Figures(),
        ),
    )


def commit() -> str:
    """Of the code that is measured; `-dirty` where files are not as it has them."""
    asked = ["git", "describe", "--always", "--dirty", "--abbrev=8", "--exclude=*"]
    told = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True)
    return told.stdout.strip() or "unknown"


def machine() -> Machine:
    cpu = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    names = [line for line in cpu.splitlines() if line.startswith("model name")]
    name = names[0].partition(":")[2].strip() if names else platform.machine()
    return Machine(
        name,
        os.cpu_count() or 1,
        platform.python_version(),
        os.getloadavg()[0],
        commit(),
    )


def main() -> None:
    began = time.monotonic()
    where = machine()
    is_short = "--short" in sys.argv[1:]
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        subjects = both(folder)
        measure(subjects, SHORT if is_short else Effort())
    ours, stock = (subject.figures for subject in subjects)
    text = report(rows_of(ours, stock), where)
    print(text)
    if not is_short and "--print" not in sys.argv[1:]:
        put_into(DOCUMENT, text)
    print(f"\nMeasured in {time.monotonic() - began:.0f} s.")


if __name__ == "__main__":
    main()
