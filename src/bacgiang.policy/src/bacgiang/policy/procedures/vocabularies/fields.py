"""Fields of activity by their names: a record may bring the name or the token."""

from ...legal.vocabularies.tables import table
from ...text.folding import fold
from .choices import FIELDS


def field_token(said: str) -> str:
    """The token of the field of this name, in whatever spelling; else what was said."""
    wanted = _key(said)
    for token, entry in table(FIELDS).items():
        if said == token or wanted in (_key(entry.vi), _key(entry.en)):
            return token
    return said


def _key(name: str) -> str:
    """What spellings of one field share: "Lĩnh vực xây dựng" is "Xây dựng"."""
    words = (word for word in fold(name).replace(",", " ").split() if word != "va")
    return " ".join(words).removeprefix("linh vuc ")
