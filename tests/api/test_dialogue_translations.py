"""Online dialogues in two languages: one store of questions, over in both at once."""

from .dialogues import act
from .dialogues import ANSWER
from .dialogues import ask
from .dialogues import dialogue as dialogue
from .dialogues import LOCAL
from .dialogues import path_of
from .dialogues import TEXT
from .dialogues import WHO
from bacgiang.policy.base.dates import now_utc
from bacgiang.policy.citizen.codes.board_names import board_name
from bacgiang.policy.citizen.codes.tracking_code import parse
from bacgiang.policy.dialogue.behavior import key_of
from datetime import timedelta
from lxml import html
from opinion_samples import proof
from petition_samples import HTML
from petition_samples import told
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
import pytest
import transaction
from typing import Any
from uuid import uuid4


@pytest.mark.regulation("4.1f", "14.2")
def test_links_of_translations_take_no_question_away(
    client: Any, site: Any, publish: Any, dialogue: Any
) -> None:
    """Neither by who only writes, nor, once there are questions, by anybody."""
    code = parse(ask(client, dialogue).json()["code"])
    clerk, head = client("so-y-te-update"), client("so-y-te-head")
    act(head, dialogue, code, "take", words=TEXT, unit="so-y-te")
    here, key = f"/++api++{path_of(dialogue)}", key_of(dialogue)

    def made(section: str = "events", **fields: Any) -> str:
        """Its path."""
        facts = {"@type": "Event", "title": "Talk", "language": "en", **fields}
        facts |= {"start": now_utc().isoformat(), "end": now_utc().isoformat()}
        answer = clerk.post(f"/++api++/en/units/so-y-te/{section}", json=facts)
        assert answer.status_code == 201, answer.text
        address = str(answer.json()["@id"]).removeprefix(clerk.base)
        return address.removeprefix("/++api++")

    def stands() -> None:
        said = client().get(f"{here}/@dialogue").json()
        assert said["items_total"] == 1
        transaction.begin()
        assert key_of(dialogue) == key

    draft = made(translation_of=path_of(dialogue))
    links = f"/++api++{draft}/@translations"
    for who, kind in ((clerk, "link_of_public"), (head, "questions_stay")):
        refused = who.delete(links, json={"language": "vi"})
        assert refused.status_code in (403, 409), refused.text
        stands()
        assert told(refused) in (kind, "questions_stay")
    page, own = f"{draft}/disconnect_translation", site.unrestrictedTraverse(draft[1:])
    form = {"came_from": own.UID(), "language": "vi"}
    shown = clerk.get(page, params=form, headers=HTML)
    token = html.fromstring(shown.text).xpath("//input[@name='_authenticator']/@value")
    sent = {**form, "submitted": "1", "_authenticator": "".join(token[:1])}
    clerk.post(page, data=sent, headers=HTML)
    stands()
    # Another language on the draft, or what else stands in the public one's place.
    clerk.patch(links.removesuffix("/@translations"), json={"language": "vi"})
    stands()
    # The draft itself leaves, from the page of the public one, and does not take it in.
    left = clerk.delete(f"{here}/@translations", json={"language": "en"})
    assert left.status_code in (204, 400), left.text
    other = made(title="Another")
    links, public = f"/++api++{other}/@translations", dialogue.absolute_url()
    taken = clerk.post(links, json={"id": public})
    assert taken.status_code in (403, 409), taken.text
    stands()
    again = clerk.post(f"{here}/@translations", json={"id": f"{clerk.base}{other}"})
    assert again.status_code == 201, again.text
    stands()
    # Without questions it is still who only writes that takes no public item out.
    news = publish(site.vi["don-vi"]["so-y-te"]["tin-tuc"], "so-y-te")
    facts = {"@type": "News Item", "translation_of": path_of(news)}
    links = f"/++api++{made('news', **facts)}/@translations"
    refused = clerk.delete(links, json={"language": "vi"})
    assert (refused.status_code, told(refused)) == (403, "link_of_public")


@pytest.mark.regulation("4.1f")
def test_a_draft_of_a_translation_opens_nothing_again(
    client: Any, site: Any, dialogue: Any
) -> None:
    """Its times and units are of one person alone; questions hang on the group."""
    code = parse(ask(client, dialogue).json()["code"])
    head, clerk = client("so-y-te-head"), client("so-y-te-update")
    act(head, dialogue, code, "take", words=TEXT, unit="so-y-te")
    act(clerk, dialogue, code, "answer", answer=ANSWER, by=WHO)
    desk = f"{path_of(dialogue)}/@@dialogue-desk?case={board_name(code)}"
    read = html.fromstring(clerk.get(desk, headers=HTML).text)
    form = dict(read.get_element_by_id("question-act").form_values())
    dialogue.end = now_utc() - timedelta(minutes=1)
    transaction.commit()
    later = (now_utc() + timedelta(days=3)).isoformat()
    facts = {
        "@type": "Event",
        "title": "Talk",
        "language": "en",
        "translation_of": path_of(dialogue),
        "start": now_utc().isoformat(),
        "end": later,
        "answering_units": ["so-y-te"],
    }
    made = clerk.post("/++api++/en/units/so-y-te/events", json=facts)
    assert made.status_code == 201, made.text
    transaction.begin()
    draft = site.en["units"]["so-y-te"]["events"][made.json()["id"]]
    assert key_of(draft) == key_of(dialogue)
    sent = {**form, "do": "answer", "answer": "Trạm đóng cửa.", "by": WHO}
    there = desk.replace(path_of(dialogue), path_of(draft))
    for who in (clerk, head):
        assert who.get(there, headers=HTML).status_code == 404
        answer = who.post(there, data=sent, headers=HTML, allow_redirects=False)
        assert answer.status_code == 404, answer.text[:500]
    body = {"text": TEXT, "idempotency_key": uuid4().hex, "altcha": proof()}
    asked = clerk.post(f"/++api++{path_of(draft)}/@question", json=body)
    assert told(asked) == "not_taken_now"
    (one,) = client().get(f"/++api++{path_of(dialogue)}/@dialogue").json()["items"]
    assert one["answer"] == ANSWER


def test_over_in_one_language_is_over_for_readers_of_all(
    client: Any, site: Any, publish: Any, dialogue: Any
) -> None:
    form, page = f"{path_of(dialogue)}/@@ask-question", path_of(dialogue)
    assert form in client().get(page, headers=HTML).text
    talk = publish(
        site.en["units"]["so-y-te"]["events"],
        "so-y-te",
        portal_type="Event",
        title="Talk",
        language="en",
        start=dialogue.start,
        end=now_utc().astimezone(LOCAL) - timedelta(minutes=1),
        answering_units=["so-y-te"],
    )
    with api.env.adopt_roles(["Manager"]):
        ITranslationManager(dialogue).register_translation("en", talk)
    transaction.commit()
    assert form not in client().get(page, headers=HTML).text
