"""The child process that reads a PDF: standard input to lines of JSON.

Called by ``pdf_text`` with the bounds as arguments: pages, characters, seconds, bytes
of memory. A line holds ``kind``, ``text`` and ``page``, or ``problem`` and ``pages``;
the first one is ``START``, the last one ``END``.
"""

from bacgiang.policy.editorial.secrecy.pdf_filters import write_out_filter_names
from bacgiang.policy.editorial.secrecy.pdf_pages import has_embedded_files
from bacgiang.policy.editorial.secrecy.pdf_pages import is_garbled
from bacgiang.policy.editorial.secrecy.pdf_pages import is_scan
from bacgiang.policy.editorial.secrecy.pdf_pages import notes
from bacgiang.policy.editorial.secrecy.pdf_pages import properties
from bacgiang.policy.editorial.secrecy.problems import ProblemKind
from collections.abc import Iterator
from io import BytesIO
import json
from pypdf import PageObject
from pypdf import PdfReader
from pypdf.errors import DependencyError
from pypdf.errors import DeprecationError
import resource
import sys


Record = dict[str, object]

START: Record = {"start": True}
END: Record = {"end": True}


def records(data: bytes, max_pages: int, max_characters: int) -> Iterator[Record]:
    """Read a PDF and yield its text, page by page, and then what it could not read."""
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            yield _problem(ProblemKind.ENCRYPTED)
            return
        count = len(reader.pages)
    except DependencyError:
        yield _problem(ProblemKind.ENCRYPTED)
        return
    except MemoryError:
        yield _problem(ProblemKind.HOSTILE)
        return
    except Exception:
        yield _problem(ProblemKind.BROKEN)
        return
    yield from _properties(reader)
    yield from _pages(reader, min(count, max_pages), max_characters)
    if count > max_pages:
        yield _problem(ProblemKind.TOO_LARGE)


def _properties(reader: PdfReader) -> Iterator[Record]:
    try:
        for text in properties(reader):
            yield {"kind": "property", "text": text}
        if has_embedded_files(reader):
            yield _problem(ProblemKind.EMBEDDED_CONTENT)
    except Exception:
        yield _problem(ProblemKind.BROKEN)


def _pages(reader: PdfReader, count: int, left: int) -> Iterator[Record]:
    unread: dict[ProblemKind, list[int]] = {}
    pages = reader.pages
    for number in range(1, count + 1):
        try:
            page = pages[number - 1]
            text = _text(reader, page)
            left -= len(text)
            if left < 0:
                yield _problem(ProblemKind.TOO_LARGE)
                break
            yield {"kind": "page", "page": number, "text": text}
            for note in notes(page):
                yield {"kind": "annotation", "page": number, "text": note}
            if is_scan(page, text):
                unread.setdefault(ProblemKind.NO_TEXT_LAYER, []).append(number)
            if is_garbled(text):
                unread.setdefault(ProblemKind.GARBLED_TEXT, []).append(number)
        except MemoryError:
            yield _problem(ProblemKind.HOSTILE)
            return
        except Exception:
            unread.setdefault(ProblemKind.BROKEN, []).append(number)
    for kind, concerned in unread.items():
        yield _problem(kind, concerned)


def _text(reader: PdfReader, page: PageObject) -> str:
    try:
        return page.extract_text()
    except DeprecationError:
        write_out_filter_names(reader)
        return page.extract_text()


def _problem(kind: ProblemKind, pages: list[int] | None = None) -> Record:
    return {"problem": kind.value, "pages": pages or []}


def _bound(seconds: float, memory: int) -> None:
    cpu = int(seconds) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (cpu, cpu))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def main(arguments: list[str]) -> None:
    """Read the PDF on standard input within the bounds given as arguments."""
    print(json.dumps(START), flush=True)
    pages, characters, seconds, memory = arguments
    data = sys.stdin.buffer.read()
    _bound(float(seconds), int(memory))
    for record in records(data, int(pages), int(characters)):
        print(json.dumps(record), flush=True)
    print(json.dumps(END), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
