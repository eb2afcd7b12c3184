"""A report of the secrecy check is kept under what was checked, and for nothing else."""

from bacgiang.policy.editorial.secrecy import inspection
from bacgiang.policy.editorial.secrecy import kept_reports
from bacgiang.policy.editorial.secrecy.check import SecrecyReport
from bacgiang.policy.editorial.secrecy.extraction import Extraction
from bacgiang.policy.editorial.secrecy.findings import Problem
from bacgiang.policy.editorial.secrecy.inspection import inspect_item
from bacgiang.policy.editorial.secrecy.kept_reports import kept_report
from bacgiang.policy.law.parsing import parse
from bacgiang.policy.legal.documents.structured_text import structured
from bacgiang.policy.testing_people import make_item
from bacgiang.policy.text.files.faults import Fault
from plone import api
from plone.app.textfield.value import RichTextValue
from plone.namedfile.file import NamedBlobFile
import pytest
from secrecy_found import forget_reports


pytestmark = pytest.mark.regulation("4.2a")
MARK = "TỐI MẬT\n"


@pytest.fixture(autouse=True)
def nothing_kept():
    forget_reports()
    yield
    forget_reports()


@pytest.fixture
def checks(monkeypatch):
    """How often texts were read."""
    count = []
    stock = inspection.check_texts

    def check_texts(*texts):
        count.append(1)
        return stock(*texts)

    monkeypatch.setattr(inspection, "check_texts", check_texts)
    return count


def html(text):
    return RichTextValue(f"<p>{text}</p>", "text/html", "text/x-html-safe")


def test_the_same_text_is_read_once(portal, people, news_section, act, checks):
    item = make_item(news_section, "so-y-te", text=html("Bài viết"))
    first = inspect_item(item)
    assert inspect_item(item) == first
    act("so-y-te-update", item, "submit")
    assert len(checks) == 1


def test_another_text_is_another_question(portal, people, news_section, checks):
    item = make_item(news_section, "so-y-te", text=html("Bài viết"))
    assert inspect_item(item).marks == ()
    item.text = html("MẬT")
    assert len(inspect_item(item).marks) == 1
    item.text = html("Bài viết")
    assert inspect_item(item).marks == ()
    assert len(checks) == 2


def test_a_file_counts_by_its_bytes_and_name(portal, people, news_section, checks):
    item = make_item(news_section, "so-y-te")
    with api.env.adopt_user(username="so-y-te-update"):
        held = api.content.create(
            item, "File", "tep", file=NamedBlobFile(b"tin", "text/plain", "a.txt")
        )
    assert inspect_item(item).marks == ()
    held.file = NamedBlobFile(MARK.encode(), "text/plain", "a.txt")
    (mark,) = inspect_item(item).marks
    assert mark.place.source == "a.txt"
    held.file = NamedBlobFile(MARK.encode(), "text/plain", "b.txt")
    (mark,) = inspect_item(item).marks
    assert mark.place.source == "b.txt"
    # Each time the texts, and the file by itself.
    assert len(checks) == 6


def test_a_mark_moved_into_another_field_is_told_there(portal, people, news_section):
    item = make_item(news_section, "so-y-te", description="MẬT")
    (in_summary,) = inspect_item(item).marks
    item.description, item.text = "", html("MẬT")
    (in_text,) = inspect_item(item).marks
    assert in_summary.place.source != in_text.place.source


def test_the_text_of_a_record_counts(portal, people, checks):
    from bacgiang.policy.legal.documents.placing import place
    from bacgiang.policy.legal.documents.register import find_document_register
    from datetime import date
    from plone.dexterity.utils import createContent

    document = createContent(
        "LegalDocument",
        title="Quy định",
        document_type="decision",
        issuer="UBND tỉnh Bắc Giang",
        issue_date=date(2024, 3, 15),
    )
    document.structure = structured(parse("QUYẾT ĐỊNH\nĐiều 1. Phạm vi\n"))
    with api.env.adopt_user(username="ubnd-update"):
        record = place(find_document_register("LegalDocument", portal), document)
    checks.clear()  # the folder of its year was looked at, too
    assert inspect_item(record).marks == ()
    record.structure = structured(parse("TUYỆT MẬT\nQUYẾT ĐỊNH\nĐiều 1. Phạm vi\n"))
    assert len(inspect_item(record).marks) == 1
    assert len(checks) == 2


def test_what_could_not_be_read_this_time_is_tried_again_later(monkeypatch):
    slow = SecrecyReport(unchecked=(Problem(Fault.TOO_SLOW, "a.pdf"),))
    made = []
    for moment in (0, kept_reports.WHILE - 1, kept_reports.WHILE):
        monkeypatch.setattr(kept_reports, "monotonic", lambda moment=moment: moment)
        kept_report("a", lambda: made.append(1) or slow)
    assert len(made) == 2


@pytest.mark.regulation("15.2")
def test_a_file_that_is_slow_costs_its_time_once(
    portal, people, news_section, monkeypatch
):
    """Whatever else of the item changes; and all files have one time together."""
    given = []

    def extract(data, name, kind, limits):
        given.append((name, limits.seconds, limits.heavy_seconds))
        problem = Problem(Fault.TOO_SLOW, name)
        return Extraction(problems=(problem,) if name.endswith(".txt") else ())

    monkeypatch.setattr(inspection, "extract", extract)
    monkeypatch.setattr(inspection, "SECONDS", 5.0)
    item = make_item(news_section, "so-y-te")
    with api.env.adopt_user(username="so-y-te-update"):
        for number in range(3):
            data = NamedBlobFile(b"Tep %d" % number, "text/plain", f"{number}.txt")
            api.content.create(item, "File", f"tep-{number}", file=data)
    given.clear()
    forget_reports()
    for title in ("Một", "Hai"):
        item.title = title
        unread = [one.source for one in inspect_item(item).unchecked]
        assert unread == ["0.txt", "1.txt", "2.txt"]
    read = [one for one in given if one[0].endswith(".txt")]
    assert [name for name, *_ in read] == ["0.txt", "1.txt", "2.txt"]
    assert all(max(seconds) <= 5.0 for _name, *seconds in read)


def test_only_so_many_are_kept(monkeypatch):
    monkeypatch.setattr(kept_reports._kept, "_most", 2)
    made = []
    for name in ("a", "b", "a", "c", "a", "b"):
        kept_report(name, lambda name=name: made.append(name) or SecrecyReport())
    assert made == ["a", "b", "c", "b"]
