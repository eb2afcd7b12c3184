"""Every set of seeds is whole, and says nothing of another province."""

from bacgiang.policy.base.seed_files import load_seed
from bacgiang.policy.base.seed_files import province
from bacgiang.policy.base.seed_files import SeedMissing
from corpus_place import CORPUS
from corpus_place import MISSING
from pathlib import Path
import pytest
import re
from typing import Any
import unicodedata


ROOT = Path(__file__).resolve().parents[3]
SETS = ("2025", str(ROOT / "tests" / "seeds" / "vi-du"))
FILES = sorted(one.name for one in (ROOT / "instance" / "seed").glob("*.yaml"))
TERM = re.compile(r"\{[a-z_]+\}")
FILLED_LATER = {"{contact_days}", "{dossier_days}"}
SLUG = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


@pytest.fixture(params=SETS, ids=["2025", "vi-du"])
def chosen(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("SEED", request.param)
    return str(request.param)


def units() -> dict[str, Any]:
    return {one["code"]: one for one in load_seed("units.yaml")["units"]}


@pytest.mark.usefixtures("chosen")
def test_every_file_is_filled_in() -> None:
    for name in FILES:
        left = set(TERM.findall(str(load_seed(name)))) - FILLED_LATER
        assert left == set(), name


@pytest.mark.usefixtures("chosen")
@pytest.mark.regulation("4.1a")
def test_units_are_whole() -> None:
    known, domain = units(), load_seed("units.yaml")["domain"]
    assert domain == province("domain")
    for one in known.values():
        assert SLUG.fullmatch(one["code"]) and len(one["code"]) <= 40
        assert one["host"] == domain or one["host"].endswith(f".{domain}")
        assert one["parent"] is None or one["parent"] in known
        assert one["site"] in ("open", "desk") and one["source"]
        for facts in (one["name"], one["short_name"], one["functions"]):
            assert facts["vi"] and facts["en"]
    hosts = [one["host"] for one in known.values()]
    thematic = load_seed("site_map.yaml")["thematic"]
    hosts += [one["host"] for one in thematic if one.get("host")]
    assert len(hosts) == len(set(hosts))
    places = [(one["parent"], one["order"]) for one in known.values()]
    assert len(places) == len(set(places))


@pytest.mark.usefixtures("chosen")
def test_other_files_name_units_that_are_there() -> None:
    known = set(units())
    subjects = {one["unit"] for one in load_seed("petitions.yaml")["subjects"]}
    events = load_seed("tasks.yaml")["events"]
    issuers = load_seed("issuers.yaml")["issuers"]
    named = subjects | {code for one in events for code in one.get("units", ())}
    assert named - known == set()
    assert {one["unit"] for one in issuers if "unit" in one} <= known
    assert set(load_seed("places.yaml")) <= known
    tokens = {one["token"] for one in issuers}
    assert {one["successor"] for one in issuers if "successor" in one} <= tokens


def test_deadlines_and_duties_are_those_of_all_kinds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def said() -> tuple[set[str], set[str], str]:
        regimes = load_seed("petitions.yaml")["regimes"]
        kinds = {kind for one in regimes for kind in one["kinds"]}
        duties = {one["code"] for one in load_seed("must_be_public.yaml")}
        first = next(one for one in regimes if one["kinds"] == ["petition"])
        return kinds, duties, first["token"]

    monkeypatch.delenv("SEED", raising=False)
    kinds, duties, _first = said()
    monkeypatch.setenv("SEED", "2025")
    assert said() == (kinds, duties, "petition-2025")


@pytest.mark.regulation("4.1a")
def test_communes_of_today(monkeypatch: pytest.MonkeyPatch) -> None:
    """As a decision of the province names them, among them the ninety-nine there are."""
    monkeypatch.setenv("SEED", "2025")
    communes = [one for one in units().values() if one["kind"] == "commune"]
    assert len(communes) == 99
    assert len({one["administrative_code"] for one in communes}) == 99
    assert not [one for one in units().values() if one["kind"] == "district"]
    paper = CORPUS / "bacninh-471-qd-ubnd-2025.txt"
    if not paper.exists():
        pytest.skip(MISSING)
    text = unicodedata.normalize("NFC", paper.read_text(encoding="utf-8"))
    named = set(re.findall(r"^((?:Xã|Phường) [^,\n]+)$", text, re.MULTILINE))
    assert len(named) > 25
    assert named - {one["short_name"]["vi"] for one in communes} == set()


def test_party_and_mass_organisations_issue(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEED", "2025")
    issuers = load_seed("issuers.yaml")["issuers"]
    kinds = {units()[one["unit"]]["kind"] for one in issuers if "unit" in one}
    assert {"party_body", "mass_organisation", "peoples_committee"} <= kinds


def test_a_set_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEED", "khong-co")
    with pytest.raises(SeedMissing, match="khong-co"):
        load_seed("units.yaml")
