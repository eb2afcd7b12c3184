"""The seals of days gone by, of the record of acts."""

from ...base.seal_log import SealLog as _SealLog


LOG = "editorial-acts"


class SealLog(_SealLog):
    """A chain of its own beside that of receipts."""

    log = LOG
