"""The message catalogues of the project's packages can be read and are complete.

A catalogue that does not parse takes every translation of its domain away, an empty
or fuzzy entry leaves one string in English, and a lost placeholder drops what the
sentence speaks of. None of these shows before somebody reads the page, so they are
looked for here.
"""

import ast
from collections import Counter
from dataclasses import dataclass
from dataclasses import field
from pathlib import Path
import plone.app.contentrules.browser as rules
import plone.app.locales
import plone.app.users.browser as users
import Products.CMFPlone.controlpanel.browser as panels
import pytest
from pythongettext.msgfmt import Msgfmt
import re


SOURCES = Path(__file__).parents[3] / "src"
CATALOGUES = sorted(SOURCES.glob("*/src/**/locales/*/LC_MESSAGES/*.po"))
#: What is filled in at run time: ``${name}`` and ``$name`` of Zope, ``{name}`` of
#: ``str.format``.
# Plone's help of a link names variables of its own, which no editor needs to know.
NAMES_VARIABLES = {"description_linktype_url"}
# A path says nothing to whoever uploads.
SAYS_NO_PATH = {"upload to ${current_path}"}
# Versions bear no numbers where one is chosen.
SAYS_NO_NUMBER = {"${title} has been reverted to revision ${version}."}
PLACEHOLDER = re.compile(r"\$\{[^}]+\}|\$[A-Za-z_]\w*|\{\w+\}")
SAID = re.compile(r'i18n:translate="([^"]+)"')
DEFAULT = re.compile(r'Default: "(?P<text>.*)"\Z')


@dataclass
class Entry:
    """One message: its identifier, its translation, and the lines above them."""

    msgid: str = ""
    msgstr: str = ""
    extracted: list[str] = field(default_factory=list)
    flags: str = ""

    @property
    def source(self) -> str:
        """The English words: the default where one is given, else the identifier."""
        found = DEFAULT.search(" ".join(self.extracted))
        return ast.literal_eval(f'"{found["text"]}"') if found else self.msgid


def entries(path: Path) -> list[Entry]:
    """Read the messages of a catalogue, its header left out.

    The compiled form loses comments and flags; they are what the rules below are
    about, so the lines are read here.
    """
    found: list[Entry] = []
    for block in re.split(r"\n\s*\n", path.read_text(encoding="utf-8").strip()):
        entry = Entry()
        target = ""
        for line in block.splitlines():
            if line.startswith("#. "):
                entry.extracted.append(line[3:])
            elif line.startswith("#,"):
                entry.flags += line[2:]
            elif line and not line.startswith("#"):
                keyword, _, quoted = line.partition('"')
                target = keyword.strip() or target
                text = ast.literal_eval(f'"{quoted}')
                setattr(entry, target, getattr(entry, target) + text)
        if entry.msgid:
            found.append(entry)
    return found


@pytest.fixture(params=CATALOGUES, ids=lambda path: f"{path.parts[-3]}-{path.name}")
def catalogue(request: pytest.FixtureRequest) -> Path:
    """Every catalogue in turn."""
    path: Path = request.param
    return path


def test_there_are_vietnamese_catalogues() -> None:
    """The project's own words, and Plone's where Plone has no Vietnamese."""
    names = {path.stem for path in CATALOGUES if path.parts[-3] == "vi"}
    assert {"bacgiang", "plone", "widgets", "z3c.form", "zope"} <= names


def test_catalogue_compiles(catalogue: Path) -> None:
    """What Zope makes of the file at start is possible."""
    with catalogue.open("rb") as stream:
        assert Msgfmt(stream, name=catalogue.name).get()


def test_every_message_is_translated_once(catalogue: Path) -> None:
    """No message is empty, marked as a guess, or given twice."""
    messages = entries(catalogue)
    assert [entry.msgid for entry in messages if not entry.msgstr] == []
    assert [entry.msgid for entry in messages if "fuzzy" in entry.flags] == []
    counted = Counter(entry.msgid for entry in messages)
    assert [msgid for msgid, count in counted.items() if count > 1] == []


def test_placeholders_agree(catalogue: Path) -> None:
    """A translation fills in what the English says, no more and no less."""
    differing = [
        entry.msgid
        for entry in entries(catalogue)
        if entry.msgid not in NAMES_VARIABLES | SAYS_NO_PATH | SAYS_NO_NUMBER
        and set(PLACEHOLDER.findall(entry.source))
        != set(PLACEHOLDER.findall(entry.msgstr))
    ]
    assert differing == []


def test_plones_panels_speak_vietnamese() -> None:
    """Of Plone's own catalogue a guess counts for nothing: it is not compiled."""
    plones = Path(plone.app.locales.__file__).parent / "locales" / "vi" / "LC_MESSAGES"
    own = [path for path in CATALOGUES if path.parts[-3:-1] == plones.parts[-2:]]
    known = {
        entry.msgid
        for path in (plones / "plone.po", *own)
        for entry in entries(path)
        if entry.msgstr and "fuzzy" not in entry.flags
    }
    missing = {
        (template.name, msgid)
        for package in (panels, users, rules)
        for template in Path(package.__file__).parent.rglob("*.pt")
        for msgid in SAID.findall(template.read_text(encoding="utf-8"))
        if msgid not in known
    }
    assert missing == set()


def test_messages_named_by_identifiers_say_their_english_words() -> None:
    """English has no catalogue of its own: without a default the identifier is shown."""
    bare = re.compile(r"\W_\(\s*\"([a-z]+(?:_[a-z0-9]+)+)\"\s*,?\s*\)")
    found = {
        (path.name, msgid)
        for path in SOURCES.rglob("*.py")
        for msgid in bare.findall(path.read_text(encoding="utf-8"))
    }
    assert found == set()
