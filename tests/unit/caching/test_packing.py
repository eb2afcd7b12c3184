"""A kept answer is packed for the first who takes it so, and once."""

from bacgiang.policy.caching.answer import FOR_GOOD
from bacgiang.policy.caching.making import make_answer
from bacgiang.policy.caching.making import packed
import gzip


HTML = [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", "0")]
PAGE = b"<p>" + b"Hai muoi chin " * 100 + b"</p>"


def test_nobody_took_it_packed_so_it_is_not() -> None:
    answer = make_answer(HTML, PAGE, FOR_GOOD)
    assert answer.packed is None
    assert answer.plain.body == PAGE


def test_the_first_who_takes_it_packed_has_it_packed_for_all() -> None:
    answer = make_answer(HTML, PAGE, FOR_GOOD)
    size, sent = answer.size, packed(answer)
    assert gzip.decompress(sent.body) == PAGE
    assert packed(answer) is sent
    assert answer.size == size
    said = dict(sent.headers)
    assert said["Content-Encoding"] == "gzip"
    assert said["Content-Length"] == str(len(sent.body))
    assert said["ETag"] == dict(answer.plain.headers)["ETag"]
    names = [name for name, _value in sent.headers]
    assert len(names) == len(set(names))


def test_a_short_text_is_sent_as_it_is() -> None:
    answer = make_answer(HTML, b"<p>Hai</p>", FOR_GOOD)
    assert packed(answer) is answer.plain
