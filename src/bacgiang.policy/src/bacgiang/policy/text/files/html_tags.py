"""Tags with more attributes than anybody writes: libxml2 takes time by their square.

Markup is cut into tags as HTML has it (Living Standard, 13.2.5), not parsed: what looks
like a tag in a remark, or in an element of plain text, is none.
"""

from collections.abc import Iterator
import re


MOST_ATTRIBUTES = 500
"""Of one tag; two each of those that HTML knows are not as many."""
_LEAST = 2 * MOST_ATTRIBUTES
"""Characters of a tag with more."""

_VALUE = r"""(?:"[^"]*+"?|'[^']*+'?|[^\s>"'][^\s>]*+)"""
_ATTRIBUTE = rf"[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+{_VALUE}?+)?+"
_ONE = re.compile(_ATTRIBUTE)
_TOKEN = re.compile(
    rf"""
    <!--(?:-?>|(?:[^-]++|-(?!-!?>))*+(?:--!?>)?+)
    |(?P<tag></?[a-z][^\s/>]*+(?:{_ATTRIBUTE})*+)[\s/]*+>?
    |<[!?/][^>]*+>?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NAME = re.compile(r"<([a-z]+)", re.IGNORECASE)
_PLAIN = frozenset(
    [
        "title",
        "textarea",
        "style",
        "script",
        "xmp",
        "iframe",
        "noembed",
        "noframes",
        "plaintext",
    ]
)


def has_endless_tag(markup: str) -> bool:
    """Whether a tag has more than `MOST_ATTRIBUTES`; read in one pass."""
    return any(
        len(one) > _LEAST and sum(1 for _each in _ONE.finditer(one)) > MOST_ATTRIBUTES
        for one in _tags(markup)
    )


def _tags(markup: str) -> Iterator[str]:
    lower, at = markup.lower(), 0
    if len(lower) != len(markup):
        # Some letter is longer in small; none of a name is.
        lower = markup
    # Looked for once: what ends nowhere does not end later either.
    endless: set[str] = set()
    while found := _TOKEN.search(markup, at):
        at = found.end()
        if found["tag"] is None:
            continue
        yield found["tag"]
        opened = _NAME.match(found["tag"])
        name = opened[1].lower() if opened is not None else ""
        # One that closes itself is none of plain text for libxml2, as in XML.
        if name in _PLAIN - endless and markup[at - 2 : at] != "/>":
            end = lower.find(f"</{name}", at)
            if end >= 0:
                at = end
            else:
                endless.add(name)
