"""The field for the host of a collection: nobody else's, in forms and in the API."""

from ...units.register.directory import directory
from ...units.register.fields import RuleBroken
from ...units.register.rules import why_not_host
from Acquisition import aq_base
from zope.schema import ASCIILine


class CollectionHost(ASCIILine):
    """What it is already may stay, as the host of a unit may."""

    def _validate(self, value: str) -> None:
        super()._validate(value)
        register = self.context
        if register is None or value == getattr(aq_base(register), "host", None):
            return
        for refusal in why_not_host(directory(), None, value):
            raise RuleBroken(refusal)
