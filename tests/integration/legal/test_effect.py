"""Effect on any day, computed from what people confirmed (design, decision 7)."""

from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.law.parsing import parse
from bacgiang.policy.legal.document_page.notes import ProvisionNotes
from bacgiang.policy.legal.documents.official_document import IOfficialDocument
from bacgiang.policy.legal.documents.official_document import MOST_PROVISION_DAYS
from bacgiang.policy.legal.effect.answering import forget_answers
from bacgiang.policy.legal.effect.describing import differing_on
from bacgiang.policy.legal.effect.describing import effect_on
from bacgiang.policy.legal.effect.describing import touched_on
from bacgiang.policy.legal.effect.following import index_anew
from bacgiang.policy.legal.effect.following import turn
from bacgiang.policy.legal.effect.passage_remark import passage_remark
from bacgiang.policy.legal.intake.text_values import values_from
from bacgiang.policy.legal.relations.deciding import confirm
from bacgiang.policy.legal.relations.statement import relation_from
from bacgiang.policy.legal.relations.store import relation_store
from bacgiang.policy.legal.unentered_days.asking import ask_for_days
from bacgiang.policy.legal.unentered_days.asking import TASKS
from dataclasses import replace
from datetime import date
from plone import api
import pytest
from relations_stated import state
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent
from zope.schema.interfaces import TooLong


TEXT = """QUYẾT ĐỊNH
Điều 1. Phạm vi
1. Khoản thứ nhất.
2. Khoản thứ hai.
Điều 2. Hiệu lực
Quyết định này có hiệu lực sau 10 ngày kể từ ngày ký.
"""
FIRST = {"entry_into_force": date(2024, 3, 25), "text": TEXT}
LATER = {
    "number": "40/2025/QĐ-UBND",
    "title": "Bãi bỏ quy định mẫu",
    "issue_date": date(2025, 6, 2),
    "entry_into_force": date(2025, 6, 15),
}


@pytest.fixture
def relate():
    """State a relation of one record to another as the board's reviewer."""

    def stating(document, kind, target, **more):
        body = {"kind": kind, "target": {"UID": target.UID()}, **more}
        with api.env.adopt_user(username="ubnd-review"):
            return state(document, relation_from(document, body))

    return stating


def status(document, *day):
    with api.env.adopt_user(username="ubnd-review"):
        return effect_on(document, date(*day)).code


@pytest.mark.regulation("4.1d")
def test_a_record_is_in_force_from_its_day(people, published):
    document = published(**FIRST)
    assert status(document, 2024, 3, 24) == "not-yet-effective"
    assert status(document, 2024, 3, 25) == "in-force"


@pytest.mark.regulation("4.1d")
def test_without_a_day_nothing_is_guessed(people, published):
    assert status(published(), 2025, 1, 1) == "unknown"


@pytest.mark.regulation("4.1d")
def test_a_repeal_ends_it_on_the_day_the_repeal_takes_effect(people, published, relate):
    first, later = published(**FIRST), published(**LATER)
    relate(later, "repeals", first)
    assert status(first, 2025, 6, 14) == "in-force"
    assert status(first, 2025, 6, 15) == "no-longer-in-force"
    with api.env.adopt_user(username="ubnd-review"):
        answer = effect_on(first, date(2026, 1, 1))
    assert answer.reason_code == "repealed"
    (event,) = answer.events
    assert event.source.url == later.absolute_url()


@pytest.mark.regulation("4.1d")
def test_an_unpublished_repeal_has_not_happened(people, published, record, relate):
    first, later = published(**FIRST), record(**LATER)
    relate(later, "repeals", first)
    assert status(first, 2026, 1, 1) == "in-force"


@pytest.mark.regulation("4.1d")
def test_an_amended_provision_says_by_what_and_since_when(people, published, relate):
    first, later = published(**FIRST), published(**LATER)
    relate(later, "amends", first, provisions=["art_1__para_2"])
    assert status(first, 2025, 6, 15) == "partly-in-force"
    with api.env.adopt_user(username="ubnd-review"):
        touched = touched_on(first, date(2026, 1, 1))
        before = touched_on(first, date(2025, 6, 14))
    assert "art_1__para_2" in touched
    (change,) = touched["art_1__para_2"].changes
    assert (change.kind, change.source.number) == ("amended", "40/2025/QĐ-UBND")
    assert change.day == date(2025, 6, 15)
    assert "art_1__para_1" not in touched
    assert before == {}


@pytest.mark.regulation("4.1d")
def test_a_cycle_of_repeals_is_a_conflict(people, published, relate):
    first, later = published(**FIRST), published(**LATER)
    relate(later, "repeals", first)
    relate(first, "repeals", later)
    assert status(first, 2026, 1, 1) == "conflict"


@pytest.mark.regulation("4.1d")
def test_the_list_follows_what_is_confirmed(portal, people, published, relate):
    first, later = published(**FIRST), published(**LATER)
    found = {"effect_today": "in-force", "portal_type": "LegalDocument"}
    catalog = api.portal.get_tool("portal_catalog")
    assert len(catalog.unrestrictedSearchResults(**found)) == 2
    relate(later, "repeals", first)
    (left,) = catalog.unrestrictedSearchResults(**found)
    assert later.UID() == left.UID


@pytest.mark.regulation("4.1d")
def test_the_list_turns_with_the_day(portal, people, published, monkeypatch):
    published(**LATER)
    catalog = api.portal.get_tool("portal_catalog")

    def listed():
        brains = catalog.unrestrictedSearchResults(portal_type="LegalDocument")
        return [one.effect_today for one in brains]

    assert listed() == ["in-force"]
    before = date(2025, 6, 10)
    for module in ("indexing", "following"):
        monkeypatch.setattr(
            f"bacgiang.policy.legal.effect.{module}.today", lambda: before
        )
    (brain,) = catalog.unrestrictedSearchResults(portal_type="LegalDocument")
    forget_answers()
    brain.getObject().reindexObject(idxs=["effect_today", "effect_until"])
    assert listed() == ["not-yet-effective"]
    monkeypatch.undo()
    assert turn(portal) == 1
    assert listed() == ["in-force"]
    assert turn(portal) == 0


@pytest.mark.regulation("4.1d")
def test_a_suspension_is_lifted_by_resumption_or_with_its_source(
    people, published, relate
):
    first, later = published(**FIRST), published(**LATER)
    relate(later, "suspends", first)
    assert status(first, 2025, 7, 1) == "suspended"
    resuming = published(
        number="41/2025/QĐ-UBND",
        title="Tiếp tục hiệu lực quy định mẫu",
        issue_date=date(2025, 8, 1),
        entry_into_force=date(2025, 8, 11),
    )
    relate(resuming, "resumes", first, provisions=["art_2"])
    assert status(first, 2025, 8, 10) == "suspended"
    assert status(first, 2025, 8, 11) == "partly-suspended"
    ending = published(
        number="42/2025/QĐ-UBND",
        title="Bãi bỏ quyết định tạm ngưng",
        issue_date=date(2025, 9, 1),
        entry_into_force=date(2025, 9, 11),
    )
    relate(ending, "repeals", later)
    assert status(first, 2025, 9, 10) == "partly-suspended"
    assert status(first, 2025, 9, 11) == "in-force"
    catalog = api.portal.get_tool("portal_catalog")
    (brain,) = catalog.unrestrictedSearchResults(UID=first.UID())
    assert brain.effect_today == "in-force"


@pytest.mark.regulation("4.1d")
def test_what_details_another_ends_with_it_or_stays_by_the_law_of_the_day(
    people, published, relate
):
    first, later = published(**FIRST), published(**LATER)
    detailing = published(
        number="15/2024/QĐ-UBND",
        title="Quy định chi tiết mẫu",
        issue_date=date(2024, 5, 2),
        entry_into_force=date(2024, 5, 15),
    )
    relate(detailing, "details", first)
    relate(later, "replaces", first)
    with api.env.adopt_user(username="ubnd-review"):
        answer = effect_on(detailing, date(2025, 7, 1))
    assert answer.code == "in-force"
    (remark,) = answer.remarks
    assert remark.code == "basis-ended"
    assert "64/2025/QH15" in remark.words.mapping["rule"]
    rules = api.portal.get_registry_record("bacgiang.detail_rules")
    api.portal.set_registry_record("bacgiang.detail_rules", rules[:1])
    forget_answers()
    with api.env.adopt_user(username="ubnd-review"):
        answer = effect_on(detailing, date(2025, 7, 1))
        before = effect_on(detailing, date(2025, 6, 14))
    assert (answer.code, before.code) == ("no-longer-in-force", "in-force")
    assert answer.reason_code == "ended-with"
    assert "80/2015/QH13" in answer.remarks[0].words.mapping["rule"]
    relate(later, "keeps", detailing)
    assert status(detailing, 2025, 7, 1) == "in-force"


@pytest.mark.regulation("4.1d")
def test_a_term_that_names_no_day_is_remarked_on(people, published):
    text = TEXT + "Quyết định này được áp dụng đến hết năm học 2024-2025.\n"
    document = published(**FIRST | {"text": text})
    with api.env.adopt_user(username="ubnd-review"):
        (remark,) = effect_on(document, date(2026, 2, 1)).remarks
    assert remark.code == "term-not-counted"
    assert remark.words.mapping["term"] == "năm học 2024-2025"


@pytest.mark.regulation("4.1d")
@pytest.mark.parametrize(
    "kind,said,code,told",
    [
        (
            "repeals",
            "hết hiệu lực, trừ trường hợp quy định tại Điều 9 Quyết định này:",
            "cases-spared",
            "trường hợp quy định tại Điều 9 Quyết định này",
        ),
        (
            "extends",
            "được áp dụng đến hết năm học 2024-2025.",
            "term-not-counted",
            "năm học 2024-2025",
        ),
    ],
)
def test_what_a_text_says_of_another_and_no_day_tells_is_remarked_on(
    people, published, relate, kind, said, code, told
):
    document, later = published(**FIRST), published(**LATER)
    relate(later, kind, document, words=f"Quyết định mẫu {said}")
    with api.env.adopt_user(username="ubnd-review"):
        (remark,) = effect_on(document, date(2025, 7, 1)).remarks
        before = effect_on(document, date(2025, 6, 1)).remarks
    assert (remark.code, told in remark.words.mapping.values()) == (code, True)
    assert bool(before) is (kind == "extends")


@pytest.mark.regulation("4.1d")
def test_no_provision_is_plainly_in_force_where_parts_ended_without_a_name(
    people, published, relate
):
    document, later = published(**FIRST), published(**LATER)
    stated = relate(later, "repeals", document)
    relation_store().keep(replace(stated, extent="some"))
    forget_answers()
    with api.env.adopt_user(username="ubnd-review"):
        (remark,) = effect_on(document, date(2025, 7, 1)).remarks
        notes = ProvisionNotes(document, date(2025, 7, 1), api.env.getRequest())
        before = ProvisionNotes(document, date(2025, 6, 1), api.env.getRequest())
        assert "trừ khi" in notes("art_1")
        assert "trừ khi" not in before("art_1")
    assert remark.code == "parts-unnamed"
    assert remark.words.mapping["document"] == "40/2025/QĐ-UBND"


@pytest.mark.regulation("4.1d")
def test_a_last_day_in_the_new_wording_of_its_clause_is_remarked_on(
    people, published, relate
):
    changed = (
        "QUYẾT ĐỊNH\nĐiều 1. Sửa đổi Điều 2 Quyết định số 12/2024/QĐ-UBND như sau:\n"
        "“Điều 2. Hiệu lực\nQuyết định này có hiệu lực kể từ ngày 25/3/2024 đến hết ngày"
        " 31/12/2026.”\nĐiều 2. Giao Sở mẫu thực hiện.\n"
    )
    document, later = published(**FIRST), published(**{**LATER, "text": changed})
    stated = relate(later, "amends", document, provisions=["art_2"])
    relation_store().keep(replace(stated, source="art_1"))
    forget_answers()
    with api.env.adopt_user(username="ubnd-review"):
        (remark,) = effect_on(document, date(2025, 7, 1)).remarks
    assert remark.code == "last-day-amended"


@pytest.mark.regulation("4.1d")
@pytest.mark.parametrize(
    "order",
    [
        "Lùi thời điểm có hiệu lực thi hành của Quyết định số 12/2024/QĐ-UBND đến ngày"
        " 01/9/2025.",
        "Sửa đổi Điều 2 Quyết định số 12/2024/QĐ-UBND như sau:\n“Điều 2. Hiệu lực\nQuyết"
        " định này có hiệu lực kể từ ngày 01/9/2025.”",
    ],
)
def test_a_first_day_that_was_put_off_is_remarked_on(people, published, order):
    text = f"QUYẾT ĐỊNH\nĐiều 1. {order}\nĐiều 2. Giao Sở mẫu thực hiện.\n"
    document, later = published(**FIRST), published(**{**LATER, "text": text})
    (proposal,) = relation_store().from_record(later.UID())
    with api.env.adopt_user(username="ubnd-review"):
        confirm(later, proposal)
        (remark,) = effect_on(document, date(2025, 7, 1)).remarks
        assert remark.code == "first-day-amended"
        document.entry_into_force = date(2025, 9, 1)
        forget_answers()
        assert effect_on(document, date(2025, 7, 1)).remarks == ()


@pytest.mark.regulation("4.1d")
def test_the_term_of_what_has_amended_it_is_remarked_on(people, published, relate):
    document = published(**FIRST)
    later = published(**{**LATER, "last_day_in_force": date(2025, 12, 31)})
    for eid in ("art_1", "art_2"):
        relate(later, "amends", document, provisions=[eid])
    with api.env.adopt_user(username="ubnd-review"):
        (remark,) = effect_on(document, date(2026, 7, 1)).remarks
        before = effect_on(document, date(2025, 6, 1)).remarks
    assert (remark.code, before) == ("changer-term", ())
    assert remark.words.mapping["day"] == "31/12/2025"


@pytest.mark.regulation("4.1d")
def test_effect_before_the_day_of_issue_is_remarked_on(people, published):
    early = published(entry_into_force=date(2024, 1, 1))
    with api.env.adopt_user(username="ubnd-review"):
        (remark,) = effect_on(early, date(2024, 2, 1)).remarks
    assert remark.code == "retroactive"
    assert "152" in remark.words.mapping["rule"]


@pytest.mark.regulation("4.1d")
def test_provisions_have_days_of_their_own_as_facts_of_the_record(people, published):
    document = published(
        provision_days=(
            "Khoản 1 Điều 1: từ 01/01/2025",
            "Một phần Điều 2: đến hết 31/12/2025",
        ),
        **FIRST,
    )
    assert status(document, 2024, 6, 1) == "partly-effective"
    with api.env.adopt_user(username="ubnd-review"):
        assert set(touched_on(document, date(2024, 6, 1))) >= {"art_1__para_1"}
    assert status(document, 2025, 6, 1) == "in-force"
    assert status(document, 2026, 6, 1) == "partly-in-force"


@pytest.mark.regulation("4.1d")
def test_a_text_says_from_which_day_its_acts_on_others_count(people, published, relate):
    """Of its own provision that does it, or of the provision it is done to."""
    first = published(**FIRST)
    later = published(
        provision_days=(
            "Điều 3: từ 01/01/2026",
            "Khoản 1 Điều 1 của Quyết định số 12/2024/QĐ-UBND: từ 01/06/2025",
        ),
        **{**LATER, "text": TEXT + "Điều 3. Mẫu\nNội dung.\n"},
    )
    relate(later, "amends", first, provisions=["art_1__para_1"])
    relate(later, "amends", first, provisions=["art_2"])
    store = relation_store()
    (second,) = [one for one in store.from_record(later.UID()) if "art_2" in one.eids]
    store.keep(replace(second, source="art_3"))
    forget_answers()

    def touched(*day):
        with api.env.adopt_user(username="ubnd-review"):
            return set(touched_on(first, date(*day)))

    assert touched(2025, 5, 31) == set()
    assert touched(2025, 6, 1) == {"art_1__para_1"} == touched(2025, 12, 31)
    assert touched(2026, 1, 1) == {"art_1__para_1", "art_2"}
    with api.env.adopt_user(username="ubnd-review"):
        told = differing_on(first, date(2025, 5, 31))["art_1__para_1"].remarks
    # It stands at the provision, too.
    assert [one.code for one in told] == ["applied-from"]
    for record in (first, later):
        with api.env.adopt_user(username="ubnd-review"):
            remarks = effect_on(record, date(2026, 2, 1)).remarks
        assert "applied-from" in [one.code for one in remarks]


@pytest.mark.regulation("4.1d")
def test_what_sets_out_a_provision_ends_with_it(people, published, relate):
    detailed = published(**FIRST)
    first = published(
        number="13/2024/QĐ-UBND", title="Chi tiết", entry_into_force=date(2024, 4, 1)
    )
    later = published(
        **{
            **LATER,
            "issue_date": date(2024, 6, 2),
            "entry_into_force": date(2024, 7, 1),
        }
    )
    relate(first, "details", detailed, provisions=["art_1__para_2"])
    relate(later, "repeals", detailed, provisions=["art_1__para_1"])
    assert status(first, 2024, 7, 1) == "in-force"
    relate(later, "repeals", detailed, provisions=["art_1__para_2"])
    forget_answers()
    assert status(first, 2024, 6, 30) == "in-force"
    assert status(first, 2024, 7, 1) == "no-longer-in-force"


@pytest.mark.regulation("4.1d")
def test_a_hit_tells_that_its_passage_is_not_in_force_as_printed(
    portal, people, published, relate
):
    first, later = published(**FIRST), published(**LATER)
    register = first.__parent__.__parent__

    def listed(words):
        request = portal.REQUEST
        request.form.clear()
        request.form["text"] = words
        forget_answers()
        with api.env.adopt_roles(["Anonymous"]):
            return api.content.get_view("register_view", register, request)()

    changed, ended = "Có nội dung đã thay đổi", "No longer in force"
    assert changed not in listed("khoản thứ hai")
    relate(later, "amends", first, provisions=["art_1__para_2"])
    assert changed in listed("khoản thứ hai")
    assert changed not in listed("có hiệu lực sau 10 ngày")
    relate(later, "repeals", first, provisions=["art_2"])
    assert passage_remark(first, "art_2").default == ended


@pytest.mark.regulation("4.1d")
def test_days_of_texts_taken_in_before_are_asked_for(people, published, record):
    said = f"{TEXT}Quyết định này được áp dụng đến hết ngày 31/12/2030.\n"
    known = published(**{**FIRST, "text": said})
    work = record(**{**LATER, "text": said})
    ask_for_days(None)
    ask_for_days(None)
    assert work.last_day_in_force == date(2030, 12, 31)
    assert known.last_day_in_force is None

    def told():
        with api.env.adopt_user(username="ubnd-review"):
            return [one.code for one in effect_on(known, date(2025, 1, 1)).remarks]

    assert told() == ["unentered-days"]
    (task,) = TASKS.open_tasks({known.owning_unit})
    assert task.subject == known.UID()
    notify(ObjectModifiedEvent(known))
    assert told() == []


@pytest.mark.regulation("4.1d")
def test_exceptions_of_a_repeal_and_acts_before_issue(people, published, relate):
    first, later = published(**FIRST), published(**LATER)
    with pytest.raises(Refused):
        relate(later, "repeals", first, day="2025-01-01")
    relate(
        later,
        "repeals",
        first,
        day="2025-01-01",
        reason="Theo Điều 2",
        **{"except": ["art_2"]},
    )
    assert status(first, 2024, 12, 31) == "in-force"
    assert status(first, 2025, 1, 1) == "partly-in-force"
    relate(later, "repeals", first, provisions=["art_2"])
    assert status(first, 2025, 6, 14) == "partly-in-force"
    assert status(first, 2025, 6, 15) == "no-longer-in-force"


def test_lists_are_made_anew_by_the_rules_of_a_release(people, published, relate):
    first, later = published(**FIRST), published(**LATER)
    relate(later, "repeals", first)
    catalog = api.portal.get_tool("portal_catalog")
    index = catalog._catalog.getIndex("effect_today")
    (brain,) = catalog.unrestrictedSearchResults(UID=first.UID())
    index.unindex_object(brain.getRID())
    index_anew(None)
    ended = catalog.unrestrictedSearchResults(effect_today="no-longer-in-force")
    assert [one.UID for one in ended] == [first.UID()]


@pytest.mark.regulation("15.2")
def test_a_text_of_very_many_days_leaves_them_to_a_person() -> None:
    lines = [
        f"Khoản {place} Điều 1 có hiệu lực từ ngày 01 tháng 5 năm {2020 + place}."
        for place in range(1, MOST_PROVISION_DAYS + 2)
    ]
    few, many = (
        values_from(parse("\n".join(["Điều 1. Phạm vi", *some])))["provision_days"]
        for some in (lines[:-1], lines)
    )
    assert (len(few), many) == (MOST_PROVISION_DAYS, ("Một phần: chưa xác định",))
    field = IOfficialDocument["provision_days"]
    field.validate(few)
    with pytest.raises(TooLong):
        field.validate((*few, *many))
