"""What readers once had does not vanish by one person (7.2e, 14.2)."""

from bacgiang.policy.base.dates import now_utc
from bacgiang.policy.editorial.workflow.as_it_stands import publish_as_it_stands
from datetime import timedelta
import pytest
import transaction
from typing import Any


APPROVAL = {"declaration": True, "confirmation": "confirmed", "confirmed_by": "Sở"}
HTML = {"Accept": "text/html"}


@pytest.mark.regulation("7.2e", "14.2")
def test_withdrawn_and_restored_it_stays_with_its_notice(
    site: Any, client: Any, publish: Any
) -> None:
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    item = publish(section, "so-y-te", title="Đã đăng")
    draft = publish(section, "so-y-te", "draft", title="Bản thảo", id="ban-thao")
    page = "/" + "/".join(item.getPhysicalPath()[2:])
    path = f"/++api++{page}"
    update, head, reader = client("so-y-te-update"), client("so-y-te-head"), client()

    def step(who: Any, name: str, **stated: Any) -> None:
        answer = who.post(f"{path}/@workflow/{name}", json=stated)
        assert answer.status_code == 200, answer.text

    def told() -> set[int]:
        answers = (reader.get(path), reader.get(page, headers=HTML))
        assert not any("Đang sửa" in one.text for one in answers)
        return {one.status_code for one in answers}

    step(head, "withdraw", ground="inaccurate", comment="Sai")
    assert told() == {410}
    step(head, "restore", comment="Sửa lại")
    assert update.patch(path, json={"title": "Đang sửa"}).status_code == 204
    assert told() == {410}
    for who in (update, head):
        for answer in (who.delete(path), who.patch(path, json={"id": "khac"})):
            assert answer.status_code == 403
            assert answer.json()["error"]["type"] == "once_public"
        asked = who.get(f"{page}/delete_confirmation", headers=HTML)
        assert asked.status_code == 400 and "đã từng được xuất bản" in asked.text
    step(update, "submit")
    step(client("so-y-te-review"), "return", comment="Còn sai")
    assert told() == {410}
    step(update, "submit")
    step(client("so-y-te-review"), "approve", **APPROVAL)
    assert told() == {410}
    # Planned for a day to come, and withdrawn before it, readers are told as before.
    day = (now_utc() + timedelta(days=3)).isoformat()
    step(client("so-y-te-publish"), "publish", **APPROVAL, effective=day)
    assert told() == {410}
    assert client("huyen-hiep-hoa-head").get(path).status_code == 410
    assert update.get(path).json()["title"] == "Đang sửa"
    step(head, "withdraw", ground="inaccurate", comment="Sai")
    assert told() == {410}
    step(head, "restore", comment="Sửa lại")
    assert told() == {410}
    step(update, "submit")
    step(client("so-y-te-review"), "approve", **APPROVAL)
    day = now_utc().isoformat()
    step(client("so-y-te-publish"), "publish", **APPROVAL, effective=day)
    assert reader.get(path).json()["title"] == "Đang sửa"
    # What never was public is deleted as before.
    away = update.delete("/++api++/" + "/".join(draft.getPhysicalPath()[2:]))
    assert away.status_code == 204


@pytest.mark.regulation("7.2e", "14.2")
def test_what_set_up_published_stays_as_well(
    site: Any, client: Any, publish: Any
) -> None:
    """No act tells that it was published; that it was withdrawn one does."""
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    item = publish(section, "so-y-te", "draft", title="Trang có sẵn")
    publish_as_it_stands(item)
    transaction.commit()
    path = "/++api++/" + "/".join(item.getPhysicalPath()[2:])
    head = client("so-y-te-head")
    said = {"withdraw": {"ground": "inaccurate"}, "restore": {}}
    for name, values in said.items():
        stated = {"comment": "Sai", **values}
        answer = head.post(f"{path}/@workflow/{name}", json=stated)
        assert answer.status_code == 200, answer.text
    answer = client("so-y-te-update").delete(path)
    assert answer.status_code == 403, answer.text
    assert answer.json()["error"]["type"] == "once_public"


def test_withdrawn_before_its_day_it_is_a_draft_as_any(
    site: Any, client: Any, publish: Any
) -> None:
    """However its day was set, and whenever that would have come."""
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    day = (now_utc() + timedelta(days=3)).isoformat()
    update, head, reader = client("so-y-te-update"), client("so-y-te-head"), client()
    paths = [
        "/".join(publish(section, "so-y-te", "draft", id=name).getPhysicalPath()[2:])
        for name in ("mot", "hai")
    ]
    days: Any = ((day, {}), (None, {"effective": day}))
    for at, (borne, stated) in zip(paths, days, strict=True):
        path = f"/++api++/{at}"
        if borne:
            assert update.patch(path, json={"effective": borne}).status_code == 204
        for who, step, said in (
            (update, "submit", {}),
            (client("so-y-te-review"), "approve", APPROVAL),
            (client("so-y-te-publish"), "publish", {**APPROVAL, **stated}),
            (head, "withdraw", {"ground": "inaccurate", "comment": "Sai"}),
            (head, "restore", {"comment": "Bỏ"}),
        ):
            assert reader.get(path).status_code in (401, 404)
            answer = who.post(f"{path}/@workflow/{step}", json=said)
            assert answer.status_code == 200, answer.text
        assert reader.get(path).status_code in (401, 404)
        assert update.delete(path).status_code == 204
