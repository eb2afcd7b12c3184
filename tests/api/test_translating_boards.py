"""Translations of each other belong to one board, and old links give none a say."""

from .dialogues import act
from .dialogues import ask
from .dialogues import dialogue as dialogue
from .dialogues import path_of
from .dialogues import TEXT
from .dialogues import waits
from bacgiang.policy.base.dates import now_utc
from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.citizen.codes.board_names import board_name
from bacgiang.policy.citizen.codes.tracking_code import parse
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.dialogue.behavior import key_of
from bacgiang.policy.units.boards.administration import grant
from bacgiang.policy.units.boards.board import board_with_code
from bacgiang.policy.units.levels import Level
from bacgiang.policy.units.levels import Position
from datetime import timedelta
from lxml import html
from opinion_samples import proof
from petition_samples import HTML
from petition_samples import told
from plone import api
from plone.app.multilingual.interfaces import ATTRIBUTE_NAME
from plone.app.multilingual.interfaces import ITG
from plone.app.multilingual.interfaces import ITranslationManager
import pytest
import transaction
from typing import Any
from uuid import uuid4


OTHER, OWN = "so-y-te", "huyen-hiep-hoa"
BOTH = f"{OWN}-head"
"""Heads the one board, and has a level on the other, too."""


@pytest.fixture
def level(boards: None) -> Any:
    def give(*levels: Level) -> None:
        board = board_with_code(OTHER)
        member = Position.MEMBER
        grant(board, BOTH, levels, member, None, by=f"{OTHER}-head")
        transaction.commit()

    return give


@pytest.mark.regulation("14.2", "15.2")
@pytest.mark.parametrize("on_other", [(Level.UPDATE,), (Level.UPDATE, Level.PUBLISH)])
def test_no_link_leads_to_what_another_board_decides_on(
    client: Any, site: Any, publish: Any, level: Any, on_other: tuple[Level, ...]
) -> None:
    """By no way in, whoever acts: what one board does to its own is done to both."""
    level(*on_other)
    other = publish(site.vi["don-vi"][OTHER]["tin-tuc"], OTHER)
    group, there = ITG(other), path_of(other)
    news, foreign = (f"/en/units/{unit}/news" for unit in (OWN, OTHER))
    both = client(BOTH)
    facts = {"@type": "News Item", "title": "News", "language": "en"}

    def made(place: str, **fields: Any) -> Any:
        return both.post(f"/++api++{place}", json={**facts, **fields})

    draft = f"{news}/{made(news).json()['id']}"
    address = f"{both.base}{draft}"

    def stands() -> None:
        transaction.begin()
        assert ITG(other) == group
        assert ITG(site.unrestrictedTraverse(draft[1:])) != group
        assert ITranslationManager(other).get_translated_languages() == ["vi"]

    ways = {
        "link": both.post(f"/++api++{there}/@translations", json={"id": address}),
        "back": both.post(
            f"/++api++{draft}/@translations", json={"id": other.absolute_url()}
        ),
        "new": made(news, translation_of=there),
    }
    for way, answer in ways.items():
        assert (answer.status_code, told(answer)) == (403, "other_board"), way
        stands()
    named = f"{news}/++addtranslation++{other.UID()}"
    (form,) = html.fromstring(both.get(named, headers=HTML).text).cssselect("form#form")
    given = {"form.widgets.IDublinCore.title": "News", "form.buttons.save": "1"}
    sent = [*form.form_values(), *given.items()]
    assert both.post(form.get("action"), data=sent, headers=HTML).status_code == 403
    stands()
    page = f"{there}/connect_translation"
    (form,) = html.fromstring(both.get(page, headers=HTML).text).cssselect("form#form")
    given = {
        "form.widgets.language:list": "en",
        "form.widgets.content": site.unrestrictedTraverse(draft[1:]).UID(),
        "form.buttons.connect_translation": "1",
    }
    sent = [*((k, v) for k, v in form.form_values() if k not in given), *given.items()]
    linked = both.post(form.get("action"), data=sent, headers=HTML)
    assert linked.status_code == 403, linked.text[:2000]
    stands()
    # A script of an administrator's, too.
    item = site.unrestrictedTraverse(draft[1:])
    with api.env.adopt_roles(["Manager"]), pytest.raises(Refused):
        ITranslationManager(other).register_translation("en", item)
    transaction.abort()
    # What was begun with the other board stays there as long as it is linked.
    begun = made(foreign, translation_of=there)
    assert begun.status_code == 201, begun.text
    begun = f"{foreign}/{begun.json()['id']}"
    move = {"source": f"{both.base}{begun}"}
    moved = both.post(f"/++api++{news}/@move", json=move)
    assert (moved.status_code, told(moved)) == (403, "other_board")
    unlinked = both.delete(f"/++api++{there}/@translations", json={"language": "en"})
    assert unlinked.status_code == 204, unlinked.text
    moved = both.post(f"/++api++{news}/@move", json=move)
    assert moved.status_code == 200, moved.text
    stands()


@pytest.mark.regulation("4.2a", "7.2e", "15.2")
def test_a_secret_closes_nothing_of_a_board_that_was_linked_to_before(
    client: Any, site: Any, publish: Any, boards: None
) -> None:
    """Its head is asked to look at it, as at what says the same."""
    other = publish(site.vi["don-vi"][OTHER]["tin-tuc"], OTHER)
    news = site.en["units"][OWN]["news"]
    own = publish(news, OWN, title="News", language="en")
    linked_before(other, own)
    head = client(BOTH)
    withdraw(head, own)
    transaction.begin()
    assert api.content.get_state(own) == "withdrawn"
    assert client().get(path_of(own)).status_code == 410
    assert api.content.get_state(other) == "published"
    assert client().get(path_of(other)).status_code == 200
    work = "/++api++/vi/@my-work?matter=secret-elsewhere"
    (asked,) = client(f"{OTHER}-head").get(work).json()["items"]
    assert asked["title"] == other.title


@pytest.mark.regulation("4.2a", "7.2e")
def test_a_secret_closes_what_its_own_board_has_in_another_language(
    client: Any, site: Any, publish: Any, boards: None
) -> None:
    item = publish(site.vi["don-vi"][OTHER]["tin-tuc"], OTHER)
    news = site.en["units"][OTHER]["news"]
    english = publish(news, OTHER, title="News", language="en")
    linked_before(item, english)
    withdraw(client(f"{OTHER}-publish"), english)
    assert client().get(path_of(item)).status_code == 410


@pytest.mark.regulation("4.1f", "14.2", "15.2")
def test_an_old_link_gives_no_other_board_a_dialogue(
    client: Any, site: Any, publish: Any, dialogue: Any
) -> None:
    """It is run by the board whose page was public first, and over when that says so."""
    code = parse(ask(client, dialogue).json()["code"])
    talk = publish(
        site.en["units"][OWN]["events"],
        OWN,
        portal_type="Event",
        title="Talk",
        language="en",
        start=dialogue.start,
        end=dialogue.end,
        answering_units=[OWN],
    )
    linked_before(dialogue, talk)
    assert key_of(talk) == key_of(dialogue)
    here, there = f"{path_of(dialogue)}", f"{path_of(talk)}"
    desk = "@@dialogue-desk"
    stranger, reviewer = client(f"{OWN}-head"), client(f"{OTHER}-review")
    case = f"{desk}?case={board_name(code)}"
    for page in (desk, case):
        assert stranger.get(f"{there}/{page}", headers=HTML).status_code == 404
    read = html.fromstring(reviewer.get(f"{here}/{case}", headers=HTML).text)
    form = dict(read.get_element_by_id("question-act").form_values())
    sent = {key: value or "" for key, value in form.items()}
    sent |= {"do": "refuse", "ground": "off-topic"}
    refused = stranger.post(
        f"{there}/{case}", data=sent, headers=HTML, allow_redirects=False
    )
    assert refused.status_code == 404
    assert desk not in stranger.get(there, headers=HTML).text
    body = {"text": TEXT, "idempotency_key": uuid4().hex, "altcha": proof()}
    asked = client().post(f"/++api++{there}/@question", json=body)
    assert told(asked) == "not_taken_now"
    assert waits(stranger) == {}
    assert waits(client(f"{OTHER}-head")) == {"Câu hỏi chờ xem xét: 1": True}
    talk.end = now_utc() - timedelta(minutes=1)
    transaction.commit()
    act(reviewer, dialogue, code, "take", words=TEXT, unit=OTHER)
    assert submissions(site).require(code).state.value == "published"
    # Either board parts them, and the dialogue keeps what hangs on it.
    key = key_of(dialogue)
    links = f"/++api++{here}/@translations"
    clerk = client(f"{OTHER}-update").delete(links, json={"language": "en"})
    assert clerk.status_code == 403, clerk.text
    parted = client(f"{OTHER}-head").delete(links, json={"language": "en"})
    assert parted.status_code == 204, parted.text
    transaction.begin()
    assert key_of(dialogue) == key != key_of(talk)


def linked_before(item: Any, other: Any) -> None:
    """As `@translations` did, whatever the boards."""
    setattr(other, ATTRIBUTE_NAME, ITG(item))
    other.reindexObject(idxs=["TranslationGroup"])
    transaction.commit()


def withdraw(session: Any, item: Any) -> None:
    steps = f"/++api++{path_of(item)}/@workflow"
    seen = session.get(steps).json().get("seen", "")
    said = {"comment": "Lộ bí mật", "ground": "secrecy", "seen": seen}
    done = session.post(f"{steps}/withdraw", json=said)
    assert done.status_code == 200, done.text
