"""Who is written to about an offer, and what the letter says."""

from bacgiang.policy.editorial.offers.offer import OfferAct
from bacgiang.policy.editorial.offers.performing import perform
from bacgiang.policy.editorial.offers.statements import OfferStatement
from bacgiang.policy.testing_people import make_item
from bacgiang.policy.units.people import mail
from plone import api
import pytest


@pytest.fixture
def sent(monkeypatch):
    """Letters as (user id, subject, text)."""
    letters = []
    monkeypatch.setattr(
        mail, "send", lambda to, *said: letters.append((to.user_id, *said))
    )
    return letters


@pytest.fixture
def item(portal, people, news_section, sent):
    found = make_item(news_section, "so-y-te", "published", title="Tiêm chủng")
    sent.clear()
    return found


def do(user, item, act, **stated):
    with api.env.adopt_user(username=user):
        perform(item, act, OfferStatement(**stated))


def recipients(letters):
    return {user for user, _subject, _text in letters}


@pytest.mark.regulation("8.2")
def test_an_offer_is_told_to_the_reviewers_of_the_main_board(item, sent):
    do("so-y-te-publish", item, OfferAct.OFFER, reason="Xin đăng")
    assert recipients(sent) == {"ubnd-review"}
    text = sent[0][2]
    assert f"/vi/@@decide-offer/{item.UID()}" in text
    assert "Tiêm chủng" in text
    assert "Xin đăng" in text


@pytest.mark.regulation("8.2")
@pytest.mark.parametrize(
    "acts",
    [
        (OfferAct.ACCEPT,),
        (OfferAct.DECLINE,),
        (OfferAct.ACCEPT, OfferAct.END),
    ],
)
def test_a_decision_is_told_to_the_units_publishers_and_heads(item, sent, acts):
    do("so-y-te-publish", item, OfferAct.OFFER)
    for act in acts:
        sent.clear()
        do("ubnd-review", item, act, reason="Vì trùng tin")
    assert recipients(sent) == {"so-y-te-publish", "so-y-te-head"}
    assert "Vì trùng tin" in sent[0][2]


@pytest.mark.regulation("15.5")
def test_letters_hold_no_login_names(item, sent):
    do("so-y-te-publish", item, OfferAct.OFFER)
    do("ubnd-review", item, OfferAct.DECLINE, reason="Trùng tin")
    assert len(sent) == 3
    for _user, subject, text in sent:
        for name in ("so-y-te-publish", "so-y-te-head", "ubnd-review"):
            assert name not in subject + text


@pytest.mark.regulation("3.1", "4.2a")
@pytest.mark.parametrize(("ground", "told"), [("inaccurate", True), ("secrecy", False)])
def test_a_withdrawal_is_told_without_the_title_of_a_secret(
    item, sent, act, ground, told
):
    do("so-y-te-publish", item, OfferAct.OFFER)
    do("ubnd-review", item, OfferAct.ACCEPT)
    sent.clear()
    act("so-y-te-publish", item, "withdraw", comment="Lộ số liệu", ground=ground)
    assert recipients(sent) == {"ubnd-review", "so-y-te-update"}
    for user, subject, text in sent:
        assert ("Tiêm chủng" in subject + text) is told
        # Why is for the writer's own board alone, and no secret is told by letter.
        if user == "ubnd-review" or not told:
            assert "Lộ số liệu" not in subject + text
