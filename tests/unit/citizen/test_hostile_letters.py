"""Letters that take long to read are not read (11.1)."""

from bacgiang.policy.citizen.mailbox.letter import letter_of
from bacgiang.policy.citizen.mailbox.letter import UnreadableLetter
import pytest


HEAD = b"From: a@example.org\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
WITHIN = b"--b\nContent-Type: multipart/mixed; boundary=b%d\n\n"


@pytest.mark.parametrize(
    "raw",
    [
        HEAD + b"".join(WITHIN % each for each in range(99)) + b"\n" * 1000,
        HEAD + b"--b\n\n" * 3000,
        HEAD.replace(b"multipart/mixed", b"text/plain") + b"\r" * 700_000,
    ],
    ids=["within", "beside", "lines"],
)
def test_what_is_cut_up_without_end_is_not_taken_apart(raw: bytes) -> None:
    with pytest.raises(UnreadableLetter, match="parts"):
        letter_of(raw)


def test_lines_of_a_text_may_begin_as_ends_of_parts_do() -> None:
    text = (
        b"--b\nContent-Type: text/plain\n\n" + b"-----\n--\n" * 50 + b"Xin ch\n--b--\n"
    )
    assert letter_of(HEAD + text).text.endswith("Xin ch")
