"""Names in addresses are readable, whatever way an item comes in (4.1b)."""

from bacgiang.policy.text.slugs import LONGEST
from made_once import make_item
import pytest
import transaction
from typing import Any


PATH = "/vi/don-vi/so-y-te/tin-tuc"
TITLE = (
    "Đẩy mạnh tiêm chủng mở rộng cho trẻ em dưới 5 tuổi ở các xã vùng cao của tỉnh ta"
)
NAME = (
    "day-manh-tiem-chung-mo-rong-cho-tre-em-duoi-5-tuoi-o-cac-xa-vung-cao-cua-tinh-ta"
)


@pytest.mark.regulation("4.1b")
def test_names_are_readable_and_unique(site: Any, boards: None, client: Any) -> None:
    assert len(NAME) == LONGEST
    body = {"@type": "News Item", "title": f"{TITLE} và các huyện", "language": "vi"}
    made = [
        client("so-y-te-update").post(f"/++api++{PATH}", json=body) for _ in range(2)
    ]
    assert [one.status_code for one in made] == [201, 201]
    names = [one.json()["id"] for one in made]
    assert names[0] == NAME
    assert names[1].startswith(NAME)
    assert names[1] != NAME
    transaction.begin()
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    assert make_item(section, "so-y-te", title="Số 12/KH-SYT").getId() == "so-12-kh-syt"
    given = client("so-y-te-update").post(
        f"/++api++{PATH}", json={**body, "id": "Ten_rieng.2026"}
    )
    assert given.json()["id"].lower() == "ten_rieng.2026"
