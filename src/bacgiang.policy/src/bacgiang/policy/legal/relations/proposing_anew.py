"""Propose anew for every record: what reads the texts has learned more (upgrade)."""

from ..documents.by_uid import record_with
from ..documents.identity_store import identity_store
from .proposing import propose
from Products.GenericSetup.tool import SetupTool


def propose_anew(setup: SetupTool) -> None:
    """What a person decided stays; proposals nobody decided become what is read now."""
    for uid in list(identity_store().uids()):
        record = record_with(uid)
        if record is not None and record.structure is not None:
            propose(record)
            # Let the tree of the text go again.
            record.structure._p_deactivate()
