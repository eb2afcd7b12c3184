"""Scans: recognised by a job, a proposal until somebody accepts it (4.1b, 10.3)."""

from bacgiang.policy.base.dates import now_utc
from bacgiang.policy.base.tasks.store import task_store
from bacgiang.policy.editorial.acts.store import act_store
from bacgiang.policy.interfaces import IPolicyLayer
from bacgiang.policy.legal.act_kinds import SCAN_ACCEPT
from bacgiang.policy.legal.relations.store import relation_store
from bacgiang.policy.legal.scans import job
from bacgiang.policy.legal.scans.following import ask_for_all
from bacgiang.policy.legal.scans.job import ReadOriginals
from bacgiang.policy.legal.scans.notice import ScanNotice
from bacgiang.policy.legal.scans.proposals import origin_of
from bacgiang.policy.legal.scans.scan import ScanState
from bacgiang.policy.legal.scans.store import scan_store
from bacgiang.policy.legal.scans.tasks import KIND
from datetime import date
from html import unescape
from plone import api
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy
from plone.namedfile.file import NamedBlobFile
from plone.protect.authenticator import createToken
import pytest
from scanned_files import pretend_tools
from scanned_files import scan
from signed_files import blank
from unittest.mock import Mock
from zExceptions import Unauthorized
from ZODB.POSException import POSKeyError
from zope.event import notify
from zope.interface import alsoProvides
from zope.lifecycleevent import ObjectModifiedEvent
from ZPublisher.HTTPResponse import HTTPResponse


pytestmark = pytest.mark.regulation("4.1b", "10.3")

PAGES = (
    "Số: 12/2024/QĐ-UBND\nBắc Giang, ngày 15 tháng 3 năm 2024\nQUYẾT ĐỊNH\n"
    "Bãi bỏ quy định mẫu\nQUYẾT ĐỊNH:",
    "Điều 1. Bãi bỏ Quyết định số 7/2019/QĐ-UBND ngày 15 tháng 3 năm 2019 của Ủy ban\n"
    "nhân dân tỉnh Bắc Giang ban hành quy định mẫu.",
    "Điều 2. Quyết định này có hiệu lực từ ngày 25 tháng 3 năm 2024.",
    "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn Mẫu",
)
EDITOR = "ubnd-update"


@pytest.fixture
def programs(monkeypatch, tmp_path):
    pretend_tools(monkeypatch, tmp_path / "programs", PAGES)


@pytest.fixture
def add(people):
    """Add a file to a document as an original."""

    def adding(document, data=None, user=EDITOR):
        file = NamedBlobFile(
            scan(*([] for _page in PAGES)) if data is None else data,
            "application/pdf",
            "ban-chup.pdf",
        )
        with api.env.adopt_user(username=user):
            return api.content.create(
                document, "Original", "scan", title="Q", kind="signed_scan", file=file
            )

    return adding


@pytest.fixture
def read(portal):
    """Let the job run as often as it is due; how often that was."""

    def reading():
        reader, runs = ReadOriginals(), 0
        while reader.due(portal, None, now_utc()):
            reader.run(portal, now_utc())
            runs += 1
        return runs

    return reading


@pytest.fixture
def call(portal):
    """Open the page as somebody, or send its form."""

    def calling(document, user=EDITOR, method="GET", **form):
        request = portal.REQUEST
        alsoProvides(request, IPolicyLayer)
        request.form.clear()
        request.response = HTTPResponse()
        request.method = request.environ["REQUEST_METHOD"] = method
        scan = scan_store().get(form.get("original", ""))
        form = {"seen": scan.sha256 if scan is not None else "", **form}
        with api.env.adopt_user(username=user):
            request.form.update(form, _authenticator=createToken())
            return unescape(document.restrictedTraverse("@@recognised-text")() or "")

    return calling


def notice(document, user=None):
    """What the page of a document says above its text."""
    viewlet = ScanNotice(document, document.REQUEST, None)
    if user is None:
        with api.env.adopt_roles("Anonymous"):
            return viewlet.words
    with api.env.adopt_user(username=user):
        return viewlet.words


def owed(document):
    return [
        one for one in task_store().open(KIND, None) if one.subject == document.UID()
    ]


def test_what_is_recognised_is_a_proposal_until_it_is_accepted(
    portal, programs, record, add, read, call
):
    document = record()
    original = add(document)
    assert read() == 2
    found = scan_store().get(original.UID())
    assert (found.state, found.count, found.unread) == (ScanState.PROPOSED, 4, [])
    # Nothing of it is the document's, and nobody but who works on it is told.
    assert document.structure is None and origin_of(document) == "none"
    assert relation_store().from_record(document.UID()) == []
    catalog = api.portal.get_tool("portal_catalog")
    assert not catalog.unrestrictedSearchResults(SearchableText="7/2019/QĐ-UBND")
    assert notice(document) is None
    assert "scan_proposal_mark" in notice(document, EDITOR)
    assert len(owed(document)) == 1
    with pytest.raises(Unauthorized), api.env.adopt_roles("Anonymous"):
        document.restrictedTraverse("@@recognised-text")
    html = call(document)
    assert "chưa được người có trách nhiệm đối chiếu" in html
    assert "Bãi bỏ Quyết định số 7/2019/QĐ-UBND" in html
    # It is taken over as it was corrected, by who says to have compared it.
    text = "\n".join(PAGES).replace("Nguyễn Văn Mẫu", "Nguyễn Văn Mẫu Hai")
    form = {"original": original.UID(), "text": text}
    html = call(document, method="POST", accept="1", **form)
    assert 'data-reason="not_compared"' in html and "Mẫu Hai" in html
    # Not for the scan of another file, which came in its place.
    html = call(document, method="POST", accept="1", compared="1", seen="0", **form)
    assert 'data-reason="changed_meanwhile"' in html
    assert document.structure is None
    call(document, method="POST", accept="1", compared="1", **form)
    assert portal.REQUEST.response.getStatus() == 303
    assert document.structure.eids == ("art_1", "art_2")
    assert document.title == "Quy định mẫu về quản lý hồ sơ thử nghiệm"
    assert document.entry_into_force == date(2024, 3, 25)
    assert document.signer == "Nguyễn Văn Mẫu Hai"
    (relation,) = relation_store().from_record(document.UID())
    assert relation.kind == "repeals" and not relation.is_decided
    assert (found.state, found.by) == (ScanState.ACCEPTED, EDITOR)
    assert origin_of(document) == "recognised"
    assert "scan_accepted" in notice(document) and not owed(document)
    acts = [one.kind for one in act_store().of_item(document.UID())]
    assert SCAN_ACCEPT in acts
    html = call(document, method="POST", accept="1", compared="1", **form)
    assert 'data-reason="has_text"' in html


def test_without_the_programs_it_is_said_and_can_be_asked_again(
    portal, monkeypatch, tmp_path, record, add, read, call
):
    monkeypatch.setenv("PATH", str(tmp_path))
    document = record()
    original = add(document)
    assert read() == 1
    assert "scan_no_tools" in notice(document, EDITOR)
    assert "tesseract" in call(document) and 'name="accept"' not in call(document)
    # One page cannot be drawn.
    pretend_tools(monkeypatch, tmp_path / "programs", PAGES[:3])
    call(document, method="POST", again="1", original=original.UID())
    read()
    assert scan_store().get(original.UID()).unread == [4]
    html = call(document)
    assert "Trang không đọc được:" in html and 'name="accept"' in html
    wrong = call(document, method="POST", accept="1", original="elsewhere")
    assert 'data-reason="no_scan"' in wrong


def test_the_text_of_a_published_record_comes_by_its_working_copy(
    programs, published, act, add, read, call, record
):
    document = record()
    original = add(document)
    read()
    act(EDITOR, document, "submit")
    act("ubnd-review", document, "approve", declaration=True)
    act("ubnd-publish", document, "publish")
    form = {"original": original.UID(), "text": "\n".join(PAGES), "compared": "1"}
    assert "bản làm việc" in call(document) and 'name="accept"' not in call(document)
    html = call(document, method="POST", accept="1", **form)
    assert 'data-reason="not_modifiable"' in html and document.structure is None
    with api.env.adopt_user(username=EDITOR):
        copy = ICheckinCheckoutPolicy(document).checkout(document.__parent__)
    call(copy, method="POST", accept="1", **form)
    assert copy.structure is not None and document.structure is None
    assert origin_of(copy) == "recognised" and origin_of(document) == "none"
    assert not owed(document)


def test_only_scans_of_documents_without_text_are_read(
    portal, programs, record, add, read, monkeypatch
):
    with_text = record(text="Điều 1. Mẫu")
    add(with_text)
    assert not scan_store().waiting
    other = record(number="13/2024/QĐ-UBND")
    add(other, blank())
    lost = record(number="15/2024/QĐ-UBND")
    with monkeypatch.context() as patch:
        gone = Mock(side_effect=POSKeyError(b"0" * 8))
        patch.setattr(job, "examine", gone)
        add(lost)
        assert read() == 1 and gone.call_count == 2
    other["scan"].file = NamedBlobFile(blank(), "application/pdf", "khac.pdf")
    notify(ObjectModifiedEvent(other["scan"]))
    assert read() == 1
    assert not scan_store().get(other["scan"].UID())
    # Another title is no reason to read the file again.
    notify(ObjectModifiedEvent(other["scan"]))
    assert not scan_store().waiting
    assert origin_of(with_text) == "entered"
    # Of before: the upgrade lets the job look at all of them.
    with_text["scan"].signatures = None
    ask_for_all()
    assert read() and with_text["scan"].signatures is not None
    # A file that goes takes along what was read of it.
    third = record(number="14/2024/QĐ-UBND")
    uid = add(third).UID()
    read()
    assert scan_store().get(uid) is not None
    with api.env.adopt_user(username=EDITOR):
        api.content.delete(third["scan"])
    assert scan_store().get(uid) is None
