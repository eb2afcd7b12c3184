"""What is wrong with a file of procedures, beside what any table can have wrong."""

from enum import Enum


class RecordFault(Enum):
    """The names never change.

    What is wrong with a value of the record itself is an ``ErrorCode``.
    """

    NOT_JSON = "not-json"
    TOO_MANY_RECORDS = "too-many-records"
    NO_PROCEDURES = "no-procedures"
    BAD_POSITION = "bad-position"
    CODE_TWICE = "code-twice"
    NO_SUCH_PROCEDURE = "no-such-procedure"
    MISSING_CODE = "missing-code"
