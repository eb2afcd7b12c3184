"""What an e-mail address looks like. The process that reads letters asks, too."""

import re


MOST_EMAIL = 254
MOST_LOCAL = 64
"""Characters."""
_LOCAL = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_EMAIL = re.compile(rf"{_LOCAL}@(?:{_LABEL}\.)+{_LABEL}", re.ASCII)


def is_email(text: str) -> bool:
    """A plain address: no line break, no second recipient, no display name."""
    return (
        len(text) <= MOST_EMAIL
        and len(text.partition("@")[0]) <= MOST_LOCAL
        and _EMAIL.fullmatch(text) is not None
    )
