"""What the search box offers while a citizen types (10.3)."""

from .test_search_page import document  # noqa: F401
from bacgiang.policy.search.suggestions.suggesting import MOST
from collections.abc import Callable
import pytest
from typing import Any


UNCONFIRMED = {"approve": {"declaration": True, "confirmation": "unconfirmed"}}


@pytest.fixture
def suggested(site: Any, client: Any) -> Callable[..., list[dict[str, str]]]:
    """What is suggested to a visitor, or an account, for a text."""

    def get(
        text: str, user: str | None = None, where: str = "/vi", **asked: str
    ) -> list[dict[str, str]]:
        answer = client(user).get(
            f"/++api++{where}/@search-suggestions", params={"text": text, **asked}
        )
        assert answer.status_code == 200
        return list(answer.json()["items"])

    return get


def titles(items: list[dict[str, str]]) -> list[str]:
    return [one["title"] for one in items]


@pytest.mark.regulation("10.3")
def test_documents_by_number_and_title_in_any_spelling(
    document,  # noqa: F811
    suggested,
):
    made = document()
    for typed in (
        "67/20",
        "67",
        "quyết định 67/2007/q",
        "quy che mau ve hoa gi",
        "Về việc ban hành quy chế mẫu về hòa giải",
        "hoà giả",
    ):
        (first, *_others) = suggested(typed)
        assert first["@id"] == made.absolute_url(), typed
        assert first["title"].startswith("Quyết định 67/2007/QĐ-UBND – Về việc")
        assert first["kind"] == "Văn bản quy phạm pháp luật"
    (english, *_others) = suggested("67/2007", where="/en")
    assert english["title"].startswith("Decision 67/2007")
    assert english["language"] == "vi"
    assert "/en/legal-documents/2007/" in english["@id"]


@pytest.mark.regulation("10.3")
def test_news_and_units_and_no_more_than_eight(site, boards, publish, suggested):
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    for place in range(MOST + 2):
        publish(section, "so-y-te", title=f"Khuyến nông vụ {place}")
    assert len(suggested("khuyen no")) == MOST
    (unit, *_others) = suggested("sở y t")
    assert unit["@id"].endswith("/vi/don-vi/so-y-te")
    assert len({*titles(suggested("sở y tế"))}) == len(suggested("sở y tế"))
    assert suggested("khuyen no", where="/vi/don-vi/so-giao-duc", only_site="1") == []
    assert suggested("khuyen no", where="/vi/don-vi/so-y-te", only_site="1")


@pytest.mark.parametrize("state", ["draft", "pending", "approved", "withdrawn"])
def test_what_is_not_public_is_not_suggested(document, suggested, state):  # noqa: F811
    document(state)
    for typed in ("67/2007", "67", "quy chế mẫu", "quy che ma"):
        assert suggested(typed) == [], typed


@pytest.mark.regulation("9.1")
def test_reference_news_bears_its_mark(site, boards, publish, suggested):
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    publish(section, "so-y-te", title="Nghe nói có mưa", statements=UNCONFIRMED)
    (item,) = suggested("nghe noi")
    assert item["mark"] == "Tin tham khảo, chưa được xác nhận"


LITTLE_OR_ODD = ["", "q", "  ", "((*", "*", '"', "-", "x" * 5000, "76/" * 50, "a" * 120]


def test_little_or_odd_text_suggests_nothing(document, suggested):  # noqa: F811
    document()
    for typed in LITTLE_OR_ODD:
        assert suggested(typed) == [], typed


@pytest.mark.parametrize("sent", ["text:list=76", "text:record=x", "text.a:record=76"])
def test_anything_but_text_suggests_nothing(document, client, sent):  # noqa: F811
    document()
    answer = client().get(f"/++api++/vi/@search-suggestions?{sent}")
    assert answer.json().get("items", []) == []
    assert answer.status_code in (200, 400)
