"""What others are told when the effect of a record becomes another one."""

from ..documents.official_document import OfficialDocument
from dataclasses import dataclass


@dataclass(frozen=True)
class EffectTurned:
    """The answer about the record, or about one of its provisions, may be another one:
    not because of the record itself but of the day, or of what others do to it."""

    record: OfficialDocument
