"""Records of the registers: identity, place, owner, originals (4.1b, 4.1d, 7.2b)."""

from bacgiang.policy.base.pdf_signatures import checking
from bacgiang.policy.base.refusal import RefusedInput
from bacgiang.policy.editorial.intake.outcome import Outcome
from bacgiang.policy.editorial.transition_page.noting import notes_before
from bacgiang.policy.editorial.workflow.parameters import Transition
from bacgiang.policy.law.parsing import parse
from bacgiang.policy.legal.documents.identity_store import identity_store
from bacgiang.policy.legal.documents.indexing import name_issuers_anew
from bacgiang.policy.legal.documents.same_number import SAME_NUMBER
from bacgiang.policy.legal.documents.uniqueness import exists
from bacgiang.policy.legal.intake.remarking import OF_FILE
from bacgiang.policy.legal.intake.service import PostDocuments
from bacgiang.policy.legal.intake.text_values import values_from
from base64 import b64encode
from datetime import date
from plone import api
from plone.dexterity.utils import createContent
from plone.namedfile.file import NamedBlobFile
import pytest
from signed_files import added_to
from signed_files import authority
from signed_files import blank
from signed_files import identity
from signed_files import sign
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent


@pytest.mark.regulation("4.1d")
def test_a_record_stands_in_the_folder_of_its_year(people, record):
    document = record()
    assert document.getPhysicalPath()[-3:] == ("van-ban", "2024", "12-2024-qd-ubnd")
    assert api.content.get_state(document) == "draft"
    assert document.language == "vi"


@pytest.mark.regulation("4.1d")
def test_spellings_of_a_body_are_one_issuer_on_any_day(people, record):
    """On a day, too, for which the table of issuers has none of that name."""
    late = date(2031, 3, 15)
    names = ("UBND tỉnh Bắc Giang", "Ủy ban nhân dân tỉnh Bắc Giang")
    found = [record(number="12/2024/QĐ-UBND", issuer=names[0])]
    found += [
        record(number=f"{number}/2031/QĐ-UBND", issuer=name, issue_date=late)
        for number, name in enumerate(names, 13)
    ]
    assert {document.issuer_token for document in found} == {"ubnd-bac-giang"}
    catalog = api.portal.get_tool("portal_catalog")
    catalog._catalog.getIndex("issuer").clear()
    name_issuers_anew(api.portal.get_tool("portal_setup"))
    assert len(catalog.unrestrictedSearchResults(issuer="ubnd-bac-giang")) == 3


@pytest.mark.regulation("4.1d")
@pytest.mark.parametrize(
    "other",
    [
        {},
        {"number": "12 / 2024/QÐ-UBND"},
        {"issuer": "Ủy ban nhân dân tỉnh Bắc Giang"},
        {"title": "Khác"},
    ],
)
def test_no_document_stands_there_twice(people, record, other):
    record()
    with pytest.raises(RefusedInput, match="12"):
        record(**other)


@pytest.mark.regulation("4.1d")
@pytest.mark.parametrize(
    "other",
    [
        {"number": "13/2024/QĐ-UBND"},
        {"issuer": "UBND tỉnh Bắc Ninh"},
        {"issue_date": date(2024, 3, 16)},
    ],
)
def test_a_number_alone_is_no_key(people, record, other):
    first, second = record(), record(**other)
    assert first.getId() != second.getId()


@pytest.mark.regulation("7.2b")
def test_what_is_handed_in_is_taken_and_what_is_odd_is_told(
    people, record, monkeypatch
):
    monkeypatch.setattr(checking, "AT_ONCE", checking.SECONDS)
    first = record()
    signed = sign(blank(), identity("Người ký", authority()))
    odd = added_to(signed)
    files = [
        {"filename": name, "data": b64encode(data).decode()}
        for name, data in (("nguyen-ven.pdf", signed), ("sua-sau.pdf", odd))
    ]
    fields = ("title", "number", "document_type", "issuer")
    item = {name: getattr(first, name) for name in fields}
    item |= {"issue_date": "2024-03-18", "originals": files}
    with api.env.adopt_user(username="ubnd-update"):
        result = PostDocuments.intake.accept(item, "ubnd")
        again = api.content.get(UID=result.uid)
        told = notes_before(again, Transition.PUBLISH)
        assert notes_before(again, Transition.SUBMIT) == []
    assert result.outcome is Outcome.MADE
    assert [str(one) for one in result.remarks] == [SAME_NUMBER, OF_FILE]
    assert result.remarks[1].mapping["file"] == "sua-sau.pdf"
    # Whoever publishes it reads of the other one, too.
    assert [str(one) for one in told] == [SAME_NUMBER]
    assert told[0].mapping["date"] == "15/03/2024"


def test_a_change_of_number_is_checked_too(people, record):
    first, second = record(), record(number="13/2024/QĐ-UBND")
    second.number = first.number
    with api.env.adopt_user(username="ubnd-update"), pytest.raises(RefusedInput):
        notify(ObjectModifiedEvent(second))


def test_a_record_that_goes_gives_its_identity_free(portal, people, record):
    document = record()
    identity = document.identity
    with api.env.adopt_user(username="ubnd-update"):
        api.content.delete(document)
    assert identity_store(portal).holder(identity) is None
    record()


@pytest.mark.parametrize("key", ["12/2024/qd-ubnd", "12/2024"])
def test_a_record_is_found_by_its_number(portal, people, record, key):
    document = record()
    assert identity_store(portal).numbered(key) == (document.UID(),)


@pytest.mark.regulation("14.2")
def test_the_owning_unit_alone_has_levels_on_a_record(people, record):
    document = record(owner_unit="so-y-te")
    assert document.get_local_roles_for_userid("so-y-te.review") == ("Reviewer",)
    for user, may in (("so-y-te-update", True), ("ubnd-head", False)):
        with api.env.adopt_user(username=user):
            assert (
                bool(api.user.has_permission("Modify portal content", obj=document))
                is may
            )
            assert bool(api.user.has_permission("View", obj=document)) is may


@pytest.mark.regulation("14.2")
def test_with_the_owner_the_levels_change(people, record):
    document = record(owner_unit="so-y-te")
    document.owner_unit = "huyen-hiep-hoa"
    notify(ObjectModifiedEvent(document))
    assert not document.get_local_roles_for_userid("so-y-te.review")
    assert document.get_local_roles_for_userid("huyen-hiep-hoa.review")


@pytest.mark.regulation("4.1d", "14.2")
def test_a_record_goes_through_the_workflow_without_a_byline(people, record, act):
    document = record()
    act("ubnd-update", document, "submit")
    act("ubnd-review", document, "approve", declaration=True)
    act("ubnd-publish", document, "publish")
    (brain,) = api.content.find(portal_type="LegalDocument", review_state="published")
    assert (brain.source, brain.issuer) == ("UBND tỉnh Bắc Giang", "ubnd-bac-giang")
    assert (brain.issue_date, brain.document_number) == (20240315, "12/2024/QĐ-UBND")


@pytest.mark.regulation("7.2g")
def test_an_original_is_named_by_its_digest(people, record):
    document = record()
    with api.env.adopt_user(username="ubnd-update"):
        original = api.content.create(
            document,
            "Original",
            "ban-ky",
            title="Bản ký",
            kind="signed_scan",
            file=NamedBlobFile(b"abc", "text/plain", "a.txt"),
        )
    assert original.sha256.startswith("ba7816bf8f01cfea414140de5dae2223")
    assert not api.portal.get_tool("portal_workflow").getChainFor(original)


@pytest.mark.regulation("7.2b")
def test_a_record_without_number_is_no_second_one(people, record):
    named = {"title": "Luật Mẫu", "document_type": "law", "issuer": "Quốc hội"}
    numbered = record(number="11/2003/QH11", **named)
    with pytest.raises(RefusedInput):
        record(number=None, **named)
    second = createContent("LegalDocument", issue_date=numbered.issue_date, **named)
    assert exists(second) == numbered.UID()
    record(number="12/2003/QH11", **named)


@pytest.mark.regulation("7.2b")
def test_a_record_that_came_before_its_number_stays_editable(people, record):
    """The number was not known; a second record with it does not lock the first."""
    named = {"title": "Luật Mẫu", "document_type": "law", "issuer": "Quốc hội"}
    first = record(number=None, **named)
    record(number="11/2003/QH11", **named)
    first.place = "Hà Nội"
    notify(ObjectModifiedEvent(first))
    assert exists(first) is None


def test_a_body_that_is_no_more_is_not_written_in_capitals(portal):
    """Its letterhead is; the name is known, though its days are over."""
    lines = (
        "ỦY BAN NHÂN DÂN",
        "TỈNH BẮC GIANG",
        "Số: 1/2026/QĐ-UBND",
        "Bắc Giang, ngày 03 tháng 3 năm 2026",
        "QUYẾT ĐỊNH",
        "Ban hành quy định mẫu",
    )
    found = values_from(parse("\n".join(lines)))
    assert found["issue_date"] == date(2026, 3, 3)
    assert found["issuer"] == "Ủy ban nhân dân tỉnh Bắc Giang"
