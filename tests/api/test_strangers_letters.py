"""What strangers make the portal send and keep has caps, before it costs (15.2)."""

from bacgiang.policy.base import letter_rates
from bacgiang.policy.base.uploads import room
from bacgiang.policy.citizen.attachments import sent
from bacgiang.policy.citizen.letters.sending import send_waiting
from bacgiang.policy.citizen.protection import room_for_files
from bacgiang.policy.citizen.protection import slow_lane
from bacgiang.policy.units.people import reset_letter
from base64 import b64encode
from collections.abc import Callable
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from draft_samples import make_draft
from draft_samples import publish_draft
from made_once import made_once
from opinion_samples import opinion
from opinion_samples import proof
from plone import api
import pytest
import transaction
from typing import Any


VICTIM = "nan-nhan@vi-du.vn"
PDF = b64encode(b"%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n").decode()


@pytest.fixture
@made_once
def path(site: Any, boards: None) -> str:
    made = publish_draft(make_draft(site))
    transaction.commit()
    return "/++api++/" + "/".join(made.getPhysicalPath()[2:])


def without_proof(**changes: Any) -> dict[str, Any]:
    body = opinion(**changes)
    del body["altcha"]
    return body


LIMIT = '"messages-without-proof";{}'


@pytest.mark.regulation("15.2")
def test_without_a_proof_letters_wait_and_are_five_an_address(
    client: Any, site: Any, path: str, mailbox: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, visitor = len(mailbox()), client()
    answers = [
        visitor.post(f"{path}/@opinions", json=without_proof(email=VICTIM))
        for _one in range(8)
    ]
    # The way stays open: every one is taken in.
    assert [one.status_code for one in answers] == [201] * 8
    for left, answer in zip(range(19, 11, -1), answers, strict=True):
        policy, state = LIMIT.format("q=20;w=600"), LIMIT.format(f"r={left};t=")
        assert answer.headers["RateLimit-Policy"] == policy
        assert answer.headers["RateLimit"].startswith(state)
    assert len(mailbox()) == before
    transaction.begin()
    now = datetime.now(UTC)
    assert send_waiting(site, now) <= 1
    for minutes in range(1, 10):
        send_waiting(site, now + timedelta(minutes=minutes))
    transaction.commit()
    found = [one for one in mailbox()[before:] if one["To"] == VICTIM]
    assert len(found) == letter_rates.MOST_UNPROVEN
    assert "Mã tra cứu" in found[0].get_content()
    # So many of one line; the next is told why.
    monkeypatch.setattr(slow_lane, "MOST_OF_ONE", 8)
    refused = visitor.post(f"{path}/@opinions", json=without_proof())
    assert refused.status_code == 429
    assert refused.json()["error"]["type"] == "too_many_without_proof"
    assert LIMIT.format("r=0;t=") in refused.headers["RateLimit"]
    again = refused.headers["RateLimit"].partition("t=")[2]
    assert 0 < int(refused.headers["Retry-After"]) <= 600
    assert refused.headers["Retry-After"] == again
    assert visitor.post(f"{path}/@opinions", json=opinion()).status_code == 201


@pytest.mark.regulation("15.2")
def test_letters_have_caps_by_receiver_by_sender_and_in_all(
    client: Any, site: Any, path: str, mailbox: Any
) -> None:
    visitor = client()

    def ask(email: str) -> int:
        body = {"email": email, "topic": "all", "use_of_data": True, "altcha": proof()}
        return int(visitor.post("/++api++/@follow", json=body).status_code)

    def limit(name: str, most: int) -> None:
        letter_rates.letter_rates.clear()
        api.portal.set_registry_record(f"bacgiang.letters_{name}", most)
        transaction.commit()

    limit("to_receiver", 2)
    for _one in range(4):
        body = opinion(email=VICTIM)
        assert visitor.post(f"{path}/@opinions", json=body).status_code == 201
    assert [one["To"] for one in mailbox()].count(VICTIM) == 2
    # Receipts count apart: letters that ask to confirm keep them from nobody.
    assert [ask(VICTIM) for _one in range(3)] == [202, 202, 429]
    letter_rates.letter_rates.clear()
    assert [ask(VICTIM) for _one in range(3)] == [202, 202, 429]
    assert (
        visitor.post(f"{path}/@opinions", json=opinion(email=VICTIM)).status_code == 201
    )
    assert [one["To"] for one in mailbox()].count(VICTIM) >= 3
    assert ask("khac@vi-du.vn") == 202
    for name in ("of_sender", "in_all"):
        limit(name, 2)
        answers = [ask(f"{name}{number}@vi-du.vn") for number in range(3)]
        assert answers == [202, 202, 429]
        limit(name, 100)


@pytest.mark.regulation("15.2")
def test_letters_without_a_proof_of_few_lines_or_on_one_matter_leave_the_others_theirs(
    client: Any, site: Any, path: str, mailbox: Any
) -> None:
    api.portal.set_registry_record("bacgiang.citizen_trusted_proxies", ("127.0.0.1",))
    api.portal.set_registry_record("bacgiang.letters_in_all", 8)
    transaction.commit()

    def ask(number: int, sender: str, **values: Any) -> int:
        body = {"email": f"a{number}@vi-du.vn", "topic": "all", "use_of_data": True}
        headers = {"X-Forwarded-For": sender}
        body |= values
        answer = client().post("/++api++/@follow", json=body, headers=headers)
        return int(answer.status_code)

    unproven = [ask(number, f"2001:db8:{number:x}::1") for number in range(5)]
    assert unproven == [202] * 2 + [429] * 3
    one_line = [ask(10 + n, "203.0.113.7", altcha=proof()) for n in range(6)]
    assert one_line == [202] * 4 + [429] * 2
    neighbour, others = "203.0.113.9", [f"2001:db8:{n:x}::1" for n in range(20, 25)]
    assert ask(20, neighbour, altcha=proof()) == 429
    asked = [ask(21 + n, one, altcha=proof()) for n, one in enumerate(others)]
    assert asked == [202] * 2 + [429] * 3
    # Whoever asks to follow has taken three quarters; receipts go out all the same.
    before = len(mailbox())
    for n in range(30, 33):
        headers = {"X-Forwarded-For": f"2001:db8:{n:x}::1"}
        body = opinion(email=f"b{n}@vi-du.vn")
        answer = client().post(f"{path}/@opinions", json=body, headers=headers)
        assert answer.status_code == 201
    assert len(mailbox()) - before == 2


@pytest.mark.regulation("15.2")
@pytest.mark.parametrize("way", ["page", "service"])
def test_passwords_are_asked_for_within_the_same_caps(
    client: Any, site: Any, boards: None, mailbox: Any, way: str
) -> None:
    api.portal.set_registry_record("bacgiang.letters_of_sender", 1)
    transaction.commit()
    for level in ("head", "publish", "review"):
        name = f"so-y-te-{level}"
        if way == "page":
            answer = client().post("/@@mail_password", data={"userid": name})
        else:
            answer = client().post(f"/++api++/@users/{name}/reset-password", json={})
        assert answer.status_code < 400
        reset_letter.writer.submit(int).result(60)
    assert len(mailbox()) == 1


@pytest.mark.regulation("15.2")
def test_letters_asked_for_by_others_keep_no_password_from_anybody(
    client: Any, site: Any, boards: None, mailbox: Any
) -> None:
    for name in ("to_receiver", "in_all"):
        api.portal.set_registry_record(f"bacgiang.letters_{name}", 1)
    transaction.commit()
    email = api.user.get("so-y-te-head").getProperty("email")
    body = {"email": email, "topic": "all", "use_of_data": True, "altcha": proof()}
    assert client().post("/++api++/@follow", json=body).status_code == 202
    answer = client().post("/++api++/@users/so-y-te-head/reset-password", json={})
    assert answer.status_code < 400
    reset_letter.writer.submit(int).result(60)
    assert any("passwordreset" in one.get_content() for one in mailbox())


@pytest.mark.regulation("15.2")
def test_a_proof_comes_before_files_are_read(
    client: Any, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(file: Any) -> Any:
        raise AssertionError("read before the proof")

    monkeypatch.setattr(sent, "_file", read)
    files = [{"filename": "thu.pdf", "data": PDF}]
    answer = client().post(f"{path}/@opinions", json=opinion(files=files, altcha="x"))
    assert answer.status_code == 400
    assert answer.json()["error"]["type"] == "proof_unreadable"


@pytest.mark.regulation("15.2")
def test_files_of_strangers_have_a_rate_and_a_quota(
    client: Any, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [{"filename": "thu.pdf", "data": PDF}]

    def send(make: Callable[..., dict[str, Any]]) -> tuple[int, str]:
        answer = client().post(f"{path}/@opinions", json=make(files=files))
        return answer.status_code, answer.json().get("error", {}).get("type", "")

    monkeypatch.setattr(room_for_files, "MOST_UNPROVEN", 1)
    assert send(without_proof)[0] == 201
    assert send(without_proof) == (429, "too_many_with_files")
    assert send(opinion)[0] == 201
    monkeypatch.setattr(room, "RESERVE", 10**18)
    assert send(opinion) == (507, "no_room")
    monkeypatch.undo()
    api.portal.set_registry_record("bacgiang.citizen_most_gigabytes_kept", 1)
    transaction.commit()
    name = "bacgiang.policy.citizen.attachments.store.AttachmentStore.size"
    monkeypatch.setattr(name, 1 << 30)
    assert send(opinion) == (507, "no_room")
