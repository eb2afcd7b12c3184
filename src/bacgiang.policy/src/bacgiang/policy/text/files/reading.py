"""Reading a document file of any of the formats, whatever its encoding (10.3)."""

from bacgiang.policy.text.files import conversion
from bacgiang.policy.text.files.apart import is_heavy
from bacgiang.policy.text.files.apart import text_apart
from bacgiang.policy.text.files.broken_words import join_broken_words
from bacgiang.policy.text.files.content import Content
from bacgiang.policy.text.files.doc_text import doc_content
from bacgiang.policy.text.files.docx_text import docx_content
from bacgiang.policy.text.files.errors import NoText
from bacgiang.policy.text.files.errors import TooLarge
from bacgiang.policy.text.files.errors import UnknownKind
from bacgiang.policy.text.files.faults import Fault
from bacgiang.policy.text.files.faults import Remark
from bacgiang.policy.text.files.file_text import FileKind
from bacgiang.policy.text.files.file_text import FileText
from bacgiang.policy.text.files.html_text import html_paragraphs
from bacgiang.policy.text.files.html_tree import looks_like_html
from bacgiang.policy.text.files.limits import DEFAULT_LIMITS
from bacgiang.policy.text.files.limits import Limits
from bacgiang.policy.text.files.odt_text import odt_content
from bacgiang.policy.text.files.opening import file_errors_only
from bacgiang.policy.text.files.opening import open_file
from bacgiang.policy.text.files.opening import Opened
from bacgiang.policy.text.files.package import Package
from bacgiang.policy.text.files.paragraphs import Paragraph
from bacgiang.policy.text.files.pdf_text import pdf_content
from bacgiang.policy.text.files.plain_text import decode_plain
from bacgiang.policy.text.files.rtf_text import rtf_content
from bacgiang.policy.text.legacy import convert_html
from dataclasses import replace


_HTML_NAMES = (".html", ".htm", ".xhtml")


def read_text(data: bytes, name: str, limits: Limits = DEFAULT_LIMITS) -> FileText:
    """Return the text of a file in TXT, HTML, DOCX, ODT, PDF, DOC or RTF.

    What the file is, its content says; ``name`` only tells HTML from plain text where
    the content leaves it open. Raises ``Unreadable``, ``NoText``, ``TooLarge`` or
    ``UnknownKind``, all ``FileError``, and nothing else.
    """
    with file_errors_only():
        opened = open_file(data, limits)
        if is_heavy(opened, data, limits):
            found = text_apart(data, name, limits)
        else:
            found = read_opened(opened, data, name, limits)
    if not found.text.strip():
        missing = [remark.fault for remark in found.warnings]
        raise NoText(missing[0] if missing else Fault.EMPTY)
    return found


def read_opened(opened: Opened, data: bytes, name: str, limits: Limits) -> FileText:
    """Read a file here, whatever its size."""
    match opened:
        case Opened(FileKind.PDF):
            found = _converted(FileKind.PDF, pdf_content(data, limits), limits)
            return replace(found, text=join_broken_words(found.text))
        case Opened(FileKind.DOCX, Package() as package):
            return _converted(FileKind.DOCX, docx_content(package), limits)
        case Opened(FileKind.ODT, Package() as package):
            return _converted(FileKind.ODT, odt_content(package), limits)
        case Opened(FileKind.DOC):
            return _converted(FileKind.DOC, doc_content(data, limits), limits)
        case Opened(FileKind.RTF):
            return _converted(FileKind.RTF, rtf_content(data), limits)
        case Opened(FileKind.TXT):
            return _read_plain(data, name, limits)
        case _:
            raise UnknownKind(Fault.UNKNOWN_FORMAT)


def _converted(kind: FileKind, content: Content, limits: Limits) -> FileText:
    shown, hidden = _without_hidden(content.paragraphs)
    converted = conversion.convert_paragraphs(shown, limits.characters)
    remarks = content.remarks + ((Remark(Fault.HIDDEN_TEXT),) if hidden else ())
    return _file_text(kind, converted, remarks, content.pages)


def _without_hidden(paragraphs: list[Paragraph]) -> tuple[list[Paragraph], bool]:
    pieces = (piece for paragraph in paragraphs for piece in paragraph)
    hidden = any(piece.format.hidden and piece.text.strip() for piece in pieces)
    kept = [
        tuple(piece for piece in paragraph if not piece.format.hidden)
        for paragraph in paragraphs
    ]
    pairs = zip(kept, paragraphs, strict=True)
    return [shown for shown, paragraph in pairs if shown or not paragraph], hidden


def _read_plain(data: bytes, name: str, limits: Limits) -> FileText:
    decoded = decode_plain(data)
    if len(decoded.text) > limits.characters:
        raise TooLarge(Fault.TOO_LARGE)
    remarks = (Remark(Fault.DAMAGED_LETTERS),) if decoded.damaged else ()
    source = decoded.conversion.source
    if looks_like_html(source) or name.lower().endswith(_HTML_NAMES):
        return _file_text(FileKind.HTML, _html(source), remarks)
    return _file_text(
        FileKind.TXT, conversion.as_converted(decoded.conversion), remarks
    )


def _html(source: str) -> conversion.Converted:
    converted = convert_html(source)
    text = conversion.joined(html_paragraphs(converted.html))
    whole = conversion.as_converted(converted.text)
    return replace(whole, text=conversion.tidy(text))


def _file_text(
    kind: FileKind,
    converted: conversion.Converted,
    remarks: tuple[Remark, ...],
    pages: int | None = None,
) -> FileText:
    if converted.lossy:
        remarks += (Remark(Fault.LETTERS_LOST),)
    return FileText(converted.text, kind, converted.encodings, remarks, pages)
