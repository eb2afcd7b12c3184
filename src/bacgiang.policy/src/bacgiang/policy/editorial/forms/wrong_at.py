"""What an invariant finds wrong, told at the field that it is about."""

from ...interfaces import IPolicyLayer
from .refusing import widget_named
from plone.app.dexterity.behaviors.metadata import EffectiveAfterExpires
from plone.app.event.dx.behaviors import StartBeforeEnd
from z3c.form.error import InvalidErrorViewSnippet
from zope.component import adapter
from zope.i18nmessageid import Message
from zope.interface import Interface
from zope.interface import Invalid


class WrongAt(Invalid):
    """`field`: name of the one to go to, in whatever group it stands."""

    def __init__(self, message: Message, field: str) -> None:
        super().__init__(message)
        self.field = field


@adapter(WrongAt, IPolicyLayer, None, None, Interface, None)
class ToldAtItsField(InvalidErrorViewSnippet):
    """Below the field, and not as well above all of its group, as other invariants."""

    @property
    def field_name(self) -> str:
        return str(self.error.field)

    def update(self) -> None:
        super().update()
        form = getattr(self.form, "parentForm", self.form)
        widget = widget_named(form, self.field_name)
        if widget is None:
            return
        self.widget = widget
        if widget.error is None:
            widget.error = self


@adapter(StartBeforeEnd, IPolicyLayer, None, None, Interface, None)
class ToldAtTheEnd(ToldAtItsField):
    """Plone's own invariant of events."""

    field_name = "end"


@adapter(EffectiveAfterExpires, IPolicyLayer, None, None, Interface, None)
class ToldAtTheExpiry(ToldAtItsField):
    """Plone's own invariant of publication."""

    field_name = "expires"
