"""What releases before erased stands in the journal, too (data 1101)."""

from ...base.erasable.erasable import note_erased
from .submissions import submissions
from Products.GenericSetup.tool import SetupTool


def note_what_was_erased(setup: SetupTool) -> None:
    """Handler of the upgrade step: a backup of before may still be put back."""
    log = submissions()
    for code in [*log.codes()]:
        if log.require(code).is_erased:
            note_erased(code)
