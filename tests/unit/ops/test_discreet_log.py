"""What `event.log` says, and what it does not: addresses, codes, names (15.2)."""

from bacgiang.policy.citizen.codes.tracking_code import written
from bacgiang.policy.ops.discreet_log import discreet
from bacgiang.policy.ops.discreet_log import DiscreetFormatter
from configparser import ConfigParser
import logging
from of_all import of_all
from pathlib import Path
import pytest
import sys
from time_bounds import within


WSGI = Path(__file__).parents[3] / "instance" / "etc" / "wsgi.ini"
# Made once by `new_code`: processes that share the tests have to see the same ones.
CODE = "MYAT2YWAKFWK"
SECRETS = [
    "203.0.113.7",
    "2001:db8::7",
    "::ffff:203.0.113.7",
    "nguyen.van-a@bacgiang.gov.vn",
    CODE,
    written(CODE),
    written(CODE).lower(),
    "b78ec936e2fdc9ec276cf9381e4c512536ac0597",
    "Zk3vXq9-bB_7pLmN0aYtRw",
]
SENTENCES = [
    "Mail from a to {} sent.",
    "1732.1 http://localhost/vi/@@join/{}",
    "Error at http://localhost/vi/@@receipt?code={}",
    "({})",
    "'{}'",
]


@pytest.mark.regulation("15.2")
@of_all("sentence", SENTENCES)
@of_all("secret", SECRETS)
def test_what_tells_of_a_person_is_left_out(sentence, secret):
    said = discreet(sentence.format(secret))
    assert secret not in said
    assert "…" in said


@pytest.mark.parametrize(
    "line",
    [
        "2026-11-28 03:12:44,120 INFO [Zope] Ready to handle requests",
        "Profile stays at version '1.0a1', release 6.2.2.",
        "Website Bắc Giang: http://127.0.0.1:8080/vi/don-vi/so-y-te",
        "Error at http://localhost/vi/van-ban/quyet-dinh-12-2026-qd-ubnd-ve-viec",
        "Job bacgiang.policy.seal of bacgiang failed: KeyError in store.py:87",
        "Acts of 2026-11-27 sealed",
    ],
)
def test_what_happened_and_where_stays(line):
    assert discreet(line) == line


@of_all("word", ["a", "1:", "a1", ":", "a@b-", "%", "\n"])
@of_all("before", ["http://localhost/vi/", "Traceback (", ""])
def test_long_words_hold_nobody_up(before, word):
    with within(1.0):
        said = discreet(f"{before}{word * 60_000} cuối")
    assert said.endswith("cuối") or "Traceback" in before


def fail():
    raise ValueError("Nguyễn Văn A, 203.0.113.7\nviết: xin chào")


@pytest.mark.regulation("15.2")
def test_an_error_tells_its_kind_and_place_and_nothing_that_was_written():
    try:
        try:
            fail()
        except ValueError as error:
            raise KeyError("so-y-te-head") from error
    except KeyError:
        raised = sys.exc_info()
    record = logging.LogRecord("x", 40, "f", 1, "It failed", (), raised)
    said = DiscreetFormatter("%(levelname)s %(message)s").format(record)
    assert said.startswith("ERROR It failed\nTraceback (most recent call last):\n")
    assert 'test_discreet_log.py", line' in said and "in fail" in said
    assert "ValueError: …" in said and "KeyError: …" in said
    for word in ("Nguyễn", "203.0", "xin chào'", 'so-y-te-head"'):
        assert word not in said.replace('raise ValueError("', "").split("Error: ")[-1]


def test_the_log_of_errors_of_the_site_is_as_discreet():
    said = discreet(
        "1732.1 http://localhost/vi/@@x?name=A\n"
        "Traceback (innermost last):\n"
        "  Module ZPublisher.WSGIPublisher, line 162, in transaction_pubevents\n"
        "   - __traceback_info__: ('Nguyễn Văn A',)\n"
        "Unauthorized: Nguyễn Văn A\nviết gì đó"
    )
    assert "line 162" in said and "Unauthorized: …" in said
    assert "Nguyễn" not in said and "viết" not in said and "name=" not in said


def test_the_log_is_written_in_this_form():
    config = ConfigParser(interpolation=None)
    config.read(WSGI)
    assert config["handler_file"]["formatter"] == "plain"
    assert config["formatter_plain"]["class"].endswith(".DiscreetFormatter")
