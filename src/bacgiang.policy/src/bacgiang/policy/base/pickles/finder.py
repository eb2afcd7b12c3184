"""The old names of classes that moved, for whatever loads a pickle.

ZODB, copy and paste, exports and tests all import the module a pickle names and take
the name from it. So the old names are answered where Python looks for modules, not in
one database's class factory: a module that is gone is made up with its old names alone,
and one that is still there gets a `__getattr__` for what left it. The new places are
imported only when an old name is asked for.
"""

from .aliases import ALIASES
from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from importlib import import_module
from importlib.abc import Loader
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.machinery import PathFinder
import sys
from types import ModuleType
from typing import Any


ROOT = "bacgiang.policy"


class AliasFinder(MetaPathFinder):
    """Finds modules that old names stand in, whether they still exist or not.

    `aliases` as in `aliases.py`; `root` is the package their modules are below.
    """

    def __init__(self, aliases: Mapping[str, str], root: str = ROOT) -> None:
        self._moved: dict[str, dict[str, str]] = {}
        for old, new in aliases.items():
            module, _, name = old.partition(":")
            self._moved.setdefault(f"{root}.{module}", {})[name] = f"{root}.{new}"
        # Asked at each import there is.
        self._packages = frozenset(
            parent for module in self._moved for parent in _parents(module)
        )

    def find_spec(
        self,
        fullname: str,
        path: Sequence[str] | None,
        target: ModuleType | None = None,
    ) -> ModuleSpec | None:
        moved = self._moved.get(fullname)
        if moved is None and fullname not in self._packages:
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is None:
            return ModuleSpec(fullname, _Moved(moved or {}), is_package=True)
        if moved:
            # A folder that lost its `__init__` has no loader.
            spec.loader = _Moved(moved, spec.loader)
        return spec


def _parents(module: str) -> Iterator[str]:
    """The packages that a module is in."""
    parts = module.split(".")
    return (".".join(parts[:length]) for length in range(1, len(parts)))


class _Moved(Loader):
    """Runs a module as it is, where it is still there, and lets it answer for what
    left it.
    """

    def __init__(self, moved: Mapping[str, str], loader: Loader | None = None) -> None:
        self._moved = moved
        self._loader = loader

    def __getattr__(self, name: str) -> Any:  # get_source, get_data, is_package, …
        return getattr(self._loader, name)

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return self._loader.create_module(spec) if self._loader is not None else None

    def exec_module(self, module: ModuleType) -> None:
        if self._loader is not None:
            self._loader.exec_module(module)
        _answer_for(module, self._moved)


def _answer_for(module: ModuleType, moved: Mapping[str, str]) -> None:
    """Let `module` answer for names that `moved`, after what it answers for itself."""
    own: Callable[[str], Any] | None = vars(module).get("__getattr__")

    def find(name: str) -> Any:
        if name in moved:
            place, _, new = moved[name].partition(":")
            return getattr(import_module(place), new)
        if own is not None:
            return own(name)
        raise AttributeError(f"module {module.__name__!r} has no attribute {name!r}")

    vars(module)["__getattr__"] = find


def install() -> None:
    """Answer for `ALIASES`; called once, before the package's other modules."""
    sys.meta_path.insert(0, AliasFinder(ALIASES))
