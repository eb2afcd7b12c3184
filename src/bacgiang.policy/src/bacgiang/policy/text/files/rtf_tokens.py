"""The tokens of RTF: groups, control words, characters, bytes (RTF 1.9.1)."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
import re


class RtfTokenKind(Enum):
    """What a token is."""

    OPEN = "open"
    CLOSE = "close"
    WORD = "word"
    OCTETS = "octets"


@dataclass(frozen=True, slots=True)
class RtfToken:
    """``word`` and ``number`` belong to a control word, ``octets`` to text."""

    kind: RtfTokenKind
    word: str = ""
    number: int | None = None
    octets: bytes = b""


_OPEN = RtfToken(RtfTokenKind.OPEN)
_CLOSE = RtfToken(RtfTokenKind.CLOSE)
_TOKEN = re.compile(
    rb"(?P<open>\{)|(?P<close>\})"
    rb"|\\'(?P<hex>[0-9a-fA-F]{2})"
    rb"|\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?[0-9]{1,10})? ?"
    rb"|\\(?P<symbol>[^a-zA-Z0-9])"
    rb"|(?P<text>[^\\{}\r\n\x00]+)"
    rb"|(?P<other>.)",
    re.DOTALL,
)
_LITERAL = (b"\\", b"{", b"}")
_LINE_ENDS = (b"\r", b"\n")


def rtf_tokens(data: bytes) -> Iterator[RtfToken]:
    """Yield the tokens of RTF; symbols such as ``\\~`` come as control words.

    What ``\\bin`` announces is passed over. Linear in the size of the data.
    """
    position, end = 0, len(data)
    while position < end:
        match = _TOKEN.match(data, position)
        if match is None:
            return
        position = match.end()
        match match.lastgroup:
            case "open":
                yield _OPEN
            case "close":
                yield _CLOSE
            case "hex":
                octets = bytes.fromhex(match["hex"].decode("ascii"))
                yield RtfToken(RtfTokenKind.OCTETS, octets=octets)
            case "text":
                yield RtfToken(RtfTokenKind.OCTETS, octets=match["text"])
            case "symbol":
                yield _symbol(match["symbol"])
            case "word" | "number":
                token = _word(match)
                if token.word == "bin":
                    position += max(token.number or 0, 0)
                yield token


def _symbol(symbol: bytes) -> RtfToken:
    if symbol in _LITERAL:
        return RtfToken(RtfTokenKind.OCTETS, octets=symbol)
    word = "par" if symbol in _LINE_ENDS else symbol.decode("latin-1")
    return RtfToken(RtfTokenKind.WORD, word)


def _word(match: re.Match[bytes]) -> RtfToken:
    number = match["number"]
    return RtfToken(
        RtfTokenKind.WORD,
        match["word"].decode("ascii"),
        None if number is None else int(number),
    )
