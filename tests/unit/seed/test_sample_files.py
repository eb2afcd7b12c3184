"""The sample content and accounts: marked, invented, and in every state."""

from bacgiang.policy.ops.seeding.sample_scenes import drawn
from bacgiang.policy.ops.seeding.sample_scenes import SCENES
from collections import Counter
from html.parser import HTMLParser
from of_all import of_all
from pathlib import Path
import pytest
import re
from typing import Any
import yaml


SEED = Path(__file__).resolve().parents[3] / "instance" / "seed"

LISTING_OF_KIND = {
    "news": "news",
    "reference_news": "reference",
    "page": "pages",
    "event": "events schedule",
    "album": "files",
    "infographic": "files",
    "notice": "notices",
}
SLUG = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
BODY_TAGS = {"p", "em", "h2", "ul", "li", "ol"}
TABLE = {"table", "caption", "thead", "tbody", "tr", "th", "td"}
NOTICE = {
    "vi": "<p><em>Nội dung mẫu: ",
    "en": "<p><em>Sample content: ",
}


def load(name: str) -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load((SEED / name).read_text(encoding="utf-8"))
    return data


UNIT = {unit["code"]: unit for unit in load("units.yaml")["units"]}
SITE_MAP = load("site_map.yaml")
VOCABULARIES = load("vocabularies.yaml")
ACCOUNTS: list[dict[str, Any]] = load("sample/accounts.yaml")["accounts"]
ITEMS: list[dict[str, Any]] = load("sample/content.yaml")["items"]
ITEM = {item["id"]: item for item in ITEMS}

every_item = of_all("item", ITEMS, ids=lambda item: item["id"])


def tokens(vocabulary: str) -> set[str]:
    return {term["token"] for term in VOCABULARIES[vocabulary]}


def repeated(values: list[Any]) -> list[Any]:
    return [value for value, count in Counter(values).items() if count > 1]


class BodyParser(HTMLParser):
    """Collects the tags of a body and checks that each is closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.blocks = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in BODY_TAGS | TABLE, tag
        assert {name for name, _ in attrs} <= ({"scope"} if tag == "th" else set())
        self.blocks += not self.open
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


class TestAccounts:
    def test_user_names_people_and_addresses_are_unique(self) -> None:
        for field in ("username", "full_name", "email"):
            assert repeated([account[field] for account in ACCOUNTS]) == []

    def test_every_person_is_marked_as_a_sample(self) -> None:
        for account in ACCOUNTS:
            assert account["full_name"].endswith(" (mẫu)")
            assert account["email"] == f"{account['username']}@example.org"

    @pytest.mark.regulation("14.2")
    @pytest.mark.parametrize("unit", ["ubnd", "so-y-te", "huyen-hiep-hoa"])
    def test_one_account_for_each_level(self, unit: str) -> None:
        levels = {a["level"]: a for a in ACCOUNTS if a["unit"] == unit}
        assert set(levels) == {"update", "review", "publish", "head"}
        for level, account in levels.items():
            assert account["username"] == f"{unit}-{level}"
            assert account["position"] in tokens("positions")
            assert account["site_role"] is None

    def test_accounts_without_a_board(self) -> None:
        others = {a["username"]: a for a in ACCOUNTS if a["level"] is None}
        assert {name: a["site_role"] for name, a in others.items()} == {
            "van-phong": "standing_office",
            "quan-tri": "site_administrator",
            "chu-tich": "overseer",
        }
        assert {account["unit"] for account in ACCOUNTS} <= set(UNIT)


class TestSampleContent:
    def test_ids_are_unique_slugs(self) -> None:
        assert len(ITEMS) >= 24
        assert repeated([item["id"] for item in ITEMS]) == []
        assert all(SLUG.fullmatch(item["id"]) for item in ITEMS)

    @every_item
    def test_values_are_known(self, item: dict[str, Any]) -> None:
        assert item["unit"] in UNIT
        assert item["state"] in tokens("workflow_states")
        assert item["offer"] in tokens("offer_states")
        assert set(item["topics"]) <= tokens("news_topics")
        assert item["age_days"] >= 0
        assert (item["kind"] == "event") == ("event" in item)

    @every_item
    def test_section_lists_the_kind(self, item: dict[str, Any]) -> None:
        sections = SITE_MAP["main_site" if item["unit"] == "ubnd" else "unit_site"]
        language = item["language"]
        by_id = {section[language]["id"]: section for section in sections}
        section, _, theme = item["section"].partition("/")
        if theme:
            assert theme in {one[language]["id"] for one in SITE_MAP["thematic"]}
        else:
            assert by_id[section]["listing"] in LISTING_OF_KIND[item["kind"]].split()

    @every_item
    def test_marked_as_a_sample(self, item: dict[str, Any]) -> None:
        mark = {"vi": "[Mẫu] ", "en": "[Sample] "}[item["language"]]
        assert item["title"].startswith(mark)
        said = item["body"].splitlines()[0]
        assert said.startswith(NOTICE[item["language"]]) and said.endswith("</em></p>")

    @every_item
    def test_body_is_simple_html(self, item: dict[str, Any]) -> None:
        parser = BodyParser()
        parser.feed(item["body"])
        parser.close()
        assert parser.open == []
        assert 3 <= parser.blocks <= 6
        assert item["description"].strip()

    @every_item
    @pytest.mark.regulation("9.1")
    def test_source_and_author_are_named(self, item: dict[str, Any]) -> None:
        named = bool(item["source"]) and bool(item["byline"])
        assert named or item.get("reader_contribution") is True
        for text in filter(None, (item["source"], item["byline"])):
            assert text.endswith(("(mẫu)", "(sample)"))

    @every_item
    @pytest.mark.regulation("2.1")
    def test_translation_pairs(self, item: dict[str, Any]) -> None:
        is_translated = item["translation_of"] is not None
        # What stands in a topic is written for its readers, in one language.
        assert (item["language"] == "en") == is_translated or "/" in item["section"]
        if item["translation_of"] is not None:
            original = ITEM[item["translation_of"]]
            assert original["language"] == "vi"
            for field in ("kind", "unit", "topics"):
                assert original[field] == item[field]

    def test_an_original_has_one_translation_at_most(self) -> None:
        originals = [i["translation_of"] for i in ITEMS if i["translation_of"]]
        assert len(originals) >= 4
        assert repeated(originals) == []

    @pytest.mark.parametrize(
        "unit", ["ubnd", "so-y-te", "huyen-hiep-hoa", "so-giao-duc"]
    )
    def test_every_state_is_shown(self, unit: str) -> None:
        states = {item["state"] for item in ITEMS if item["unit"] == unit}
        assert states == tokens("workflow_states")

    @every_item
    @pytest.mark.regulation("7.2e")
    def test_withdrawals_have_ground_and_reason(self, item: dict[str, Any]) -> None:
        assert (item["state"] == "withdrawn") == ("withdrawal" in item)
        if "withdrawal" in item:
            assert item["withdrawal"]["ground"] in tokens("withdrawal_grounds")
            assert item["withdrawal"]["reason"].strip()

    @every_item
    @pytest.mark.regulation("8.2")
    def test_only_units_offer_what_is_approved(self, item: dict[str, Any]) -> None:
        assert (item["offer"] == "declined") == bool(item["offer_reason"])
        if item["offer"] != "none":
            assert item["unit"] != "ubnd"
            assert item["state"] in {"approved", "published"}

    def test_every_offer_state_is_shown(self) -> None:
        assert {item["offer"] for item in ITEMS} == tokens("offer_states")

    def test_three_reference_news(self) -> None:
        kinds = Counter(item["kind"] for item in ITEMS)
        assert kinds["reference_news"] == 3
        assert set(kinds) == set(LISTING_OF_KIND)

    def test_a_unit_without_a_site_supplies_an_item(self) -> None:
        desks = [i for i in ITEMS if UNIT[i["unit"]]["site"] == "desk"]
        assert [item["offer"] for item in desks] == ["offered"]


def test_pictures_are_marked_small_and_always_the_same() -> None:
    rows = [item["picture"] for item in ITEMS if "picture" in item]
    rows += load("sample/pictures.yaml")["pictures"]
    assert all(re.search(r"\((mẫu|sample)\)", row["alt"]) for row in rows)
    by_scene = {row["scene"]: drawn(row["scene"], row["alt"]) for row in rows}
    assert by_scene.keys() == SCENES.keys()
    assert max(map(len, by_scene.values())) < 40_000
    last = rows[-1]
    assert by_scene[last["scene"]] == drawn(last["scene"], last["alt"])
