"""Old names of classes that moved are answered for any loader of pickles."""

from bacgiang.policy.base.pickles import finder
from bacgiang.policy.base.pickles.aliases import ALIASES
from bacgiang.policy.base.pickles.finder import AliasFinder
from collections.abc import Iterator
from importlib import import_module
import inspect
from pathlib import Path
import pickle
import pytest
import sys
from ZODB.broken import find_global
from zope.interface.interface import InterfaceClass


ROOT = "moved_things"
MOVED = {
    "old.place:Thing": "room.new:Thing",
    "old:Case": "room.new:File",
    "deep.er.gone:Colour": "room.new:Colour",
    "room.left:Thing": "room.new:Thing",
    "room.left:Twice": "room.old_new:Twice",
    "room.old_new:Twice": "room.new:Thrice",
    "emptied:Thing": "room.new:Thing",
}
NEW = """
from enum import Enum

class Thing:
    pass

class File(Thing):
    pass

class Thrice(Thing):
    pass

class Colour(Enum):
    RED = "red"
"""
LEFT = """
class Stays:
    pass

def __getattr__(name):
    if name == "own":
        return "its own answer"
    raise AttributeError(name)
"""


@pytest.fixture
def package(tmp_path: Path) -> Iterator[None]:
    """A package some of whose classes moved, as `MOVED` says."""
    room = tmp_path / ROOT / "room"
    room.mkdir(parents=True)
    (tmp_path / ROOT / "emptied").mkdir()
    for folder in (room, room.parent):
        (folder / "__init__.py").write_text("")
    (room / "new.py").write_text(NEW)
    (room / "left.py").write_text(LEFT)
    aliases = AliasFinder(MOVED, ROOT)
    sys.path.insert(0, str(tmp_path))
    sys.meta_path.insert(0, aliases)
    yield
    sys.path.remove(str(tmp_path))
    sys.meta_path.remove(aliases)
    for name in [name for name in sys.modules if name.partition(".")[0] == ROOT]:
        del sys.modules[name]


def load(module: str, name: str) -> object:
    """Load a pickle that names `module` and `name`, as the C and Python loaders do."""
    data = f"c{ROOT}.{module}\n{name}\n.".encode()
    loaded = pickle.loads(data)  # noqa: S301  # written two lines above
    assert pickle._loads(data) is loaded  # noqa: S301
    return loaded


@pytest.mark.usefixtures("package")
@pytest.mark.parametrize("old", MOVED)
def test_an_old_name_gives_the_new_class(old: str) -> None:
    module, _, name = old.partition(":")
    new = import_module(f"{ROOT}.room.new")
    step = MOVED[old]
    new_name = MOVED.get(step, step).partition(":")[2]
    assert load(module, name) is getattr(new, new_name)


@pytest.mark.usefixtures("package")
def test_the_database_loads_by_old_names() -> None:
    new = import_module(f"{ROOT}.room.new")
    assert find_global(f"{ROOT}.old.place", "Thing") is new.Thing


@pytest.mark.usefixtures("package")
def test_values_of_an_enum_load_by_the_old_name() -> None:
    new = import_module(f"{ROOT}.room.new")
    data = pickle.dumps(new.Colour.RED, 2).replace(b"room.new", b"deep.er.gone")
    assert pickle.loads(data) is new.Colour.RED  # noqa: S301  # written above


@pytest.mark.usefixtures("package")
def test_a_module_that_is_still_there_is_itself() -> None:
    left = import_module(f"{ROOT}.room.left")
    assert left.Stays.__module__ == f"{ROOT}.room.left"
    assert left.own == "its own answer"
    assert inspect.getsource(left) == LEFT
    with pytest.raises(AttributeError):
        _ = left.Never


@pytest.mark.usefixtures("package")
def test_the_new_place_is_imported_only_when_asked_for() -> None:
    import_module(f"{ROOT}.old.place")
    import_module(f"{ROOT}.room.left")
    assert f"{ROOT}.room.new" not in sys.modules


@pytest.mark.usefixtures("package")
@pytest.mark.parametrize("module", ["old.other", "gone", "room.gone"])
def test_other_modules_stay_missing(module: str) -> None:
    with pytest.raises(ModuleNotFoundError):
        import_module(f"{ROOT}.{module}")


@pytest.mark.usefixtures("package")
def test_other_names_stay_missing() -> None:
    with pytest.raises(AttributeError):
        load("old.place", "Other")


def test_each_alias_leads_to_a_class() -> None:
    for old in ALIASES:
        module, _, name = old.partition(":")
        found = getattr(import_module(f"{finder.ROOT}.{module}"), name)
        assert isinstance(found, type | InterfaceClass), old
