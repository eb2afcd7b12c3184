"""A remark in words, for the page and the API."""

from dataclasses import dataclass
from zope.i18nmessageid import Message


@dataclass(frozen=True)
class DescribedRemark:
    """`code` is stable."""

    code: str
    words: Message
