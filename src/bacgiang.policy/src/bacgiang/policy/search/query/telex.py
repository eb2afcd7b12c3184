"""Read a word as it was typed for the input method Telex, where that was off: "ddaats".

Keys of diacritics stand in the word: a letter twice (aa, ee, oo, dd), w for the horn
and the breve, and one of s f r x j for the tone.
"""

import re


_TONE = re.compile(r"(?<=[aeiouy])([a-z]*?)[sfrxj]([a-z]*)\Z")
_TWICE = re.compile(r"([aeo])\1|(?<![a-z])(d)d")
_HORN = re.compile(r"(?<=[auo])w")


def read_telex(word: str) -> str:
    """Return a word of plain letters without the keys of its diacritics; "" where it
    has none."""
    bare = _TONE.sub(r"\1\2", word)
    bare = _HORN.sub("", _TWICE.sub(lambda found: found[1] or found[2], bare))
    return "" if bare == word else bare
