"""Online dialogues: asked, screened, answered by a unit, shown, found, taken back."""

from .dialogues import act
from .dialogues import ANSWER
from .dialogues import ask
from .dialogues import dialogue as dialogue
from .dialogues import path_of
from .dialogues import TEXT
from .dialogues import waits
from .dialogues import WHO
from bacgiang.policy.base.dates import now_utc
from bacgiang.policy.citizen.codes.board_names import board_name
from bacgiang.policy.citizen.codes.tracking_code import parse
from bacgiang.policy.citizen.keys.reading import reading_key
from bacgiang.policy.citizen.letters.outbox import Waiting
from bacgiang.policy.citizen.receipt_letters.asking import STEP
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.dialogue.behavior import key_of
from bacgiang.policy.dialogue.receipt import writer
from bacgiang.policy.dialogue.searching import IndexDialogues
from bacgiang.policy.dialogue.store import dialogue_store
from datetime import timedelta
from lxml import html
from petition_samples import HTML
from petition_samples import told
from plone import api
import pytest
import transaction
from typing import Any
from zope.i18n import translate


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
    words = f"{TEXT} Gọi […]"
    done = act(head, dialogue, found.code, "take", words=words, unit="so-y-te")
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
    assert told_of == {"text": words, "unit": "so-y-te", "answer": ANSWER, "by": WHO}
    shown = anyone.get(path, headers=HTML).text
    wanted = {words, ANSWER, WHO, f"q-{found.digest[:12]}"}
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
    code = parse(ask(client, dialogue, f"{TEXT} Gọi Mẫu nhé").json()["code"])
    head, clerk = client("so-y-te-head"), client("so-y-te-update")
    words = f"{TEXT} Gọi […] nhé"
    act(head, dialogue, code, "take", words=words, unit="so-y-te")
    case = f"{path_of(dialogue)}/@@dialogue-desk?case={board_name(code)}"
    page = clerk.get(case, headers=HTML).text
    assert words in page and "Gọi Mẫu" not in page and 'value="take"' not in page
    before = f"{board_name(code)}:2:"
    shorter = f"{TEXT} […]"
    done = act(head, dialogue, code, "take", words=shorter, unit="so-y-te", seen=before)
    assert done.status_code == 303, done.text[:2000]
    late = act(head, dialogue, code, "take", words=words, unit="so-y-te", seen=before)
    assert late.status_code == 412
    # The answer would stand under other words than were read.
    said = {"answer": ANSWER, "by": WHO}
    late = act(clerk, dialogue, code, "answer", seen=before, **said)
    assert late.status_code == 412
    assert act(clerk, dialogue, code, "answer", **said).status_code == 303
    act(head, dialogue, code, "take-off", reason="Nhầm đơn vị")
    assert not dialogue_store(site).questions(key_of(dialogue))
    done = act(head, dialogue, code, "take", words=words, unit="so-y-te")
    assert done.status_code == 303, done.text[:2000]
    (kept,) = dialogue_store(site).questions(key_of(dialogue)).values()
    assert (kept.text, kept.answer) == (words, "")
    assert act(clerk, dialogue, code, "answer", **said).status_code == 303


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("Tôi ủng hộ Sở Y tế, xin cảm ơn.", "dialogue_refusal_other_words"),
        ("Vì sao trạm y tế […] có bác sĩ?", "dialogue_refusal_sentence_cut"),
        ("Vì sao trạm […] không có bác sĩ?", "dialogue_refusal_sentence_cut"),
        ("Vì sao […]", "dialogue_refusal_too_much_masked"),
        ("Vì sao trạm y tế có bác sĩ?", "dialogue_refusal_other_words"),
    ],
)
def test_nobody_puts_words_into_the_mouth_of_whoever_asks(
    client: Any, site: Any, dialogue: Any, words: str, why: str
) -> None:
    asked = "Vì sao trạm y tế không có bác sĩ?"
    code = parse(ask(client, dialogue, asked).json()["code"])
    head = client("so-y-te-head")
    refused = act(head, dialogue, code, "take", words=words, unit="so-y-te")
    said = translate(why, domain="bacgiang", target_language="vi")
    reasons = html.fromstring(refused.text).get_element_by_id("reasons")
    assert said in reasons.text_content()
    assert not dialogue_store(site).questions(key_of(dialogue))


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


@pytest.mark.regulation("4.1f", "11.1")
def test_nobody_silences_a_question_alone_and_unseen(
    client: Any, site: Any, dialogue: Any
) -> None:
    """What one reviewer takes off once it is over is counted, and comes back as it was."""
    code = parse(ask(client, dialogue).json()["code"])
    other = parse(ask(client, dialogue, "Vì sao trạm đóng cửa?").json()["code"])
    reviewer, head = client("so-y-te-review"), client("so-y-te-head")
    clerk, here = client("so-y-te-update"), path_of(dialogue)
    act(head, dialogue, code, "take", words=TEXT, unit="so-y-te")
    act(clerk, dialogue, code, "answer", answer=ANSWER, by=WHO)

    def read() -> tuple[list[Any], int, bool]:
        said = client().get(f"/++api++{here}/@dialogue").json()
        page = client().get(here, headers=HTML).text
        is_told = "mà ban biên tập đã gỡ: 1" in page
        return said["items"], said["taken_off"], is_told

    before = read()
    assert before[1:] == (0, False)
    dialogue.end = now_utc() - timedelta(minutes=1)
    transaction.commit()
    # Of what readers never had nothing comes back.
    assert act(head, dialogue, other, "put-back").status_code == 409
    done = act(reviewer, dialogue, code, "take-off", reason="Không hay")
    assert done.status_code == 303, done.text[:2000]
    assert read() == ([], 1, True)
    desk = f"{here}/@@dialogue-desk?case={board_name(code)}"
    assert clerk.get(desk, headers=HTML).status_code == 404
    done = act(head, dialogue, code, "put-back", words="Câu khác", answer="Khác")
    assert done.status_code == 303, done.text[:2000]
    assert read() == before
    acts = head.get("/++api++/vi/don-vi/so-y-te/@acts?kind=question_put_back").json()
    assert len(acts["items"]) == 1
    # What its author had erased stays away, and is counted no more.
    act(reviewer, dialogue, code, "take-off", reason="Không hay")
    withdrawn = {"withdraw": ["all"], "key": reading_key(code)}
    gone = client().post(f"/++api++/@receipts/{code}/consent", json=withdrawn)
    assert gone.status_code == 200, gone.text
    assert read() == ([], 0, False)


@pytest.mark.regulation("4.1f", "11.1")
def test_what_was_not_put_is_counted_by_ground(
    client: Any, site: Any, dialogue: Any
) -> None:
    """How many came and were left out anybody reads; what waits is in no number."""
    texts = ("Hỏi lạc đề?", "Quảng cáo", "Lạc đề nữa?", TEXT, "Còn chờ?")
    codes = [parse(ask(client, dialogue, one).json()["code"]) for one in texts]
    head, here = client("so-y-te-head"), path_of(dialogue)

    def read() -> tuple[int, dict[str, int]]:
        said = client().get(f"/++api++{here}/@dialogue").json()
        return said["decided"], said["refused"]

    assert read() == (0, {})
    assert "dialogue-refused" not in client().get(here, headers=HTML).text
    for code, ground in zip(
        codes, ("off-topic", "insulting", "off-topic"), strict=False
    ):
        act(head, dialogue, code, "refuse", ground=ground)
    act(head, dialogue, codes[3], "take", words=TEXT, unit="so-y-te")
    assert read() == (4, {"off-topic": 2, "insulting": 1})
    page = html.fromstring(client().get(here, headers=HTML).text)
    told = " ".join(page.get_element_by_id("dialogue-refused").text_content().split())
    assert "ban biên tập đã xem: 4 . Không đưa lên trang: 3" in told.replace(
        "4.", "4 ."
    )
    assert "Hỏi lạc đề" not in told and told.endswith(": 1")
    # Whoever has theirs erased is counted still, and nothing of them is there.
    withdrawn = {"withdraw": ["all"], "key": reading_key(codes[0])}
    client().post(f"/++api++/@receipts/{codes[0]}/consent", json=withdrawn)
    assert read() == (4, {"off-topic": 2, "insulting": 1})
