"""Publishing and withholding: who may, in what order, and what is left untouched."""

from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.citizen.letters.outbox import outbox
from bacgiang.policy.citizen.submissions.states import State
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.consultation.act_kinds import OPINION_DECIDE
from bacgiang.policy.consultation.cases.catching_up import catch_up
from bacgiang.policy.consultation.cases.deciding import confirm_withholding
from bacgiang.policy.consultation.cases.deciding import propose_withholding
from bacgiang.policy.consultation.cases.deciding import publish
from bacgiang.policy.consultation.cases.deciding import reject_withholding
from bacgiang.policy.consultation.cases.deciding import return_to_waiting
from bacgiang.policy.consultation.cases.deciding import take_back_proposal
from bacgiang.policy.consultation.cases.moderating import Result
from bacgiang.policy.consultation.cases.moderating import Seen
from bacgiang.policy.consultation.cases.proposals import proposal_store
from bacgiang.policy.consultation.cases.store import case_store
from bacgiang.policy.consultation.opinions.content import to_payload
from bacgiang.policy.editorial.acts.store import act_store
from case_samples import Content
from case_samples import point
from case_samples import send
from case_samples import send_and_list
from plone import api
import pytest
from typing import Any


pytestmark = pytest.mark.regulation("4.1e", "11.1")
ACTS = {
    "publish": publish,
    "propose": lambda draft, codes: propose_withholding(draft, codes, "insult"),
    "confirm": confirm_withholding,
    "reject": reject_withholding,
    "take-back": take_back_proposal,
    "return": return_to_waiting,
}
REVIEWER, PUBLISHER = "so-y-te-review", "so-y-te-publish"
OUTSIDERS = (
    "so-y-te-update",
    "ubnd-head",
    "huyen-hiep-hoa-review",
    "van-phong",
)


def act(user: str, name: str, draft: Any, *codes: str | Seen) -> list[Result]:
    with api.env.adopt_user(username=user):
        return ACTS[name](draft, codes)


def refusals(results: list[Result]) -> list[str]:
    return [one.refusal.code if one.refusal else "" for one in results]


def state(code: str) -> State:
    return submissions().require(code).state


def decided(draft: Any) -> list[Any]:
    acts = act_store(api.portal.get()).of_item(draft.UID())
    return [one for one in acts if one.kind == OPINION_DECIDE]


@pytest.mark.parametrize("name", ACTS)
def test_others_decide_nothing(published: Any, name: str) -> None:
    draft = published()
    code = send_and_list(draft, "Ý kiến mẫu.")
    for user in OUTSIDERS:
        with pytest.raises(Refused) as refused:
            act(user, name, draft, code)
        assert refused.value.refusals[0].code == "not_your_draft"
    assert len(submissions().require(code).entries) == 1
    assert proposal_store().items(draft.UID()) == []


@pytest.mark.parametrize("level", ["review", "publish", "head"])
def test_the_board_publishes(published: Any, level: str) -> None:
    draft = published()
    code = send_and_list(draft, point("Ý kiến mẫu.", "art_1"))
    results = act(f"so-y-te-{level}", "publish", draft, code)
    assert refusals(results) == [""]
    assert state(code) is State.PUBLISHED
    index = case_store().of(draft.UID())
    assert dict(index.counts) == {"art_1": 1}
    assert (index.total(State.WAITING), index.total(State.PUBLISHED)) == (0, 1)
    assert len(outbox()._new) == 1


def test_a_batch_is_one_act_without_codes(published: Any) -> None:
    draft = published()
    codes = [send_and_list(draft, f"Ý kiến số {number}.") for number in range(3)]
    act(REVIEWER, "publish", draft, *codes)
    (found,) = decided(draft)
    assert found.details["count"] == 3
    digests = [submissions().require(one).entries[0].digest for one in codes]
    assert sorted(found.details["opinions"].split()) == sorted(digests)
    assert not any(one in found.leaf().decode() for one in codes)


def test_what_changed_meanwhile_stays(published: Any) -> None:
    draft = published()
    changed, other = (send_and_list(draft, one) for one in ("Một.", "Hai."))
    log = submissions()
    log.correct(changed, to_payload(Content((point("Một, đã sửa."),))))
    withdrawn = send_and_list(draft, "Ba.")
    log.withdraw(withdrawn)
    seen = [Seen(one, 1) for one in (changed, other, withdrawn)]
    results = act(REVIEWER, "publish", draft, *seen, Seen("7K3M9QXA2TF0", 1))
    assert refusals(results) == [
        "opinion_changed",
        "",
        "opinion_withdrawn",
        "opinion_unknown",
    ]
    assert state(changed) is State.WAITING
    assert state(other) is State.PUBLISHED


def test_an_opinion_on_another_draft_is_unknown(published: Any) -> None:
    one, other = published(), published(title="Dự thảo khác")
    code = send_and_list(other, "Ý kiến.")
    assert refusals(act(REVIEWER, "publish", one, code)) == ["opinion_unknown"]


def test_a_second_person_confirms(published: Any) -> None:
    draft = published()
    code = send_and_list(draft, "Lời lẽ xúc phạm.")
    act(REVIEWER, "propose", draft, code)
    assert state(code) is State.WAITING
    assert refusals(act(REVIEWER, "confirm", draft, code)) == ["second_person"]
    assert refusals(act(REVIEWER, "reject", draft, code)) == ["second_person"]
    assert refusals(act(PUBLISHER, "publish", draft, code)) == ["withholding_proposed"]
    assert refusals(act(PUBLISHER, "take-back", draft, code)) == ["not_the_proposer"]
    assert refusals(act(PUBLISHER, "confirm", draft, code)) == [""]
    found = submissions().require(code)
    assert (found.state, found.reason) == (State.WITHHELD, "insult")
    assert submissions().balance(draft.UID()).withheld == {"insult": 1}


def test_a_rejected_proposal_leaves_it_waiting(published: Any) -> None:
    draft = published()
    code = send_and_list(draft, "Ý kiến.")
    act(REVIEWER, "propose", draft, code)
    assert refusals(act(PUBLISHER, "reject", draft, code)) == [""]
    assert refusals(act(REVIEWER, "confirm", draft, code)) == ["no_proposal"]
    assert refusals(act(REVIEWER, "publish", draft, code)) == [""]


def test_a_proposal_is_on_the_text_that_was_seen(published: Any) -> None:
    draft = published()
    code = send_and_list(draft, "Lời lẽ xúc phạm.")
    act(REVIEWER, "propose", draft, code)
    submissions().correct(code, to_payload(Content((point("Lời lẽ nhã nhặn."),))))
    assert refusals(act(PUBLISHER, "confirm", draft, code)) == ["no_proposal"]
    assert refusals(act(PUBLISHER, "publish", draft, code)) == [""]


def test_the_proposer_takes_it_back(published: Any) -> None:
    draft = published()
    code = send_and_list(draft, "Ý kiến.")
    act(REVIEWER, "propose", draft, code)
    assert refusals(act(REVIEWER, "take-back", draft, code)) == [""]
    assert refusals(act(PUBLISHER, "confirm", draft, code)) == ["no_proposal"]


def test_what_was_decided_goes_back_to_waiting(published: Any) -> None:
    draft = published()
    code = send_and_list(draft, "Ý kiến.")
    assert refusals(act(REVIEWER, "return", draft, code)) == ["not_decided"]
    act(REVIEWER, "publish", draft, code)
    assert refusals(act(REVIEWER, "publish", draft, code)) == ["not_waiting"]
    assert refusals(act(PUBLISHER, "return", draft, code)) == [""]
    # One alone takes nothing off the page; nor what two withheld back to it.
    assert state(code) is State.PUBLISHED
    assert refusals(act(PUBLISHER, "confirm", draft, code)) == ["second_person"]
    assert refusals(act(REVIEWER, "return", draft, code)) == ["withholding_proposed"]
    assert refusals(act(REVIEWER, "confirm", draft, code)) == [""]
    assert state(code) is State.WAITING
    assert dict(case_store().of(draft.UID()).counts) == {}
    act(REVIEWER, "propose", draft, code)
    act(PUBLISHER, "confirm", draft, code)
    assert refusals(act(REVIEWER, "return", draft, code)) == [""]
    assert state(code) is State.WITHHELD
    assert refusals(act(PUBLISHER, "reject", draft, code)) == [""]


def test_a_mark_of_secrecy_is_not_published(published: Any) -> None:
    draft = published()
    code = send_and_list(draft, "TỐI MẬT\nÝ kiến.")
    assert refusals(act(REVIEWER, "publish", draft, code)) == ["secrecy_mark"]
    assert refusals(act(REVIEWER, "propose", draft, code)) == [""]


def test_reasons_are_a_closed_list(published: Any) -> None:
    draft = published()
    code = send_and_list(draft, "Ý kiến.")
    for reason in ("", "dislike"):
        with (
            api.env.adopt_user(username=REVIEWER),
            pytest.raises(Refused) as refused,
        ):
            propose_withholding(draft, [code], reason)
        assert [one.code for one in refused.value.refusals] == ["unknown_reason"]


def test_a_batch_is_bounded_and_not_empty(published: Any) -> None:
    draft = published()
    for codes, why in (
        ([], "none_chosen"),
        ([str(number) for number in range(501)], "too_many"),
    ):
        with pytest.raises(Refused) as refused:
            act(REVIEWER, "publish", draft, *codes)
        assert refused.value.refusals[0].code == why


def test_hours_are_counted_once(published: Any) -> None:
    draft = published()
    code = send(draft, "Ý kiến.")
    catch_up(api.portal.get())
    for name in ("publish", "return", "publish"):
        act(REVIEWER, name, draft, code)
    act(PUBLISHER, "confirm", draft, code)
    act(REVIEWER, "publish", draft, code)
    assert dict(case_store().of(draft.UID()).hours) == {0: 1}
