"""The tokens of RTF: groups, control words, characters, bytes (RTF 1.9.1)."""

from collections.abc import Iterator
from dataclasses import dataclass
import re


@dataclass(frozen=True, slots=True)
class RtfWord:
    """A control word; braces, which open and close groups, come as words, too."""

    word: str
    number: int | None = None


_TOKEN = re.compile(
    rb"(?P<brace>[{}])"
    rb"|\\'(?P<hex>[0-9a-fA-F]{2})"
    rb"|\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?[0-9]{1,10})? ?"
    rb"|\\(?P<literal>[\\{}])"
    rb"|\\(?P<line_end>[\r\n])"
    rb"|\\(?P<symbol>[^a-zA-Z0-9])"
    rb"|(?P<text>[^\\{}\r\n\x00]+)"
    rb"|(?P<other>.)",
    re.DOTALL,
)


def rtf_tokens(data: bytes) -> Iterator[RtfWord | bytes]:
    """Yield the tokens of RTF; symbols such as ``\\~`` come as control words.

    What ``\\bin`` announces is passed over. Linear in the size of the data.
    """
    position = 0
    while found := _TOKEN.match(data, position):
        position = found.end()
        match found.lastgroup:
            case "hex":
                yield bytes.fromhex(found["hex"].decode("ascii"))
            case "text" | "literal" as group:
                yield found[group]
            case "brace" | "symbol" as group:
                yield RtfWord(found[group].decode("latin-1"))
            case "line_end":
                yield RtfWord("par")
            case "word" | "number":
                digits = found["number"]
                number = None if digits is None else int(digits)
                word = found["word"].decode("ascii")
                position += max(number or 0, 0) if word == "bin" else 0
                yield RtfWord(word, number)
