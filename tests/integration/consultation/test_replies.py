"""Letters and meetings that the board enters: one receipt, every point (11.1)."""

from bacgiang.policy.base.dates import today
from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.base.uploads.inspection import Upload
from bacgiang.policy.citizen.attachments.store import attachment_store
from bacgiang.policy.citizen.contacts.store import contact_store
from bacgiang.policy.citizen.submissions.states import State
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.consultation.act_kinds import OPINION_ENTER
from bacgiang.policy.consultation.cases.catching_up import catch_up
from bacgiang.policy.consultation.cases.deciding import publish
from bacgiang.policy.consultation.cases.store import case_store
from bacgiang.policy.consultation.opinions.content import content_of
from bacgiang.policy.consultation.replies.asked_store import asked_store
from bacgiang.policy.consultation.replies.asking import add_bodies
from bacgiang.policy.consultation.replies.asking import NewBody
from bacgiang.policy.consultation.replies.body import BodyState
from bacgiang.policy.consultation.replies.body import totals_of
from bacgiang.policy.consultation.replies.entering import correct
from bacgiang.policy.consultation.replies.entering import enter
from bacgiang.policy.consultation.replies.letters import letter_store
from bacgiang.policy.consultation.replies.listing import entered_replies
from bacgiang.policy.consultation.replies.parsing import ReplyReader
from bacgiang.policy.consultation.timing.consultation import Extension
from bacgiang.policy.consultation.timing.store import consultation_store
from bacgiang.policy.editorial.acts.store import act_store
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from io import BytesIO
from plone import api
from plone.uuid.interfaces import IUUID
import pytest
from typing import Any


POINT = {
    "provision": "Điều 3 khoản 1",
    "stance": "agree-with-changes",
    "text": "Đề nghị làm rõ mẫu hồ sơ.",
    "proposal": "Ban hành mẫu hồ sơ thống nhất.",
}


def letter(**values: Any) -> dict[str, Any]:
    """A letter of an office that arrived today."""
    return {
        "organisation": "Sở Tư pháp (mẫu)",
        "number": "15/STP-VB",
        "dated": today().isoformat(),
        "signer": "Trần Văn Ký (mẫu)",
        "arrived": today().isoformat(),
        "channel": "letter",
        "points": [POINT],
        **values,
    }


def entered(
    draft: Any, who: str = "so-y-te-update", files: tuple[Upload, ...] = (), **values
) -> Any:
    with api.env.adopt_user(username=who):
        reader = ReplyReader(draft, letter(**values))
        reply = reader.read(files)
        if reply is None:
            raise Refused(*reader.refusals)
        return enter(draft, reply)


def refusals(draft: Any, who: str = "so-y-te-update", **values: Any) -> set[str]:
    """Codes and fields that an entry is refused for."""
    with pytest.raises(Refused) as raised:
        entered(draft, who, **values)
    return {f"{one.code} {one.field}".strip() for one in raised.value.refusals}


@pytest.fixture
def open_draft(published: Callable[..., Any]) -> Any:
    return published()


@pytest.mark.regulation("4.1e")
def test_no_report_is_issued_past_a_reply_that_comes_in(open_draft: Any) -> None:
    met, uid = consultation_store()._met, IUUID(open_draft)
    before = met[uid]
    entered(open_draft)
    assert met[uid] > before


@pytest.mark.regulation("11.1")
def test_one_letter_is_one_submission_with_all_its_points(
    open_draft: Any, portal: Any
) -> None:
    points = [{**POINT, "text": f"Ý kiến {number}"} for number in range(40)]
    found = entered(open_draft, points=points)
    content = content_of(submissions().get(found.code))
    assert [one.text for one in content.points] == [f"Ý kiến {n}" for n in range(40)]
    assert {one.provision for one in content.points} == {"art_3__para_1"}
    assert (content.channel, content.author) == ("letter", "organisation")
    assert content.arrived == today()
    balance = submissions().balance(IUUID(open_draft))
    assert (balance.received, balance.waiting) == (1, 1)
    row = case_store().of(IUUID(open_draft)).get(found.code)
    assert len(row.provisions) == 40


def test_an_organisation_is_named_and_its_signer_is_not(
    open_draft: Any, portal: Any
) -> None:
    code = entered(open_draft).code
    store = contact_store(portal)
    assert store.public_name(code) == "Sở Tư pháp (mẫu)"
    assert store.get(code).more["signer"] == "Trần Văn Ký (mẫu)"
    public = letter_store().get(IUUID(open_draft), code)
    assert (public.organisation, public.number) == ("Sở Tư pháp (mẫu)", "15/STP-VB")
    payload = str(submissions().get(code).payload)
    assert "Tư pháp" not in payload
    assert "Văn Ký" not in payload


@pytest.mark.parametrize(("agreed", "name"), [("", ""), ("1", "Lê Thị Mẫu")])
def test_a_person_is_named_only_with_consent(
    open_draft: Any, portal: Any, agreed: str, name: str
) -> None:
    code = entered(
        open_draft, organisation="", person="Lê Thị Mẫu", publish_name=agreed
    ).code
    assert contact_store(portal).public_name(code) == name
    assert letter_store().get(IUUID(open_draft), code) is None


@pytest.mark.parametrize(
    "who",
    [
        f"{unit}-{level}"
        for unit in ("huyen-hiep-hoa", "ubnd")
        for level in ("update", "head")
    ],
)
def test_boards_of_other_units_enter_nothing(open_draft: Any, who: str) -> None:
    assert refusals(open_draft, who) == {"not_yours"}


@pytest.mark.parametrize("level", ["update", "review", "publish", "head"])
def test_every_level_of_the_board_enters(open_draft: Any, level: str) -> None:
    assert entered(open_draft, f"so-y-te-{level}").state is State.WAITING


def test_nothing_is_entered_to_a_draft_that_was_not_public(draft: Any) -> None:
    made = draft()
    assert "draft_not_public" in str(_refused(made))


def _refused(draft: Any) -> set[str]:
    reply = None
    with api.env.adopt_user(username="so-y-te-head"), pytest.raises(Refused) as raised:
        reply = enter(draft, reply)
    return {one.code for one in raised.value.refusals}


BAD_INPUT = [
    ({"organisation": ""}, "no_sender organisation"),
    ({"person": "Lê Thị Mẫu"}, "two_senders person"),
    ({"channel": "portal"}, "wrong_channel channel"),
    ({"channel": ["letter"]}, "wrong_channel channel"),
    ({"arrived": ""}, "no_arrived arrived"),
    ({"arrived": "31/02/2026"}, "wrong_day arrived"),
    ({"arrived": 20260301}, "wrong_day arrived"),
    ({"arrived": "2999-01-01"}, "arrived_later arrived"),
    ({"arrived": "2020-01-01"}, "dated_after dated"),
    ({"version": "9"}, "wrong_version version"),
    ({"points": []}, "no_points points"),
    ({"points": "x"}, "no_points points"),
    ({"points": [POINT] * 501}, "too_many points"),
    ({"points": [{}]}, "stance_missing points.0.stance"),
    (
        {"points": [{**POINT, "provision": "Điều 99"}]},
        "unknown_provision points.0.provision",
    ),
    (
        {"points": [POINT, {**POINT, "text": "x" * 20_001}]},
        "too_long points.1.text",
    ),
    (
        {"points": [{**POINT, "text": "<script>alert(1)</script>"}]},
        "markup points.0.text",
    ),
    ({"points": [{**POINT, "text": 5}]}, "not_text points.0.text"),
    ({"number": "x" * 101}, "too_long number"),
    ({"asked_body": "none"}, "unknown_body asked_body"),
]


def test_bad_input_is_named_and_nothing_is_kept(open_draft: Any) -> None:
    for values, expected in BAD_INPUT:
        assert expected in refusals(open_draft, **values), values
        assert submissions().balance(IUUID(open_draft)).received == 0


def test_a_file_that_is_none_is_refused_and_a_good_one_kept(open_draft: Any) -> None:
    bad = (Upload(BytesIO(b"PK\x03\x04 no document"), "thu.pdf"),)
    with pytest.raises(Refused):
        entered(open_draft, files=bad)
    assert submissions().balance(IUUID(open_draft)).received == 0
    good = (Upload(BytesIO("Công văn góp ý".encode()), "thu.txt"),)
    found = entered(open_draft, files=good)
    (sealed,) = content_of(found).files
    (kept,) = attachment_store().of(found.code)
    assert (sealed.name, kept.data) == ("thu.txt", "Công văn góp ý".encode())


def test_the_same_form_twice_is_one_reply(open_draft: Any) -> None:
    key = "khoa-cua-mau-don-0001"
    first = entered(open_draft, key=key)
    assert entered(open_draft, key=key).code == first.code
    other = [{**POINT, "text": "Khác"}]
    assert refusals(open_draft, key=key, points=other) == {"key_used key"}
    assert submissions().balance(IUUID(open_draft)).received == 1


def test_the_same_letter_is_not_entered_twice(open_draft: Any) -> None:
    entered(open_draft)
    again = {"organisation": "SỞ TƯ PHÁP (mẫu)", "number": "15 /STP-VB"}
    assert refusals(open_draft, **again) == {"entered_already number"}
    assert entered(open_draft, number="16/STP-VB").code


def set_dates(draft: Any, **dates: Any) -> None:
    store, uid = consultation_store(), IUUID(draft)
    store.put(uid, replace(store.get(uid), **dates))


@pytest.mark.regulation("11.1")
def test_what_arrives_after_the_last_day_is_late_until_an_extension(
    open_draft: Any,
) -> None:
    uid, yesterday = IUUID(open_draft), today() - timedelta(days=1)
    set_dates(open_draft, closes=yesterday)
    on_time = entered(
        open_draft, number="1", dated="", arrived=yesterday.isoformat()
    ).code
    late = entered(open_draft, number="2").code
    found = {one.code: one.is_late for one in entered_replies(uid)}
    assert found == {on_time: False, late: True}
    extension = Extension(datetime.now(UTC), today(), yesterday, "Cần thêm ý kiến")
    set_dates(open_draft, extensions=(extension,))
    assert not any(one.is_late for one in entered_replies(uid))


def test_nothing_is_entered_or_corrected_after_the_report(open_draft: Any) -> None:
    code = entered(open_draft).code
    set_dates(open_draft, report_issued=datetime.now(UTC))
    assert refusals(open_draft, number="2") == {"report_issued"}
    with api.env.adopt_user(username="so-y-te-head"):
        reply = ReplyReader(open_draft, letter()).read()
        with pytest.raises(Refused):
            correct(open_draft, code, reply)


def test_a_correction_is_a_new_version_under_the_same_code(
    open_draft: Any, portal: Any
) -> None:
    files = (Upload(BytesIO("Công văn".encode()), "thu.txt"),)
    before = entered(open_draft, files=files)
    (sealed,) = content_of(before).files
    points = [{**POINT, "stance": "disagree"}]
    values = letter(number="17/STP", points=points, kept_files=[sealed.sha256])
    with api.env.adopt_user(username="so-y-te-review"):
        found = correct(open_draft, before.code, ReplyReader(open_draft, values).read())
    assert (found.code, found.version, found.state) == (
        before.code,
        2,
        State.WAITING,
    )
    assert content_of(found).points[0].stance == "disagree"
    assert content_of(found).files == (sealed,)
    assert letter_store().get(IUUID(open_draft), found.code).number == "17/STP"
    assert contact_store(portal).get(found.code).more["number"] == "17/STP"
    acts = [
        one
        for one in act_store(portal).of_item(IUUID(open_draft))
        if one.kind == OPINION_ENTER
    ]
    assert {one.details["version"] for one in acts} == {1, 2}


def test_what_came_by_the_portal_is_not_corrected_here(open_draft: Any) -> None:
    payload = dict(entered(open_draft).payload)
    payload["channel"] = "portal"
    log = submissions()
    online = log.accept("opinion", IUUID(open_draft), payload, "k" * 20)
    with api.env.adopt_user(username="so-y-te-head"):
        reply = ReplyReader(open_draft, letter(number="9")).read()
        with pytest.raises(Refused) as raised:
            correct(open_draft, online.code, reply)
    assert raised.value.refusals[0].code == "unknown_reply"


def ask(draft: Any, *names: str) -> Any:
    day = today() - timedelta(days=20)
    with api.env.adopt_user(username="so-y-te-update"):
        new = [NewBody(name, day, day + timedelta(days=10)) for name in names]
        return add_bodies(draft, new)


def test_a_reply_answers_for_the_body_that_was_asked(open_draft: Any) -> None:
    uid = IUUID(open_draft)
    one, other = ask(open_draft, "Sở Tư pháp", "Sở Tài chính")
    assert asked_store().public(uid) == ()
    code = entered(open_draft, asked_body=one.identifier).code
    agrees = [{"stance": "agree"}]
    entered(open_draft, number="2", points=agrees, asked_body=other.identifier)
    first, second = asked_store().of(uid)
    assert (first.state, first.reply) == (BodyState.HAS_OPINIONS, code)
    assert second.state is BodyState.AGREED
    found = totals_of(asked_store().of(uid), today())
    assert (found["overdue"], found["not_answered"]) == (0, 0)


def test_nobody_publishes_alone_what_they_entered(published: Any) -> None:
    """What an office is said to have written is compared by somebody else."""
    draft = published()
    scan = Upload(BytesIO(b"Cong van"), "thu.txt")
    bare = entered(draft, "so-y-te-review", number="2").code
    code = entered(draft, "so-y-te-review", files=(scan,), organisation="Sở Y tế").code
    catch_up(api.portal.get())
    for who, chosen, why in (
        ("so-y-te-review", code, "second_person"),
        ("so-y-te-head", bare, "letter_missing"),
        ("so-y-te-head", code, ""),
    ):
        with api.env.adopt_user(username=who):
            (result,) = publish(draft, [chosen])
        assert (result.refusal.code if result.refusal else "") == why
    assert submissions().require(code).state is State.PUBLISHED


@pytest.mark.parametrize("name", ["organisation", "number"])
def test_the_words_about_a_letter_hold_no_mark(published: Any, name: str) -> None:
    draft = published()
    assert refusals(draft, **{name: "TỐI MẬT 1"}) == {f"secrecy_mark {name}"}
    with api.env.adopt_user(username="so-y-te-update"), pytest.raises(Refused):
        add_bodies(draft, [NewBody("TUYỆT MẬT: kế hoạch", today())])
    assert not asked_store().of(IUUID(draft))
