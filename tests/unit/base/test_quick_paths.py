"""Paths in templates lead where Zope's own lead, to the same errors."""

from bacgiang.policy.base import quick_paths
from chameleon.utils import Scope
from collections.abc import Iterator
from dataclasses import dataclass
from Products.PageTemplates.Expressions import getTrustedEngine
from Products.PageTemplates.Expressions import TrustedZopePathExpr
import pytest
from typing import Any
from zope.component import getGlobalSiteManager
from zope.interface import alsoProvides
from zope.interface import Interface
from zope.tales.expressions import DeferWrapper
from zope.traversing.adapters import DefaultTraversable
from zope.traversing.interfaces import ITraversable


@pytest.fixture(autouse=True)
def by_attributes() -> Iterator[None]:
    """What Zope registers for everything."""
    known = getGlobalSiteManager()
    asked: Any = ((Interface,), ITraversable)
    missing = known.adapters.registered(*asked) is None
    if missing:
        known.registerAdapter(DefaultTraversable, (Interface,), ITraversable)
    yield
    if missing:
        known.unregisterAdapter(DefaultTraversable, *asked)


class QuickScope(Scope):
    __getitem__ = quick_paths.named
    __missing__ = quick_paths.named_for_all


@pytest.mark.parametrize("kind", [Scope, QuickScope])
def test_names_are_those_of_the_place_then_those_of_the_template(kind: Any) -> None:
    root = kind(a=1, none=None)
    inner = kind(root)
    inner._root = root
    inner["b"] = 2
    inner.set_global("c", 3)
    root["later"] = 4
    found = [inner[name] for name in ("a", "b", "c", "later", "none")]
    assert found == [1, 2, 3, 4, None]
    assert ("c" in inner, "d" in inner, inner.get("d", 0)) == (True, False, 0)
    for names in (root, inner):
        with pytest.raises(KeyError):
            names["d"]


class IMarked(Interface):
    """What some object is."""


@dataclass
class Line:
    """A plain object, as pages are told of."""

    title: str = "Title"
    none: Any = None
    inner: Any = None

    def called(self) -> str:
        return "called"

    def __getitem__(self, name: str) -> str:
        return {"item": "by item"}[name]


class Context:
    """The names of a template, as paths ask for them."""

    request = None

    def __init__(self, **names: Any) -> None:
        self.vars = names


def _marked() -> Line:
    line = Line("Marked")
    alsoProvides(line, IMarked)
    return line


NAMES = {
    "line": Line(inner=Line("Inner")),
    "marked": _marked(),
    "known": {"title": "of a dict", "line": Line("In a dict")},
    "text": "words",
    "number": 3,
    "call": lambda: "made",
    "later": DeferWrapper(None, None),
    "which": "title",
}
PATHS = [
    "line/title",
    "line/none",
    "line/inner/title",
    "line/called",
    "line/item",
    "line/missing",
    "line/missing | nothing",
    "line/missing | line/title",
    "line/title/missing",
    "line/?which",
    "marked/title",
    "marked/called",
    "known/title",
    "known/line/title",
    "known/keys",
    "known/missing",
    "text",
    "text/upper",
    "number",
    "call",
    "absent",
    "absent | text",
    "nothing",
]


@pytest.mark.parametrize("kind", ["path", "nocall", "exists"])
@pytest.mark.parametrize("path", PATHS)
def test_a_path_leads_where_it_did(
    path: str, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def told(make: Any) -> Any:
        expression = TrustedZopePathExpr(kind, path, getTrustedEngine())
        try:
            found = make(expression)
        except (AttributeError, LookupError, TypeError) as error:
            return type(error)
        return str(found)

    context = Context(**NAMES)
    before = told(lambda one: one(context))
    factory = TrustedZopePathExpr.SUBEXPR_FACTORY
    monkeypatch.setattr(factory, "_eval", quick_paths.found_at, raising=False)
    assert told(lambda one: quick_paths.value_of(one, context)) == before
