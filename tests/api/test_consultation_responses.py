"""Answers and the report over HTTP: the desk, its acts, the service, public files."""

from answer_samples import answer
from answer_samples import close
from answer_samples import give
from answer_samples import name
from answer_samples import point
from answer_samples import provision_ids
from answer_samples import word
from bacgiang.policy.citizen.codes.board_names import board_name
from bacgiang.policy.citizen.submissions.states import Event
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.consultation.cases.masks import Mask
from bacgiang.policy.consultation.cases.masks import mask_store
from bacgiang.policy.consultation.responses.reading import published_answer
from bacgiang.policy.consultation.responses.store import response_store
from bacgiang.policy.consultation.timing.store import consultation_of
from bacgiang.policy.text.folding import has_diacritics
from draft_samples import make_draft
from draft_samples import publish_draft
from lxml import html
from made_once import made_once
from plone import api
import pytest
import re
import transaction
from typing import Any


pytestmark = pytest.mark.regulation("4.1e", "11.1")
SECRETS = ("Trần Văn Kín", "kin@example.org", "0912345678", "so-y-te-")


@pytest.fixture
@made_once
def draft(site: Any, boards: None) -> Any:
    made = publish_draft(make_draft(site))
    transaction.commit()
    return made


@pytest.fixture
@made_once
def codes(draft: Any) -> dict[str, str]:
    """A masked opinion of somebody unnamed, and a withheld one."""
    wid = provision_ids(draft)["art_1"]
    shown = give(draft, point(wid, "Gọi số 0912345678."))
    name(shown, publish=False, name="Trần Văn Kín", email="kin@example.org")
    mask_store().put(shown, 1, (Mask(0, "Gọi [đã che].", ""),))
    withheld = give(draft, point(wid, "Lời thóa mạ."), fate=Event.WITHHELD)
    transaction.commit()
    return {"shown": shown, "withheld": withheld}


def path(draft: Any, more: str = "") -> str:
    return "/" + "/".join(draft.getPhysicalPath()[2:]) + more


def speak(language: str) -> None:
    """What the head of So Y te chose to work in."""
    member = api.user.get(userid="so-y-te-head")
    member.setMemberProperties({"language": language}, force_empty=True)
    transaction.commit()


def unmarked(page: Any, within: str) -> set[str]:
    """Vietnamese words in a part of an English page that says nothing of them."""
    texts = page.cssselect(within)[0].xpath(".//text()[not(parent::script)]")
    found = {one for one in texts if has_diacritics(one)}
    lang = "string(ancestor-or-self::*[@lang][1]/@lang)"
    return {one for one in found if one.getparent().xpath(lang) != "vi"}


def matters(client: Any) -> set[str]:
    """Of “My work”, as far as it is about answers."""
    items = client.get("/++api++/vi/@my-work").json()["items"]
    return {row["matter"] for row in items if row["matter"].startswith("answers")}


def authenticator(text: str) -> str:
    found = re.search(r'name="_authenticator" value="([^"]+)"', text)
    assert found is not None
    return found[1]


def test_from_the_first_draft_to_the_report_by_the_service(
    draft: Any, codes: dict[str, str], client: Any
) -> None:
    address = path(draft, "/@responses")
    targets = [
        {"to": f"opinion:{board_name(one)}", "stamp": ""} for one in codes.values()
    ]
    said = {"act": "draft", "targets": targets, "result": "partly", "reasons": "Vì rõ."}
    editor, head = client("so-y-te-update"), client("so-y-te-head")
    made = editor.post(address, json=said)
    assert made.status_code == 200, made.text
    again = editor.post(address, json=said)
    assert again.status_code == 409
    assert again.json()["error"]["type"] == "changed_meanwhile"
    answers = [
        {"identifier": one["identifier"], "stamp": one["stamp"]}
        for one in made.json()["items"]
    ]
    refused = editor.post(address, json={"act": "approve", "answers": answers})
    assert refused.status_code == 403
    assert client().get(address).json()["items"] == []
    assert matters(head) == {"answers-approve"}
    assert matters(editor) == set()
    head.post(address, json={"act": "approve", "answers": answers})
    assert matters(head) == matters(client("so-y-te-publish")) == {"answers-publish"}
    assert head.post(address, json={"act": "publish"}).status_code == 200
    assert matters(head) == set()
    (public,) = client().get(address).json()["items"]
    assert public["reasons"] == "Vì rõ."
    assert public["result"]["token"] == "partly"
    listed = editor.get(f"{address}?all=1").json()["items"]
    assert {one["to"] for one in listed} == {one["to"] for one in targets}


BAD_INPUT = [
    ({"act": "burn"}, "unknown_act"),
    ({"act": "draft", "targets": "all"}, "wrong_body"),
    ({"act": 7}, "wrong_body"),
    ({"act": "draft", "result": "taken-up", "reasons": "Vì."}, "no_target"),
    (
        {
            "act": "draft",
            "result": "taken-up",
            "reasons": "Vì.",
            "targets": [{"to": "opinion:xyz:99999999999"}],
        },
        "unknown_target",
    ),
    (
        {
            "act": "draft",
            "result": "not-taken-up",
            "reasons": "Ghi nhận.",
            "targets": [{"to": "provision:"}, {"to": "provision:art_1"}],
        },
        "no_reason_in_words",
    ),
    ({"act": "publish"}, "not_yours"),
]


def test_bad_input_is_refused_in_words(draft: Any, client: Any) -> None:
    editor = client("so-y-te-update")
    for body, kind in BAD_INPUT:
        said = editor.post(path(draft, "/@responses"), json=body)
        assert said.status_code in (400, 403, 404), body
        assert said.json()["error"]["type"] == kind, body
        assert said.json()["error"]["message"], body


@pytest.mark.parametrize("who", [None, "huyen-hiep-hoa-head", "ubnd-head"])
def test_outsiders_see_and_do_nothing(
    draft: Any, codes: dict[str, str], client: Any, who: str | None
) -> None:
    outsider = client(who)
    for page in ("/@@answers", "/@@consultation-report", "/@@consultation-report.docx"):
        answer_to = outsider.get(path(draft, page))
        assert answer_to.status_code in (302, 401, 403, 404)
        assert codes["shown"] not in answer_to.text
    assert outsider.get(path(draft, "/@responses?all=1")).status_code in (401, 403)
    sent = outsider.post(path(draft, "/@responses"), json={"act": "publish"})
    assert sent.status_code in (401, 403)
    sent = outsider.post(path(draft, "/@@answers"), data={"act": "publish"})
    assert sent.status_code in (302, 401, 403)


def test_the_desk_takes_an_answer_and_keeps_what_was_refused(
    draft: Any, codes: dict[str, str], client: Any
) -> None:
    editor, address = client("so-y-te-update"), path(draft, "/@@answers")
    page = editor.get(address).text
    token = f"opinion:{board_name(codes['shown'])}:0"
    assert token in page
    assert "0912345678" not in page
    form = {
        "_authenticator": authenticator(page),
        "act": "draft",
        "targets:list": token,
        "stamps:list": f"{token} ",
        "reasons": "Lời đã gõ",
    }
    refused = editor.post(address, data=form)
    assert refused.status_code == 400
    assert "Lời đã gõ" in refused.text
    for told, said in {
        "Nêu lý do cụ thể": {"result": "not-taken-up", "reasons": "Ghi nhận ý kiến"},
        "sẽ bị mất": {"act": "assign", "assigned": "so-y-te-update"},
        "đã ghi lý do trả lại": {"result": "taken-up", "reason": "Chưa rõ"},
    }.items():
        refused = editor.post(address, data={**form, **said})
        assert refused.status_code == 400
        assert told in refused.text
    kept = editor.post(address, data={**form, "result": "taken-up"})
    assert kept.status_code == 303
    second = client("so-y-te-review").post(
        address,
        data={
            **form,
            "_authenticator": authenticator(client("so-y-te-review").get(address).text),
            "result": "partly",
            "reasons": "Lời của người thứ hai",
        },
    )
    assert second.status_code == 409
    assert "Lời của người thứ hai" in second.text
    assert "Lời đã gõ" in second.text
    transaction.begin()
    (one,) = response_store().of(draft.UID()).all()
    assert (one.reasons, one.drafted_by) == ("Lời đã gõ", "so-y-te-update")


def test_the_box_of_a_provision_approves_nothing_and_what_waits_is_counted(
    draft: Any, codes: dict[str, str], client: Any
) -> None:
    wid, head = provision_ids(draft)["art_1"], client("so-y-te-head")
    address = path(draft, "/@@answers")
    answer(draft, f"provision:{wid}")
    made = word(draft, f"opinion:{board_name(codes['shown'])}:0")
    transaction.commit()
    page = head.get(address).text
    assert "Mọi ý kiến phải trả lời" in page
    assert "Còn 1 trả lời chờ phê duyệt" in " ".join(page.split())
    sent = {
        "_authenticator": authenticator(page),
        "act": "approve",
        "targets:list": f"provision:{wid}",
    }
    refused = head.post(address, data=sent)
    assert refused.status_code == 400
    assert "“Phê duyệt hoặc trả lại”" in refused.text
    chosen = f"{made.identifier} {made.stamp()}"
    wrong = head.post(
        address, data={**sent, "act": "return", "answers:list": chosen, "reason": ""}
    )
    assert wrong.status_code == 400
    box = html.fromstring(wrong.text).get_element_by_id(f"answer-{made.identifier}")
    assert box.get("checked")
    ways = html.fromstring(wrong.text).xpath("//*[@id='reasons']//a/@href")
    assert ways == ["#answer-reason"]
    assert head.post(address, data={**sent, "answers:list": chosen}).status_code == 303


def test_the_desk_refuses_a_forged_form(
    draft: Any, codes: dict[str, str], client: Any
) -> None:
    form = {
        "act": "draft",
        "targets:list": f"opinion:{board_name(codes['shown'])}",
        "result": "partly",
        "reasons": "Giả.",
    }
    sent = client("so-y-te-update").post(path(draft, "/@@answers"), data=form)
    assert sent.status_code == 403
    transaction.begin()
    assert not list(response_store().of(draft.UID()).all())


def test_the_report_over_http(draft: Any, codes: dict[str, str], client: Any) -> None:
    head, address = client("so-y-te-head"), path(draft, "/@@consultation-report")
    close(draft)
    speak("en")
    # As browsers ask for pages: a program is answered in the site's language.
    head.headers["Accept"] = "text/html"
    page = head.get(address)
    assert page.status_code == 200
    work = html.fromstring(page.text)
    assert work.get("lang") == "en"
    assert "Issue the report" in work.get_element_by_id("content").text_content()
    assert not unmarked(work, "#content")
    assert "One answer waits" not in head.get(path(draft, "/@@answers")).text
    refused = head.post(address, data={"_authenticator": authenticator(page.text)})
    assert refused.status_code == 400
    transaction.begin()
    assert consultation_of(draft).report_issued is None
    waits = give(draft, point(provision_ids(draft)["art_1"]), fate=None)
    answer(draft, f"provision:{provision_ids(draft)['art_1']}")
    transaction.commit()
    assert published_answer(draft.UID(), codes["withheld"], 0) is not None
    # Answered with its provision, it waits for a decision all the same.
    assert "1 opinions wait" in " ".join(head.get(address).text.split())
    token = {"_authenticator": authenticator(page.text), "sure": "1"}
    refused = head.post(address, data=token)
    assert refused.status_code == 400
    assert "1 opinions wait to be published or withheld" in refused.text
    transaction.begin()
    assert consultation_of(draft).report_issued is None
    submissions().decide(waits, Event.WITHHELD, "insult")
    transaction.commit()
    sent = {"_authenticator": authenticator(page.text)}
    asked = head.post(address, data=sent)
    assert asked.status_code == 200 and 'id="sure"' in asked.text
    transaction.begin()
    assert consultation_of(draft).report_issued is None
    assert head.post(address, data={**sent, "sure": "1"}).status_code == 303
    visitor = client()
    for ending in ("", ".docx", ".xlsx"):
        assert visitor.get(f"{address}{ending}").status_code == 200
    text = visitor.get(address).text
    assert "Điều 1" in text
    assert html.fromstring(head.get(address).text).get("lang") == "vi"
    speak("")
    links = visitor.get(path(draft), headers={"Accept": "text/html"}).text
    assert "@@consultation-report" in links
    assert "@@answers" not in links
    assert "@@answers" in head.get(path(draft), headers={"Accept": "text/html"}).text
    assert "[đã che]" in text


PUBLIC = (
    "",
    "/@@consultation-report",
    "/@@consultation-report?start=0",
    "/@@consultation-report?start=99999&x=1",
    "/@@opinions-data",
    "/@@opinions-data.csv",
    "/@@opinions-data.json",
    "/@responses",
    "/@responses?b_size=200&b_start=0",
)


def test_nothing_private_in_public(
    draft: Any, codes: dict[str, str], client: Any
) -> None:
    answer(draft, f"opinion:{board_name(codes['shown'])}", reasons="Công khai.")
    answer(draft, f"opinion:{board_name(codes['withheld'])}", reasons="Riêng tác giả.")
    close(draft)
    transaction.commit()
    head, address = client("so-y-te-head"), path(draft, "/@@consultation-report")
    page = head.get(address)
    head.post(address, data={"_authenticator": authenticator(page.text), "sure": "1"})
    for who in (None, "huyen-hiep-hoa-update"):
        for more in PUBLIC:
            said = client(who).get(path(draft, more))
            assert said.status_code == 200, more
            for secret in (*SECRETS, *codes.values(), "Riêng tác giả", "thóa mạ"):
                assert secret not in said.text.replace(who or " ", ""), (more, secret)
    data = client().get(path(draft, "/@@opinions-data.json")).json()
    assert [one["reasons"] for one in data["opinions"]] == ["Công khai."]


def test_opinions_are_no_open_data_before_they_may_be_shown(
    site: Any, boards: None, client: Any
) -> None:
    draft = publish_draft(make_draft(site, showing="after-closing"))
    give(draft, point("", "Chưa cho xem."))
    answer(draft, "provision:", reasons="Chưa cho xem.")
    transaction.commit()
    for ending in ("csv", "json"):
        said = client().get(path(draft, f"/@@opinions-data.{ending}"))
        assert said.status_code == 404
    assert client().get(path(draft, "/@responses")).json()["items"] == []
    assert client().get(path(draft, "/@@opinions-data")).status_code == 200
