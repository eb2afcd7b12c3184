"""Patterns take no time that grows faster than the text: they hold all threads (10.3).

A pattern that fails here may never end.
"""

from bacgiang.policy.base.uploads.signatures import media_type_of
from bacgiang.policy.editorial.incoming.readable_text import refusals_of_words
from bacgiang.policy.editorial.incoming.requests.bodies import refusal_of_body
from bacgiang.policy.editorial.incoming.requests.forms import refusal_of_values
from bacgiang.policy.editorial.secrecy.mark_words import visible
from bacgiang.policy.text.composition import compose
from bacgiang.policy.text.composition import TAKEN_APART
from bacgiang.policy.text.folding import fold
from bacgiang.policy.text.folding import fold_case
from bacgiang.policy.units.people.passwords.argon2id import scheme
from io import BytesIO
import json
import pytest
import sys
from time_bounds import within
from unicodedata import combining
from unicodedata import normalize


pytestmark = pytest.mark.regulation("10.3", "15.2")

LONG = 200_000
MARKS = "\u0301\u0323"
# Marks below and above U+FFFF in one row.
FAR = "\u0301\U000101fd\U0001e94a"
# As many as one letter may carry, and no more.
MANY = "e" + MARKS * 15


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b'{"a":' + b"[" * 70 + b'\\"' * LONG, "too_deep"),
        (b'{"a":"\xff"' + b'\\"' * LONG, "not_unicode"),
        ((MARKS * LONG).join('""').encode(), "too_many_marks"),
        (json.dumps(MARKS * 20).encode(), "too_many_marks"),
        (b'"a' + b"\\u0301\xcc\xa3" * 20 + b'"', "too_many_marks"),
        (json.dumps("a" + FAR * 11, ensure_ascii=False).encode(), "too_many_marks"),
        (b'{"a":[1,NaN]}', "malformed_body"),
        (b'{"a":-Infinity}', "malformed_body"),
        (b'{"a":1' + b"0" * 400 + b".0}", "wrong_values"),
        (b'{"a":1e999}', "wrong_values"),
        (b'["a",' * 700_000, "form_too_large"),
        (b'{"email":[' + b"1," * 2_000_000 + b"1]}", "form_too_large"),
    ],
)
def test_bodies_with_a_string_that_never_ends(body: bytes, code: str) -> None:
    with within(1.0):
        refusal = refusal_of_body(body)
    assert refusal is not None and refusal.code == code


@pytest.mark.parametrize("letter", ["a", "ạ", "😀", "\U0001d400"])
def test_long_texts_are_read_at_once(letter: str) -> None:
    """One search holds every thread until it ends."""
    body = json.dumps({"a": letter * 4_000_000}, ensure_ascii=False).encode()
    with within(2.0):
        assert refusal_of_body(body) is None
    with within(2.0):
        assert refusal_of_body(b'{"a":[' + b"{}," * 900_000 + b"{}]}") is None


def test_letters_with_endless_marks() -> None:
    """Unicode's forms put marks in order in time that grows with their square."""
    refusal = refusal_of_values({"name": ["", MARKS * 16]})
    assert refusal is not None
    assert (refusal.code, refusal.field) == ("too_many_marks", "name")
    assert refusal_of_values({"name": MANY}) is None
    assert refusal_of_body(json.dumps(MANY).encode()) is None
    with within(1.0):
        # Files are read as they are.
        assert compose("e" + MARKS * LONG) == compose(MANY)
        assert not scheme.validate(scheme.encrypt("x"), "e" + MARKS * LONG)


def test_letters_that_are_marks_once_they_are_taken_apart() -> None:
    every = (chr(one) for one in range(sys.maxunicode + 1) if not combining(chr(one)))
    assert {one for one in every if combining(normalize("NFKD", one)[0])} == {
        *TAKEN_APART
    }
    for one in TAKEN_APART:
        refusal = refusal_of_values({"name": "a" + f"{one}\u0323" * 16})
        assert refusal is not None and refusal.code == "too_many_marks"
    endless = "a" + "\u0f73" * LONG
    unseen = "a" + "\u0301\u200b\u0323\u200b" * LONG
    with within(2.0):
        for text in (endless, unseen):
            assert len(compose(text)) and fold(text) and fold_case(text)
            assert visible(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (b"<!---->" * 500 + b"x", "text/plain"),
        (b"<!--" * 500, "text/plain"),
        (b"<!-- a --> <!-- b -->\n<html>", "text/html"),
        (b'<?xml version="1.0"?>', "text/html"),
    ],
)
def test_files_that_begin_with_comments(text: bytes, kind: str) -> None:
    with within(1.0):
        assert media_type_of(BytesIO(text)) == kind


@pytest.mark.parametrize(
    ("text", "is_refused"),
    [
        ("<a x=" * LONG, False),
        ("<a x='" * LONG, False),
        ("<a" + " " * LONG, False),
        ("<a x=" * 9 + "<a title=\"x\" href='y' >", True),
        ("2 < a và b > c", False),
    ],
)
def test_words_that_look_like_markup(text: str, is_refused: bool) -> None:
    with within(1.0):
        assert bool([*refusals_of_words("text", text)]) == is_refused
