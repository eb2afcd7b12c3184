"""Citizens and members are addressed in one way, “ông/bà” (10.3)."""

from pathlib import Path
import pytest
import re


DOCS = Path(__file__).parents[2] / "docs"
GUIDES = ("bien-tap-vien", "quan-tri-vien", "lay-y-kien")
SCRIPTS = Path(__file__).parents[2] / "src/bacgiang.theme/src/bacgiang/theme/static"
CATALOGS = Path(__file__).parents[2] / "src/bacgiang.policy/src/bacgiang/policy/locales"
# "Bạn đọc" are the readers of a paper.
OTHER_WAYS = re.compile(
    r"Ông/Bà|ông bà\b|[Qq]uý vị|[Ôô]ng \(bà\)"
    r"|(?<!\w)[Bb]ạn(?!\w)(?!(?:\"\n\")? ?(?:\"\n\")?đọc)"
)


@pytest.mark.regulation("10.3")
def test_there_is_one_form_of_address() -> None:
    catalogs = CATALOGS.glob("vi/LC_MESSAGES/*.po")
    guides = (DOCS / f"{guide}.md" for guide in GUIDES)
    for said in (*catalogs, *guides, *SCRIPTS.rglob("*.js")):
        assert OTHER_WAYS.findall(said.read_text(encoding="utf-8")) == [], said
