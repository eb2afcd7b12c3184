"""Long and twisted input takes time in proportion to its length."""

from bacgiang.policy.text.collation import sort_key
from bacgiang.policy.text.folding import fold
from bacgiang.policy.text.folding import fold_case
from bacgiang.policy.text.legacy import convert
from bacgiang.policy.text.legacy import convert_html
from bacgiang.policy.text.legacy import decode
from bacgiang.policy.text.unicode_form import normalize
from bacgiang.policy.text.unicode_form import normalize_html
from collections.abc import Callable
import pytest
from time_bounds import within


pytestmark = pytest.mark.regulation("10.3")

CHARACTERS = 12_000
OCTETS = 200_000
# Linear work on so much takes hundredths of a second; quadratic work, far more.
SECONDS = 2.0

PATTERNS = {
    "one word": "a",
    "one legacy word": "®",
    "hyphens": "a-",
    "open words": "bé ",
    "open, then legacy": "bé tr\u00adêng ",
    "changing encoding": "QuyÕt ®Þnh Điều khoản Quyeát ñònh thứ ",
    "zero width": "\u200b",
    "joiners": "\u200d\ufe0f\u2764",
    "no-break spaces": "\u00a0",
    "no-break spaces and letters": "\u00a0x",
    "marks": "e\u0301\u0302\u0323",
    "only marks": "\u0302",
    "eth": "Ð",
    "mixed scripts": "аa",
    "open tags": "<a ",
    "open quotes": '<a x="',
    "open comments": "<!--",
    "open scripts": "<script>",
    "fonts": '<font face=".VnTimeH">n¨m</font> Điều <b>ở</b> ',
    "deep fonts": '<font face=".VnTime">n¨m ',
    "closing": "</b><b>",
    "references": "&shy;&ETH;&amp;",
    "ampersands": "&&#x",
}


@pytest.mark.timed
@pytest.mark.parametrize("pattern", PATTERNS.values(), ids=PATTERNS.keys())
@pytest.mark.parametrize(
    "function",
    [
        normalize,
        normalize_html,
        convert,
        convert_html,
        fold,
        fold_case,
        sort_key,
    ],
)
def test_time_grows_with_length_only(
    function: Callable[[str], object], pattern: str
) -> None:
    text = (pattern * (CHARACTERS // len(pattern) + 1))[:CHARACTERS]
    with within(SECONDS):
        function(text)


@pytest.mark.timed
@pytest.mark.parametrize("octet", [b"\xff", b"\xae", b"a", b"\xc3"])
def test_long_bytes_are_decoded_in_time(octet: bytes) -> None:
    with within(SECONDS):
        decode(octet * OCTETS)
