"""What stands on a page is for whoever may open it, and carries nothing out (15.2).

Zope asks the permission of what is published, not of what the address goes through. A
form is made ready on the way to one of its fields (`edit/++widget++source/@@getSource`)
and to the check of what is typed (`edit/@@z3cform_validate_field`), and Plone's would
carry out whichever of its buttons was sent.
"""

from .unused_pages import UNUSED
from AccessControl import getSecurityManager
from AccessControl.ZopeSecurityPolicy import getRoles
from collections.abc import Iterator
from OFS.interfaces import IItem
from plone.app.z3cform.inline_validation import InlineValidationView
from plone.dexterity.browser.add import DefaultAddForm
from plone.z3cform.interfaces import IFormWrapper
from typing import Any
from z3c.form.action import Actions
from z3c.form.interfaces import IForm
from zExceptions import NotFound
from zExceptions import Unauthorized
from zope.browser.interfaces import IAdding
from zope.publisher.interfaces.browser import IBrowserView
from ZPublisher.HTTPRequest import HTTPRequest
from ZPublisher.interfaces import IPubAfterTraversal


NO_ROLES: Any = object()
# By which a page is published.
CALL = "__call__"


def refuse_on_pages(event: IPubAfterTraversal) -> None:
    """Raise Unauthorized where one may not open the page below, NotFound for what no
    page has standing on it.
    """
    request: HTTPRequest = event.request
    owner = _owner(request)
    if not _may_stand(owner):
        raise NotFound(request["URL"])
    for page in _pages_below(request):
        if getattr(page, "__name__", "") in UNUSED:
            raise NotFound(request["URL"])
        if not _may_open(page):
            raise Unauthorized(getattr(page, "__name__", ""))


def _carried_out(self: Actions) -> list[Any]:
    """`z3c.form.action.Actions.executedActions`: none but of the form that is asked.

    On the way to what is asked nobody is signed in yet.
    """
    if hasattr(self.request, "_post_traverse") or any(
        map(_is_form, _pages_below(self.request))
    ):
        return []
    return [one for one in self.values() if one.isExecuted()]


carried_out = property(_carried_out)


class FieldCheck(InlineValidationView):
    """`z3cform_validate_field`, of forms alone: what else has `update` is no form."""

    def __call__(self, fname: str | None = None, fset: str | None = None) -> str:
        if not _is_form(self.context):
            raise NotFound(self.__name__)
        answer: str = super().__call__(fname, fset)
        return answer


def _owner(request: HTTPRequest) -> Any:
    published = request.get("PUBLISHED")
    return getattr(published, "__self__", published)


def _pages_below(request: Any) -> Iterator[Any]:
    """Pages that the address goes through, and those on which its page stands."""
    owner = _owner(request)
    for one in (*(request.get("PARENTS") or ()), *_stands_on(owner)):
        if one is not owner and IBrowserView.providedBy(one):
            yield one


def _stands_on(obj: Any) -> Iterator[Any]:
    """Whatever is below it, as far as the content."""
    while (obj := getattr(obj, "__parent__", None)) is not None:
        if IItem.providedBy(obj):
            return
        yield obj


def _is_form(page: Any) -> bool:
    return IForm.providedBy(page) or IFormWrapper.providedBy(page)


def _may_stand(page: Any) -> bool:
    """Portlets and parts of rules have pages on the page where one is added, and types
    on that of all of them.
    """
    below = getattr(page, "context", None)
    is_place = IAdding.providedBy(below) or IItem.providedBy(below)
    if is_place or not IBrowserView.providedBy(below):
        return True
    return isinstance(page, InlineValidationView) and _is_form(below)


def _may_open(page: Any) -> bool:
    """As Zope would ask, were the page what is published."""
    roles = getRoles(page, CALL, getattr(page, CALL, None), NO_ROLES)
    if roles is NO_ROLES:
        roles = getRoles(None, None, page, NO_ROLES)
    # By position: what is compiled of it takes no names.
    known = () if roles is NO_ROLES else (roles,)
    name = getattr(page, "__name__", "")
    parent = getattr(page, "__parent__", None)
    manager = getSecurityManager()
    if not manager.validate(parent, parent, name, page, *known):
        return False
    form = getattr(page, "form_instance", page)
    if not isinstance(form, DefaultAddForm):
        return True
    # It asks what may be added here only where it is published itself.
    allowed = form.container.allowedContentTypes()
    return form.portal_type in {one.getId() for one in allowed}
