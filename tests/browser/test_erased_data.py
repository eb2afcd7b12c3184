"""After erasure nothing of a person is in any file of a running portal (15.2)."""

from __future__ import annotations

from .portal_process import PortalProcess
from altcha import Challenge
from altcha import Payload
from altcha import solve_challenge
import pytest
import requests
from typing import Any
from uuid import uuid4


TOLD = {"name": "Vương Thị Thử Xóa", "phone": "0204777123", "address": "Ngõ Thử Xóa 7"}
API = {"Accept": "application/json"}


def found_in(portal: PortalProcess) -> list[str]:
    """Files of the data that hold something of the person."""
    return [
        one.name
        for one in portal.data.rglob("*")
        if one.is_file()
        and any(text.encode() in one.read_bytes() for text in TOLD.values())
    ]


@pytest.mark.regulation("4.2a", "15.2")
def test_nothing_of_a_person_is_left(portal: PortalProcess) -> None:
    base = f"{portal.url}/++api++"

    def proof() -> str:
        challenge = requests.get(f"{base}/@challenge", headers=API, timeout=30).json()
        read = Challenge.from_dict(challenge)
        return str(Payload(read, solve_challenge(read)).to_base64())

    def send(path: str, **body: Any) -> Any:
        answer = requests.post(f"{base}{path}", json=body, headers=API, timeout=30)
        assert answer.ok, answer.text
        return answer.json()

    (draft, *_more) = requests.get(
        f"{base}/@drafts?state=open", headers=API, timeout=30
    ).json()["items"]
    path = draft["@id"].removeprefix(portal.url).removeprefix("/++api++")
    receipt = send(
        f"{path}/@opinions",
        version=1,
        points=[{"provision": "", "stance": "other", "text": "Một ý kiến để thử xóa."}],
        consents={"use_of_data": True, "publish_name": True},
        idempotency_key=uuid4().hex,
        altcha=proof(),
        **TOLD,
    )
    assert found_in(portal) == []
    send(f"/@receipts/{receipt['code']}/consent", withdraw=["use_of_data"])
    assert found_in(portal) == []
    folder = portal.data / "keys"
    assert folder.stat().st_mode & 0o777 == 0o700
    # Contact and published name had keys of their own.
    assert len((folder / "erased").read_text(encoding="ascii").split()) >= 2
