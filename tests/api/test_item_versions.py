"""Versions of an item are evidence: kept whatever is sent, compared within bounds."""

from bacgiang.policy.editorial.words import joining
from bacgiang.policy.editorial.words.versions import keep_versions_of_all
from lxml import html
import pytest
import transaction
from typing import Any


HTML = {"Accept": "text/html"}
SECTION = "/vi/don-vi/so-y-te/tin-tuc"
LINES = 400


def text_of(number: int) -> dict[str, Any]:
    """Lines that are alike but for some digits, as is hardest to compare."""
    lines = (f"<p>{number}{line:07} {'a' * 40}</p>" for line in range(LINES))
    return {"text": {"data": "\n".join(lines), "content-type": "text/html"}}


@pytest.mark.regulation("4.2a", "15.2")
def test_any_two_versions_are_compared_by_lines(client: Any, item: str) -> None:
    editor, page = client("so-y-te-update"), f"{item}/@@history"
    for change in (text_of(1), text_of(2), {"title": "Tin khác"}):
        assert editor.patch(f"/++api++{item}", json=change).status_code == 204

    def told(versions: str) -> str:
        answer = client("so-y-te-review").get(f"{page}?{versions}", headers=HTML)
        assert answer.status_code == 200, versions
        content = html.fromstring(answer.text).get_element_by_id("content")
        return " ".join(content.text_content().split())

    assert "Phiên bản 2, so với phiên bản 1" in told("one=2&two=1")
    assert "20000007" in told("one=2&two=1") and "10000007" in told("one=2&two=1")
    for versions in ("one=current&two=2", "one=2"):
        said = told(versions)
        assert "Tin khác" in said and "20000007" not in said
    for versions in ("one=77&two=0", "one=x", "one=0&two=-9"):
        wrong = editor.get(f"{page}?{versions}", headers=HTML)
        assert wrong.status_code == 404, versions
    other = client("huyen-hiep-hoa-review").get(page, headers=HTML)
    assert other.status_code in (302, 401, 404)


@pytest.mark.regulation("7.2g", "15.2", "15.5")
def test_saves_that_follow_each_other_all_day_are_bounded(
    client: Any, item: str, monkeypatch: Any
) -> None:
    """Each version is a whole copy. Acts stay, and what stood at a step."""
    monkeypatch.setattr(joining, "MOST_A_DAY", 4)
    monkeypatch.setattr(joining, "TOGETHER", joining.DAY * 1_000_000)
    editor, path = client("so-y-te-update"), f"/++api++{item}"

    def saved(*names: str) -> None:
        for name in names:
            said = {"title": name, "byline": "Ai", "source": "Sở Y tế"}
            assert editor.patch(path, json=said).status_code == 204

    def versions() -> list[int]:
        kept = editor.get(f"{path}/@history").json()
        return [one["version"] for one in kept if one["type"] == "versioning"]

    def changes() -> int:
        record = "/++api++/vi/don-vi/so-y-te/@acts?kind=modify"
        return len(client("so-y-te-head").get(record).json()["items"])

    before = changes()
    saved("một", "hai", "ba")
    assert versions() == [3, 2, 1, 0]
    saved("bốn", "năm")
    assert versions() == [5, 2, 1, 0]
    for step in ("submit", "retract"):
        assert editor.post(f"{path}/@workflow/{step}", json={}).status_code == 200
    saved("sáu", "bảy")
    at_step, *_rest = versions()[1:]
    assert (versions()[0], at_step) == (7, 5)
    assert editor.get(f"{path}/@history/7").json()["title"] == "bảy"
    assert changes() >= before + 7


LEFT_TO_ADMINISTRATORS = {
    "versioning_enabled": False,
    "creators": ["so-y-te-head"],
    "contributors": ["Ông A"],
    "rights": "Của tôi",
    "exclude_from_nav": True,
}


@pytest.mark.regulation("4.2a", "7.2g")
def test_programs_set_no_field_that_forms_leave_to_administrators(
    client: Any, item: str
) -> None:
    editor, path = client("so-y-te-update"), f"/++api++{item}"
    before = editor.get(path).json()
    for name, value in LEFT_TO_ADMINISTRATORS.items():
        answer = editor.patch(path, json={name: value, "title": name})
        assert answer.status_code == 400, name
        assert name in answer.text
        assert editor.get(path).json()[name] == before[name]
    # To send back what was read changes nothing.
    same = {name: before[name] for name in LEFT_TO_ADMINISTRATORS}
    assert editor.patch(path, json={**same, "title": "Mới"}).status_code == 204
    made = editor.post(
        f"/++api++{SECTION}",
        json={"@type": "News Item", "title": "Tin", "versioning_enabled": False},
    ).json()
    assert editor.get(made["@id"]).json()["versioning_enabled"] is True
    kept = editor.get(f"{path}/@history").json()
    assert [one["version"] for one in kept if one["type"] == "versioning"] == [1, 0]
    managing = client("admin")
    assert managing.patch(path, json={"rights": "Của cơ quan"}).status_code == 204
    for place in (path, "/++api++/vi/to-chuc/so-y-te"):
        off = managing.patch(place, json={"versioning_enabled": False})
        assert off.status_code == 400, place


@pytest.mark.regulation("4.2a", "7.2g")
def test_of_what_was_there_before_versions_are_kept_too(
    site: Any, client: Any, item: str
) -> None:
    transaction.begin()
    held = site.unrestrictedTraverse(item.lstrip("/"))
    held.versioning_enabled = False
    transaction.commit()
    keep_versions_of_all(site.portal_setup)
    transaction.commit()
    assert client("admin").get(f"/++api++{item}").json()["versioning_enabled"] is True
