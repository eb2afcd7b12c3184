"""A mark of secrecy is asked for at every step that goes on, not at the first alone."""

from bacgiang.policy.editorial.secrecy import inspection
from base64 import b64encode
from collections.abc import Callable
from made_once import made_once
from made_once import make_item
import pytest
from secrecy_found import forget_reports
from small_files import picture
import transaction
from typing import Any


pytestmark = pytest.mark.regulation("4.2a")

HTML = {"content-type": "text/html", "data": "<p>TỐI MẬT</p><p>Kế hoạch</p>"}
APPROVAL = {"declaration": True, "confirmation": "confirmed", "confirmed_by": "Sở Y tế"}
GROUND = {"secrecy_ground": "declassified", "secrecy_document": "12/QĐ-UBND, 1/2/2026"}


@pytest.fixture
@made_once
def pending(site: Any, boards: None) -> str:
    """The address of a harmless item that waits for review."""
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    item = make_item(section, "so-y-te", "pending", title="Tin hiền lành")
    transaction.commit()
    return "/" + "/".join(item.getPhysicalPath()[2:])


def reasons(answer: Any) -> list[str]:
    return [one["type"] for one in answer.json()["error"]["reasons"]]


@pytest.mark.parametrize(
    "change",
    [
        {"text": HTML},
        {"subjects": ["tin tức", "Tuyệt mật"]},
        {"file": {"data": "UBND TỈNH\nMẬT\n\nKế hoạch", "filename": "kh.txt"}},
        {"picture": {"alt_text": "TỐI MẬT"}},
    ],
    ids=lambda one: next(iter(one)),
)
def test_what_comes_into_a_pending_item_is_looked_at(
    client: Callable[..., Any], pending: str, change: dict[str, Any]
) -> None:
    reviewer, head = client("so-y-te-review"), client("so-y-te-head")
    put_in(reviewer, pending, change)
    refused = head.post(f"/++api++{pending}/@workflow/approve", json=APPROVAL)
    assert refused.status_code == 400 and reasons(refused) == ["secrecy_mark"]
    page = head.get(f"{pending}/@@act/approve", headers={"Accept": "text/html"})
    assert 'name="secrecy_ground"' in page.text
    stated = {**APPROVAL, **GROUND}
    done = head.post(f"/++api++{pending}/@workflow/approve", json=stated)
    assert done.status_code == 200, done.text
    publisher = client("so-y-te-publish")
    done = publisher.post(f"/++api++{pending}/@workflow/publish", json={})
    assert done.status_code == 200, done.text


def put_in(reviewer: Any, path: str, change: dict[str, Any]) -> None:
    kind, value = next(iter(change.items()))
    if kind == "file":
        sent = {"@type": "File", "title": "Kế hoạch", "file": value}
        done = reviewer.post(f"/++api++{path}", json=sent)
    elif kind == "picture":
        data = b64encode(picture()).decode()
        image = {"data": data, "encoding": "base64", "filename": "a.png"}
        image["content-type"] = "image/png"
        sent = {"@type": "Image", "title": "Ảnh", "image": image, **value}
        done = reviewer.post(f"/++api++{path}", json=sent)
    else:
        done = reviewer.patch(f"/++api++{path}", json=change)
    assert done.status_code in (201, 204), done.text


def test_a_ground_is_good_for_what_it_was_stated_for(
    client: Callable[..., Any], site: Any, boards: None
) -> None:
    """Whoever approves is not asked once more, unless something came in since."""
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    head, reviewer = client("so-y-te-head"), client("so-y-te-review")
    for is_changed, person in ((False, reviewer), (True, head)):
        transaction.begin()
        item = make_item(section, "so-y-te", "draft", description="TỐI MẬT")
        transaction.commit()
        path = "/" + "/".join(item.getPhysicalPath()[2:])
        done = head.post(f"/++api++{path}/@workflow/submit", json=GROUND)
        assert done.status_code == 200, done.text
        if is_changed:
            put_in(reviewer, path, {"text": HTML})
        done = person.post(f"/++api++{path}/@workflow/approve", json=APPROVAL)
        assert done.status_code == (400 if is_changed else 200), done.text
        assert not is_changed or reasons(done) == ["secrecy_mark"]


def test_texts_are_read_where_nothing_else_speaks_against_the_step(
    client: Callable[..., Any], site: Any, boards: None, monkeypatch: Any
) -> None:
    """To read all that is attached may take long; what is quickly said comes first."""
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    item = make_item(section, "so-y-te", "draft", description="TỐI MẬT", source="")
    transaction.commit()
    path = "/" + "/".join(item.getPhysicalPath()[2:])
    forget_reports()
    checked: list[str] = []
    check = inspection._check
    monkeypatch.setattr(inspection, "_check", lambda f: checked.append("") or check(f))
    writer, page = client("so-y-te-update"), {"Accept": "text/html"}
    for person, step, missing in (
        (writer, "approve", "wrong_state"),
        (writer, "submit", "attribution_missing"),
    ):
        done = person.post(f"/++api++{path}/@workflow/{step}", json=APPROVAL)
        assert (reasons(done), checked) == ([missing], []), step
    assert writer.get(f"{path}/@@act/approve", headers=page).ok and checked == []
    assert writer.patch(f"/++api++{path}", json={"source": "Sở Y tế"}).ok
    done = writer.post(f"/++api++{path}/@workflow/submit", json={})
    assert (reasons(done), len(checked)) == (["secrecy_mark"], 1)
