"""An online dialogue that is live: asked in, and handled at its desk."""

from bacgiang.policy.base.dates import now_utc
from bacgiang.policy.citizen.codes.board_names import board_name
from datetime import timedelta
from lxml import html
from made_once import made_once
from opinion_samples import proof
from petition_samples import HTML
import pytest
from pytz import timezone
import transaction
from typing import Any
from uuid import uuid4


LOCAL = timezone("Asia/Ho_Chi_Minh")
TEXT = "Bao giờ trạm y tế xã có bác sĩ trực đêm?"
ANSWER = "Từ tháng sau, mỗi trạm có một bác sĩ trực."
WHO = "Bà Trần Thị Mẫu, Phó Giám đốc Sở"


@pytest.fixture
@made_once
def dialogue(site: Any, publish: Any, boards: None) -> Any:
    """Live now, on the site of So Y te, which answers."""
    section = site.vi["don-vi"]["so-y-te"]["su-kien"]
    now = now_utc().astimezone(LOCAL)
    return publish(
        section,
        "so-y-te",
        portal_type="Event",
        title="[Mẫu] Đối thoại về y tế cơ sở",
        start=now - timedelta(hours=1),
        end=now + timedelta(hours=1),
        answering_units=["so-y-te"],
        answerers=WHO,
    )


def path_of(item: Any) -> str:
    return "/".join(("", *item.getPhysicalPath()[2:]))


def ask(client: Any, item: Any, text: str = TEXT, **changes: Any) -> Any:
    body = {"text": text, "idempotency_key": uuid4().hex, "altcha": proof(), **changes}
    answer = client().post(f"/++api++{path_of(item)}/@question", json=body)
    transaction.begin()
    return answer


def act(session: Any, item: Any, code: str, do: str, **typed: str) -> Any:
    """As the desk's page sends it, which is read before."""
    desk = f"{path_of(item)}/@@dialogue-desk"
    page = session.get(f"{desk}?case={board_name(code)}", headers=HTML)
    form = html.fromstring(page.text).get_element_by_id("question-act")
    fields = {key: value or "" for key, value in form.form_values()}
    sent = {**fields, "do": do, **typed}
    answer = session.post(form.action, data=sent, headers=HTML, allow_redirects=False)
    transaction.begin()
    return answer


def waits(session: Any) -> dict[str, bool]:
    """Of dialogues, in the work of a member: what, and whether it can be done."""
    found = session.get("/++api++/vi/@my-work?matter=dialogue").json()["items"]
    return {one["note"]: one["may_act"] for one in found}
