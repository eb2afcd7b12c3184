"""The queue of opinions over HTTP: its page, its service, for the board alone."""

from bacgiang.policy.citizen.act_kinds import CONTACT_SEEN
from bacgiang.policy.citizen.attachments.files import AttachedFile
from bacgiang.policy.citizen.attachments.store import attachment_store
from bacgiang.policy.citizen.codes.board_names import board_name
from bacgiang.policy.citizen.submissions.states import State
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.consultation.cases import masking
from bacgiang.policy.consultation.cases import moderating
from bacgiang.policy.consultation.cases.masks import mask_store
from bacgiang.policy.consultation.cases.store import case_store
from bacgiang.policy.consultation.responses.response import ALL_POINTS
from bacgiang.policy.consultation.responses.response import AnswerState
from bacgiang.policy.consultation.responses.response import Response
from bacgiang.policy.consultation.responses.response import Result
from bacgiang.policy.consultation.responses.response import Scope
from bacgiang.policy.consultation.responses.store import response_store
from bacgiang.policy.editorial.acts.store import act_store
from case_samples import give_contact
from case_samples import NAME
from case_samples import point
from case_samples import send_and_list
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from datetime import UTC
from draft_samples import make_draft
from draft_samples import publish_draft
from lxml.html import fromstring
from made_once import made_once
from plone import api
from plone.namedfile.file import NamedBlobFile
import pytest
import re
from threading import Event
import transaction
from typing import Any
from uuid import uuid4


pytestmark = pytest.mark.regulation("4.1e", "11.1")
TEXT = "Tôi là Trần Mẫu, số 0912345678, không đồng ý với quy định này."
REVIEWER, PUBLISHER = "so-y-te-review", "so-y-te-publish"
OUTSIDERS = (None, "so-y-te-update", "ubnd-head", "huyen-hiep-hoa-review")
PAGES = ("opinions-queue", "opinion-mask", "opinion-contact", "opinion-file")


@pytest.fixture
@made_once
def opinion(site: Any, boards: None) -> tuple[Any, str]:
    """A public draft of Sở Y tế and an opinion with a file and personal data."""
    draft = publish_draft(make_draft(site))
    data = b"%PDF-1.4 <script>alert(1)</script>"
    file = AttachedFile("Thư \u202eriêng.pdf", "application/pdf", len(data), "0" * 64)
    code = send_and_list(draft, point(TEXT, "art_1", "Bỏ."), files=(file,))
    blob = NamedBlobFile(data, "application/pdf", file.name)
    attachment_store().keep(code, (blob,), datetime.now(UTC))
    give_contact(draft, code)
    transaction.commit()
    return draft, code


def path_of(draft: Any) -> str:
    return "/" + "/".join(draft.getPhysicalPath()[2:])


def state(code: str) -> State:
    transaction.begin()
    return submissions().require(code).state


def token_in(page: str) -> str:
    found = re.search(r'name="_authenticator"\s+value="([^"]+)"', page)
    assert found is not None
    return found[1]


@pytest.mark.parametrize("user", OUTSIDERS)
def test_nobody_else_reads_or_decides(
    client: Any, opinion: tuple[Any, str], user: str | None
) -> None:
    draft, code = opinion
    path, session = path_of(draft), client(user)
    body = {"act": "publish", "items": [{"id": board_name(code), "entries": 1}]}
    answers = [
        session.get(f"{path}/@@{page}?case={board_name(code)}&point=0&n=0")
        for page in PAGES
    ]
    form = {"act": "publish", "opinion": f"{board_name(code)}:1", "why": "Tò mò"}
    answers += [
        session.post(f"{path}/@@{page}?case={board_name(code)}&point=0", data=form)
        for page in PAGES
    ]
    answers.append(session.get(f"/++api++{path}/@opinion-cases"))
    answers.append(session.post(f"/++api++{path}/@opinion-cases", json=body))
    masking = {"act": "mask-point", "id": board_name(code), "entries": 1, "point": 0}
    answers.append(session.post(f"/++api++{path}/@opinion-cases", json=masking))
    for answer in answers:
        assert answer.status_code in (302, 401, 403), answer.url
        assert not any(one in answer.text for one in (NAME, "Trần Mẫu", "0912345678"))
    assert state(code) is State.WAITING


def test_the_queue_shows_what_was_said_and_not_who(
    client: Any, opinion: tuple[Any, str]
) -> None:
    draft, _code = opinion
    answer = client(REVIEWER).get(f"{path_of(draft)}/@@opinions-queue")
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    assert TEXT in answer.text
    assert "Điều 1" in answer.text
    assert NAME not in answer.text


def test_the_page_publishes_with_a_token_alone(
    client: Any, opinion: tuple[Any, str]
) -> None:
    draft, code = opinion
    address, session = f"{path_of(draft)}/@@opinions-queue", client(REVIEWER)
    form = {"act": "publish", "opinion": f"{board_name(code)}:1"}
    assert session.post(address, data=form).status_code == 403
    assert state(code) is State.WAITING
    form["_authenticator"] = token_in(session.get(address).text)
    assert session.post(address, data=form).status_code == 303
    assert state(code) is State.PUBLISHED


def test_what_was_ticked_stays_so_where_a_reason_is_wanting(
    client: Any, opinion: tuple[Any, str]
) -> None:
    draft, code = opinion
    address, session = f"{path_of(draft)}/@@opinions-queue", client(REVIEWER)
    value = f"{board_name(code)}:1:"
    form = {"act": "propose", "opinion": value}
    form["_authenticator"] = token_in(session.get(address).text)
    answer = session.post(address, data=form)
    assert answer.status_code == 400
    page = fromstring(answer.text)
    assert page.xpath("//input[@name='opinion'][@checked]/@value") == [value]
    (link,) = page.xpath("//*[@id='reasons']//a/@href")
    assert page.xpath(f"//details[@open]//*[@id='{link[1:]}']")


def test_a_batch_with_a_changed_one(client: Any, opinion: tuple[Any, str]) -> None:
    draft, code = opinion
    other = send_and_list(draft, "Ý kiến khác.")
    submissions().withdraw(other)
    transaction.commit()
    items = [{"id": board_name(one), "entries": 1} for one in (code, other)]
    answer = client(REVIEWER).post(
        f"/++api++{path_of(draft)}/@opinion-cases",
        json={"act": "publish", "items": items},
    )
    assert answer.status_code == 200
    body = answer.json()
    assert body["done"] == 1
    assert [one["outcome"] for one in body["items"]] == ["done", "refused"]
    assert body["items"][1]["reasons"][0]["type"] == "opinion_withdrawn"
    assert state(code) is State.PUBLISHED


def test_one_person_groups_only_what_is_alike(
    client: Any, opinion: tuple[Any, str]
) -> None:
    draft, code = opinion
    other = send_and_list(draft, "Tôi nhất trí với dự thảo.")
    transaction.commit()
    items = [{"id": board_name(one), "entries": 1} for one in (code, other)]
    address = f"/++api++{path_of(draft)}/@opinion-cases"
    body = client(REVIEWER).post(address, json={"act": "group", "items": items}).json()
    assert body["done"] == 0
    assert {one["reasons"][0]["type"] for one in body["items"]} == {"not_alike"}


def test_two_persons_withhold(client: Any, opinion: tuple[Any, str]) -> None:
    draft, code = opinion
    address = f"/++api++{path_of(draft)}/@opinion-cases"
    items = [{"id": board_name(code), "entries": 1}]
    proposed = {"act": "propose", "items": items, "reason": "personal-data"}
    confirmed = {"act": "confirm", "items": items}
    assert client(REVIEWER).post(address, json=proposed).json()["done"] == 1
    second = client(PUBLISHER)
    (listed,) = second.get(f"{address}?shelf=proposed").json()["items"]
    seen = {**confirmed, "items": [{**items[0], "seen": listed["seen"]}]}
    again = client(REVIEWER).post(address, json=seen).json()
    assert again["items"][0]["reasons"][0]["type"] == "second_person"
    assert listed["proposal"]["reason"]["token"] == "personal-data"
    # Another proposal than the second person read is confirmed by no way in.
    queue = f"{path_of(draft)}/@@opinions-queue"
    page = fromstring(second.get(f"{queue}?shelf=proposed").text)
    (confirming,) = page.xpath("//button[@name='confirm_one']/@value")
    (token,) = page.xpath("//form[@class='queue']//*[@name='_authenticator']/@value")
    for body in ({**proposed, "act": "take-back"}, {**proposed, "reason": "insult"}):
        assert client(REVIEWER).post(address, json=body).json()["done"] == 1
    changed = second.post(address, json=seen).json()["items"][0]
    assert changed["reasons"][0]["type"] == "opinion_changed"
    refused = second.post(address, json=confirmed)
    assert refused.status_code == 400 and "opinion_changed" in refused.text
    form = {"confirm_one": confirming, "_authenticator": token}
    for sent in (form, {**form, "confirm_one": f"{board_name(code)}:1"}):
        second.post(queue, data=sent)
        assert state(code) is State.WAITING
    (listed,) = second.get(f"{address}?shelf=proposed").json()["items"]
    seen["items"][0]["seen"] = listed["seen"]
    assert second.post(address, json=seen).json()["done"] == 1
    assert state(code) is State.WITHHELD


def test_of_a_group_only_what_was_proposed_when_it_was_shown_is_confirmed(
    client: Any, opinion: tuple[Any, str]
) -> None:
    draft, _code = opinion
    words = "Tôi nhất trí với dự thảo, đề nghị ban hành sớm."
    codes = [send_and_list(draft, words) for _each in range(2)]
    transaction.commit()
    address = f"/++api++{path_of(draft)}/@opinion-cases"
    items = [{"id": board_name(one), "entries": 1} for one in codes]
    first, second = client(REVIEWER), client(PUBLISHER)
    proposed = {"act": "propose", "items": items, "reason": "off-topic"}
    first.post(address, json={"act": "group", "items": items})
    assert first.post(address, json=proposed).json()["done"] == 2
    (group, _same) = [
        one["group"] for one in first.get(f"{address}?shelf=proposed").json()["items"]
    ]
    queue = f"{path_of(draft)}/@@opinions-queue?shelf=proposed&group={group}"

    def opened() -> dict[str, str]:
        hidden = fromstring(second.get(queue).text).xpath(
            "//form[@class='queue']//input"
        )
        names = ("_authenticator", "group_seen")
        sent = {one.name: one.value for one in hidden if one.name in names}
        return {**sent, "act": "confirm", "all_of_group": "1"}

    form = opened()
    other = {**proposed, "items": items[:1]}
    for body in ({**other, "act": "take-back"}, {**other, "reason": "insult"}):
        assert first.post(address, json=body).json()["done"] == 1
    assert second.post(queue, data=form).status_code == 400
    assert {state(one) for one in codes} == {State.WAITING}
    assert second.post(queue, data=opened()).status_code == 303
    assert {state(one) for one in codes} == {State.WITHHELD}


BAD_BODIES = [
    ({}, "unreadable"),
    ({"act": "publish", "items": "all"}, "unreadable"),
    ({"act": "publish", "items": [{"id": 1, "entries": 1}]}, "unreadable"),
    ({"act": "publish", "items": [{"id": "X", "entries": "1"}]}, "unreadable"),
    ({"act": "publish", "items": []}, "none_chosen"),
    ({"act": "dance", "items": [{"id": "X", "entries": 1}]}, "unknown_act"),
    ({"act": "propose", "items": [{"id": "X", "entries": 1}]}, "unknown_reason"),
    (
        {"act": "publish", "items": [{"id": "X", "entries": 1}], "note": "Vì"},
        "note_not_kept",
    ),
    ({"act": "mask", "id": "X", "entries": 1, "point": 0}, "opinion_unknown"),
    ({"act": "mask", "id": "X", "entries": 1, "point": -1}, "unreadable"),
    ([], "malformed_body"),
]


def test_bad_bodies_are_refused(client: Any, opinion: tuple[Any, str]) -> None:
    draft, code = opinion
    for body, why in BAD_BODIES:
        answer = client(REVIEWER).post(
            f"/++api++{path_of(draft)}/@opinion-cases", json=body
        )
        assert answer.status_code == 400, why
        assert answer.json()["error"]["type"] == why
        assert state(code) is State.WAITING


def test_words_are_masked_by_both_ways(client: Any, opinion: tuple[Any, str]) -> None:
    draft, code = opinion
    address = f"/++api++{path_of(draft)}/@opinion-cases"
    said = {"act": "mask", "id": board_name(code), "entries": 1, "point": 0}
    by_words = {**said, "text": TEXT.replace("Trần Mẫu", "[…]")}
    answer = client(REVIEWER).post(address, json=by_words)
    assert answer.json()["mask"]["text"] == by_words["text"]
    begin = TEXT.index("0912345678")
    stretches = {**said, "text": [[begin, begin + 10]], "proposal": []}
    answer = client(REVIEWER).post(address, json=stretches)
    assert answer.json()["mask"]["text"] == TEXT.replace("0912345678", "[…]")
    foul = {**said, "text": TEXT.replace("không đồng ý", "đồng ý")}
    answer = client(REVIEWER).post(address, json=foul)
    assert answer.json()["error"]["type"] == "not_only_masked"


def test_the_mask_page_proposes_numbers(client: Any, opinion: tuple[Any, str]) -> None:
    draft, code = opinion
    address = f"{path_of(draft)}/@@opinion-mask?case={board_name(code)}&point=0"
    session = client(REVIEWER)
    page = session.get(address)
    assert "0912345678</strong>" in page.text
    begin = TEXT.index("0912345678")
    form = {
        "_authenticator": token_in(page.text),
        "entries": "1",
        "suggestion": f"text:{begin}:{begin + 10}",
        "text": TEXT.replace("Trần Mẫu", "[…]"),
        "mask": "1",
    }
    assert session.post(address, data=form).status_code == 303
    both = TEXT.replace("Trần Mẫu", "[…]").replace("0912345678", "[…]")
    assert both in session.get(f"{path_of(draft)}/@@opinions-queue").text


def test_who_sent_it_is_shown_once_after_a_reason(
    client: Any, opinion: tuple[Any, str]
) -> None:
    draft, code = opinion
    address = f"{path_of(draft)}/@@opinion-contact?case={board_name(code)}"
    session = client(REVIEWER)
    page = session.get(address)
    assert NAME not in page.text
    form = {"_authenticator": token_in(page.text), "why": "  "}
    refused = session.post(address, data=form)
    assert (refused.status_code, NAME in refused.text) == (400, False)
    form["why"] = "Cần hỏi lại tác giả"
    told = session.post(address, data=form)
    assert NAME in told.text
    assert told.headers["Cache-Control"] == "no-store"
    transaction.begin()
    acts = act_store(api.portal.get()).of_item(draft.UID())
    assert CONTACT_SEEN in {one.kind for one in acts}


def test_a_file_is_a_download(client: Any, opinion: tuple[Any, str]) -> None:
    draft, code = opinion
    base = f"{path_of(draft)}/@@opinion-file?case={board_name(code)}"
    answer = client(PUBLISHER).get(f"{base}&n=0")
    assert answer.status_code == 200
    assert answer.content.startswith(b"%PDF")
    assert answer.headers["Content-Disposition"].startswith("attachment;")
    for wrong in ("n=1", "n=-1", "n=x", ""):
        assert client(PUBLISHER).get(f"{base}&{wrong}").status_code == 404


def test_figures_are_for_everybody(client: Any, opinion: tuple[Any, str]) -> None:
    answer = client().get("/++api++/vi/du-thao/@opinion-figures").json()
    assert [one["unit"]["token"] for one in answer["items"]] == ["so-y-te"]
    assert answer["items"][0]["received"] == 1
    page = client().get("/vi/du-thao/@@opinions-figures")
    assert page.status_code == 200
    assert "Sở Y tế" in page.text


def test_nobody_alone_changes_whom_an_answer_is_to(
    client: Any, opinion: tuple[Any, str]
) -> None:
    draft, _code = opinion
    words = "Tôi nhất trí với dự thảo, đề nghị ban hành sớm."
    codes = [send_and_list(draft, words) for _each in range(3)]
    transaction.commit()
    address = f"/++api++{path_of(draft)}/@opinion-cases"
    items = [{"id": board_name(one), "entries": 1} for one in codes]

    def done(act: str, chosen: list[dict[str, Any]]) -> list[str]:
        body = client(REVIEWER).post(address, json={"act": act, "items": chosen}).json()
        reasons = (one.get("reasons") for one in body["items"])
        return [one[0]["type"] if one else "" for one in reasons]

    assert done("group", items) == [""] * 3
    assert done("ungroup", items[2:]) == [""]
    group = case_store().of(draft.UID()).get(codes[0]).group
    for state_then in (AnswerState.APPROVED, AnswerState.PUBLISHED):
        response_store().make(draft.UID()).put(
            Response(
                identifier=uuid4().hex,
                scope=Scope.GROUP,
                key=group,
                point=ALL_POINTS,
                result=Result.TAKEN_UP,
                reasons="Cơ quan soạn thảo tiếp thu.",
                changed=(),
                assigned="",
                state=state_then,
                drafted_by="",
                drafted=datetime.now(UTC),
            )
        )
        transaction.commit()
        assert done("ungroup", items[:2]) == ["group_answered"] * 2
        # Nobody approved it for the others.
        assert done("group", items) == ["", "", "group_answered"]
    transaction.begin()
    rows = [case_store().of(draft.UID()).get(one) for one in codes]
    assert [one.group == group for one in rows if one] == [True, True, False]


def test_nobody_publishes_in_the_moment_in_which_they_hide_words(
    client: Any, opinion: tuple[Any, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    draft, code = opinion
    address = f"/++api++{path_of(draft)}/@opinion-cases"
    stands, goes_on = Event(), Event()

    def record(*facts: Any, **named: Any) -> None:
        stands.set()
        assert goes_on.wait(30)
        moderating.record(*facts, **named)

    monkeypatch.setattr(masking, "record", record)
    item = {"id": board_name(code), "entries": 1}
    masks = {"act": "mask", **item, "point": 0}
    masks["text"] = TEXT.replace("Trần Mẫu", "[…]")
    with ThreadPoolExecutor(1) as other:
        hidden = other.submit(client(REVIEWER).post, address, json=masks)
        assert stands.wait(30)
        publishes = {"act": "publish", "items": [{**item, "seen": ""}]}
        done = client(REVIEWER).post(address, json=publishes)
        goes_on.set()
        assert done.json()["done"] == 1, done.text
        assert hidden.result(30).status_code == 400
    assert hidden.result().json()["error"]["type"] == "opinion_changed"
    transaction.begin()
    assert not mask_store().of(code, 1)
