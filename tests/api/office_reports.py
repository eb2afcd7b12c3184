"""Reports between offices as people ask for them, fill and send them; their papers."""

from bacgiang.policy.base.dates import day_of
from bacgiang.policy.base.dates import today
from bacgiang.policy.editorial.items import IEditorialItem
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from docx import Document
from io import BytesIO
import pytest
from typing import Any


ROOT, UNIT = "/vi", "/vi/don-vi/so-y-te"
OTHER = "/vi/don-vi/huyen-hiep-hoa"
SOON = (today() + timedelta(days=10)).isoformat()
FIRST = today().replace(month=1, day=1)
PERIOD = {"first": FIRST.isoformat(), "last": today().isoformat()}
# Kinds of item that a report tells of; pictures and files follow the item they are in.
KINDS = {
    "News Item": "Tin, bài",
    "Event": "Sự kiện",
    "Document": "Trang nội dung",
    "LegalDocument": "Văn bản quy phạm pháp luật",
    "Directive": "Văn bản chỉ đạo, điều hành",
}
TOTAL = "Tổng số đã đăng"


def api_of(place: str, service: str = "@reports") -> str:
    return f"/++api++{place}/{service}"


@pytest.fixture
def do(client: Any) -> Any:
    """Do an act on a task as somebody who has just read it; the answer."""

    def send(user: str, place: str, task: str, act: str, **said: Any) -> Any:
        session, address = client(user), f"{api_of(place, '@office-tasks')}/{task}"
        seen = session.get(address).json().get("seen", "")
        return session.patch(address, json={"act": act, "seen": seen, **said})

    return send


@pytest.fixture
def ask(client: Any) -> Any:
    """Have the standing office ask for reports of this year so far; by unit."""

    def send(*units: str, form: str = "year") -> dict[str, str]:
        body = {"form": form, "due": SOON, "units": units, **PERIOD}
        answer = client("van-phong").post(api_of(ROOT), json=body)
        assert answer.status_code == 201, answer.text
        return {one["unit"]: one["task"] for one in answer.json()["items"]}

    return send


@pytest.fixture
def fill(client: Any) -> Any:
    """Answer every question of a report, some of them in these words."""

    def send(user: str, place: str, task: str, **answers: str) -> Any:
        session, address = client(user), f"{api_of(place)}/{task}"
        found = session.get(address).json()
        usual = {"words": "Không có", "number": "2", "of": "1/2"}
        every = {
            one["code"]: usual.get(one["kind"]) or one["options"][0]
            for one in found["questions"]
        }
        body = {"answers": {**every, **answers}, "seen": found["seen"]}
        return session.patch(address, json=body)

    return send


def types(answer: Any) -> set[str]:
    return {reason["type"] for reason in answer.json()["error"]["reasons"]}


def counted_again(site: Any, unit: str | None = None) -> Counter[str]:
    """Out of the objects of the database, without catalog, stores and sums."""

    def below(place: Any) -> Iterator[Any]:
        for one in place.objectValues():
            yield one
            if hasattr(one, "objectValues"):
                yield from below(one)

    found = Counter[str]()
    for item in below(site):
        kind = getattr(item, "portal_type", "")
        if not IEditorialItem.providedBy(item) or kind not in KINDS:
            continue
        history = item.workflow_history["bacgiang_editorial_workflow"]
        day = day_of(item.effective().asdatetime())
        is_in = history[-1]["review_state"] == "published" and FIRST <= day <= today()
        owner = getattr(item, "owning_unit", None) or next(
            (
                one.unit_code
                for one in item.aq_chain
                if getattr(one, "portal_type", "") == "UnitSite"
            ),
            "ubnd",
        )
        if is_in and unit in (None, owner):
            found.update((KINDS[kind], TOTAL))
    return found


def figures_in(paper: bytes, heading: str) -> dict[str, int]:
    """By title, of one heading of the table of figures of a paper."""
    rows = [
        [one.text for one in row.cells]
        for row in Document(BytesIO(paper)).tables[1].rows
    ]
    return {row[1]: int(row[2].replace(".", "")) for row in rows if row[0] == heading}


def all_text(paper: bytes) -> str:
    document = Document(BytesIO(paper))
    cells = (
        cell.text for one in document.tables for row in one.rows for cell in row.cells
    )
    return "\n".join((*(one.text for one in document.paragraphs), *cells))
