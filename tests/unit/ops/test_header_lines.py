"""Lines of heads are read as waitress reads them, and soon, whatever stands in them."""

from bacgiang.policy.ops.http_hardening.header_lines import HEADER_FIELD_RE
from hypothesis import given
from hypothesis import strategies as st
import pytest
from time_bounds import within
from waitress.rfc7230 import HEADER_FIELD_RE as STOCK


pytestmark = pytest.mark.regulation("15.2")


@given(st.lists(st.sampled_from([b"a", b":", b" ", b"\t", b"\x80", b"\1", b"\n"])))
def test_it_takes_what_waitress_takes(signs: list[bytes]) -> None:
    line = b"".join(signs)[:40]
    stock, own = STOCK.match(line), HEADER_FIELD_RE.match(line)
    assert (stock and stock.groupdict()) == (own and own.groupdict())


@pytest.mark.parametrize("end", [b"x", b"\1", b""])
def test_blanks_are_read_once(end: bytes) -> None:
    with within(1):
        for value in (b" " * 200_000, b"\t" + b" " * 200_000, b"x " * 100_000):
            HEADER_FIELD_RE.match(b"Accept:" + value + end)
