"""Citizens and members are addressed in one way, “ông/bà” (10.3)."""

from pathlib import Path
import plone.app.locales
import pytest
import re
from tests.unit.ops.test_catalogues import entries


DOCS = Path(__file__).parents[2] / "docs"
GUIDES = ("bien-tap-vien", "co-quan", "quan-tri-vien", "lay-y-kien")
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


# The page a bare Plone begins with; no portal has it.
NEVER_SHOWN = {"plonefrontpage.po"}


@pytest.mark.regulation("10.3")
def test_words_of_plone_are_said_anew_where_they_address_otherwise() -> None:
    stock = Path(plone.app.locales.__file__).parent / "locales/vi/LC_MESSAGES"
    catalogs = [po for po in stock.glob("*.po") if po.name not in NEVER_SHOWN]
    assert catalogs
    for catalog in catalogs:
        own = CATALOGS / "vi/LC_MESSAGES" / catalog.name
        said = {entry.msgid for entry in entries(own)} if own.exists() else set()
        others = (entry for entry in entries(catalog) if entry.msgid not in said)
        kept = [entry.msgid for entry in others if OTHER_WAYS.search(entry.msgstr)]
        assert kept == [], catalog.name
