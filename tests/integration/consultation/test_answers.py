"""Answers: worded by one, approved by another, published together; nobody left out."""

from answer_samples import answer
from answer_samples import close
from answer_samples import give
from answer_samples import point
from answer_samples import provision_ids
from answer_samples import REASONS
from answer_samples import word
from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.citizen.codes.board_names import board_name
from bacgiang.policy.citizen.letters.outbox import outbox
from bacgiang.policy.citizen.submissions.states import Event
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.consultation.act_kinds import ANSWER_APPROVE
from bacgiang.policy.consultation.act_kinds import ANSWER_DRAFT
from bacgiang.policy.consultation.act_kinds import ANSWER_PUBLISH
from bacgiang.policy.consultation.cases.catching_up import catch_up
from bacgiang.policy.consultation.cases.catching_up import refresh
from bacgiang.policy.consultation.cases.store import case_store
from bacgiang.policy.consultation.opinions.content import Channel
from bacgiang.policy.consultation.opinions.content import Content
from bacgiang.policy.consultation.opinions.content import to_payload
from bacgiang.policy.consultation.responses.answering import assign_answers
from bacgiang.policy.consultation.responses.answering import draft_answers
from bacgiang.policy.consultation.responses.answering import wording_from
from bacgiang.policy.consultation.responses.approving import approve_answers
from bacgiang.policy.consultation.responses.approving import publish_answers
from bacgiang.policy.consultation.responses.approving import send_back
from bacgiang.policy.consultation.responses.naming import target_from
from bacgiang.policy.consultation.responses.reading import published_answer
from bacgiang.policy.consultation.responses.reading import unanswered
from bacgiang.policy.consultation.responses.response import AnswerState
from bacgiang.policy.consultation.responses.store import response_store
from bacgiang.policy.editorial.acts.store import act_store
from dataclasses import replace
from datetime import date
from plone import api
import pytest
from typing import Any
from zope.i18n import translate


pytestmark = pytest.mark.regulation("4.1e", "11.1")

WORDING = wording_from("partly", "Lý do mẫu.", ())


def as_member(level: str, unit: str = "so-y-te") -> Any:
    return api.env.adopt_user(username=f"{unit}-{level}")


def refused(act: Any, *values: Any) -> str:
    with pytest.raises(Refused) as error:
        act(*values)
    return error.value.refusals[0].code


@pytest.fixture
def made(published: Any) -> Any:
    return published()


def test_an_answer_holds_when_it_is_published_and_not_before(made: Any) -> None:
    code = give(made, point(), point("q"))
    uid, token = made.UID(), f"opinion:{board_name(code)}:0"
    drafted = word(made, token)
    assert published_answer(uid, code, 0) is None
    with as_member("head"):
        approve_answers(made, {drafted.identifier: drafted.stamp()})
        assert published_answer(uid, code, 0) is None
        publish_answers(made)
    found = published_answer(uid, code, 0)
    assert found is not None
    assert (found.reasons, found.state) == (REASONS, AnswerState.PUBLISHED)
    assert published_answer(uid, code, 1) is None
    (left,) = unanswered(uid).points
    assert (left.code, left.point) == (code, 1)


def test_one_answer_to_a_provision_reaches_all_that_had_come_in(made: Any) -> None:
    wid = provision_ids(made)["art_2"]
    first, withheld = (
        give(made, point(wid)),
        give(made, point(wid), fate=Event.WITHHELD),
    )
    waiting = give(made, point(wid), fate=None)
    gone = give(made, point(wid), fate=None)
    submissions().withdraw(gone)
    uid = made.UID()
    assert {one.code for one in unanswered(uid).points} == {first, withheld, waiting}
    answer(made, f"provision:{wid}")
    assert not unanswered(uid).points
    assert published_answer(uid, withheld, 0) is not None
    assert published_answer(uid, gone, 0) is None
    later = give(made, point(wid))
    assert published_answer(uid, later, 0) is None
    assert [one.code for one in unanswered(uid).points] == [later]


def test_a_corrected_opinion_is_not_answered_any_more(made: Any) -> None:
    code = give(made)
    answer(made, f"opinion:{board_name(code)}")
    new = to_payload(Content((point("", "Ý kiến sửa lại."),)))
    submissions().correct(code, new)
    assert published_answer(made.UID(), code, 0) is None
    catch_up(api.portal.get())
    assert [one.code for one in unanswered(made.UID()).points] == [code]


def test_an_opinion_corrected_after_wording_is_not_approved(made: Any) -> None:
    code = give(made)
    drafted = word(made, f"opinion:{board_name(code)}:0")
    submissions().correct(code, to_payload(Content((point("", "Ý kiến sửa lại."),))))
    with as_member("head"):
        stamps = {drafted.identifier: drafted.stamp()}
        assert refused(approve_answers, made, stamps) == "opinion_changed"


def test_the_narrowest_answer_counts(made: Any) -> None:
    code, other = give(made), give(made)
    site, uid = api.portal.get(), made.UID()
    row = case_store(site).of(uid).get(other)
    case_store(site).make(uid).put(replace(row, group=code))
    answer(made, "provision:", reasons="Toàn bộ.")
    answer(made, f"group:{board_name(code)}", reasons="Nhóm.")
    said = [published_answer(uid, one, 0).reasons for one in (code, other)]
    assert said == ["Nhóm.", "Nhóm."]
    answer(made, f"opinion:{board_name(other)}", reasons="Riêng.")
    said = [published_answer(uid, one, 0).reasons for one in (code, other)]
    assert said == ["Nhóm.", "Riêng."]
    refresh(site, [(uid, other)])


def test_several_chosen_at_once(made: Any) -> None:
    codes = [give(made) for _ in range(3)]
    with as_member("update"):
        chosen = {target_from(f"opinion:{board_name(one)}:0"): "" for one in codes[:2]}
        answers = draft_answers(made, WORDING, chosen)
        unknown = chosen | {target_from(f"opinion:{board_name('000000000000')}:0"): ""}
        assert refused(draft_answers, made, WORDING, unknown) == "unknown_target"
    with as_member("head"):
        approve_answers(made, {one.identifier: one.stamp() for one in answers})
        publish_answers(made)
    assert [one.code for one in unanswered(made.UID()).points] == codes[2:]


def test_nobody_approves_own_words(made: Any) -> None:
    code = give(made)
    drafted = word(made, f"opinion:{board_name(code)}", "head")
    with as_member("head"):
        stamps = {drafted.identifier: drafted.stamp()}
        assert refused(approve_answers, made, stamps) == "own_words"
    with as_member("update"):
        assert refused(approve_answers, made, stamps) == "not_yours"
        seen = {drafted.target: drafted.stamp()}
        (again,) = draft_answers(made, WORDING, seen)
    with as_member("head"):
        # Her words are in it still.
        stamps = {again.identifier: again.stamp()}
        assert refused(approve_answers, made, stamps) == "own_words"


def test_what_keeps_a_batch_from_approval_is_named(made: Any) -> None:
    """Approved together all of them or none: whoever does finds the one in the way."""
    codes = [give(made) for _ in range(3)]
    own, theirs, changed = (
        word(made, f"opinion:{board_name(code)}:0", level, reasons=reasons)
        for code, level, reasons in zip(
            codes,
            ("head", "update", "update"),
            (
                "Tự soạn lấy.",
                "Tiếp thu, đã sửa.",
                "Tiếp thu một phần của ý kiến này ạ.",
            ),
            strict=True,
        )
    )
    new = to_payload(Content((point("", "Ý kiến sửa lại."),)))
    submissions().correct(codes[2], new)
    stamps = {one.identifier: one.stamp() for one in (own, theirs, changed)}
    with as_member("head"):
        with pytest.raises(Refused) as error:
            approve_answers(made, stamps)
        mine, late = (translate(one.message) for one in error.value.refusals)
        assert "Toàn bộ dự thảo (“Tự soạn lấy.”)" in mine
        assert "(“Tiếp thu một phần của ý kiến này …”)" in late
        assert "Tiếp thu, đã sửa." not in mine + late
        assert approve_answers(made, {theirs.identifier: theirs.stamp()})


@pytest.mark.parametrize(
    ("level", "unit", "may"),
    [
        ("update", "so-y-te", {"draft"}),
        ("review", "so-y-te", {"draft"}),
        ("publish", "so-y-te", {"draft", "publish"}),
        ("head", "so-y-te", {"draft", "approve", "return", "publish"}),
        ("head", "huyen-hiep-hoa", set()),
        ("head", "ubnd", set()),
    ],
)
def test_who_may_do_what(made: Any, level: str, unit: str, may: set[str]) -> None:
    first, second = give(made), give(made)
    drafted, approved = (
        word(made, f"opinion:{board_name(first)}"),
        word(made, f"opinion:{board_name(second)}"),
    )
    stamps = {approved.identifier: approved.stamp()}
    with as_member("head"):
        (ready,) = approve_answers(made, stamps)
    third = target_from(f"opinion:{board_name(give(made))}")
    acts = {
        "draft": lambda: draft_answers(made, WORDING, {third: ""}),
        "approve": lambda: approve_answers(made, {drafted.identifier: drafted.stamp()}),
        "return": lambda: send_back(made, {ready.identifier: ready.stamp()}, "Sai."),
        "publish": lambda: publish_answers(made),
    }
    done = set()
    for named, act in acts.items():
        with as_member(level, unit):
            try:
                act()
            except Refused as error:
                if error.status != 403:
                    done.add(named)
            else:
                done.add(named)
    assert done == may


def test_the_second_of_two_editors_is_told(made: Any) -> None:
    target = target_from(f"opinion:{board_name(give(made))}")
    with as_member("update"):
        (seen,) = draft_answers(made, WORDING, {target: ""})
    with as_member("review"):
        assert (
            refused(draft_answers, made, WORDING, {target: ""}) == "changed_meanwhile"
        )
        draft_answers(made, wording_from("partly", "Khác.", ()), {target: seen.stamp()})
    with as_member("head"):
        stamps = {seen.identifier: seen.stamp()}
        assert refused(approve_answers, made, stamps) == "changed_meanwhile"


def test_a_published_answer_changes_by_a_new_round_only(made: Any) -> None:
    code = give(made)
    first = answer(made, f"opinion:{board_name(code)}:0")
    uid, store = made.UID(), response_store().of(made.UID())
    with as_member("update"):
        (new,) = draft_answers(made, WORDING, {first.target: first.stamp()})
    assert published_answer(uid, code, 0) == first
    assert not unanswered(uid).points
    with as_member("head"):
        approve_answers(made, {new.identifier: new.stamp()})
        publish_answers(made)
    assert published_answer(uid, code, 0).reasons == WORDING.reasons
    assert store.former(first.target) == (first,)


def test_sent_back_with_a_reason(made: Any) -> None:
    drafted = word(made, f"opinion:{board_name(give(made))}")
    stamps = {drafted.identifier: drafted.stamp()}
    with as_member("head"):
        assert refused(send_back, made, stamps, " ") == "return_reason_missing"
        (back,) = send_back(made, stamps, "Nêu rõ điều khoản.")
        assert refused(publish_answers, made) == "nothing_to_publish"
    assert (back.state, back.returned) == (AnswerState.DRAFTED, "Nêu rõ điều khoản.")


def test_assigned_to_active_members_alone(made: Any) -> None:
    target = target_from(f"opinion:{board_name(give(made))}")
    with as_member("update"):
        stranger = "huyen-hiep-hoa-update"
        assert refused(assign_answers, made, stranger, {target: ""}) == "not_a_member"
        (mine,) = assign_answers(made, "so-y-te-update", {target: ""})
    stamps = {target: mine.stamp()}
    with as_member("review"):
        assert refused(draft_answers, made, WORDING, stamps) == "assigned_to_another"
    with as_member("update"):
        (theirs,) = assign_answers(made, "so-y-te-review", stamps)
    with as_member("review"):
        draft_answers(made, WORDING, {target: theirs.stamp()})
    assert unanswered(made.UID()).points


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        (("", "Lý do", ()), "unknown_result"),
        (("taken-up", "  ", ()), "reasons_missing"),
        (("taken-up", "a" * 20_001, ()), "reasons_too_long"),
        (("taken-up", "<script>alert(1)</script>", ()), "markup"),
        (("not-taken-up", "", ()), "reasons_missing"),
        (("not-taken-up", "Ghi nhận ý kiến.", ()), "no_reason_in_words"),
        (("not-taken-up", "Xin cảm ơn. Không tiếp thu!", ()), "no_reason_in_words"),
        (("not-taken-up", "...", ()), "no_reason_in_words"),
    ],
)
def test_what_is_no_answer(facts: tuple[str, str, tuple[str, ...]], code: str) -> None:
    assert code in refused(wording_from, *facts)


def test_changed_provisions_are_those_of_the_draft(made: Any) -> None:
    target = target_from("provision:")
    known = wording_from("taken-up", "Lý do.", (provision_ids(made)["art_3"],))
    unknown = wording_from("taken-up", "Lý do.", ("art_99",))
    with as_member("update"):
        assert (
            refused(draft_answers, made, unknown, {target: ""}) == "unknown_provision"
        )
        draft_answers(made, known, {target: ""})


def test_late_papers_stand_apart_and_are_not_demanded(made: Any) -> None:
    close(made)
    late = give(made, channel=Channel.LETTER, arrived=date.today())
    found = unanswered(made.UID())
    assert not found.points
    assert [one.code for one in found.late] == [late]


def test_acts_are_recorded_and_authors_told(made: Any) -> None:
    code = give(made)
    answer(made, f"opinion:{board_name(code)}")
    acts = list(act_store(api.portal.get()).of_item(made.UID()))
    kinds = [one.kind for one in acts]
    for kind in (ANSWER_DRAFT, ANSWER_APPROVE, ANSWER_PUBLISH):
        assert kind in kinds
    assert code not in repr(acts)
    box = outbox(api.portal.get())
    box.take_in()
    assert (code, "answered") in {(one[0], one[3]) for one in box._due}
