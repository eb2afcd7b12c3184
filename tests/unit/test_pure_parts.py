"""What reads texts and proves records needs no Zope, no database and no network."""

from layers import imported
from layers import SOURCE
from of_all import of_all
from pathlib import Path
import pytest
import sys


POLICY = "bacgiang.policy"
LAW, TEXT = f"{POLICY}.law", f"{POLICY}.text"
SEALING = f"{POLICY}.sealing"
READING, RECORD = f"{POLICY}.procedures.reading", f"{POLICY}.procedures.record"
SECRECY = f"{POLICY}.editorial.secrecy"
OF_SECRECY = (
    "__init__ check circulation classification_field extraction findings "
    "identity_numbers lines mark_words marks personal_data stamps"
)


def files_of(*packages: str) -> list[Path]:
    folders = [SOURCE.joinpath(*one.split(".")) for one in packages]
    return sorted(path for folder in folders for path in folder.rglob("*.py"))


def foreign(module: Path, *allowed: str) -> list[str]:
    """What a module imports beside the standard library and what is allowed."""
    known = tuple(f"{one}." for one in (*sys.stdlib_module_names, *allowed))
    names = (".".join(parts) for parts in imported(module))
    return [one for one in names if not f"{one}.".startswith(known)]


@pytest.mark.regulation("4.1d")
@of_all("module", files_of(LAW), ids=str)
def test_law(module: Path) -> None:
    assert not foreign(module, LAW, TEXT, "cobalt", "lxml")


@pytest.mark.regulation("15.3")
@of_all("module", files_of(SEALING), ids=str)
def test_sealing(module: Path) -> None:
    assert not foreign(module, SEALING)


@pytest.mark.regulation("10.3")
@of_all("module", files_of(TEXT), ids=str)
def test_texts(module: Path) -> None:
    assert not foreign(module, TEXT, "lxml", "olefile", "pypdf")


@pytest.mark.regulation("2.2b")
@of_all("module", files_of(READING, RECORD), ids=str)
def test_records_of_procedures(module: Path) -> None:
    assert not foreign(module, LAW, READING, RECORD, TEXT)


@pytest.mark.regulation("4.2a")
@of_all("name", OF_SECRECY.split())
def test_the_check_of_secrecy(name: str) -> None:
    """But for the modules that look at items."""
    module = SOURCE.joinpath(*SECRECY.split("."), f"{name}.py")
    assert not foreign(module, SECRECY, TEXT, "lxml", "pypdf")
