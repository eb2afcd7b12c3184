"""Petitions as programs send them, and what boards and senders do by the services."""

from bacgiang.policy.citizen.keys.reading import reading_key
from bacgiang.policy.citizen.submissions.submissions import submissions
from collections.abc import Callable
from lxml import html
from opinion_samples import proof
import transaction
from typing import Any
from uuid import uuid4


HTML = {"Accept": "text/html"}
PNG = (
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\6\0\0\0\x1f\x15\xc4\x89"
    b"\0\0\0\nIDATx\x9cc\0\1\0\0\5\0\1\r\n-\xb4\0\0\0\0IEND\xaeB`\x82"
)
WORDS = "Đèn đường ngõ 12 hỏng từ tuần trước, tối rất nguy hiểm."
ANSWER = "Đã thay bóng đèn ngày hôm nay."
WHO = {
    "name": "Nguyễn Văn Mẫu",
    "address": "12 phố Mẫu, Bắc Giang",
    "phone": "0912 345 678",
    "email": "mau@example.org",
}


def petition(**changes: Any) -> dict[str, Any]:
    """As a program sends it."""
    return {
        "matter": "petition",
        "subject": "health",
        "text": WORDS,
        "place": "Ngõ 12, phố Mẫu",
        **WHO,
        "consents": {"use_of_data": True, "publish": True, "notices": True},
        "idempotency_key": uuid4().hex,
        "altcha": proof(),
        **changes,
    }


class Desk:
    """A unit's list and acts, as somebody signed in does them by the service."""

    def __init__(self, session: Any, unit: str) -> None:
        self.session = session
        self.path = f"/++api++/vi/don-vi/{unit}/@petitions"

    def items(self) -> list[Any]:
        found: list[Any] = self.session.get(self.path).json()["items"]
        return found

    def since(self, moment: str) -> Any:
        return self.session.get(self.path, params={"since": moment})

    def read(self, name: str) -> Any:
        return self.session.get(f"{self.path}?case={name}").json()

    def act(self, name: str, act: str, **asked: Any) -> Any:
        seen = asked.pop("seen", None) or self.read(name)["seen"]
        return self.session.post(self.path, json={"act": act, "seen": seen, **asked})


def told(answer: Any) -> str:
    return str(answer.json()["error"]["type"])


def first_of(site: Any) -> Any:
    transaction.begin()
    log = submissions(site)
    return next(one for one in map(log.require, log.codes()) if one.kind == "petition")


class Author:
    """Whoever has the code, and with `key` the address that the author is given."""

    def __init__(self, session: Any, code: str) -> None:
        self.session, self.code = session, code

    def act(self, name: str, has_key: bool = True, **asked: Any) -> Any:
        body = {**asked, "altcha": proof()}
        if has_key:
            body["key"] = reading_key(self.code)
        address = f"/++api++/@receipts/{self.code}/{name}"
        return self.session.post(address, json=body)

    def page(self, name: str, has_key: bool = True) -> Any:
        key = f"&key={reading_key(self.code)}" if has_key else ""
        address = f"/vi/@@{name}?code={self.code}{key}"
        return html.fromstring(self.session.get(address, headers=HTML).text)


def answered_by(desk: Callable[[str, str], Desk], words: str = ANSWER) -> Desk:
    """What came in last is answered by two people, and published."""
    clerk, head = desk("so-y-te-update", "so-y-te"), desk("so-y-te-head", "so-y-te")
    (item,) = clerk.items()
    assert clerk.act(item["id"], "answer", words=words).status_code == 200
    done = head.act(item["id"], "confirm", publish=True)
    assert done.json()["phase"] == "answered", done.text
    return clerk
