"""Text of a PDF file, read in a process of its own.

A PDF can keep its reader busy for ever or make it fill the memory, and a thread cannot
be stopped: ``pdf_worker`` runs as a child with bounds on time and memory, and what it
read before it was stopped counts.
"""

from bacgiang.policy.editorial.secrecy.blocks import PlaceKind
from bacgiang.policy.editorial.secrecy.pdf_worker import END
from bacgiang.policy.editorial.secrecy.pdf_worker import START
from bacgiang.policy.editorial.secrecy.problems import ProblemKind
from bacgiang.policy.editorial.secrecy.reading import Reading
import json
import logging
import os
import subprocess
import sys


logger = logging.getLogger(__name__)

_WORKER = "bacgiang.policy.editorial.secrecy.pdf_worker"


def pdf_blocks(data: bytes, reading: Reading) -> None:
    """Read pages, annotations and properties of a PDF into ``reading``."""
    output, in_time = _run(data, reading)
    started = ended = False
    for line in output.splitlines():
        try:
            record = json.loads(line)
        except ValueError:
            break
        started = started or record == START
        ended = ended or record == END
        _take(record, reading)
    if not started:
        logger.error("The process that reads PDF files does not start.")
    if not in_time:
        reading.trouble(ProblemKind.TOO_SLOW)
    elif not ended:
        reading.trouble(ProblemKind.HOSTILE)


def _run(data: bytes, reading: Reading) -> tuple[bytes, bool]:
    """Return what the child wrote, and whether it came to its end in time."""
    limits = reading.limits
    bounds = [limits.pages, limits.characters, limits.seconds, limits.memory]
    path = os.pathsep.join(map(os.path.abspath, sys.path))
    command = [sys.executable, "-m", _WORKER, *map(str, bounds)]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={"PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"},
        cwd=os.sep,
        close_fds=True,
    ) as child:
        try:
            return child.communicate(data, timeout=limits.seconds)[0], True
        except subprocess.TimeoutExpired:
            child.kill()
            return child.communicate()[0], False


def _take(record: dict[str, object], reading: Reading) -> None:
    kind, text = record.get("kind"), record.get("text")
    pages = record.get("pages")
    if isinstance(kind, str) and isinstance(text, str):
        page = record.get("page")
        number = page if isinstance(page, int) else 0
        reading.add_text(text, PlaceKind(kind), number)
    problem = record.get("problem")
    if isinstance(problem, str):
        found = tuple(pages) if isinstance(pages, list) else ()
        reading.trouble(ProblemKind(problem), found)
