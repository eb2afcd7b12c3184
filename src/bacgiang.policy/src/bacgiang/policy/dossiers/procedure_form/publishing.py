"""Publishing a procedure keeps its form: what citizens fill in from then on."""

from ...base.dates import now_utc
from ...editorial.working_copy.rules import is_working_copy
from ...procedures.procedure.schema import IProcedure
from .behavior import form_text
from .store import form_store
from plone.app.iterate.interfaces import IAfterCheckinEvent
from Products.DCWorkflow.interfaces import IAfterTransitionEvent


def keep_published(procedure: IProcedure, event: IAfterTransitionEvent) -> None:
    """A first publication, or one after a withdrawal."""
    is_published = event.new_state.getId() == "published"
    if is_published and event.transition is not None and not is_working_copy(procedure):
        form_store().keep(procedure.UID(), form_text(procedure), now_utc())


def keep_changed(procedure: IProcedure, event: IAfterCheckinEvent) -> None:
    """A working copy was merged by publishing it."""
    form_store().keep(procedure.UID(), form_text(procedure), now_utc())
