"""Font names, the strongest sign of a legacy encoding."""

from bacgiang.policy.text.legacy.encoding import Encoding
from dataclasses import dataclass
import re


_FAMILY = re.compile(r"(?P<tcvn3>\.vn)|(?P<vni>vni[- ])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class LegacyFont:
    """What a legacy font does to the text set in it.

    ``capitals``: it draws small letters as capitals, as the TCVN3 fonts whose name ends
    in H do (.VnTimeH), since TCVN3 has no capitals with a tone.
    """

    encoding: Encoding
    capitals: bool = False


@dataclass(frozen=True, slots=True)
class FontSpan:
    """Text from ``start`` to ``end`` is set in a legacy font."""

    start: int
    end: int
    font: LegacyFont


def legacy_font(name: str) -> LegacyFont | None:
    """Tell what a font name says of the encoding; ``None`` for any other font.

    Takes one family name as word processors write it, with or without quotes.
    """
    family = name.strip().strip("\"'").strip()
    match = _FAMILY.match(family)
    if match is None:
        return None
    if match["vni"]:
        return LegacyFont(Encoding.VNI)
    return LegacyFont(Encoding.TCVN3, capitals=family.endswith("H"))
