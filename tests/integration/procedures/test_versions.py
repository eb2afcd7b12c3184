"""What held on a day: versions of procedures and forms (4.1c; 63/2010, article 15)."""

from .conftest import decision
from .conftest import files
from .conftest import RECORD
from bacgiang.policy.legal.documents.placing import place
from bacgiang.policy.legal.documents.register import find_document_register
from bacgiang.policy.procedures.api.form_data import form_data
from bacgiang.policy.procedures.api.procedure_data import procedure_data
from bacgiang.policy.procedures.basis_review.reviewing import BASIS_TASKS
from bacgiang.policy.procedures.basis_review.reviewing import review
from bacgiang.policy.procedures.versions.held import held
from bacgiang.policy.procedures.versions.store import version_store
from bacgiang.policy.procedures.versions.turning import turn_versions
from bacgiang.policy.search.attachments.extracted import extracted_text
from datetime import date
from plone import api
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy
from plone.dexterity.utils import createContent
import pytest


pytestmark = pytest.mark.regulation("4.1c", "2.2b")
QUICK = [{**RECORD["ways"][0], "time_amount": "2", "fee_amount": "0"}]
LATER = {
    "title": "Cấp phép nhanh mẫu",
    "ways": QUICK,
    "decision": decision("amend", "2/QĐ-UBND", "2024-07-01"),
}
GONE = {"decision": decision("abolish", "3/QĐ-UBND", "2025-03-01")}


def versions(item):
    return version_store(api.portal.get()).of(item.UID())


def days_of(item, day):
    """The time limit and fee of the version of a day, its number, and the status."""
    data = procedure_data(item, date.fromisoformat(day))
    way = data["record"]["ways"][0]
    effect = data["effect"]
    return way["time_amount"], way["fee_amount"], effect["version"], effect["status"]


def page(item, day="", view="procedure_view"):
    request = item.REQUEST.clone()
    request.form = {"on": day} if day else {}
    with api.env.adopt_roles(["Anonymous"]):
        return api.content.get_view(view, item, request)


def listed(item):
    catalog = api.portal.get_tool("portal_catalog")
    (brain,) = catalog.unrestrictedSearchResults(UID=item.UID())
    return brain


def test_a_publication_keeps_one_version(procedure, publish, act):
    item = procedure()
    assert versions(item) == ()
    publish(item)
    (only,) = versions(item)
    assert only.number == 1
    assert only.record().title == RECORD["title"]
    act("huyen-hiep-hoa-publish", item, "withdraw", comment="Nhầm", ground="inaccurate")
    act("huyen-hiep-hoa-publish", item, "restore")
    publish(item)
    assert versions(item) == (only,)


def test_a_text_that_is_amended_later_holds_from_its_day(procedure, publish, amend):
    item = amend(publish(procedure()), **LATER)
    assert [one.number for one in versions(item)] == [1, 2]
    assert days_of(item, "2024-06-30") == ("5", "100000", 1, "in-force")
    assert days_of(item, "2024-07-01") == ("2", "0", 2, "in-force")
    assert days_of(item, "2024-01-14") == ("5", "100000", 1, "not-yet-effective")


def test_the_page_tells_the_text_of_the_day(procedure, publish, amend):
    item = amend(publish(procedure()), **LATER)
    before, after = page(item, "2024-06-30"), page(item, "2024-07-01")
    assert before.record.title == RECORD["title"]
    assert [time.said.split()[0] for time in before.times()] == ["5"]
    assert before.next_day() == date(2024, 7, 1)
    assert after.record.title == LATER["title"]
    assert [time.said.split()[0] for time in after.times()] == ["2"]
    assert after.next_day() is None
    assert ">5 " in before() and ">5 " not in after()


def test_lists_show_the_version_of_today(procedure, publish, amend, frozen):
    frozen("2024-06-30")
    item = amend(publish(procedure()), **LATER)
    assert listed(item).Title == RECORD["title"]
    assert turn_versions(api.portal.get()) == 0
    frozen("2024-07-01")
    assert turn_versions(api.portal.get()) == 1
    assert listed(item).Title == LATER["title"]
    assert turn_versions(api.portal.get()) == 0


def test_search_finds_the_words_of_today(procedure, publish, amend, frozen):
    frozen("2024-06-30")
    item = amend(publish(procedure()), **LATER)

    def found(words):
        catalog = api.portal.get_tool("portal_catalog")
        brains = catalog.unrestrictedSearchResults(SearchableText=words)
        return item.UID() in [one.UID for one in brains]

    assert found("giay") and not found("nhanh")
    frozen("2024-07-01")
    turn_versions(api.portal.get())
    assert found("nhanh")


def test_what_is_abolished_says_so_and_shows_its_last_text(
    procedure, publish, amend, frozen
):
    frozen("2025-02-28")
    item = amend(publish(procedure()), **GONE)
    assert days_of(item, "2025-02-28") == ("5", "100000", 1, "in-force")
    assert days_of(item, "2025-03-01") == ("5", "100000", 1, "no-longer-in-force")
    before = page(item, "2025-02-28")
    assert before.next_day() == date(2025, 3, 1)
    told = before()
    assert "Từ ngày 01/03/2025 bị bãi bỏ." in " ".join(told.split())
    assert "áp dụng nội dung khác" not in told
    assert listed(item).effect_today == "in-force"
    frozen("2025-03-01")
    turn_versions(api.portal.get())
    assert listed(item).effect_today == "no-longer-in-force"


def test_of_two_decisions_of_one_day_the_last_published_holds(
    procedure, publish, amend
):
    item = amend(publish(procedure()), **LATER)
    slower = [{**QUICK[0], "time_amount": "3"}]
    again = decision("amend", "4/QĐ-UBND", "2024-07-01")
    amend(item, title=LATER["title"], ways=slower, decision=again)
    assert days_of(item, "2024-07-01") == ("3", "0", 3, "in-force")
    assert days_of(item, "2024-06-30") == ("5", "100000", 1, "in-force")


def test_without_a_day_nobody_knows_since_when_it_holds(procedure, publish, amend):
    item = publish(procedure(decision={"kind": "publish"}))
    assert held(item).status.value == listed(item).effect_today == "unknown"
    assert held(item, date(2020, 1, 1)).status.value == "unknown"
    (version,) = procedure_data(item)["versions"]
    assert version["effective_from"] is None
    told = page(item)()
    assert "Chưa xác định" in told and "Đăng ngày" in told
    # With a decision that says so, it is known.
    amend(item, **LATER)
    assert held(item).status.value == "in-force"


BASIS = {"number": "76/2007/QĐ-UBND", "issuer": "UBND tỉnh"}
"""Of the province of the unit in charge, which nobody has to name."""
ELSEWHERE = {"number": "77/2007/QĐ-UBND", "issuer": "UBND tỉnh"}


def test_a_basis_that_ended_is_a_task_and_told(portal, procedure, publish, amend, act):
    basis = [{**one, "title": "Quyết định mẫu"} for one in (ELSEWHERE, BASIS)]
    item = publish(procedure(legal_basis=basis))
    # Of another province there is only one, and it is not meant.
    for number, province in ((77, "Lai Châu"), (76, "Bắc Giang")):
        assert review(portal) == 0
        document = createContent(
            "LegalDocument",
            title="Quyết định mẫu",
            number=f"{number}/2007/QĐ-UBND",
            issuer=f"UBND tỉnh {province}",
            document_type="decision",
            issue_date=date(2007, 8, 20),
            entry_into_force=date(2007, 8, 30),
            last_day_in_force=date(2020, 12, 31),
        )
        with api.env.adopt_user(username="ubnd-update"):
            document = place(find_document_register("LegalDocument", portal), document)
        act("ubnd-update", document, "submit")
        act("ubnd-review", document, "approve", declaration=True)
        act("ubnd-publish", document, "publish")
    assert [review(portal), review(portal)] == [1, 1]
    (task,) = BASIS_TASKS.open_tasks({item.owning_unit})
    assert task.subject == item.UID()
    assert page(item).ended_basis() == [BASIS["number"]]
    assert [bool(one.url) for one in page(item).legal_basis()] == [False, True]
    assert "không còn hiệu lực" in page(item)()
    assert page(item, "2020-12-31").ended_basis() == []
    assert procedure_data(item)["ended_basis"][0]["number"] == BASIS["number"]
    amend(item, legal_basis=[])
    assert review(portal) == 0
    assert not list(BASIS_TASKS.open_tasks({item.owning_unit}))


def test_what_the_register_of_documents_knows_better_is_doubted(
    portal, procedure, publish, act
):
    """The decision of the amendment is in force a month later than was entered."""
    item = publish(procedure())
    document = createContent(
        "LegalDocument",
        title="Sửa đổi thủ tục mẫu",
        number="2/QĐ-UBND",
        document_type="decision",
        issuer="UBND tỉnh Bắc Giang",
        issue_date=date(2024, 1, 5),
        entry_into_force=date(2024, 8, 1),
    )
    with api.env.adopt_user(username="ubnd-update"):
        document = place(find_document_register("LegalDocument", portal), document)
    act("ubnd-update", document, "submit")
    act("ubnd-review", document, "approve", declaration=True)
    act("ubnd-publish", document, "publish")
    procedure(**LATER)
    copy = ICheckinCheckoutPolicy(item).getWorkingCopy()
    publish(copy)
    effect = procedure_data(item, date(2024, 7, 15))["effect"]
    assert (effect["status"], effect["version"]) == ("conflict", 1)
    assert effect["reason_code"] == "before-source-effect"
    assert page(item, "2024-07-15").status()[0] == "conflict"
    assert days_of(item, "2024-06-30") == ("5", "100000", 1, "in-force")
    assert days_of(item, "2024-08-01") == ("2", "0", 2, "in-force")


def test_a_withdrawn_procedure_comes_back_as_it_was(procedure, publish, amend, act):
    item = amend(publish(procedure()), **LATER)
    publisher = "huyen-hiep-hoa-publish"
    act(publisher, item, "withdraw", comment="Nhầm", ground="inaccurate")
    assert listed(item).review_state == "withdrawn"
    act(publisher, item, "restore")
    publish(item)
    assert days_of(item, "2024-06-30") == ("5", "100000", 1, "in-force")
    assert days_of(item, "2024-07-01") == ("2", "0", 2, "in-force")


def test_a_form_has_its_file_of_the_day(form, publish, frozen):
    frozen("2024-06-30")
    first = decision("publish", "1/QĐ-UBND", "2024-01-15")
    item = publish(form("Bản cũ", decision=first))
    form(
        files=files("Bản mới"),
        title="Tờ khai mới",
        decision=decision("amend", "2/QĐ-UBND", "2024-07-01"),
    )
    publish(ICheckinCheckoutPolicy(item).getWorkingCopy())
    texts = [extracted_text(one.files["docx"]).strip() for one in versions(item)]
    assert texts == ["Bản cũ", "Bản mới"]
    before = form_data(item, date(2024, 6, 30))
    after = form_data(item, date(2024, 7, 1))
    assert [
        one["@id"].rsplit("@@", 1)[1] for one in (*before["files"], *after["files"])
    ] == [
        "form-file/1/docx",
        "form-file/2/docx",
    ]
    assert before["files"][0]["sha256"] != after["files"][0]["sha256"]
    assert page(item, "2024-06-30", "procedure_form_view").text() == ["Bản cũ"]
    assert page(item, "2024-07-01", "procedure_form_view").text() == ["Bản mới"]
    assert listed(item).Title == "Tờ khai mẫu"
    frozen("2024-07-01")
    turn_versions(api.portal.get())
    assert listed(item).Title == "Tờ khai mới"


def test_a_form_is_called_on_a_procedures_page_as_it_is_today(
    form, procedure, publish, frozen
):
    frozen("2024-06-30")
    first = decision("publish", "1/QĐ-UBND", "2024-01-15")
    blank = publish(form("Bản cũ", decision=first))
    form(
        files=files("Bản mới"),
        title="Tờ khai mới",
        decision=decision("amend", "2/QĐ-UBND", "2024-07-01"),
    )
    publish(ICheckinCheckoutPolicy(blank).getWorkingCopy())
    paper = {"name": "Tờ khai", "form": "MAU-01"}
    item = publish(procedure(papers=[paper]))
    assert [one.title for one in page(item).forms()] == ["Tờ khai mẫu"]
    assert [one.title for one in page(item, "2024-07-01").forms()] == ["Tờ khai mới"]
