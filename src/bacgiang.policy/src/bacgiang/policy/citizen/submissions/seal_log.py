"""The seals of days gone by, of receipts."""

from ...base.seal_log import SealLog as _SealLog
from .leaf import LOG


class SealLog(_SealLog):
    """The log of receipts, a chain of its own beside that of acts."""

    log = LOG
