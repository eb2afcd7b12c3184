"""Words are hidden from everybody but the board, and never replaced by others."""

from answer_samples import name
from bacgiang.policy.archive.kept.package import Package
from bacgiang.policy.archive.kept.package import package_store
from bacgiang.policy.archive.package.scope import Scope
from bacgiang.policy.base.dates import now_utc
from bacgiang.policy.base.dates import today
from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.citizen.contacts.consenting import take_back
from bacgiang.policy.citizen.contacts.consenting import Withdrawn
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.consultation.act_kinds import OPINION_MASK
from bacgiang.policy.consultation.cases.deciding import confirm_withholding
from bacgiang.policy.consultation.cases.deciding import propose_withholding
from bacgiang.policy.consultation.cases.deciding import publish
from bacgiang.policy.consultation.cases.deciding import return_to_waiting
from bacgiang.policy.consultation.cases.masking import Hidden
from bacgiang.policy.consultation.cases.masking import hidden_in
from bacgiang.policy.consultation.cases.masking import mask_point
from bacgiang.policy.consultation.cases.masking import mask_words
from bacgiang.policy.consultation.cases.masking import unmask
from bacgiang.policy.consultation.cases.masks import shown_points
from bacgiang.policy.consultation.cases.moderating import Result
from bacgiang.policy.consultation.cases.moderating import Seen
from bacgiang.policy.consultation.cases.proposals import stamp_on
from bacgiang.policy.consultation.cases.queue.acts import carry_out
from bacgiang.policy.consultation.opinions.content import content_of
from bacgiang.policy.consultation.opinions.content import to_payload
from bacgiang.policy.editorial.acts.store import act_store
from case_samples import Content
from case_samples import point
from case_samples import send
from collections.abc import Callable
from plone import api
import pytest
from typing import Any


pytestmark = pytest.mark.regulation("4.1e", "4.2a")
REVIEWER, PUBLISHER = "so-y-te-review", "so-y-te-publish"
TEXT = "Ông Trần Mẫu nói sai."
PROPOSAL = "Bỏ câu của ông Trần Mẫu."


@pytest.fixture
def opinion(published: Any) -> tuple[Any, str]:
    draft = published()
    return draft, send(draft, "Điểm đầu.", point(TEXT, "art_1", PROPOSAL))


def shown(code: str) -> list[tuple[str, str]]:
    found = submissions().require(code)
    points = shown_points(code, found.version, content_of(found))
    return [(one.text, one.proposal) for one in points]


def by(user: str, act: Callable[..., Any], *arguments: Any) -> Any:
    with api.env.adopt_user(username=user):
        return act(*arguments)


def refusals_of(results: list[Result]) -> list[str]:
    return [one.refusal.code for one in results if one.refusal is not None]


def test_words_of_one_point_are_hidden(opinion: tuple[Any, str]) -> None:
    draft, code = opinion
    by(REVIEWER, mask_words, draft, Seen(code, 1), 1, Hidden(text=((4, 12),)))
    assert shown(code) == [("Điểm đầu.", ""), ("Ông […] nói sai.", PROPOSAL)]
    assert content_of(submissions().require(code)).points[1].text == TEXT
    by(REVIEWER, unmask, draft, Seen(code, 1), 1)
    assert shown(code)[1] == (TEXT, PROPOSAL)


def test_a_whole_point_is_hidden(opinion: tuple[Any, str]) -> None:
    draft, code = opinion
    by(REVIEWER, mask_point, draft, Seen(code, 1), 0)
    assert shown(code) == [("[…]", ""), (TEXT, PROPOSAL)]


LESS: dict[str, Callable[[Any, str], Any]] = {
    "erased": lambda draft, code: submissions().erase(code),
    "masked": lambda draft, code: by(REVIEWER, mask_point, draft, Seen(code, 1), 0),
    "withdrawn": lambda draft, code: submissions().withdraw(code),
    "corrected": lambda draft, code: submissions().correct(
        code, to_payload(Content((point("Lời khác."),)))
    ),
    "unnamed": lambda draft, code: take_back(
        code, frozenset({Withdrawn.PUBLISH_NAME}), now_utc()
    ),
    "returned": lambda draft, code: (
        by(REVIEWER, return_to_waiting, draft, [code]),
        by(PUBLISHER, confirm_withholding, draft, [code]),
    ),
    "withheld": lambda draft, code: (
        by(REVIEWER, propose_withholding, draft, [code], "insult"),
        by(PUBLISHER, confirm_withholding, draft, [code]),
    ),
}


@pytest.mark.parametrize("way", LESS)
def test_an_archive_package_that_holds_it_is_taken_back(
    opinion: tuple[Any, str], tmp_path: Any, way: str
) -> None:
    """Whoever takes it off the page takes it out of what is fetched after that."""
    draft, code = opinion
    name(code)
    if way != "masked":
        by(PUBLISHER, publish, draft, [code])
    package = Package(Scope("so-y-te", today(), today()), "so-y-te-head", now_utc())
    (tmp_path / "goi.zip").write_bytes(b"...")
    facts = {"items": [{"UID": draft.UID()}], "left": []}
    package.keep(tmp_path / "goi.zip", facts, now_utc(), ())
    package_store().add(package)
    LESS[way](draft, code)
    assert (package.is_offered, package.is_taken_back) == (False, True)


def test_what_is_left_says_what_was_said(opinion: tuple[Any, str]) -> None:
    """To hide most of it is to withhold it, which one person alone does not."""
    draft, code = opinion
    number = "0912345678; " * 9
    personal = send(draft, f"Tôi là Trần Mẫu, {number}xin sửa Điều 3.")
    for one, point_number, hidden in (
        (code, 1, None),
        (code, 1, Hidden(text=((0, len(TEXT)),))),
        (code, 1, Hidden(text=((4, 17),), proposal=((4, 22),))),
        (personal, 0, Hidden(text=((0, 15), (17, 17 + len(f"{number}xin sửa"))))),
    ):
        mask = (mask_point,) if hidden is None else (mask_words,)
        more = () if hidden is None else (hidden,)
        with pytest.raises(Refused) as refused:
            by(REVIEWER, *mask, draft, Seen(one, 1), point_number, *more)
        assert refused.value.refusals[0].code == "too_much_masked"
    assert shown(code) == [("Điểm đầu.", ""), (TEXT, PROPOSAL)]
    hidden = Hidden(text=((7, 15), (17, 17 + len(number) - 2)))
    by(REVIEWER, mask_words, draft, Seen(personal, 1), 0, hidden)
    assert shown(personal) == [("Tôi là […], […]; xin sửa Điều 3.", "")]


@pytest.mark.parametrize(
    "denial", ["không", "Chưa", "chẳng", "khong", "bất", "BẤT", "phản"]
)
def test_nobody_is_made_to_say_the_opposite(
    opinion: tuple[Any, str], denial: str
) -> None:
    draft, _code = opinion
    said = f"Bà Mẫu nói bậy. Tôi {denial} đồng ý với dự thảo này, xin bỏ Điều 3."
    code = send(draft, said)
    begin = said.index(denial)
    end = begin + len(denial)
    for stretch in ((begin, end), (begin - 4, end + 1)):
        with pytest.raises(Refused) as refused:
            hidden = Hidden(text=(stretch,))
            by(REVIEWER, mask_words, draft, Seen(code, 1), 0, hidden)
        assert refused.value.refusals[0].code == "denial_masked"
    insult = said.index(".")
    by(REVIEWER, mask_words, draft, Seen(code, 1), 0, Hidden(text=((0, insult),)))
    assert shown(code) == [(f"[…]{said[insult:]}", "")]


def test_the_dot_of_a_number_leaves_no_opposite(opinion: tuple[Any, str]) -> None:
    draft, _code = opinion
    said = (
        "Tôi không đồng ý mức 5.000 đồng theo dự thảo và như vậy thì bà con ở thôn, tổ "
        "dân phố được hưởng lợi nhiều nhất, tôi đề nghị ban hành sớm trong năm nay."
    )
    code = send(draft, said)
    for end in (said.index("."), said.index(" theo")):
        with pytest.raises(Refused) as refused:
            hidden = Hidden(text=((0, end),))
            by(REVIEWER, mask_words, draft, Seen(code, 1), 0, hidden)
        assert refused.value.refusals[0].code == "denial_masked"
    assert shown(code) == [(said, "")]


def test_a_whole_sentence_that_denies_is_hidden(opinion: tuple[Any, str]) -> None:
    draft, _code = opinion
    insult = "Ông ấy không ra gì"
    code = send(draft, f"{insult}. Xin bỏ Điều 3 của dự thảo, vì trái với luật mới.")
    hidden = Hidden(text=((0, len(insult)),))
    by(REVIEWER, mask_words, draft, Seen(code, 1), 0, hidden)
    ((text, _proposal),) = shown(code)
    assert text.startswith("[…]. Xin bỏ")


def test_a_name_that_could_deny_is_hidden(opinion: tuple[Any, str]) -> None:
    draft, _code = opinion
    said = "Ông Mẫu Bất Phi đồng ý với dự thảo này và xin giữ Điều 3."
    code, begin = send(draft, said), said.index("Bất")
    hidden = Hidden(text=((begin, begin + len("Bất Phi")),))
    by(REVIEWER, mask_words, draft, Seen(code, 1), 0, hidden)
    ((text, _proposal),) = shown(code)
    assert text.startswith("Ông Mẫu […] đồng ý")


def test_somebody_else_publishes_what_words_are_hidden_of(
    opinion: tuple[Any, str],
) -> None:
    draft, _code = opinion
    said = "Xin gọi số 0912345678. Theo tôi nên giữ quy định này như cũ."
    code, begin = send(draft, said), said.index("giữ")
    hidden = Hidden(text=((begin, begin + len("giữ")), (11, 21)))
    by(REVIEWER, mask_words, draft, Seen(code, 1), 0, hidden)
    assert refusals_of(by(REVIEWER, publish, draft, [code])) == ["second_person"]
    # Who publishes has seen what is hidden, as it is now.
    unseen = [Seen(code, 1)]
    with pytest.raises(Refused) as refused:
        by(PUBLISHER, carry_out, draft, "publish", unseen)
    assert refused.value.refusals[0].code == "opinion_changed"
    stale = [Seen(code, 1, "")]
    done = by(PUBLISHER, carry_out, draft, "publish", stale)
    assert refusals_of(done) == ["opinion_changed"]
    seen = [Seen(code, 1, stamp_on(draft.UID(), code))]
    assert not refusals_of(by(PUBLISHER, carry_out, draft, "publish", seen))
    ((text, _proposal),) = shown(code)
    assert text == said.replace("giữ", "[…]").replace("0912345678", "[…]")


def test_numbers_alone_are_hidden_and_published_by_one(
    opinion: tuple[Any, str],
) -> None:
    draft, _code = opinion
    code = send(draft, "Xin gọi số 0912345678 để tôi nói thêm về Điều 3.")
    by(REVIEWER, mask_words, draft, Seen(code, 1), 0, Hidden(text=((11, 21),)))
    assert not refusals_of(by(REVIEWER, publish, draft, [code]))


def test_a_point_is_emptied_by_two(opinion: tuple[Any, str]) -> None:
    draft, _code = opinion
    long = "Đề nghị ghi rõ hơn cách tính mức hỗ trợ tại khoản này. " * 4
    code = send(draft, long, point("Giao cho xã quản lý", "art_1", "Giao xã"))
    by(REVIEWER, mask_point, draft, Seen(code, 1), 1)
    assert refusals_of(by(REVIEWER, publish, draft, [code])) == ["second_person"]
    by(PUBLISHER, unmask, draft, Seen(code, 1), 1)
    assert not refusals_of(by(REVIEWER, publish, draft, [code]))


def test_of_what_is_published_one_hides_numbers_alone(
    opinion: tuple[Any, str],
) -> None:
    draft, _code = opinion
    said = "Xin gọi số 0912345678. Theo tôi nên giữ quy định này như cũ."
    code = send(draft, said)
    by(REVIEWER, publish, draft, [code])
    seen, number = Seen(code), Hidden(text=((11, 21),))
    by(REVIEWER, mask_words, draft, seen, 0, number)
    for act, more in (
        (mask_words, (Hidden(text=((11, 21), (34, 37))),)),
        (mask_point, ()),
        (unmask, ()),
    ):
        with pytest.raises(Refused) as refused:
            by(PUBLISHER, act, draft, seen, 0, *more)
        assert refused.value.refusals[0].code == "published_mask"
    assert shown(code) == [(said.replace("0912345678", "[…]"), "")]


def test_the_record_says_nothing_of_the_words(opinion: tuple[Any, str]) -> None:
    draft, code = opinion
    by(REVIEWER, mask_words, draft, Seen(code, 1), 1, Hidden(text=((4, 12),)))
    acts = act_store(api.portal.get()).of_item(draft.UID())
    (found,) = (one for one in acts if one.kind == OPINION_MASK)
    kept = found.leaf().decode()
    assert found.details["point"] == 2
    assert submissions().require(code).entries[0].digest in kept
    assert not any(word in kept for word in ("Trần", "Mẫu nói", "[…]", code))


def test_other_words_are_refused(opinion: tuple[Any, str]) -> None:
    _draft, code = opinion
    one = content_of(submissions().require(code)).points[1]
    with pytest.raises(Refused) as refused:
        hidden_in(one, TEXT.replace("sai", "đúng"), PROPOSAL)
    assert refused.value.refusals[0].code == "not_only_masked"


@pytest.mark.parametrize(
    ("number", "hidden", "entries", "why"),
    [
        (1, Hidden(), 1, "nothing_masked"),
        (1, Hidden(text=((4, 400),)), 1, "not_only_masked"),
        (2, Hidden(text=((0, 1),)), 1, "no_such_point"),
        (1, Hidden(text=((0, 1),)), 2, "opinion_changed"),
    ],
)
def test_what_does_not_fit_is_refused(
    opinion: tuple[Any, str], number: int, hidden: Hidden, entries: int, why: str
) -> None:
    draft, code = opinion
    with pytest.raises(Refused) as refused:
        by(REVIEWER, mask_words, draft, Seen(code, entries), number, hidden)
    assert refused.value.refusals[0].code == why
    assert shown(code)[1] == (TEXT, PROPOSAL)


def test_others_hide_nothing(opinion: tuple[Any, str]) -> None:
    draft, code = opinion
    for user in ("so-y-te-update", "ubnd-head", "huyen-hiep-hoa-publish"):
        for act in (mask_point, unmask):
            with pytest.raises(Refused) as refused:
                by(user, act, draft, Seen(code, 1), 1)
            assert refused.value.refusals[0].code == "not_your_draft"


def test_a_corrected_text_has_no_mask(opinion: tuple[Any, str]) -> None:
    draft, code = opinion
    by(REVIEWER, mask_point, draft, Seen(code, 1), 0)
    submissions().correct(code, to_payload(Content((point("Lời khác."),))))
    assert shown(code) == [("Lời khác.", "")]
