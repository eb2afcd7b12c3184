"""Paths in templates are followed in a third of the steps.

A page has some three hundred paths, most of them a name or an attribute of a plain
object. For each, Zope looked the name up through three functions, asked which adapter
leads from the object to its attribute, and whether the text that was found is to be
called.
"""

from Products.PageTemplates.Expressions import render
from Products.PageTemplates.Expressions import trustedBoboAwareZopeTraverse
from Products.PageTemplates.Expressions import TrustedSubPathExpr
from Products.PageTemplates.Expressions import ZopePathExpr
from Products.PageTemplates.Expressions import ZopeUndefs
from typing import Any
from zope.interface import Interface
from zope.interface import providedBy
from zope.location.interfaces import LocationError
from zope.tales.expressions import DeferWrapper
from zope.tales.expressions import LazyWrapper
from zope.tales.expressions import SubPathExpr


PLAIN = frozenset((str, int, float, bool, type(None), list, tuple, dict))
"""What is never called."""
DEFERRED = frozenset((DeferWrapper, LazyWrapper))
NOTHING = (Interface,)
"""What an object provides that says nothing of itself: its parts are its attributes."""
SPECIAL = "@+."
"""First letters of names that are no attribute's: views, namespaces, the way up."""
MISSING = object()

named = dict.__getitem__
"""`chameleon.utils.Scope.__getitem__`."""


def named_for_all(self: Any, key: str) -> Any:
    """`chameleon.utils.Scope.__missing__`: what is not said here is said for the whole
    template.
    """
    root = getattr(self, "_root", self)
    if root is self:
        raise KeyError(key)
    return root[key]


names = property(lambda self: self._c_context)
"""`Products.PageTemplates.engine._C2ZContextWrapperBase.vars`."""


def value_of(self: ZopePathExpr, econtext: Any) -> Any:
    """`Products.PageTemplates.Expressions.ZopePathExpr.__call__`."""
    if self._name == "exists":
        return self._exists(econtext)
    for way in self._subexprs[:-1]:
        try:
            found = way(econtext)
        except ZopeUndefs:
            continue
        break
    else:
        found = self._subexprs[-1](econtext)
        if self._hybrid:
            return found
    if type(found) in PLAIN or self._name == "nocall":
        return found
    return render(found, econtext.vars)


def found_at(self: TrustedSubPathExpr, econtext: Any) -> Any:
    """`Products.PageTemplates.Expressions.TrustedSubPathExpr._eval`."""
    base, way = self._base, self._compiled_path
    if way[1:] or base == "CONTEXTS" or not base:
        # A name that is found out, or a function, on the way.
        return SubPathExpr._eval(self, econtext)
    try:
        found = econtext.vars[base]
    except KeyError:
        found = self.ALLOWED_BUILTINS.get(base, MISSING)
        if found is MISSING:
            raise
    if type(found) in DEFERRED:
        found = found()
    for place, name in enumerate(way[0]):
        if providedBy(found).__iro__ != NOTHING or name[0] in SPECIAL:
            left = way[0][place:]
            return trustedBoboAwareZopeTraverse(found, left, econtext)
        found = _part(found, name)
    return found


def _part(found: Any, name: str) -> Any:
    """As `zope.traversing.adapters.DefaultTraversable`."""
    part = getattr(found, name, MISSING)
    if part is not MISSING:
        return part
    try:
        return found[name]
    except (KeyError, TypeError):
        raise LocationError(found, name) from None
