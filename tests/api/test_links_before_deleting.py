"""What links to a page tells nobody of what they do not see (8.2.2; 4.2a)."""

from __future__ import annotations

from lxml.html import fromstring
import pytest
import transaction
from typing import Any


SECTION = "/vi/don-vi/so-y-te/tin-tuc"
PAGE = {"Accept": "text/html"}


def words(answer: Any) -> str:
    return str(fromstring(answer.text).text_content())


@pytest.mark.regulation("4.2a", "14.2")
def test_hidden_links_to_a_page_are_told_to_nobody_else(
    client: Any, boards: None, publish: Any, site: Any
) -> None:
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    target = publish(section, "so-y-te", id="dich", title="Đích")
    transaction.commit()
    text = f'<p><a href="../resolveuid/{target.UID()}">đích</a></p>'
    draft = {"@type": "News Item", "title": "Nháp kín", "id": "nhap", "text": text}
    made = client("so-y-te-update").post(f"/++api++{SECTION}", json=draft)
    assert made.status_code == 201, made.text
    way = f"{SECTION}/dich/@@delete_confirmation_info"
    assert "Nháp kín" in client("so-y-te-update").get(way, headers=PAGE).text
    assert client().get(way, headers=PAGE).status_code == 404
    other = client("huyen-hiep-hoa-head")
    told = other.get(way, headers=PAGE)
    assert "Nháp kín" not in told.text
    gone = client("so-y-te-update").delete(f"/++api++{SECTION}/nhap")
    assert gone.status_code == 204
    assert words(other.get(way, headers=PAGE)) == words(told)
