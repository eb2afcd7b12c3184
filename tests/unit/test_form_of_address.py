"""Citizens are addressed in one way, “ông/bà” (10.3)."""

from pathlib import Path
import pytest
import re


CATALOGS = Path(__file__).parents[2] / "src/bacgiang.policy/src/bacgiang/policy/locales"
# "Bạn đọc" are the readers of a paper.
OTHER_WAYS = re.compile(
    r"Ông/Bà|ông bà\b|[Qq]uý vị|[Ôô]ng \(bà\)"
    r"|(?<!\w)[Bb]ạn(?!\w)(?!(?:\"\n\")? ?(?:\"\n\")?đọc)"
)


@pytest.mark.regulation("10.3")
def test_there_is_one_form_of_address() -> None:
    for catalog in sorted(CATALOGS.glob("vi/LC_MESSAGES/*.po")):
        assert OTHER_WAYS.findall(catalog.read_text(encoding="utf-8")) == [], catalog
