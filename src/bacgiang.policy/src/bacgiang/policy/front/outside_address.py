"""Addresses of other sites that the portal leads to in nobody's name but its own."""

import re


_ADDRESS = re.compile(r"https?://[^\s<>\"\\@/?#]+(?:[/?#][^\s<>\"\\]*)?")


def is_plain(address: str) -> bool:
    """Whether it leads where it seems to: a name or password before the host would look
    like one.
    """
    return _ADDRESS.fullmatch(address) is not None
