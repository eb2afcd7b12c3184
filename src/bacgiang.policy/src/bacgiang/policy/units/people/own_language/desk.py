"""Which pages are the desk: those on which members work, not those that readers see."""

from plone.dexterity.browser.add import DefaultAddView
from typing import Any
from zope.publisher.interfaces.browser import IBrowserView


# What pages ask for that readers may open, too.
READING = frozenset(
    {"View", "Access contents information", "Allow sendto", "View management screens"}
)
# They ask for no more, and are work all the same: they look themselves at who asks, or
# only answer what pages of the desk ask of them.
AT_THE_DESK = frozenset(
    {
        "confirm-action",
        "content_status_modify",
        "contenthistory",
        "contenthistorypopup",
        "decide-offer",
        "delete_confirmation_info",
        "draft-editor-notes",
        "getVocabulary",
        "my-work",
        "offered",
        "qsOptions",
        "render-toolbar",
        "scheduled",
        "second-factor-set-up",
        "undecided-relations",
        "versions_history_form",
        "z3cform_validate_field",
    }
)


def is_desk(published: Any) -> bool:
    """Whether what answers a request is a page of the desk.

    One that is work at first and is read later says itself which: `at_the_desk`.
    """
    view = getattr(published, "__self__", published)
    if not IBrowserView.providedBy(view):
        return False
    if getattr(view, "at_the_desk", False):
        return True
    named = getattr(view, "__name__", "")
    if named in AT_THE_DESK or isinstance(view, DefaultAddView):
        return True
    asked = getattr(getattr(type(view), "__roles__", None), "__name__", "")
    return bool(asked) and asked not in READING
