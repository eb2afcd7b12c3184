"""What stands in data keeps its name: a public interface, listed and frozen."""

from bacgiang import policy
from bacgiang.policy.base import pickles
from bacgiang.policy.base.pickles.aliases import ALIASES
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import is_dataclass
from enum import Enum
from importlib import import_module
from of_all import of_all
from pathlib import Path
from persistent import Persistent
import pkgutil
import sys
from typing import Any
from typing import get_args
from typing import get_type_hints
from zope.interface.interface import InterfaceClass


ROOT = policy.__name__
LISTS = (
    Path(pickles.__file__).parent / "names.txt",
    # A room that is new since brings a list of its own.
    *sorted(Path(policy.__file__).parent.glob("*/pickled_names.txt")),
)
NAMES = [name for one in LISTS for name in one.read_text().split()]


def test_the_lists_are_in_order() -> None:
    for one in LISTS:
        names = one.read_text().split()
        assert sorted(set(names)) == names
    assert len(set(NAMES)) == len(NAMES) > 150


@of_all("name", NAMES)
def test_what_was_ever_pickled_is_still_found(name: str) -> None:
    """Whoever moves a class says in `aliases.py` where it went."""
    module, _, found = name.partition(":")
    kind = getattr(import_module(f"{ROOT}.{module}"), found)
    assert isinstance(kind, type | InterfaceClass)


def _below(kind: type) -> Iterator[type]:
    for one in kind.__subclasses__():
        yield one
        yield from _below(one)


def _stored_values() -> Iterator[type]:
    for name, module in list(sys.modules.items()):
        if name.startswith(f"{ROOT}.") and "stored_value" in vars(module):
            for one in vars(module).values():
                parameters = getattr(one, "__dataclass_params__", None)
                if parameters is not None and parameters.order:
                    yield from (one, *_held(get_type_hints(one).values()))


def _held(hints: Iterable[Any]) -> Iterator[type]:
    """What the fields of a value hold: enums, other values."""
    for hint in hints:
        yield from _held(get_args(hint))
        if isinstance(hint, type) and (is_dataclass(hint) or issubclass(hint, Enum)):
            yield hint


def test_what_is_pickled_now_is_on_the_list() -> None:
    """A new class is added to its room's `pickled_names.txt` or to `names.txt`, the
    values it holds with it.
    """
    for module in pkgutil.walk_packages(policy.__path__, f"{ROOT}."):
        import_module(module.name)
    kinds = {*_below(Persistent), *_stored_values()}
    names = {
        f"{kind.__module__.removeprefix(f'{ROOT}.')}:{kind.__name__}"
        for kind in kinds
        if kind.__module__.startswith(f"{ROOT}.") and kind.__name__[0] != "_"
    }
    assert sorted(names - set(NAMES)) == []


def test_moved_names_are_on_the_list() -> None:
    assert sorted(set(ALIASES) - set(NAMES)) == []
