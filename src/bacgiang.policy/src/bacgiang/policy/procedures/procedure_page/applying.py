"""Whether one applies for a procedure on this portal: a room above says."""

from collections.abc import Iterable
from plone import api
from plone.dexterity.content import DexterityContent
from zope.component import queryUtility
from zope.interface import Interface


class IAppliedForHere(Interface):
    """A utility that is called with a procedure: True where its `@@apply` answers."""


class IAppointments(Interface):
    """A utility that is called with codes of units: the path, below the root of a
    language, where one makes an appointment at the counter of the first that gives
    any; "" where none does.
    """


def appointment_url(place: DexterityContent, units: Iterable[str]) -> str:
    """Empty where no unit gives any."""
    path_of = queryUtility(IAppointments)
    path = path_of(units) if path_of is not None else ""
    root = api.portal.get_navigation_root(place)
    return f"{root.absolute_url()}/{path}" if path else ""


def apply_url(procedure: DexterityContent) -> str:
    """Empty where one does not."""
    is_offered = queryUtility(IAppliedForHere)
    if is_offered is None or not is_offered(procedure):
        return ""
    return f"{procedure.absolute_url()}/@@apply"
