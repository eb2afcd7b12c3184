"""Recorded calls: read a request, send it, write down the answer without what varies.

A request is `http-examples/<name>.req`, its answer `<name>.resp`. Addresses, UIDs, times,
tokens, tracking codes and what is made of random numbers are those of no portal; `{digest}`
in a request is the SHA-256 of the text, `{proof}` a solved challenge. A body stands after
an empty line. `Authorization: Basic {account}` names who asks.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from datetime import datetime
from datetime import UTC
import json
from pathlib import Path
import re
from requests.structures import CaseInsensitiveDict
from typing import Any
from zoneinfo import ZoneInfo


EXAMPLES = Path(__file__).parent / "http-examples"
BASE = "https://portal.example"
TOKEN = "0a1b2c3d"
DAY, PRINTED_DAY = "2026-01-31", "31/01/2026"
MOMENT = f"{DAY}T08:00:00+07:00"
CODE, GIVEN_CODE = "7K3M-9QXA-2TF0", "2W8N-5HJC-6RV4"
"""Of the opinion that is there, and of the one that a call gives."""
HEADERS = ("Content-Type", "ETag", "Vary", "Link")
LINES_SHOWN, COLUMNS_SHOWN = 170, 400

_MOMENT = re.compile(
    r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:[+-]\d\d:\d\d|Z)?", re.ASCII
)
_LAST_DAY = re.compile(r"(?<!\d)(?:\d{4}-\d\d-\d\d|\d\d/\d\d/\d{4})(?!\d)", re.ASCII)
_CODE = re.compile(r"(?<![0-9A-Z-])[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}(?![0-9A-Z-])")
_RANDOM = re.compile(
    r'"(digest|salt|signature|public|key|name|of|nonce)": "[0-9a-f]{16,}"'
)
_BARE_CODE = re.compile(r'"code": "[0-9A-Z]{12}"')
_OPINION = re.compile(r'"[0-9a-f]{16}-(\d+)"')
_UID = re.compile(r"(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])")


@dataclass
class Portal:
    """What of a portal's answers varies from one run to the next."""

    base: str
    token: str
    digest: str
    code: str = ""
    proof: str = ""
    _uids: dict[str, str] = field(default_factory=dict)

    def fixed(self, text: str) -> str:
        """The text as it would be at any time and place."""
        text = text.replace(self.base, BASE).replace(self.token, TOKEN)
        text = _UID.sub(lambda match: self._uid(match[0]), _MOMENT.sub(MOMENT, text))
        for zone in (UTC, ZoneInfo("Asia/Ho_Chi_Minh")):
            today = datetime.now(zone).date()
            text = text.replace(today.isoformat(), DAY)
            text = text.replace(f"{today:%d/%m/%Y}", PRINTED_DAY)
        return text

    def without_lot(self, text: str) -> str:
        """The answer about opinions, as it would be with any other random numbers."""
        text = _CODE.sub(lambda match: self._code(match[0]), text)
        text = _BARE_CODE.sub(f'"code": "{GIVEN_CODE.replace("-", "")}"', text)
        text = _OPINION.sub(r'"0a1b2c3d4e5f6071-\1"', text)
        return _LAST_DAY.sub(
            lambda match: DAY if "-" in match[0] else PRINTED_DAY,
            _RANDOM.sub(lambda match: f'"{match[1]}": "0a1b2c3d…"', text),
        )

    def _code(self, text: str) -> str:
        return CODE if text == self.code else GIVEN_CODE

    def living(self, text: str) -> str:
        """A request as this portal understands it."""
        text = text.replace(TOKEN, self.token).replace("{digest}", self.digest)
        return text.replace(CODE, self.code).replace("{proof}", self.proof)

    def name_uids(self, uids: list[str]) -> None:
        """Number UIDs beforehand, so that the order of the calls does not matter."""
        for uid in uids:
            self._uid(uid)

    def _uid(self, uid: str) -> str:
        return self._uids.setdefault(uid, f"{len(self._uids) + 1:032x}")


def names() -> list[str]:
    return sorted(path.stem for path in EXAMPLES.glob("*.req"))


@dataclass(frozen=True)
class Call:
    """A request; the host is the portal's own matter. Empty `account`: nobody's."""

    method: str
    path: str
    headers: dict[str, str]
    account: str
    body: str


def read_request(text: str) -> Call:
    head, _empty, body = text.strip().partition("\n\n")
    first, *lines = head.splitlines()
    method, path, _version = first.split(" ")
    headers = dict(line.split(": ", 1) for line in lines)
    headers.pop("Host")
    account = headers.pop("Authorization", "").removeprefix("Basic ").strip("{}")
    return Call(method, path, headers, account, body)


def as_text(status: int, reason: str, headers: Mapping[str, str], body: str) -> str:
    """An answer as it is kept: status, the headers that matter, the body."""
    headers = CaseInsensitiveDict(headers)
    said = [f"HTTP/1.1 {status} {reason}"]
    for name in HEADERS:
        if name in headers:
            value = headers[name].replace(", <", ",\n  <")
            said.append(f"{name}: {value}")
    return "\n".join([*said, "", _readable(headers.get("Content-Type", ""), body)])


def body_of(response: str) -> Any:
    """The JSON body of a kept answer."""
    return json.loads(response.partition("\n\n")[2])


def shown(name: str) -> str:
    """Request and answer as the documentation shows them; a long one is cut."""
    request = (EXAMPLES / f"{name}.req").read_text(encoding="utf-8").strip()
    request = "\n".join(_cut(line) for line in request.split("\n"))
    lines = (EXAMPLES / f"{name}.resp").read_text(encoding="utf-8").rstrip().split("\n")
    if len(lines) > LINES_SHOWN:
        lines = [*lines[:LINES_SHOWN], "…"]
    answer = "\n".join(_cut(line) for line in lines)
    return f"```http\n{request}\n```\n\n```http\n{answer}\n```"


def _cut(line: str) -> str:
    return line if len(line) <= COLUMNS_SHOWN else f"{line[:COLUMNS_SHOWN]}…"


def _readable(content_type: str, body: str) -> str:
    if "json" not in content_type:
        return f"{body.rstrip()}\n"
    data = json.loads(body)
    return f"{json.dumps(data, indent=2, sort_keys=True, ensure_ascii=False)}\n"
