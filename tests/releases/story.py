"""What people do at the old portal, so that there is something of every kind to carry on.

The sample already holds items in every state, documents with relations, procedures,
drafts from preparation to adoption, and promotions.
"""

from __future__ import annotations

from .story_teller import ADMIN
from .story_teller import path_of
from .story_teller import Person
from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass
from dataclasses import field
from datetime import datetime
from datetime import timedelta
from datetime import UTC
import time
from typing import Any


UNIT = "so-y-te"
SITE = f"/vi/don-vi/{UNIT}"
NEWS = f"{SITE}/tin-tuc"
APPROVAL = {
    "declaration": True,
    "confirmation": "confirmed",
    "confirmed_by": "Sở Y tế (mẫu)",
}
CONTACT = "nguoi-gop-y@example.org"
NAME = "Ngô Thị Thử Nghiệm"
LETTER = b64encode(b"%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n").decode()
PIXEL = "R0lGODlhAQABAIAAAAAAAP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw=="
SETTING = "bacgiang.emergency_confirmation_hours"
CHANGED_SETTING = 36
"""A setting that an administrator changed: no upgrade may set it back."""
SEALED_PATIENCE = 180.0


@dataclass
class Story:
    """Tells it part by part; `receipts` and `places` are what is looked for later."""

    url: str
    receipts: list[dict[str, Any]] = field(default_factory=list)
    places: dict[str, str] = field(default_factory=dict)

    def person(self, level: str = "", unit: str = UNIT) -> Person:
        """Of a board, by the level; nobody without one."""
        return Person(self.url, f"{unit}-{level}" if level else "")

    @property
    def draft(self) -> str:
        """The draft of the sample that is open."""
        if "draft" not in self.places:
            found = self.person().read("/@search?portal_type=LegalDraft&b_size=50")
            paths = [path_of(one, self.url) for one in found["items"]]
            self.places["draft"] = next(one for one in paths if "tu-thuoc" in one)
        return self.places["draft"]

    def first_day(self) -> None:
        self._settings()
        self._items()
        self._opinions()
        self._board()

    def _settings(self) -> None:
        admin = Person(self.url, ADMIN)
        settings = {SETTING: CHANGED_SETTING, "bacgiang.citizen_proof_steps": 1}
        admin.write("/@registry", "PATCH", **settings)

    def _news(self, title: str) -> str:
        body = {"@type": "News Item", "title": title, "source": "Sở Y tế (mẫu)"}
        body |= {"text": {"data": "<p>Nội dung mẫu.</p>", "content-type": "text/html"}}
        made = self.person("update").write(NEWS, **body, byline="Người viết (mẫu)")
        return path_of(made, self.url)

    def _published(self, title: str) -> str:
        item = self._news(title)
        self.person("update").step(item, "submit")
        self.person("review").step(item, "approve", **APPROVAL)
        self.person("publish").step(item, "publish")
        return item

    def _items(self) -> None:
        editor, head = self.person("update"), self.person("head")
        corrected = self._published("[Mẫu] Tin được đính chính")
        said = {"what": "Số 20 thành số 02", "why": "Gõ nhầm", "declaration": True}
        self.person("publish").write(f"{corrected}/@corrections", **said)
        form = {"text": "Sai ngày họp", "contact": CONTACT}
        self.person().fill(f"{corrected}/@@report-inaccuracy", "report-form", **form)
        self._offer(self._published("[Mẫu] Tin gửi trang chính"))
        withdrawn = self._published("[Mẫu] Tin bị gỡ")
        stated = {"ground": "inaccurate", "comment": "Số liệu sai"}
        self.person("publish").step(withdrawn, "withdraw", **stated)
        urgent = self._news("[Mẫu] Tin khẩn")
        alone = {**APPROVAL, "emergency": True, "comment": "Bão đến đêm nay"}
        head.step(urgent, "publish", **alone)
        copied = self._published("[Mẫu] Tin đang sửa")
        self.places["copy"] = path_of(editor.write(f"{copied}/@workingcopy"), self.url)
        self.places["baseline"] = copied
        picture = {"data": PIXEL, "encoding": "base64", "filename": "anh.gif"}
        picture["content-type"] = "image/gif"
        words = {"title": "Ảnh thêm", "alt_text": "Ảnh mẫu", "image": picture}
        editor.write(self.places["copy"], **{"@type": "Image"}, **words)
        waiting = self._published("[Mẫu] Tin có bản sửa chờ duyệt")
        pending = path_of(editor.write(f"{waiting}/@workingcopy"), self.url)
        editor.step(pending, "submit")
        deleted = self._news("[Mẫu] Tin bị xóa")
        editor.write(deleted, "DELETE")
        shown = self._news("[Mẫu] Tin cho lãnh đạo xem")
        self.places["preview"] = shown
        editor.press(f"{shown}/@@preview-links", recipient="Chủ tịch", make="1")

    def _offer(self, item: str) -> None:
        offering = {"act": "offer", "reason": "Xin đăng"}
        self.person("publish").write(f"{item}/@offer", **offering)

    def _opinions(self) -> None:
        citizen, draft = self.person(), self.draft
        named = {"name": NAME, "email": CONTACT}
        named["consents"] = {"use_of_data": True, "publish_name": True, "notices": True}
        letter = [{"filename": "thu.pdf", "data": LETTER}]
        given = [
            citizen.opinion(
                draft, "Nên có tủ thuốc ở mọi thôn.", "chp_II__art_4", **named
            ),
            citizen.opinion(
                draft, "Xem thư đính kèm.", "chp_III__art_9", files=letter, **named
            ),
            citizen.opinion(draft, "Ý kiến sẽ sửa.", "chp_III__art_10", **named),
            citizen.opinion(draft, "Ý kiến sẽ rút.", "chp_III__art_10", **named),
            citizen.opinion(draft, "Toàn lũ ăn hại.", "chp_I__art_1", **named),
        ]
        self.receipts += given
        published, _letter, corrected, withdrawn, insult = given
        point = {"change": "replace", "stance": "other", "text": "Lời đã sửa"}
        proof = citizen.proof()
        correcting = f"/@receipts/{code_of(corrected)}/correct"
        citizen.write(correcting, points=[point], altcha=proof)
        citizen.write(
            f"/@receipts/{code_of(withdrawn)}/withdraw", altcha=citizen.proof()
        )
        follow = {"email": CONTACT, "topic": "all", "use_of_data": True}
        citizen.write("/@follow", **follow, altcha=citizen.proof())
        self._publish_opinions(published)
        self._withhold(insult)

    def _cases(self, shelf: str) -> list[dict[str, Any]]:
        found = self.person("review").read(
            f"{self.draft}/@opinion-cases?shelf={shelf}&b_size=100"
        )
        # Until data 1100 boards were told codes; since then they have names of their own.
        names = ("id", "digest", "code", "entries", "seen")
        return [
            {name: one[name] for name in names if name in one} for one in found["items"]
        ]

    def _listed(
        self, receipt: dict[str, Any], shelf: str = "waiting"
    ) -> dict[str, Any]:
        """The row of an opinion, which the clock makes."""
        code = code_of(receipt)
        found: list[dict[str, Any]] = []

        def is_there() -> bool:
            found[:] = [
                one
                for one in self._cases(shelf)
                if one.get("code") == code or one.get("digest") == receipt["digest"]
            ]
            return bool(found)

        _wait(is_there)
        return found[0]

    def _publish_opinions(self, *given: dict[str, Any]) -> None:
        """Those of the receipts."""
        self._publish([self._listed(one) for one in given])

    def _publish(self, items: list[dict[str, Any]]) -> None:
        acting = {"act": "publish", "items": items}
        self.person("review").write(f"{self.draft}/@opinion-cases", **acting)

    def _withhold(self, receipt: dict[str, Any]) -> None:
        address = f"{self.draft}/@opinion-cases"
        steps = (("review", "propose", "waiting"), ("head", "confirm", "proposed"))
        for level, act, shelf in steps:
            items = [self._listed(receipt, shelf)]
            body = {"act": act, "items": items, "reason": "insult"}
            answer = self.person(level).write(address, **body)
            assert answer["done"] == 1, answer

    def _board(self) -> None:
        head, editor = self.person("head"), self.person("update")
        until = (datetime.now(UTC) + timedelta(days=400)).date().isoformat()
        joining = {"user": f"{UNIT}-update", "levels": ["review"], "until": until}
        head.write(f"{SITE}/@board", **joining)
        told = head.read(f"{SITE}/@home-sections")
        sections = list(reversed(told["sections"]))
        arranged = {"sections": sections, "stamp": told["stamp"]}
        head.write(f"{SITE}/@home-sections", "PATCH", **arranged)
        head.write(f"{SITE}/@site-look", "PATCH", accent="river")
        point = {"provision": "Điều 8", "stance": "disagree", "text": "Nên bỏ."}
        arrived = (datetime.now(UTC) - timedelta(days=101)).date().isoformat()
        reply = {"organisation": "Hội Nông dân (mẫu)", "signer": "Trần Văn Ký"}
        reply |= {"number": "15/HND", "arrived": arrived, "channel": "letter"}
        editor.write(f"{self.draft}/@replies", **reply, points=[point])

    def next_days(self) -> None:
        """The first day is sealed; more comes in."""
        self._sealed()
        citizen = self.person()
        for number in range(3):
            more = {"name": NAME, "consents": {"use_of_data": True}}
            text = f"Ý kiến mẫu số {number} của ngày sau."
            given = citizen.opinion(self.draft, text, "chp_II__art_6", **more)
            self._publish_opinions(given)
            self.receipts.append(given)

    def after_closing(self) -> None:
        """The board answers everything and issues its report."""
        self._sealed()
        editor, head = self.person("update"), self.person("head")
        address = f"{self.draft}/@responses"
        if waiting := self._cases("waiting"):
            self._publish(waiting)
        shelves = [*self._cases("published"), *self._cases("withheld")]
        targets = [
            {"to": f"opinion:{one.get('id') or one['code']}", "stamp": ""}
            for one in shelves
        ]
        said = {"result": "partly", "reasons": "Cơ quan soạn thảo đã sửa theo góp ý."}
        editor.write(address, act="draft", targets=targets, **said)
        answers = [
            {"identifier": one["identifier"], "stamp": one["stamp"]}
            for one in head.read(f"{address}?all=1&b_size=200")["items"]
            if one["identifier"]
        ]
        head.write(address, act="approve", answers=answers)
        head.write(address, act="publish")
        head.press(f"{self.draft}/@@consultation-report", sure="1")

    def last_day(self) -> None:
        self._sealed()

    def _sealed(self) -> None:
        """Wait for the clock to seal the days that are over."""
        yesterday = self._server_day() - timedelta(days=1)
        for service in ("@receipts", "@act-seals"):
            _wait(lambda service=service: self._last_seal(service) >= str(yesterday))

    def _server_day(self) -> Any:
        answer = self.person().ask("GET", "/vi")
        moment = datetime.strptime(answer.headers["Date"], "%a, %d %b %Y %H:%M:%S %Z")
        # In Viet Nam, and half an hour later: days are sealed only then.
        return (moment + timedelta(hours=6, minutes=20)).date()

    def _last_seal(self, service: str) -> str:
        after, found = "0001-01-01", "0001-01-01"
        while True:
            answer = self.person().read(f"/{service}?after={after}&b_size=1000")
            items = answer["items"]
            if not items or items[-1]["day"] <= after:
                return found
            after = found = items[-1]["day"]


def code_of(receipt: dict[str, Any]) -> str:
    """The tracking code without hyphens."""
    return receipt["code"].replace("-", "")


def _wait(is_so: Callable[[], bool]) -> None:
    until = time.monotonic() + SEALED_PATIENCE
    while not is_so():
        if time.monotonic() > until:
            raise RuntimeError("The clock of the old portal does not do its work.")
        time.sleep(2)
