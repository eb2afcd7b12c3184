"""Files are found by what stands in them; what cannot be read harms nothing."""

from bacgiang.policy.base.scheduler.interfaces import IScheduledJob
from bacgiang.policy.search.attachments import extracted
from bacgiang.policy.search.attachments.extracted import extracted_text
from bacgiang.policy.text.files import child_process
from bacgiang.policy.text.files import Fault
from bacgiang.policy.text.files import FileText
from bacgiang.policy.text.files import Limits
from bacgiang.policy.text.files import read_text
from bacgiang.policy.text.files import TooLarge
from bacgiang.policy.text.files import Unreadable
from collections.abc import Callable
from contextlib import ExitStack
from datetime import datetime
from datetime import UTC
from io import BytesIO
import logging
from plone import api
from plone.dexterity.utils import createContentInContainer
from plone.namedfile.file import NamedBlobFile
import pytest
from typing import Any
import zipfile
from zope.component import getUtility


DOCX = (
    '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/'
    'wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:body>'
    "</w:document>"
)
TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/'
    'content-types"><Override PartName="/word/document.xml" ContentType="application/'
    'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/'
    'package/2006/relationships"><Relationship Id="r1" Type="http://schemas.'
    'openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)


def docx(text: str) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        package.writestr("[Content_Types].xml", TYPES)
        package.writestr("_rels/.rels", RELATIONS)
        package.writestr("word/document.xml", DOCX.format(text))
    return packed.getvalue()


@pytest.fixture
def make_file(portal: Any) -> Callable[..., Any]:

    def make(data: bytes, name: str) -> Any:
        with api.env.adopt_roles(["Manager"]):
            return createContentInContainer(
                portal["vi"]["don-vi"]["so-y-te"]["tin-tuc"],
                "File",
                checkConstraints=False,
                title="Mẫu",
                file=NamedBlobFile(data, "", name),
            )

    return make


def found(text: str) -> list[str]:
    catalog = api.portal.get_tool("portal_catalog")
    return [
        brain.getId for brain in catalog.unrestrictedSearchResults(SearchableText=text)
    ]


@pytest.mark.regulation("10.3")
def test_a_file_is_found_by_its_text_with_and_without_diacritics(
    make_file: Callable[..., Any],
) -> None:
    item = make_file(docx("Bảng giá đất ở vùng Thượng Lan"), "bang-gia.docx")

    assert found("vùng Thượng Lan") == [item.getId()]
    assert found("vung thuong lan") == [item.getId()]


def test_a_file_is_read_once_and_again_when_it_changes(
    make_file: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    item = make_file(docx("rươi ban đầu"), "a.docx")
    read: list[str] = []
    original = extracted.read_text
    monkeypatch.setattr(
        extracted, "read_text", lambda *args: read.append("x") or original(*args)
    )

    found("rươi")
    item.reindexObject()
    found("rươi")
    assert len(read) <= 1
    item.file = NamedBlobFile(docx("rươi thay thế"), "", "a.docx")
    item.reindexObject()
    read.clear()
    assert found("rươi thay thế") == [item.getId()]
    assert found("rươi ban đầu") == []
    assert len(read) == 1


@pytest.mark.regulation("15.2")
def test_what_takes_long_is_read_by_a_job_and_found_then(
    make_file: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody waits for it, nor does a request that begins anew read it again."""
    asked: list[float] = []
    original = extracted.read_text

    def slow(data: bytes, name: str, limits: Limits) -> FileText:
        asked.append(limits.seconds)
        if limits.seconds < 30:
            raise TooLarge(Fault.TOO_SLOW)
        return original(data, name, limits)

    monkeypatch.setattr(extracted, "read_text", slow)
    data = docx("rươi chậm rãi")
    item, now = make_file(data, "a.docx"), datetime.now(UTC)
    portal, job = api.portal.get(), getUtility(IScheduledJob, "read-unread-files")
    assert found("rươi chậm rãi") == []
    extracted_text(NamedBlobFile(data, "", "a.docx"))
    assert asked == [5.0]
    assert job.due(portal, None, now)
    job.run(portal, now)
    assert found("rươi chậm rãi") == [item.getId()]
    assert not job.due(portal, None, now)
    item.reindexObject()
    assert asked == [5.0, 30.0]
    # Nor is more read for one request than it has time for.
    monkeypatch.setattr(extracted, "OF_A_REQUEST", 0.0)
    make_file(docx("rươi khác"), "b.docx")
    assert found("rươi khác") == [] and asked == [5.0, 30.0]
    job.run(portal, now)
    assert len(found("rươi khác")) == 1


@pytest.mark.regulation("15.2")
def test_two_threads_at_a_time_wait_for_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """The others are there for readers."""
    # One may wait for them; whoever comes behind it is sent away soon.
    full = [child_process._places] * child_process.AT_ONCE
    behind = [child_process._room] * (child_process.AT_ONCE + 1)
    for ways, patience in ((full, "PATIENCE"), (behind, "BRIEFLY")):
        with ExitStack() as stack, monkeypatch.context() as hurried:
            hurried.setattr(child_process, patience, 0.01)
            for way in ways:
                stack.enter_context(way)
            with pytest.raises(TooLarge):
                read_text(b"%PDF-1.4\n", "a.pdf")
    with pytest.raises(Unreadable):
        read_text(b"%PDF-1.4\n", "a.pdf")


def test_a_file_that_cannot_be_read_is_kept_and_found_by_its_title(
    make_file: Callable[..., Any], caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        item = make_file(b"%PDF-1.4\nbroken", "broken.pdf")
        assert item.getId() in found("mau")

    assert any("not searched" in message for message in caplog.messages)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"", "empty.pdf"),
        (b"PK\x03\x04broken", "broken.docx"),
        (bytes(range(256)) * 40, "noise.bin"),
    ],
)
def test_what_is_no_document_has_no_text(portal: Any, data: bytes, name: str) -> None:
    file = NamedBlobFile(data, "", name)

    assert extracted_text(file) == ""
    assert extracted_text(file) == ""


def test_pictures_are_not_read(portal: Any) -> None:
    picture = NamedBlobFile(b"GIF89a", "image/gif", "a.gif")

    assert extracted_text(picture) == ""
    assert extracted_text(None) == ""
