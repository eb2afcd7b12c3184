"""Why something was withdrawn for a secret is for its board: others learn that it was,
and by whom, on every way in (4.2a)."""

from bacgiang.policy.editorial.acts.sealing import seal_closed_days
from bacgiang.policy.editorial.kept_versions import ShutMoments
from bacgiang.policy.editorial.withdrawal.closing_again import shut_versions_of_closed
from bacgiang.policy.sealing.export_check import verify_export
from bacgiang.policy.testing_people import STATEMENTS
from datetime import datetime
from datetime import timedelta
from datetime import UTC
import io
from made_once import made_once
from plone import api
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy
import pytest
import transaction
from typing import Any


pytestmark = [pytest.mark.whole_pages, pytest.mark.regulation("4.2a", "15.3")]
SITE = "/vi/don-vi/so-y-te"
WORDS = "Lộ kế hoạch Sao Mai"
WAYS = ("@@acts", "@@acts.csv", "@acts")


@pytest.fixture
@made_once
def item(site: Any, boards: None, publish: Any) -> Any:
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    said = {"withdraw": {"comment": WORDS, "ground": "secrecy"}}
    made = publish(section, "so-y-te", "withdrawn", statements=said)
    seal_closed_days(site, datetime.now(UTC) + timedelta(days=3))
    transaction.commit()
    return made


def withdrawals(session: Any, place: str = "") -> list[dict[str, Any]]:
    return list(session.get(f"{place}/@acts?kind=withdraw").json()["items"])


def test_the_standing_office_reads_who_and_not_why(item: Any, client: Any) -> None:
    office, head, admin = map(client, ("van-phong", "so-y-te-head", "admin"))
    (told,) = withdrawals(office)
    assert told["actor"]["id"].startswith("so-y-te-")
    assert (told["reason"], told["reason_untold"]) == ("", True)
    for session, place in ((head, SITE), (admin, ""), (admin, SITE)):
        (told,) = withdrawals(session, place)
        assert (told["reason"], told["reason_untold"]) == (WORDS, False)
    # The head, who sees the item, reads it on its page.
    page = "/" + "/".join(item.getPhysicalPath()[2:])
    assert WORDS in head.get(page, headers={"Accept": "text/html"}).text
    for way in WAYS:
        assert "Sao Mai" not in office.get(f"/{way}").text, way
        assert "Sao Mai" in head.get(f"{SITE}/{way}").text, way
    assert "Không hiển thị" in office.get("/@@acts").text

    sealed = office.get("/@@acts.jsonl").content
    assert "Sao Mai" not in sealed.decode()
    shown = verify_export(io.BytesIO(sealed))
    assert shown.findings == [] and shown.withheld and shown.records
    whole = verify_export(io.BytesIO(admin.get("/@@acts.jsonl").content))
    assert (whole.findings, whole.withheld) == ([], 0)
    assert whole.head == shown.head


def test_it_stays_so_when_the_item_has_gone_on(item: Any, client: Any) -> None:
    head, office = client("so-y-te-head"), client("van-phong")
    address = "/++api++/" + "/".join(item.getPhysicalPath()[2:])
    said = {"comment": "Đã bỏ đoạn ấy"}
    for step, stated in (("restore", said), ("submit", {"declaration": True})):
        answer = head.post(f"{address}/@workflow/{step}", json=stated)
        assert answer.status_code == 200, answer.text
    (told,) = withdrawals(office)
    assert (told["reason"], told["reason_untold"]) == ("", True)
    assert "Sao Mai" not in office.get("/@@acts.jsonl").text
    for user in ("van-phong", "so-y-te-review"):
        for name in ("", "/@workflow", "/@history"):
            answer = client(user).get(f"{address}{name}")
            assert (answer.status_code, "Sao Mai" in answer.text) == (200, False), name


@pytest.mark.parametrize("is_old", [False, True])
@pytest.mark.parametrize("ends", ["cancelled", "merged"])
def test_nor_what_was_said_on_a_working_copy_of_it(
    site: Any,
    boards: None,
    publish: Any,
    client: Any,
    monkeypatch: pytest.MonkeyPatch,
    ends: str,
    is_old: bool,
) -> None:
    """The copy is gone by then; `is_old`: an earlier release closed the item."""
    if is_old:
        monkeypatch.setattr(ShutMoments, "put", lambda *_: None)
    item = publish(site["vi"]["don-vi"]["so-y-te"]["tin-tuc"], "so-y-te", "published")
    clerk, head, office = map(client, ("so-y-te-update", "so-y-te-head", "van-phong"))
    address = "/++api++/" + "/".join(item.getPhysicalPath()[2:])
    copy = clerk.post(f"{address}/@workingcopy", json={}).json()["@id"]

    def step(level: str, name: str, stated: dict[str, Any], at: str = copy) -> None:
        answer = client(f"so-y-te-{level}").post(f"{at}/@workflow/{name}", json=stated)
        assert answer.status_code == 200, answer.text

    step("update", "submit", {})
    step("review", "return", {"comment": WORDS})
    if ends == "merged":
        step("update", "submit", {})
        step("review", "approve", STATEMENTS["approve"])
        step("publish", "publish", {})
    said = {"comment": "Lộ bí mật", "ground": "secrecy"}
    assert "Sao Mai" in office.get("/@@acts").text
    step("head", "withdraw", said, at=address)
    if ends == "cancelled":
        step("head", "restore", {"comment": "Bỏ đoạn ấy"}, at=address)
        transaction.begin()
        made = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"][copy.rpartition("/")[2]]
        with api.env.adopt_user(username="so-y-te-head"):
            ICheckinCheckoutPolicy(made).cancelCheckout()
        transaction.commit()
    if is_old:
        monkeypatch.undo()
        transaction.begin()
        shut_versions_of_closed(site.portal_setup)
        transaction.commit()
    for way in WAYS:
        assert "Sao Mai" not in office.get(f"/{way}").text, way
        assert "Sao Mai" in head.get(f"{SITE}/{way}").text, way
