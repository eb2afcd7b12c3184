"""How long each answer is kept is said in one way, for every page and service."""

from .doors import adapters
from .doors import door_of
from bacgiang.policy.base.keeping import Keeping
from bacgiang.policy.caching.rules import RULES
from pathlib import Path
from plone import api
from plone.dexterity.utils import resolveDottedName
import pytest
from typing import Any
import yaml
from z3c.caching.registry import ICacheRule
from zope.component import getGlobalSiteManager
from zope.component import getSiteManager
from zope.interface import implementedBy


pytestmark = pytest.mark.regulation("14", "15.2")

TABLE = Path(__file__).with_name("keeping.yaml")
SOURCES = Path(__file__).parents[2] / "src" / "bacgiang.policy" / "src"
# Of the rest, whoever comes in has signed in.
VISITORS = ("View", "public", "Access contents information")


def rule_of(factory: Any) -> Keeping:
    specification = implementedBy(factory)
    registry = getGlobalSiteManager().adapters
    rule = registry.lookup((specification,), ICacheRule)
    return RULES.get(rule.id, Keeping.ANEW) if rule is not None else Keeping.ANEW


def rules_there() -> set[tuple[str, str, str]]:
    found = set()
    for manager in {getGlobalSiteManager(), getSiteManager()}:
        for registration in adapters(manager):
            door = door_of(registration)
            if door is None or door.asks not in VISITORS:
                continue
            rule = rule_of(registration.factory)
            if rule is not Keeping.ANEW:
                found.add((rule.name, door.kind, door.name))
    return found


def rules_said() -> set[tuple[str, str, str]]:
    said = yaml.safe_load(TABLE.read_text(encoding="utf-8"))
    return {
        (rule, kind, name)
        for rule, kinds in said.items()
        for kind, names in kinds.items()
        for name in (names.split(", ") if kind == "services" else names.split())
    }


def test_what_is_kept_is_in_the_table(access_integration: Any) -> None:
    there, said = rules_there(), rules_said()
    assert not there - said, "Write into tests/access/keeping.yaml"
    assert not said - there, "Take out of tests/access/keeping.yaml"


def test_the_page_of_every_type_is_kept(access_integration: Any) -> None:
    for fti in api.portal.get_tool("portal_types").objectValues("Dexterity FTI"):
        assert rule_of(resolveDottedName(fti.klass)) is Keeping.ASK_AGAIN, fti.getId()


def test_nobody_writes_the_header_by_hand() -> None:
    by_hand = [
        path.as_posix()
        for path in SOURCES.rglob("*.py")
        if path.name != "keeping.py" and path.parent.name != "caching"
        if "Cache-Control" in path.read_text(encoding="utf-8")
    ]
    assert not by_hand
