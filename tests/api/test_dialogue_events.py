"""Online dialogues as events: made of one, listed, over when its hour is."""

from .dialogues import act
from .dialogues import ANSWER
from .dialogues import ask
from .dialogues import dialogue as dialogue
from .dialogues import LOCAL
from .dialogues import path_of
from .dialogues import TEXT
from .dialogues import waits
from bacgiang.policy.base.dates import now_utc
from bacgiang.policy.citizen.codes.tracking_code import parse
from bacgiang.policy.dialogue.behavior import key_of
from bacgiang.policy.dialogue.behavior import Phase
from bacgiang.policy.dialogue.behavior import phase_of
from bacgiang.policy.dialogue.behavior import times_of
from bacgiang.policy.dialogue.store import dialogue_store
from dataclasses import replace
from datetime import timedelta
from draft_version_samples import STEPS
from lxml import html
from petition_samples import HTML
from petition_samples import told
import pytest
import transaction
from typing import Any


@pytest.mark.regulation("4.1f")
def test_a_published_event_becomes_a_dialogue_by_a_working_copy(
    client: Any, site: Any, publish: Any, boards: None
) -> None:
    section = site.vi["don-vi"]["so-y-te"]["su-kien"]
    hour, now = timedelta(hours=1), now_utc().astimezone(LOCAL)
    times = {"start": now + hour, "end": now + 3 * hour}
    item = publish(section, "so-y-te", portal_type="Event", title="[Mẫu] Họp", **times)
    path, editor = path_of(item), client("so-y-te-update")
    assert dialogue_store(site).next_change(now_utc()) is None
    copy = editor.post(f"/++api++{path}/@workingcopy").json()["@id"]
    copy = copy.replace(editor.base, "")
    later = (now_utc() + 2 * hour).replace(microsecond=0)
    changed = {"answering_units": ["so-y-te"], "start": later.isoformat()}
    assert editor.patch(f"/++api++{copy}", json=changed).status_code == 204
    for level, step, stated in STEPS:
        way = f"/++api++{copy}/@workflow/{step}"
        done = client(f"so-y-te-{level}").post(way, json=stated)
        assert done.status_code == 200, done.text
    transaction.begin()
    # Readers' pages change by the new hour alone, and follow it by themselves.
    assert dialogue_store(site).next_change(now_utc()) == later
    page = html.fromstring(client().get(path, headers=HTML).text)
    part = page.get_element_by_id("dialogue-part")
    assert part.get("data-again").endswith("/@@dialogue-questions")
    assert part.get("data-begins").startswith(f"{later:%Y-%m-%dT%H:%M}")
    (questions,) = part.xpath('.//*[@id="dialogue-questions"]')
    assert questions.get("data-phase") == "asking"
    code = parse(ask(client, item).json()["code"])
    head = client("so-y-te-head")
    done = act(head, item, code, "take", words=TEXT, unit="so-y-te")
    assert done.status_code == 303, done.text[:2000]
    assert TEXT in client().get(path, headers=HTML).text
    # Once it is over nobody asks for more, and a question has an address of its own.
    item.start, item.end = now - 2 * hour, now - hour
    store = dialogue_store(site)
    (only,) = store.questions(key_of(item)).values()
    for number in range(40):
        said = {"text": "Câu khác", "answer": ANSWER, "answered": now_utc()}
        kept = replace(only, number=f"{number:012}", **said)
        store.put(key_of(item), f"x{number}", kept)
    transaction.commit()
    page = client().get(path, headers=HTML).text
    assert TEXT not in page and "dialogue.js" not in page and "b_start=40" in page
    assert TEXT in client().get(f"{path}?q={only.number}", headers=HTML).text


@pytest.mark.regulation("4.1f")
def test_dialogues_to_come_and_over_are_listed_and_waited_for(
    client: Any, site: Any, publish: Any, dialogue: Any
) -> None:
    day, other = timedelta(days=1), "huyen-hiep-hoa"
    facts = {"start": dialogue.start + day, "end": dialogue.end + day}
    facts |= {"portal_type": "Event", "answering_units": ["so-y-te", other]}
    section = site.vi["don-vi"]["so-y-te"]["su-kien"]
    publish(section, "so-y-te", title="[Mẫu] Đối thoại sắp tới", **facts)

    def listed(path: str) -> dict[str, list[str]]:
        page = html.fromstring(client().get(path, headers=HTML).text)
        return {
            name: page.xpath(f"//*[@id='dialogues-{name}']//a/text()")
            for name in ("coming", "over")
        }

    # The calendar and the list of events call them what they are.
    events = "/vi/don-vi/so-y-te/su-kien"
    page = html.fromstring(client().get(events, headers=HTML).text)
    marks = page.xpath("//*[@id='events-coming']//*[contains(@class, 'event-mark')]")
    assert [one.text for one in marks] == [
        "Đối thoại trực tuyến: đang trả lời",
        "Đối thoại trực tuyến: đang nhận câu hỏi",
    ]
    days = page.xpath("//td//strong[@class='event-mark']/text()")
    assert "Đối thoại trực tuyến: đang trả lời" in days
    # What Plone hides from eyes is not read aloud, either.
    shown = client().get(path_of(dialogue), headers=HTML).text
    assert "hiddenStructure" not in shown and "<abbr" not in shown
    assert '<time class="dtstart"' in shown
    both = [dialogue.title, "[Mẫu] Đối thoại sắp tới"]
    for path in ("/vi", "/en", "/vi/don-vi/so-y-te"):
        said = listed(f"{path}/@@dialogues")
        assert said == {"coming": both, "over": []}, path
    elsewhere = listed(f"/vi/don-vi/{other}/@@dialogues")
    assert elsewhere == {"coming": [], "over": []}
    assert "/vi/@@dialogues" in client().get("/vi", headers=HTML).text
    # Whoever answers elsewhere knows of it before it begins.
    (note,) = waits(client(f"{other}-update"))
    assert note.startswith("Bắt đầu lúc")
    # What waits stays somebody's work when the hour is over.
    code = parse(ask(client, dialogue).json()["code"])
    left = parse(ask(client, dialogue).json()["code"])
    head = client("so-y-te-head")
    given = act(head, dialogue, left, "take", words=TEXT, unit="so-y-te")
    assert given.status_code == 303, given.text[:1000]
    dialogue.end = now_utc() - timedelta(minutes=1)
    dialogue_store(site).note(dialogue.UID(), times_of(dialogue))
    transaction.commit()
    assert listed("/vi/@@dialogues") == {"coming": both[1:], "over": both[:1]}
    assert "Câu hỏi chờ xem xét: 1" in waits(head)
    act(head, dialogue, code, "refuse", ground="asked")
    assert "Câu hỏi chờ xem xét: 1" not in waits(head)
    assert waits(head)["Câu hỏi chưa được trả lời: 1"]
    act(head, dialogue, left, "take-off", reason="Không trả lời được")
    assert "Câu hỏi chưa được trả lời: 1" not in waits(head)


def test_no_date_takes_a_dialogue_off(client: Any, site: Any, dialogue: Any) -> None:
    """Who takes it off says why, and leaves a notice."""
    here, soon = f"/++api++{path_of(dialogue)}", now_utc() + timedelta(minutes=5)
    publisher = client("so-y-te-publish")
    times = {"expires": soon.isoformat()}
    refused = publisher.post(f"{here}/@publication-time", json=times)
    assert (refused.status_code, told(refused)) == (400, "dialogue_stays")
    transaction.begin()
    assert dialogue.expiration_date is None
    kept = publisher.post(f"{here}/@publication-time", json={})
    assert kept.status_code == 200, kept.text


def test_where_it_stands_follows_the_clock(site: Any, dialogue: Any) -> None:
    day, hour = timedelta(days=1), timedelta(hours=1)
    dialogue.questions_from = dialogue.start - day
    moments = {
        dialogue.start - day - hour: Phase.ANNOUNCED,
        dialogue.start - day: Phase.ASKING,
        dialogue.start: Phase.LIVE,
        dialogue.end: Phase.OVER,
    }
    assert {one: phase_of(dialogue, one) for one in moments} == moments
    dialogue.answering_units = []
    assert phase_of(dialogue) is None
