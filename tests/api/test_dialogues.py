"""Online dialogues: asked, screened, answered by a unit, shown, found, taken back."""

from bacgiang.policy.base.dates import now_utc
from bacgiang.policy.citizen.codes.board_names import board_name
from bacgiang.policy.citizen.codes.tracking_code import parse
from bacgiang.policy.citizen.keys.reading import reading_key
from bacgiang.policy.citizen.letters.outbox import Waiting
from bacgiang.policy.citizen.receipt_letters.asking import STEP
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.dialogue.behavior import key_of
from bacgiang.policy.dialogue.behavior import Phase
from bacgiang.policy.dialogue.behavior import phase_of
from bacgiang.policy.dialogue.behavior import times_of
from bacgiang.policy.dialogue.receipt import writer
from bacgiang.policy.dialogue.searching import IndexDialogues
from bacgiang.policy.dialogue.store import dialogue_store
from dataclasses import replace
from datetime import timedelta
from draft_version_samples import STEPS
from lxml import html
from made_once import made_once
from opinion_samples import proof
from petition_samples import HTML
from petition_samples import told
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
import pytest
from pytz import timezone
import transaction
from typing import Any
from uuid import uuid4


LOCAL = timezone("Asia/Ho_Chi_Minh")
TEXT = "Bao giờ trạm y tế xã có bác sĩ trực đêm?"
ANSWER = "Từ tháng sau, mỗi trạm có một bác sĩ trực."
WHO = "Bà Trần Thị Mẫu, Phó Giám đốc Sở"


@pytest.fixture
@made_once
def dialogue(site: Any, publish: Any, boards: None) -> Any:
    """Live now, on the site of So Y te, which answers."""
    section = site.vi["don-vi"]["so-y-te"]["su-kien"]
    now = now_utc().astimezone(LOCAL)
    return publish(
        section,
        "so-y-te",
        portal_type="Event",
        title="[Mẫu] Đối thoại về y tế cơ sở",
        start=now - timedelta(hours=1),
        end=now + timedelta(hours=1),
        answering_units=["so-y-te"],
        answerers=WHO,
    )


def path_of(item: Any) -> str:
    return "/".join(("", *item.getPhysicalPath()[2:]))


def ask(client: Any, item: Any, text: str = TEXT, **changes: Any) -> Any:
    body = {"text": text, "idempotency_key": uuid4().hex, "altcha": proof(), **changes}
    answer = client().post(f"/++api++{path_of(item)}/@question", json=body)
    transaction.begin()
    return answer


def act(session: Any, item: Any, code: str, do: str, **typed: str) -> Any:
    """As the desk's page sends it, which is read before."""
    desk = f"{path_of(item)}/@@dialogue-desk"
    page = session.get(f"{desk}?case={board_name(code)}", headers=HTML)
    form = html.fromstring(page.text).get_element_by_id("question-act")
    fields = {key: value or "" for key, value in form.form_values()}
    sent = {**fields, "do": do, **typed}
    answer = session.post(form.action, data=sent, headers=HTML, allow_redirects=False)
    transaction.begin()
    return answer


def waits(session: Any) -> dict[str, bool]:
    """Of dialogues, in the work of a member: what, and whether it can be done."""
    found = session.get("/++api++/vi/@my-work?matter=dialogue").json()["items"]
    return {one["note"]: one["may_act"] for one in found}


@pytest.mark.regulation("4.1f", "11.1")
def test_a_question_is_asked_screened_answered_shown_and_found(
    client: Any, site: Any, dialogue: Any
) -> None:
    path, anyone = path_of(dialogue), client()
    page = html.fromstring(anyone.get(f"{path}/@@ask-question", headers=HTML).text)
    form = page.get_element_by_id("question-form")
    fields = {key: value or "" for key, value in form.form_values()}
    assert anyone.post(form.action, data=fields, headers=HTML).status_code == 400
    who = {"name": "Lê Văn Kín", "email": "kin@example.org", "use_of_data": "1"}
    typed = {**fields, "text": f"{TEXT} Gọi 0912 345 678", **who}
    sent = anyone.post(form.action, data=typed, headers=HTML)
    assert sent.status_code == 200, sent.text[:2000]
    transaction.begin()
    (found,) = submissions(site).about(f"dialogue.{key_of(dialogue)}")
    # Nobody reads it before the board has.
    assert TEXT not in anyone.get(path, headers=HTML).text
    assert anyone.get(f"{path}/@@dialogue-desk", headers=HTML).status_code == 404
    head, clerk = client("so-y-te-head"), client("so-y-te-update")
    assert waits(head) == {"Câu hỏi chờ xem xét: 1": True} and waits(clerk) == {}
    assert TEXT in head.get(f"{path}/@@dialogue-desk", headers=HTML).text
    number = "Trả lời theo số 0912 345 678"
    refused = act(head, dialogue, found.code, "take", words=number, unit="so-y-te")
    assert refused.status_code == 400
    # Who screens is told which words, and where.
    assert "Cần bỏ khỏi nội dung: số điện thoại: 0912 345 678" in refused.text
    signs = html.fromstring(refused.text).get_element_by_id("question-signs")
    assert "số điện thoại: 0912 345 678" in signs.text_content()
    done = act(head, dialogue, found.code, "take", words=TEXT, unit="so-y-te")
    assert done.status_code == 303, done.text[:2000]
    # Members of the answering board alone answer; a letter tells, a page shows.
    assert waits(clerk) == {"Câu hỏi chờ trả lời: 1": True}
    done = act(clerk, dialogue, found.code, "answer", answer=ANSWER, by=WHO)
    assert done.status_code == 303, done.text[:2000]
    assert waits(clerk) == {} and waits(head) == {None: False}
    part = anyone.get(f"{path}/@@dialogue-questions", headers=HTML)
    assert ANSWER in part.text and "<head" not in part.text
    said = anyone.get(f"/++api++{path}/@dialogue").json()
    assert (said["phase"], said["items_total"], said["batching"]) == ("live", 1, {})
    (only,) = said["items"]
    told_of = {name: only[name] for name in ("text", "unit", "answer", "by")}
    assert told_of == {"text": TEXT, "unit": "so-y-te", "answer": ANSWER, "by": WHO}
    shown = anyone.get(path, headers=HTML).text
    wanted = {TEXT, ANSWER, WHO, f"q-{found.digest[:12]}"}
    assert {one for one in wanted if one in shown} == wanted
    assert "0912" not in shown and "Lê Văn Kín" not in shown
    key = f"code={found.code}&key={reading_key(found.code)}"
    receipt = anyone.get(f"/vi/@@receipt?{key}", headers=HTML).text
    assert ANSWER in receipt and f"#q-{found.digest[:12]}" in receipt
    # Soon its words are found as those of the event.
    now, job = now_utc(), IndexDialogues()
    assert job.due(site, None, now)
    job.run(site, now)
    assert not job.due(site, None, now)
    words = {"SearchableText": "trạm y tế xã trực đêm"}
    assert dialogue.getId() in [one.getId for one in api.content.find(**words)]
    # What its author has erased is on no page.
    withdrawn = {"withdraw": ["all"], "key": reading_key(found.code)}
    gone = anyone.post(f"/++api++/@receipts/{found.code}/consent", json=withdrawn)
    assert gone.status_code == 200, gone.text
    assert ANSWER not in anyone.get(path, headers=HTML).text


def test_what_is_refused_or_late_is_told_and_two_do_not_decide_at_once(
    client: Any, site: Any, dialogue: Any
) -> None:
    consents = {"use_of_data": True, "notices": True}
    who = {"email": "kin@example.org", "consents": consents}
    asked = ask(client, dialogue, **who)
    assert asked.status_code == 201, asked.text
    code = parse(asked.json()["code"])
    head, other = client("so-y-te-head"), client("ubnd-head")
    assert told(ask(client, dialogue, "")) == "wrong_text"
    page = f"{path_of(dialogue)}/@@dialogue-desk"
    assert other.get(page, headers=HTML).status_code in (200, 404)
    # Whoever writes for the unit answers, and does not screen, nor reads what was sent.
    clerk, seen = client("so-y-te-update"), f"{board_name(code)}:1:"
    case = f"{page}?case={board_name(code)}"
    assert clerk.get(case, headers=HTML).status_code == 404
    done = act(head, dialogue, code, "refuse", ground="off-topic")
    assert done.status_code == 303, done.text[:2000]
    late = act(head, dialogue, code, "refuse", ground="asked", seen=seen)
    assert late.status_code == 412
    receipt = client().get(f"/vi/@@receipt?code={code}&key={reading_key(code)}")
    assert "chủ đề" in receipt.text
    letter = writer.write(site, Waiting(code, "dialogue", "1", STEP), now_utc())
    assert letter is not None and "chủ đề" in letter.text
    page = html.fromstring(head.get(page, headers=HTML).text)
    assert not page.xpath('//*[@id="dialogue-waiting"]//a')
    assert not dialogue_store(site).questions(key_of(dialogue))
    dialogue.end = now_utc() - timedelta(minutes=1)
    transaction.commit()
    assert told(ask(client, dialogue)) == "not_taken_now"


def test_words_change_for_nobody_unseen_and_come_back(
    client: Any, site: Any, dialogue: Any
) -> None:
    code = parse(ask(client, dialogue, f"{TEXT} Gọi tôi nhé").json()["code"])
    head, clerk = client("so-y-te-head"), client("so-y-te-update")
    act(head, dialogue, code, "take", words=TEXT, unit="so-y-te")
    case = f"{path_of(dialogue)}/@@dialogue-desk?case={board_name(code)}"
    page = clerk.get(case, headers=HTML).text
    assert TEXT in page and "Gọi tôi" not in page and 'value="take"' not in page
    before = f"{board_name(code)}:2:"
    shorter = TEXT.replace("xã ", "")
    done = act(head, dialogue, code, "take", words=shorter, unit="so-y-te", seen=before)
    assert done.status_code == 303, done.text[:2000]
    late = act(head, dialogue, code, "take", words=TEXT, unit="so-y-te", seen=before)
    assert late.status_code == 412
    # The answer would stand under other words than were read.
    said = {"answer": ANSWER, "by": WHO}
    late = act(clerk, dialogue, code, "answer", seen=before, **said)
    assert late.status_code == 412
    assert act(clerk, dialogue, code, "answer", **said).status_code == 303
    act(head, dialogue, code, "take-off", reason="Nhầm đơn vị")
    assert not dialogue_store(site).questions(key_of(dialogue))
    done = act(head, dialogue, code, "take", words=TEXT, unit="so-y-te")
    assert done.status_code == 303, done.text[:2000]
    (kept,) = dialogue_store(site).questions(key_of(dialogue)).values()
    assert (kept.text, kept.answer) == (TEXT, "")
    assert act(clerk, dialogue, code, "answer", **said).status_code == 303


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
    dialogue.end = now_utc() - timedelta(minutes=1)
    dialogue_store(site).note(dialogue.UID(), times_of(dialogue))
    transaction.commit()
    assert listed("/vi/@@dialogues") == {"coming": both[1:], "over": both[:1]}
    head = client("so-y-te-head")
    assert "Câu hỏi chờ xem xét: 1" in waits(head)
    act(head, dialogue, code, "refuse", ground="asked")
    assert "Câu hỏi chờ xem xét: 1" not in waits(head)


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
def test_answers_that_change_say_so_and_stay_once_it_is_over(
    client: Any, site: Any, dialogue: Any
) -> None:
    codes = [parse(ask(client, dialogue).json()["code"]) for _number in range(3)]
    code, off, late = codes
    head, clerk = client("so-y-te-head"), client("so-y-te-update")
    for one in (code, off):
        act(head, dialogue, one, "take", words=TEXT, unit="so-y-te")
    act(head, dialogue, off, "take-off", reason="Nhầm đơn vị")
    phoned = {"answer": ANSWER, "by": "Bà Mẫu, gọi 0912 345 678"}
    refused = act(clerk, dialogue, code, "answer", **phoned)
    assert refused.status_code == 400 and "Cần bỏ khỏi" not in refused.text
    said, here = {"answer": ANSWER, "by": WHO}, path_of(dialogue)

    def only() -> Any:
        (one,) = client().get(f"/++api++{here}/@dialogue").json()["items"]
        return one

    act(clerk, dialogue, code, "answer", **said)
    assert only()["changed"] is None
    assert "sửa lúc" not in client().get(here, headers=HTML).text
    act(clerk, dialogue, code, "answer", answer=f"{ANSWER} Trừ Tết.", by=WHO)
    before = only()
    assert before["changed"] >= before["answered"]
    assert "sửa lúc" in client().get(here, headers=HTML).text
    dialogue.end = now_utc() - timedelta(minutes=1)
    transaction.commit()
    # Once it is over no words come in, by whatever is sent; they can still leave.
    words = {"words": "Câu không ai hỏi", "unit": "so-y-te"}
    for who, one, do, typed in (
        (clerk, code, "answer", {**said, "answer": "Trạm đóng cửa."}),
        (head, off, "take", words),
        (head, late, "take", words),
    ):
        refused = act(who, dialogue, one, do, **typed)
        assert refused.status_code == 409 and "bản làm việc" in refused.text, do
        assert only() == before
    page = f"{here}/@@dialogue-desk?case={board_name(code)}"
    shown = head.get(page, headers=HTML).text
    assert 'value="answer"' not in shown and 'value="take-off"' in shown
    done = act(head, dialogue, code, "take-off", reason="Sai số liệu")
    assert done.status_code == 303, done.text[:2000]
    assert client().get(f"/++api++{here}/@dialogue").json()["items"] == []


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
