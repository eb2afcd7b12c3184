"""A unit is entered in the register with its facts; its words wait for approval.

Whoever enters it may bring them along: they become a working copy, so that nothing that
was typed is lost. What set-up writes is nobody's.
"""

from ...base.acts.actor import current_actor
from ...base.acts.actor import SYSTEM
from ...base.policy_sites import on_policy_sites
from ...units.register.unit import IUnit
from .copying import WordsCopier
from plone.app.iterate.event import CheckoutEvent
from zope.event import notify
from zope.lifecycleevent.interfaces import IObjectAddedEvent


@on_policy_sites
def put_words_aside(unit: IUnit, event: IObjectAddedEvent) -> None:
    words = {name: getattr(unit, name, None) for name in unit.words}
    if current_actor() == SYSTEM or not any(words.values()):
        return
    copy, relation = WordsCopier(unit).copyTo(unit)
    notify(CheckoutEvent(unit, copy, relation))
    for name in words:
        setattr(unit, name, None)
    unit.reindexObject()
