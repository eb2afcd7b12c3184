"""A unit's site changes its state with its unit, by acts of the life cycle alone."""

from ...base.refusal import RefusedInput
from ..site_places import SiteState
from .reasons import LIFE_CYCLE_ONLY
from .unit_site import IUnitSite
from .unit_site import UnitSite
from plone import api
from Products.CMFCore.WorkflowCore import WorkflowException
from Products.DCWorkflow.interfaces import IBeforeTransitionEvent


_BY_LIFE_CYCLE = object()


class RefusedSiteTransition(RefusedInput, WorkflowException):
    """Somebody tried to open or close a site apart from its unit."""


def state_of(site: UnitSite) -> SiteState:
    return SiteState(api.content.get_state(site))


def change_state(site: UnitSite, transition: str, reason: str = "") -> None:
    """Perform a transition; the caller has checked the permission to manage units."""
    tool = api.portal.get_tool("portal_workflow")
    tool.doActionFor(site, transition, comment=reason, act=_BY_LIFE_CYCLE)
    site.reindexObjectSecurity()


def refuse_apart_from_unit(site: IUnitSite, event: IBeforeTransitionEvent) -> None:
    """Subscriber: no request can carry the mark of the life cycle."""
    if event.transition is None or event.kwargs.get("act") is _BY_LIFE_CYCLE:
        return
    raise RefusedSiteTransition(LIFE_CYCLE_ONLY)
