"""The seed files hold facts only: these tests read them as plain YAML."""

from collections import Counter
from collections.abc import Iterator
from corpus_place import LISTS
from corpus_place import MISSING
import json
from of_all import of_all
from pathlib import Path
import pytest
import re
from typing import Any
import unicodedata
import yaml


ROOT = Path(__file__).resolve().parents[3]
SEED = ROOT / "instance" / "seed"
ADMIN_UNITS = LISTS / "bacgiang_admin_units.json"

FILES = (
    "units.yaml",
    "site_map.yaml",
    "vocabularies.yaml",
    "sample/accounts.yaml",
    "sample/content.yaml",
    "sample/contacts.yaml",
)
LISTINGS = {
    "news",
    "reference",
    "notices",
    "events",
    "schedule",
    "pages",
    "files",
    "documents",
    "promotions",
    "units",
    "organisation",
    "contact",
    "none",
}
SLUG = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
HOST = re.compile(r"[a-z][a-z0-9]*\.bacgiang\.gov\.vn")
EMAIL = re.compile(r"[\w.+-]+@([\w.-]+)")
PHONE = re.compile(r"(?:\+84|\b0|\(0)\d?(?:[ .()-]*\d){7,}")
RESERVED_DOMAIN = re.compile(
    r"(.*\.)?(example\.(org|com|net)|example|test|invalid)", re.ASCII
)


class StrictLoader(yaml.SafeLoader):
    """Safe loader that refuses a mapping with the same key twice."""

    def construct_mapping(
        self, node: yaml.MappingNode, deep: bool = False
    ) -> dict[Any, Any]:
        keys = Counter(key.value for key, _ in node.value)
        assert max(keys.values(), default=1) == 1, f"key twice: {keys}"
        return super().construct_mapping(node, deep)


def load(name: str) -> dict[str, Any]:
    text = (SEED / name).read_text(encoding="utf-8")
    for term, said in TERMS.items():
        text = text.replace(f"{{{term}}}", said)
    data: dict[str, Any] = yaml.load(text, Loader=StrictLoader)
    return data


def strings(value: Any) -> Iterator[str]:
    """Every text inside `value`, keys included."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from strings(key)
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


TERMS = yaml.safe_load((SEED / "province.yaml").read_text(encoding="utf-8"))
UNITS: list[dict[str, Any]] = load("units.yaml")["units"]
UNIT = {unit["code"]: unit for unit in UNITS}
SITE_MAP = load("site_map.yaml")
VOCABULARIES = load("vocabularies.yaml")
VOCABULARY_NAMES = [
    name for name in VOCABULARIES if name not in {"settings", "upload_limits"}
]
SECTION_LISTS = ("main_site", "unit_site", "thematic")

every_unit = of_all("unit", UNITS, ids=lambda unit: unit["code"])


def tokens(vocabulary: str) -> set[str]:
    return {term["token"] for term in VOCABULARIES[vocabulary]}


def repeated(values: list[Any]) -> list[Any]:
    return [value for value, count in Counter(values).items() if count > 1]


@pytest.mark.parametrize("name", FILES)
class TestEveryFile:
    def test_uses_neither_anchors_nor_tags(self, name: str) -> None:
        events = yaml.parse((SEED / name).read_text(encoding="utf-8"))
        marked = [
            event
            for event in events
            if getattr(event, "anchor", None) or getattr(event, "tag", None)
        ]
        assert marked == []

    @pytest.mark.regulation("10.3")
    def test_is_composed_unicode_without_invisible_characters(self, name: str) -> None:
        text = (SEED / name).read_text(encoding="utf-8")
        assert unicodedata.is_normalized("NFC", text)
        strange = {c for c in text if unicodedata.category(c)[0] == "C"} - {"\n"}
        assert strange == set()

    def test_holds_no_real_looking_telephone_or_address(self, name: str) -> None:
        """But what was published, of which it is said where."""
        data = load(name)
        contacts = [one.get("contact", {}) for one in data.get("units", ())]
        sourced = [one.values() for one in contacts if one.get("source")]
        published = {text for values in sourced for text in values}
        for text in set(strings(data)) - published:
            assert not PHONE.search(text), text
            for domain in EMAIL.findall(text):
                assert RESERVED_DOMAIN.fullmatch(domain), text


@pytest.mark.parametrize("text", ["(0204) 3.829.003", "0912 345 678", "+84 912345678"])
def test_telephone_numbers_are_recognised(text: str) -> None:
    assert PHONE.search(text)


class TestUnits:
    @pytest.mark.parametrize("field", ["code", "host"])
    def test_identifiers_are_unique(self, field: str) -> None:
        assert repeated([unit[field] for unit in UNITS]) == []

    @every_unit
    def test_values_are_known(self, unit: dict[str, Any]) -> None:
        assert SLUG.fullmatch(unit["code"]) and len(unit["code"]) <= 32
        assert HOST.fullmatch(unit["host"])
        assert unit["kind"] in tokens("unit_kinds")
        assert unit["update_frequency"] in tokens("update_frequencies")
        assert unit["site"] in {"open", "desk"}
        assert isinstance(unit["verified"], bool) and unit["source"]

    @every_unit
    @pytest.mark.regulation("4.1a")
    def test_names_and_functions_in_both_languages(self, unit: dict[str, Any]) -> None:
        for language in ("vi", "en"):
            assert unit["name"][language].strip()
            assert unit["short_name"][language].strip()
            sentences = re.findall(r"\.(?:\s|$)", unit["functions"][language])
            assert 2 <= len(sentences) <= 4
        assert unit["functions"]["verified"] is False

    @every_unit
    def test_parents_exist_and_form_no_circle(self, unit: dict[str, Any]) -> None:
        seen = {unit["code"]}
        parent = unit["parent"]
        while parent is not None:
            assert parent in UNIT, parent
            assert parent not in seen, parent
            seen.add(parent)
            parent = UNIT[parent]["parent"]

    def test_order_is_unique_below_each_parent(self) -> None:
        assert repeated([(unit["parent"], unit["order"]) for unit in UNITS]) == []

    @every_unit
    def test_people_and_contacts_are_not_invented(self, unit: dict[str, Any]) -> None:
        assert unit["leaders"] == []
        assert unit["board_decision"] is None
        told = unit["contact"]
        assert set(told.values()) == {""} or (told["source"] and told["contact_note"])

    @pytest.mark.regulation("2.1", "5.1")
    def test_one_main_site_and_one_standing_office(self) -> None:
        main = [unit for unit in UNITS if unit.get("main_site")]
        office = [unit for unit in UNITS if unit.get("standing_office")]
        assert [unit["code"] for unit in main] == ["ubnd"]
        assert [unit["code"] for unit in office] == ["van-phong-ubnd"]
        assert main[0]["host"] == "www.bacgiang.gov.vn"
        assert main[0]["update_frequency"] == "daily"

    @pytest.mark.regulation("2.2a", "5.2")
    def test_most_units_have_a_site_and_some_only_a_desk(self) -> None:
        districts = [unit for unit in UNITS if unit["kind"] == "district"]
        departments = [unit for unit in UNITS if unit["kind"] == "department"]
        assert {unit["site"] for unit in districts} == {"open"}
        desks = [unit for unit in departments if unit["site"] == "desk"]
        assert 3 <= len(desks) <= 4 < len(departments)

    @pytest.mark.parametrize(
        "field", ["district_level_2007", "departments_2007_unverified"]
    )
    def test_every_body_of_the_list_is_registered(self, field: str) -> None:
        if not ADMIN_UNITS.exists():
            pytest.skip(MISSING)
        listed = set(json.loads(ADMIN_UNITS.read_text(encoding="utf-8"))[field])
        assert listed - {unit["short_name"]["vi"] for unit in UNITS} == set()


class TestSiteMap:
    @pytest.mark.parametrize("name", SECTION_LISTS)
    @pytest.mark.regulation("2.1")
    def test_sections_are_linked_pairs(self, name: str) -> None:
        sections = SITE_MAP[name]
        assert repeated([section["key"] for section in sections]) == []
        for language in ("vi", "en"):
            assert repeated([section[language]["id"] for section in sections]) == []
            for section in sections:
                assert SLUG.fullmatch(section[language]["id"])
                assert section[language]["title"].strip()
                assert section[language]["description"].strip()

    @pytest.mark.parametrize("name", SECTION_LISTS)
    def test_listings_are_known(self, name: str) -> None:
        assert {section["listing"] for section in SITE_MAP[name]} <= LISTINGS

    @pytest.mark.regulation("9.1")
    @pytest.mark.parametrize("name", ["main_site", "unit_site"])
    def test_reference_news_have_one_section_of_their_own(self, name: str) -> None:
        keys = [s["key"] for s in SITE_MAP[name] if s["listing"] == "reference"]
        assert keys == ["reference-news"]

    def test_registers_are_sections_of_the_main_site(self) -> None:
        documents = {
            section["key"]
            for section in SITE_MAP["main_site"]
            if section["listing"] == "documents"
        }
        assert {register["key"] for register in SITE_MAP["registers"]} == documents
        assert {register["stands_in"] for register in SITE_MAP["registers"]} == {"vi"}

    @pytest.mark.regulation("2.2", "2.2b")
    def test_thematic_sites_have_an_owner_and_a_host(self) -> None:
        # Forms and promotions, which are no collections, have theirs by `hosts`.
        others = ("forms", "promotion")
        sites = [one for one in SITE_MAP["thematic"] if one["key"] not in others]
        hosts = [one["host"] for one in (*sites, *SITE_MAP["hosts"])]
        assert all(HOST.fullmatch(host) for host in hosts)
        assert repeated(hosts + [unit["host"] for unit in UNITS]) == []
        assert {site["owner"] for site in SITE_MAP["thematic"]} <= set(UNIT)

    def test_vietnamese_is_the_default_language(self) -> None:
        roots = {r["language"]: r["default"] for r in SITE_MAP["language_roots"]}
        assert roots == {"vi": True, "en": False}


class TestVocabularies:
    @of_all("name", VOCABULARY_NAMES)
    def test_terms_are_unique_and_titled_in_both_languages(self, name: str) -> None:
        terms = VOCABULARIES[name]
        for field in ("token", "vi", "en"):
            assert all(isinstance(term[field], str) and term[field] for term in terms)
            assert repeated([term[field] for term in terms]) == []

    @pytest.mark.regulation("7.2e")
    def test_correction_notices_have_the_three_grounds_of_the_regulation(self) -> None:
        grounds = VOCABULARIES["withdrawal_grounds"]
        noticed = {g["token"] for g in grounds if g["correction_notice"]}
        assert noticed == {"inaccurate", "unnecessary", "against_rules"}

    @pytest.mark.regulation("4.2a")
    def test_secrets_and_personal_data_close_everything(self) -> None:
        grounds = VOCABULARIES["withdrawal_grounds"]
        closing = {g["token"] for g in grounds if g["closes_all"]}
        assert closing == {"secrecy", "personal_data"}

    def test_upload_limits(self) -> None:
        limits = {u["kind"]: u for u in VOCABULARIES["upload_limits"]}
        sizes = {kind: limit["max_megabytes"] for kind, limit in limits.items()}
        assert sizes == {"image": 10, "document": 50, "video": 500, "audio": 100}
        assert limits["video"]["requires"] == ["poster", "captions", "transcript"]
        formats = [f for limit in limits.values() for f in limit["formats"]]
        assert repeated([f["extension"] for f in formats]) == []
        media_types = [m for f in formats for m in f["media_types"]]
        assert all(re.fullmatch(r"[a-z]+/[a-z0-9.+-]+", m) for m in media_types)

    def test_formats_that_run_scripts_are_not_allowed(self) -> None:
        limits = VOCABULARIES["upload_limits"]
        extensions = {f["extension"] for u in limits for f in u["formats"]}
        assert extensions.isdisjoint({"svg", "html", "htm", "xhtml", "docm", "xlsm"})

    def test_settings(self) -> None:
        assert VOCABULARIES["settings"] == {"emergency_confirmation_hours": 24}
