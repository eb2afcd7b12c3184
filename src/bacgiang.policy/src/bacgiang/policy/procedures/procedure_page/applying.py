"""Whether one applies for a procedure on this portal: a room above says."""

from plone.dexterity.content import DexterityContent
from zope.component import queryUtility
from zope.interface import Interface


class IAppliedForHere(Interface):
    """A utility that is called with a procedure: True where its `@@apply` answers."""


def apply_url(procedure: DexterityContent) -> str:
    """Empty where one does not."""
    is_offered = queryUtility(IAppliedForHere)
    if is_offered is None or not is_offered(procedure):
        return ""
    return f"{procedure.absolute_url()}/@@apply"
