"""What has no language is told in words beside a translation, not asked again.

The form takes it over as it is saved. Plone showed what fields hold, or the moment at
which the form was opened, and its script failed where nothing is typed.
"""

from ...base.date_labels import day_label
from ...base.date_labels import stamp_label
from ...base.frame_language import frame_language
from ...interfaces import IPolicyLayer
from .original import original_of
from bacgiang.policy import _
from datetime import datetime
from html import escape
from plone.app.multilingual.dx.interfaces import ILanguageIndependentField
from plone.app.multilingual.dx.interfaces import IMultilingualAddForm
from plone.dexterity.interfaces import IDexterityContent
from plone.event.interfaces import IRecurrenceSupport
from Products.CMFCore.interfaces import IFolderish
from typing import Any
from z3c.form.interfaces import IWidget
from zope.component import adapter
from zope.globalrequest import getRequest
from zope.i18n import translate
from zope.interface import implementer
from zope.interface import Interface
from zope.pagetemplate.interfaces import IPageTemplate
from zope.schema.interfaces import IBool


MOST_DAYS = 12
YES, NO = _("label_yes", default="Yes"), _("label_no", default="No")
ONCE = _("text_event_once", default="Does not repeat")


def in_words(item: Any, field: Any) -> str:
    """A value of an item, as a reader would be told it."""
    value = getattr(item, field.__name__, None)
    if field.__name__ == "recurrence":
        return _days(item) if value else _said(ONCE)
    if IBool.providedBy(field):
        return f"{_said(field.title)}: {_said(YES if value else NO)}"
    if isinstance(value, datetime):
        whole = getattr(item, "whole_day", False)
        return (day_label if whole else stamp_label)(value, frame_language())
    return "" if value is None else str(value)


def _days(event: Any) -> str:
    """The days of an event that repeats, as many as one reads."""
    label = day_label if event.whole_day else stamp_label
    found: list[str] = []
    for one in IRecurrenceSupport(event).occurrences():
        if len(found) == MOST_DAYS:
            return "; ".join([*found, "…"])
        found.append(label(one.start, frame_language()))
    return "; ".join(found)


def _said(message: str) -> str:
    return str(translate(message, context=getRequest()))


@implementer(IPageTemplate)
@adapter(IDexterityContent, IPolicyLayer, Interface, ILanguageIndependentField, IWidget)
class ToldOfItem:
    """Shows the field of an item."""

    def __init__(
        self, context: Any, request: Any, form: Any, field: Any, widget: Any
    ) -> None:
        self.item = context
        self.field = field

    def __call__(self, widget: Any) -> str:
        return f"<span>{escape(in_words(self.item, self.field))}</span>"


@adapter(
    IFolderish, IPolicyLayer, IMultilingualAddForm, ILanguageIndependentField, IWidget
)
class ToldOfOriginal(ToldOfItem):
    """Stands where the field would be filled in. Plone's script looks for an input."""

    def __init__(
        self, context: Any, request: Any, form: Any, field: Any, widget: Any
    ) -> None:
        super().__init__(original_of(request), request, form, field, widget)

    def __call__(self, widget: Any) -> str:
        return f'{super().__call__(widget)}<input type="hidden" id="{widget.id}" />'
