"""Where Plone's cleaning of HTML looks for scripts: any text, in one pass.

`hasScript` of Products.PortalTransforms fails for a number that is no character
(`\\20250101123`, `&#99999999999;`): each page that shows such a text answered 500. And
it looks for the end of each `/*` through the whole line.
"""

from collections.abc import Iterator


def character(number: int) -> str:
    """As `chr`, but ValueError is all it raises, as the callers expect."""
    try:
        return chr(number)
    except OverflowError as error:
        raise ValueError(str(error)) from error


class Comments:
    """Takes comments of style sheets out as `re.compile(r"/\\*.*\\*/").sub` does."""

    @staticmethod
    def sub(instead: str, text: str) -> str:
        return "\n".join(_without(text.split("\n"), instead)) if "/*" in text else text


def _without(lines: list[str], instead: str) -> Iterator[str]:
    """On each line what stands from the first beginning to the last end."""
    for line in lines:
        begin, end = line.find("/*"), line.rfind("*/")
        is_there = 0 <= begin <= end - 2
        yield f"{line[:begin]}{instead}{line[end + 2 :]}" if is_there else line


comments = Comments()
