"""A draft's text is set, confirmed and corrected; only a confirmed one goes on."""

from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.consultation.draft.paper_upload import add_paper
from bacgiang.policy.consultation.draft.paper_upload import judged
from bacgiang.policy.consultation.draft.paper_upload import papers_of
from bacgiang.policy.consultation.draft_text.confirming import confirm
from bacgiang.policy.consultation.draft_text.confirming import is_confirmed
from bacgiang.policy.consultation.draft_text.confirming import set_text
from bacgiang.policy.consultation.draft_text.recognising import from_akn
from bacgiang.policy.consultation.draft_text.recognising import from_file
from bacgiang.policy.consultation.draft_text.recognising import from_text
from bacgiang.policy.editorial.review.differences import basis_of
from bacgiang.policy.editorial.review.differences import differences
from bacgiang.policy.editorial.review.further_changes import further_changes
from bacgiang.policy.editorial.workflow.rules import RefusedTransition
from bacgiang.policy.law.akn import akn_errors
from bacgiang.policy.law.tree import all_provisions
from bacgiang.policy.legal.text_correction.pieces import piece_at
from bacgiang.policy.legal.text_correction.reshaping import Change
from bacgiang.policy.legal.text_correction.reshaping import Join
from bacgiang.policy.legal.text_correction.reshaping import Renumber
from bacgiang.policy.legal.text_correction.reshaping import reshape
from bacgiang.policy.legal.text_correction.reshaping import Split
from bacgiang.policy.legal.text_correction.versions import versions_of
from bacgiang.policy.ops.seeding.word_file import word_file
from collections.abc import Callable
from contextlib import suppress
from draft_samples import TEXT
from plone import api
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy
from Products.CMFCore.WorkflowCore import ObjectDeleted
import pytest
from typing import Any


pytestmark = pytest.mark.regulation("4.1e")

EDITOR = "so-y-te-update"
HTML = f"<html><body><p>{'</p><p>'.join(TEXT.split(chr(10)))}</p></body></html>"
ARTICLES = ["art_1", "art_2", "art_3", "art_4"]


def submit(draft: Any) -> None:
    with api.env.adopt_user(username=EDITOR):
        api.portal.get_tool("portal_workflow").doActionFor(draft, "submit")


def articles(draft: Any) -> dict[str, str]:
    """wId by eId."""
    found = all_provisions(draft.structure.tree)
    return {one.eid: one.wid for one in found if one.num.startswith("Điều")}


def change(draft: Any, eid: str, what: Change) -> None:
    piece = piece_at(draft.structure.tree, eid)
    assert piece is not None
    with api.env.adopt_user(username=EDITOR):
        reshape(draft, eid, piece.digest, what)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("duthao.docx", word_file(TEXT.splitlines())),
        ("duthao.txt", TEXT.encode()),
        ("duthao.html", HTML.encode()),
    ],
)
def test_files_give_the_same_articles(portal: Any, name: str, data: bytes) -> None:
    found = from_file(data, name, portal.REQUEST)
    numbered = [one.eid for one in all_provisions(found.tree) if "Điều" in one.num]
    assert numbered == ARTICLES


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("duthao.pdf", b"PK\x03\x04 no pdf at all", None),
        ("duthao.exe", b"MZ" + b"\0" * 100, None),
        ("duthao.html", b"%PDF-1.4 no web page", None),
        ("", b"text", "no_file"),
        ("duthao.txt", b"", "no_file"),
        ("duthao.txt", b"   \n ", None),
        ("dai.txt", "dài ".encode() * 1_000_000, "text_too_long"),
    ],
)
def test_what_is_no_text_is_refused(
    portal: Any, name: str, data: bytes, code: str | None
) -> None:
    with pytest.raises(Refused) as refused:
        from_file(data, name, portal.REQUEST)
    assert code in (None, refused.value.refusals[0].code)
    assert refused.value.refusals[0].in_words(portal.REQUEST)


def test_identities_of_strangers_are_not_taken_over(draft: Callable[..., Any]) -> None:
    xml = draft().structure.akn.decode()
    assert from_akn(xml).tree == from_text(TEXT).tree
    stolen = xml.replace('wId="art_1"', 'wId="q_1"')
    assert {one.wid for one in all_provisions(from_akn(stolen).tree)} == {
        one.wid for one in all_provisions(from_text(TEXT).tree)
    }
    with pytest.raises(Refused):
        from_akn('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')


def test_only_who_may_modify_sets_or_confirms(draft: Callable[..., Any]) -> None:
    made = draft()
    before = made.structure
    with api.env.adopt_user(username="huyen-hiep-hoa-update"):
        with pytest.raises(Refused):
            set_text(made, from_text("Khác.").tree, True)
        with pytest.raises(Refused):
            confirm(made, made.structure.digest)
    assert made.structure is before


def test_an_unconfirmed_text_is_not_submitted(draft: Callable[..., Any]) -> None:
    made = draft(text=None)
    with api.env.adopt_user(username=EDITOR):
        set_text(made, from_text(TEXT).tree, confirmed=False)
    with pytest.raises(RefusedTransition) as refused:
        submit(made)
    assert "draft_text_not_confirmed" in {one.code for one in refused.value.refusals}
    with api.env.adopt_user(username=EDITOR), pytest.raises(Refused):
        confirm(made, "0" * 64)
    with api.env.adopt_user(username=EDITOR):
        confirm(made, made.structure.digest)
    submit(made)
    assert api.content.get_state(made) == "pending"


@pytest.mark.parametrize(
    ("facts", "goes"),
    [
        ({}, False),
        ({"questions": "  \n "}, False),
        ({"questions": "Đồng ý không?"}, True),
        ({"draft_kind": "plan"}, True),
    ],
)
def test_a_legal_document_needs_a_text_or_questions(
    draft: Callable[..., Any], facts: dict[str, str], goes: bool
) -> None:
    made = draft(text=None, **facts)
    if goes:
        submit(made)
        return
    with pytest.raises(RefusedTransition) as refused:
        submit(made)
    assert "draft_without_text" in {one.code for one in refused.value.refusals}


def test_a_correction_has_to_be_confirmed_again(draft: Callable[..., Any]) -> None:
    made = draft()
    assert is_confirmed(made)
    change(made, "art_4", Renumber("5"))
    assert not is_confirmed(made)


def test_an_article_is_cut_and_all_stay_who_they_are(
    draft: Callable[..., Any],
) -> None:
    made = draft()
    change(made, "art_1", Split(2, "2"))
    assert list(articles(made).values()) == [
        "art_1",
        "art_2-2",
        "art_2",
        "art_3",
        "art_4",
    ]
    change(made, "art_2-2", Renumber("3", following=True))
    assert articles(made) == {
        "art_1": "art_1",
        "art_2": "art_2-2",
        "art_3": "art_2",
        "art_4": "art_3",
        "art_5": "art_4",
    }
    newest = versions_of(made)[0]
    assert (newest.eid, newest.wid) == ("art_3", "art_2")


def test_what_was_joined_goes_on_as_the_first(draft: Callable[..., Any]) -> None:
    made = draft()
    change(made, "art_2", Join(keep_number=False))
    assert articles(made) == {
        "art_1": "art_1",
        "art_3": "art_3",
        "art_4": "art_4",
    }
    assert "Đối tượng áp dụng" in made.structure.plain_text()
    assert "art_1__para_2" in {one.wid for one in all_provisions(made.structure.tree)}


def test_the_first_article_has_none_to_be_joined_with(
    draft: Callable[..., Any],
) -> None:
    made = draft()
    with pytest.raises(Refused):
        change(made, "art_1", Join())
    with pytest.raises(Refused), api.env.adopt_user(username=EDITOR):
        reshape(made, "art_1", "0" * 64, Split(1, "9"))
    assert list(articles(made)) == ARTICLES


def test_a_new_text_goes_on_from_the_public_one(published: Callable[..., Any]) -> None:
    made = published()
    with api.env.adopt_user(username=EDITOR):
        copy = ICheckinCheckoutPolicy(made).checkout(made.aq_parent)
        moved = TEXT.replace("Điều 4.", "Điều 5.").replace("Điều 3.", "Điều 4.")
        moved = moved.replace(
            "Điều 4. Trách", "Điều 3. Nguyên tắc\nCông khai hồ sơ.\nĐiều 4. Trách"
        )
        set_text(copy, from_text(moved).tree, confirmed=True)
    found = articles(copy)
    assert found["art_4"] == "art_3"
    assert found["art_3"] not in ARTICLES
    assert copy.provision_links
    assert list(articles(made)) == ARTICLES


def test_a_word_of_an_earlier_version_is_never_given_out_again(
    published: Callable[..., Any],
) -> None:
    made = published()
    with api.env.adopt_user(username=EDITOR):
        copy = ICheckinCheckoutPolicy(made).checkout(made.aq_parent)
    change(copy, "art_4", Join(keep_number=False))
    change(copy, "art_3", Split(1, "4"))
    assert articles(copy)["art_4"] == "art_4-2"


@pytest.mark.parametrize(
    "data", [b"Mot\x01 hai \x0b ba.", b"Mot\x00 hai.", b"\xff\xfeM"]
)
def test_odd_bytes_make_a_valid_document_or_are_refused(
    draft: Callable[..., Any], portal: Any, data: bytes
) -> None:
    made = draft(text=None)
    with api.env.adopt_user(username=EDITOR), suppress(Refused):
        set_text(made, from_file(data, "a.txt", portal.REQUEST).tree, True)
    assert made.structure is None or akn_errors(made.structure.akn) == ()


def test_papers_of_a_working_copy_join_those_of_the_draft(
    published: Callable[..., Any],
) -> None:
    made = published()
    with api.env.adopt_roles(["Manager"]):
        add_paper(made, "Tờ trình", "submission", judged(b"Mot cot.", "b.txt"))
    with api.env.adopt_user(username=EDITOR):
        copy = ICheckinCheckoutPolicy(made).checkout(made.aq_parent)
        add_paper(copy, "Bản so sánh", "comparison", judged(b"Hai cot.", "a.txt"))
        # What readers keep is not told as gone.
        assert not differences(made, copy, basis_of(copy))
        (told,) = further_changes(made, copy, made.REQUEST)
        (passage,) = told.passages
        assert (passage.kind, passage.old) == ("added", "")
        assert "Bản so sánh (a.txt)" in passage.new
        shown = api.content.get_view("draft_view", copy, made.REQUEST).papers()
        assert [one["title"] for one in shown] == ["Tờ trình", "Bản so sánh"]
        copy.questions = "Đồng ý không?"
    tool = api.portal.get_tool("portal_workflow")
    for level, step, stated in (
        ("update", "submit", {}),
        ("review", "approve", {"declaration": True}),
        ("publish", "publish", {}),
    ):
        with (
            api.env.adopt_user(username=f"so-y-te-{level}"),
            suppress(ObjectDeleted),
        ):
            tool.doActionFor(copy, step, **stated)
    titles = {one.title for one in papers_of(made)}
    assert titles == {"Tờ trình", "Bản so sánh"}
