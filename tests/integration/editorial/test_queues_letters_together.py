"""An act on many items is told in one letter a person."""

from bacgiang.policy.editorial.queues.together import letters_together
from bacgiang.policy.testing_people import make_item
from bacgiang.policy.units.people import mail
import pytest


pytestmark = pytest.mark.regulation("14.2")


@pytest.fixture
def sent(monkeypatch):
    """Letters as (user id, subject, text)."""
    letters = []
    monkeypatch.setattr(
        mail, "send", lambda to, *said: letters.append((to.user_id, *said))
    )
    return letters


@pytest.fixture
def items(portal, people, news_section):
    return [
        make_item(news_section, "so-y-te", title=f"Tin số {number}")
        for number in range(1, 13)
    ]


def submit_all(items, act, letters=None):
    for item in items:
        act("so-y-te-update", item, "submit")


def test_one_letter_tells_how_many_and_the_first_titles(items, act, sent):
    with letters_together():
        submit_all(items, act)
        assert sent == []
    ((user, subject, text),) = sent
    assert user == "so-y-te-review"
    assert "12 " in subject
    assert all(f"- Tin số {number}\n" in text for number in range(1, 11))
    assert "Tin số 11" not in text
    assert "/vi/@@my-work" in text


def test_a_single_item_is_told_as_ever(items, act, sent):
    with letters_together():
        submit_all(items[:1], act)
    ((_user, _subject, text),) = sent
    assert f"{items[0].absolute_url()}/@@act/approve" in text


def test_what_was_undone_is_not_told(items, act, sent):
    with letters_together() as letters:
        submit_all(items[:2], act)
        mark = letters.mark()
        submit_all(items[2:4], act)
        letters.drop_since(mark)
    ((_user, subject, text),) = sent
    assert "2 " in subject
    assert "Tin số 3" not in text


def test_where_the_act_fails_nothing_is_told(items, act, sent):
    with pytest.raises(RuntimeError), letters_together():
        submit_all(items[:2], act)
        raise RuntimeError
    assert sent == []
    act("so-y-te-update", items[2], "submit")
    assert len(sent) == 1


@pytest.mark.regulation("4.2a")
def test_what_was_a_secret_is_counted_and_not_named(items, act, sent, people):
    for item in items[:3]:
        act("so-y-te-update", item, "submit")
        act(
            "so-y-te-review",
            item,
            "approve",
            declaration=True,
            confirmation="unconfirmed",
        )
        act("so-y-te-publish", item, "publish")
    for item, ground in zip(
        items[:3], ("secrecy", "inaccurate", "inaccurate"), strict=True
    ):
        act("so-y-te-publish", item, "withdraw", comment="Sai", ground=ground)
    sent.clear()
    with letters_together():
        for item in items[:3]:
            act("so-y-te-head", item, "restore", comment="Nhắc lại Tin số 1")
    (text,) = [said for user, _subject, said in sent if user == "so-y-te-update"]
    assert "Tin số 1" not in text
    assert "- Tin số 2" in text


def test_a_block_within_another_is_part_of_it(items, act, sent):
    with letters_together():
        with letters_together():
            submit_all(items[:2], act)
        assert sent == []
        submit_all(items[2:3], act)
    ((_user, subject, _text),) = sent
    assert "3 " in subject
