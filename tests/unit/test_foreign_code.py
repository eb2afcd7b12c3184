"""The page of foreign code tells of every patch and of no other."""

from collections.abc import Iterator
from lxml import etree
from pathlib import Path
import re


ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "foreign-code.md"
ZCML = sorted((ROOT / "src").rglob("*.zcml"))
MONKEY = "{http://namespaces.plone.org/monkey}patch"


def patches() -> Iterator[str]:
    for path in ZCML:
        for one in etree.parse(path).iter(MONKEY):
            yield f"{one.get('class') or one.get('module')}.{one.get('original')}"


def replaced() -> Iterator[str]:
    for path in ZCML:
        tree = etree.parse(path)
        for one in tree.xpath("//*[local-name()='unconfigure']/*"):
            yield str(one.get("handler") or one.get("factory") or one.get("name"))


def told(heading: str) -> set[str]:
    """What stands first in the rows of a section's table."""
    page = PAGE.read_text(encoding="utf-8")
    section = page.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    return set(re.findall(r"^\| `(.+?)`", section, flags=re.M))


def test_every_patched_method_is_told() -> None:
    assert told("Patched methods") == set(patches())


def test_every_replaced_subscriber_is_told() -> None:
    assert told("Subscribers replaced") == set(replaced())


def test_the_files_named_are_there() -> None:
    policy = ROOT / "src/bacgiang.policy/src/bacgiang/policy"
    page = PAGE.read_text(encoding="utf-8")
    named = re.findall(r"`((?:ops|units|editorial|base)/[\w/.]+)`", page)
    assert named
    assert [one for one in named if not (policy / one).exists()] == []
