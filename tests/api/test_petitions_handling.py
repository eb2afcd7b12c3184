"""Petitions at the desk: handed over, asked of others, refused, read by programs (11.1)."""

from acts_kept import acts_between
from bacgiang.policy.base.acts.actor import SYSTEM
from bacgiang.policy.base.dates import now_utc
from bacgiang.policy.citizen.act_kinds import CONTACT_ERASED
from bacgiang.policy.citizen.codes.tracking_code import parse
from bacgiang.policy.citizen.contacts.store import contact_store
from bacgiang.policy.citizen.handling import changed as reading_on
from bacgiang.policy.citizen.submissions.writing import server_clock
from bacgiang.policy.editorial.acts.store import act_store
from bacgiang.policy.petitions.act_kinds import PETITION_HAND_OVER
from bacgiang.policy.petitions.cases.catching_up import refresh
from bacgiang.policy.petitions.cases.store import case_store
from bacgiang.policy.petitions.figures.overdue import UnitsOverdue
from bacgiang.policy.units.boards.board import board_with_code
from collections.abc import Callable
from datetime import timedelta
from lxml import html
from petition_samples import ANSWER
from petition_samples import Author
from petition_samples import Desk
from petition_samples import first_of
from petition_samples import HTML
from petition_samples import told
from petition_samples import WHO
from petition_samples import WORDS
from plone import api
import pytest
import transaction
from typing import Any
from zope.i18n import translate


pytestmark = pytest.mark.whole_pages


EMPTY = "so-giao-duc"
"""A unit with a site, and nobody on its board."""


@pytest.mark.regulation("11.1")
def test_nothing_goes_where_nobody_would_find_it(
    send_petition: Any, petition_desk: Any, site: Any
) -> None:
    """Not by who has it, nor by who sends it; what the table leads there goes to the
    main board."""
    assert send_petition().status_code == 201
    desk = petition_desk("so-y-te-update", "so-y-te")
    (item,) = desk.items()
    why = {"reason": "Thuộc ngành giáo dục"}
    for act, asked in (("hand-over", {"unit": EMPTY}), ("ask", {"units": [EMPTY]})):
        answer = desk.act(item["id"], act, **asked, **why)
        assert (answer.status_code, told(answer)) == (400, "nobody_there"), act
    assert [one["id"] for one in desk.items()] == [item["id"]]
    refused = send_petition(unit=EMPTY)
    assert (refused.status_code, told(refused)) == (400, "nobody_there")
    assert send_petition(subject="education").status_code == 201
    main = Desk(petition_desk("ubnd-update", "ubnd").session, "ubnd")
    main.path = "/++api++/vi/@petitions"
    assert len(main.items()) == 1


@pytest.mark.regulation("11.1")
def test_a_board_without_accounts_is_nobody(
    send_petition: Any, petition_desk: Any, site: Any
) -> None:
    """An account that is taken away past the portal ends no membership."""
    assert send_petition().status_code == 201
    (item,) = petition_desk("so-y-te-update", "so-y-te").items()
    transaction.begin()
    kept = site.acl_users.source_users
    for user in {one.user_id for _key, one in board_with_code("so-y-te").active()}:
        kept.removeUser(user)
    transaction.commit()
    assert board_with_code("so-y-te").active()
    refused = send_petition(unit="so-y-te")
    assert (refused.status_code, told(refused)) == (400, "nobody_there")
    refresh([first_of(site).code])
    # What waits there is told to who oversees all units, however long it has yet.
    with api.env.adopt_roles(["Manager"]):
        (waits,) = UnitsOverdue()("", ())
    assert waits.unit == "so-y-te" and item
    said = translate(waits.state_title, target_language="vi")
    assert said.startswith("Không còn ai đăng nhập được")


@pytest.mark.regulation("11.1", "11.2")
def test_what_came_to_the_wrong_unit_is_handed_over_with_its_sender(
    send_petition: Any, petition_desk: Any, site: Any, client: Any
) -> None:
    assert send_petition().status_code == 201
    wrong, right = (
        petition_desk("so-y-te-update", "so-y-te"),
        petition_desk("ubnd-update", "so-y-te"),
    )
    (item,) = wrong.items()
    # No job has made rows yet; what is listed is counted.
    assert wrong.session.get(wrong.path).json()["totals"]["open"] == 1
    assert right.session.get(right.path).status_code == 403
    assert (
        told(wrong.act(item["id"], "hand-over", unit="huyen-hiep-hoa"))
        == "reason_missing"
    )
    why = "Đường do huyện quản lý"
    assert (
        told(wrong.act(item["id"], "hand-over", unit="x", reason=why)) == "wrong_unit"
    )
    seen = wrong.read(item["id"])["seen"]
    done = wrong.act(item["id"], "hand-over", unit="huyen-hiep-hoa", reason=why)
    assert done.status_code == 200, done.text
    assert wrong.items() == []
    assert told(wrong.act(item["id"], "answer", seen=seen, words=ANSWER)) == (
        "unknown_petition"
    )
    found = first_of(site)
    assert contact_store(site).get(found.code).unit == "huyen-hiep-hoa"
    assert case_store(site).get(found.code).unit == "huyen-hiep-hoa"
    # The deadline runs on; that of a hand-over begins anew.
    row = case_store(site).get(found.code)
    assert row.due.isoformat() == item["due"]
    page = client().get(f"/vi/@@receipt?code={found.code}", headers=HTML).text
    assert "Hiệp Hòa" in page and why not in page


@pytest.mark.regulation("11.1")
def test_a_program_reads_what_changed_and_misses_nothing(
    send_petition: Any, petition_desk: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = petition_desk("so-y-te-update", "so-y-te")
    assert told(desk.since("x")) == "wrong_moment"
    begun = server_clock().isoformat()
    for _number in range(3):
        assert send_petition().status_code == 201
    # What is young is told the next time: nothing comes before what was told.
    first = desk.since(begun).json()
    assert first["items"] == [] and first["until"] == begun

    def later(minutes: int) -> None:
        at = server_clock() + timedelta(minutes=minutes)
        monkeypatch.setattr(reading_on, "now_utc", lambda: at)

    later(3)
    known = desk.since(begun).json()
    assert len(known["items"]) == 3 and not known["batching"]
    names = [one["id"] for one in known["items"]]
    desk.act(names[0], "answer", words=ANSWER)
    desk.act(names[1], "hand-over", unit="huyen-hiep-hoa", reason="Của huyện")
    petition_desk("so-y-te-head", "so-y-te").act(names[0], "confirm")
    later(6)
    changed = desk.since(known["until"]).json()
    (gone, answered) = changed["items"]
    assert gone == {"id": names[1], "gone": True}
    assert (answered["id"], answered["phase"]) == (names[0], "answered")
    assert desk.since(changed["until"]).json()["items"] == []
    other = petition_desk("huyen-hiep-hoa-update", "huyen-hiep-hoa").since(begun)
    assert [one["id"] for one in other.json()["items"]] == [names[1]]


@pytest.mark.regulation("11.1")
def test_a_unit_answers_with_words_it_keeps_for_what_is_asked_often(
    send_petition: Any, petition_desk: Any, client: Any
) -> None:
    page, clerk = "/vi/don-vi/so-y-te/@@standard-answers", client("so-y-te-update")

    def send(**typed: str) -> Any:
        form = html.fromstring(clerk.get(page, headers=HTML).text)
        token = form.xpath('//*[@id="standard-answers"]//input[@type="hidden"]')[0]
        data = {token.name: token.value, **typed}
        return clerk.post(page, data=data, headers=HTML)

    assert send(title="", words=ANSWER).status_code == 400
    assert send(title="Đèn đường", words="<b>x</b>").status_code == 400
    assert send(title="Đèn đường", words=ANSWER).status_code == 303
    other = client("huyen-hiep-hoa-update")
    assert (
        ANSWER
        not in other.get(page.replace("so-y-te", "huyen-hiep-hoa"), headers=HTML).text
    )
    assert send_petition().status_code == 201
    (item,) = petition_desk("so-y-te-update", "so-y-te").items()
    case = f"/vi/don-vi/so-y-te/@@petition-case?case={item['id']}"
    shown = html.fromstring(clerk.get(case, headers=HTML).text)
    way = shown.get_element_by_id("petition-standard").xpath(".//a/@href")[0]
    filled = html.fromstring(clerk.get(way, headers=HTML).text)
    assert filled.get_element_by_id("words").text == ANSWER
    kept = html.fromstring(clerk.get(page, headers=HTML).text)
    (button,) = kept.xpath('//button[@name="remove"]')
    assert send(remove=button.get("value")).status_code == 303
    assert ANSWER not in clerk.get(page, headers=HTML).text


@pytest.mark.regulation("11.1")
def test_a_refusal_has_a_ground_of_the_list_and_is_told_by_letter(
    send_petition: Any, petition_desk: Any, letters: Any
) -> None:
    assert (
        send_petition(matter="question", text="Số của ông A là 0912345678?").status_code
        == 201
    )
    unit = petition_desk("so-y-te-update", "so-y-te")
    (item,) = unit.items()
    bad = unit.act(item["id"], "refuse", words="Không rõ.", ground="vì-thế")
    assert told(bad) == "unknown_ground"
    assert unit.act(
        item["id"], "refuse", words="Không rõ câu hỏi.", ground="not-readable"
    ).json()["proposal"]["is_own"]
    head = petition_desk("so-y-te-head", "so-y-te")
    assert told(head.act(item["id"], "confirm", publish=True)) == "personal_data"
    stale = f"{head.read(item['id'])['seen']}x"
    assert told(head.act(item["id"], "confirm", seen=stale)) == "changed_meanwhile"
    closed = head.act(item["id"], "confirm")
    assert closed.json()["phase"] == "refused", closed.text
    sent = {one["Subject"].partition(":")[0]: one.get_content() for one in letters()}
    assert sent.keys() == {"Đã nhận", "Từ chối"}
    text = sent["Từ chối"]
    assert "Không rõ câu hỏi." in text and "Không xác định được nội dung." in text
    assert "0912345678" not in text


@pytest.mark.regulation("11.1", "11.2")
def test_units_are_asked_and_the_head_decides_while_days_stand_still(
    send_petition: Any,
    petition_desk: Callable[[str, str], Desk],
    site: Any,
    client: Any,
) -> None:
    assert send_petition(matter="question").status_code == 201
    clerk = petition_desk("so-y-te-update", "so-y-te")
    asked = petition_desk("huyen-hiep-hoa-update", "huyen-hiep-hoa")
    (item,) = clerk.items()
    name, why = item["id"], "Ai quản lý ngõ này?"
    assert told(clerk.act(name, "ask", units=["x"], reason=why)) == "wrong_units"
    of_own = clerk.act(name, "ask", units=["so-y-te"], reason=why)
    assert told(of_own) == "wrong_units"
    unasked = asked.session.get(f"{asked.path}?asked={name}")
    assert told(unasked) == "unknown_petition"
    done = clerk.act(name, "ask", units=["huyen-hiep-hoa"], reason=why)
    # Where several are asked, the law gives more days.
    assert done.json()["due"] > item["due"]
    assert asked.session.get(asked.path).json()["asked"] == [name]
    read = asked.session.get(f"{asked.path}?asked={name}").json()
    assert read["text"] == WORDS and read["question"] == why
    assert WHO["name"] not in str(read) and asked.read(name)["error"]
    part = "Ngõ này do xã quản lý."
    page = "/vi/don-vi/huyen-hiep-hoa/@@petitions"
    page = html.fromstring(asked.session.get(page, headers=HTML).text)
    way = page.get_element_by_id("petitions-asked").xpath(".//a/@href")[0]
    form = html.fromstring(asked.session.get(way, headers=HTML).text).get_element_by_id(
        "petition-tell"
    )
    fields = {key: value or "" for key, value in form.form_values()}
    sent = asked.session.post(form.action, data={**fields, "words": part}, headers=HTML)
    assert sent.status_code == 303
    case = f"/vi/don-vi/so-y-te/@@petition-case?case={name}"
    assert part in clerk.session.get(case, headers=HTML).text
    assert asked.session.get(asked.path).json()["asked"] == []
    head = petition_desk("so-y-te-head", "so-y-te")
    reviewer = petition_desk("so-y-te-review", "so-y-te")
    assert told(clerk.act(name, "pause", reason=why)) == "may_not_confirm"
    assert head.act(name, "pause", reason="Chờ kết quả kiểm tra").json()["due"] is None
    assert told(head.act(name, "pause", reason=why)) == "paused"
    assert clerk.act(name, "resume").json()["due"] == done.json()["due"]
    assert clerk.act(name, "for-head").status_code == 200
    clerk.act(name, "answer", words=ANSWER)
    assert told(reviewer.act(name, "confirm")) == "for_head"
    assert head.act(name, "confirm").json()["phase"] == "answered"
    # Nothing of it is read by who was asked, once it is over.
    gone = asked.session.get(f"{asked.path}?asked={name}")
    assert told(gone) == "unknown_petition"
    code = first_of(site).code
    receipt = client().get(f"/vi/@@receipt?code={code}", headers=HTML).text
    assert "Tạm dừng" in receipt and part not in receipt and why not in receipt


@pytest.mark.regulation("15.2", "15.5")
def test_what_is_erased_leaves_no_words_and_no_address_in_the_record(
    send_petition: Any, petition_desk: Any, client: Any, site: Any
) -> None:
    """The record is sealed: nothing comes out of it again."""
    begun = now_utc()
    code = parse(send_petition().json()["code"])
    clerk = petition_desk("so-y-te-update", "so-y-te")
    (item,) = clerk.items()
    said = "Người gửi nói nhà ở ngõ 12"
    asked = {"units": ["huyen-hiep-hoa"], "reason": said}
    assert clerk.act(item["id"], "ask", **asked).status_code == 200
    handed = {"unit": "huyen-hiep-hoa", "reason": said}
    assert clerk.act(item["id"], "hand-over", **handed).status_code == 200
    gone = Author(client(), code).act("consent", withdraw=["all"])
    assert gone.status_code == 200, gone.text
    transaction.begin()
    acts = list(acts_between(act_store(site), begun, begun + timedelta(hours=1)))
    of_case = [one for one in acts if one.kind.startswith(("petition_", "contact_"))]
    assert {CONTACT_ERASED, PETITION_HAND_OVER} <= {one.kind for one in of_case}
    assert said not in repr(of_case)
    addresses = {one.actor: one.address for one in of_case}
    assert addresses[SYSTEM] == ""
    assert addresses["so-y-te-update"] == "127.0.0.1"
