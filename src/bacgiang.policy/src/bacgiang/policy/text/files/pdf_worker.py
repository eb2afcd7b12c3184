"""The child process that reads a PDF: standard input to lines of JSON.

Called by ``pdf_process`` with the bounds as arguments: pages, characters, seconds,
bytes of memory. A line holds ``kind``, ``text`` and ``page``, for a page also
``fonts``: length of text and name of font by turns; or ``count``, of pages; or
``fault`` and ``pages``. The first line is ``START``, the last one ``END``.
"""

from bacgiang.policy.text.files import pdf_pages
from bacgiang.policy.text.files.child_bounds import bound
from bacgiang.policy.text.files.child_records import END
from bacgiang.policy.text.files.child_records import Fonts
from bacgiang.policy.text.files.child_records import Record
from bacgiang.policy.text.files.child_records import START
from bacgiang.policy.text.files.faults import Fault
from bacgiang.policy.text.files.pdf_filters import write_out_filter_names
from collections import defaultdict
from collections.abc import Iterator
from io import BytesIO
import json
from pypdf import PageObject
from pypdf import PdfReader
from pypdf.errors import DependencyError
from pypdf.errors import DeprecationError
import sys


_CAUSES = {DependencyError: Fault.ENCRYPTED, MemoryError: Fault.HOSTILE}


def records(data: bytes, max_pages: int, max_characters: int) -> Iterator[Record]:
    """Read a PDF and yield its text, page by page, and then what it could not read."""
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            yield _fault(Fault.ENCRYPTED)
            return
        count = len(reader.pages)
    except Exception as error:
        yield _fault(_CAUSES.get(type(error), Fault.BROKEN))
        return
    yield {"count": count}
    yield from _properties(reader)
    yield from _pages(reader, min(count, max_pages), max_characters)
    if count > max_pages:
        yield _fault(Fault.TOO_LARGE)


def _properties(reader: PdfReader) -> Iterator[Record]:
    try:
        for text in pdf_pages.properties(reader):
            yield {"kind": "property", "text": text}
        if pdf_pages.has_embedded_files(reader):
            yield _fault(Fault.EMBEDDED_CONTENT)
    except Exception:
        yield _fault(Fault.BROKEN)


def _pages(reader: PdfReader, count: int, left: int) -> Iterator[Record]:
    unread: dict[Fault, list[int]] = defaultdict(list)
    pages = reader.pages
    for number in range(1, count + 1):
        try:
            page = pages[number - 1]
            text, fonts = _text(reader, page)
            left -= len(text)
            if left < 0:
                yield _fault(Fault.TOO_LARGE)
                break
            yield {"kind": "page", "page": number, "text": text, "fonts": fonts}
            for note in pdf_pages.notes(page):
                yield {"kind": "annotation", "page": number, "text": note}
            if pdf_pages.is_scan(page, text):
                unread[Fault.NO_TEXT_LAYER].append(number)
            if pdf_pages.is_garbled(text):
                unread[Fault.GARBLED_TEXT].append(number)
        except MemoryError:
            yield _fault(Fault.HOSTILE)
            return
        except Exception:
            unread[Fault.BROKEN].append(number)
    yield from map(_fault, unread, unread.values())


def _text(reader: PdfReader, page: PageObject) -> tuple[str, Fonts]:
    try:
        return _text_in_fonts(page)
    except DeprecationError:
        write_out_filter_names(reader)
        return _text_in_fonts(page)


def _text_in_fonts(page: PageObject) -> tuple[str, Fonts]:
    fonts: Fonts = []

    def visit(text: str, _cm: object, _tm: object, font: object, _size: object) -> None:
        name = str(font.get("/BaseFont", "")) if isinstance(font, dict) else ""
        if fonts and fonts[-1][1] == name:
            fonts[-1] = (fonts[-1][0] + len(text), name)
        else:
            fonts.append((len(text), name))

    text = page.extract_text(visitor_text=visit)
    return text, fonts if sum(length for length, _ in fonts) == len(text) else []


def _fault(kind: Fault, pages: list[int] | None = None) -> Record:
    return {"fault": kind.value, "pages": pages or []}


def main(arguments: list[str]) -> None:
    """Read the PDF on standard input within the bounds given as arguments."""
    print(json.dumps(START), flush=True)
    pages, characters, seconds, memory = arguments
    data = sys.stdin.buffer.read()
    bound(float(seconds), int(memory))
    for record in records(data, int(pages), int(characters)):
        print(json.dumps(record), flush=True)
    print(json.dumps(END), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
