"""Letters that take long to read are not read (11.1)."""

from bacgiang import policy
from bacgiang.policy.citizen.mailbox.apart import letter_apart
from bacgiang.policy.citizen.mailbox.letter import letter_of
from bacgiang.policy.citizen.mailbox.letter import UnreadableLetter
from pathlib import Path
import pytest
from time_bounds import within


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


def test_heads_of_parts_have_few_fields() -> None:
    with pytest.raises(UnreadableLetter, match="parts"):
        letter_of(HEAD + b"--b\n" + b"a: b\n" * 200_000 + b"\nchao\n--b--\n")


def test_another_process_reads_what_strangers_wrote() -> None:
    """And is ended with whatever a letter does to it."""
    file = b"--b\nContent-Disposition: attachment; filename=a\n\nx\n--b--\n"
    for raw in (HEAD + b"--b\n\nXin ch\xc3\xa0o\n" + file, b"", b"\xff" * 1000):
        assert letter_apart(raw) == letter_of(raw)
    with pytest.raises(UnreadableLetter, match="head"):
        letter_apart(b"x" * 100_000)
    asked = [
        one.name
        for one in Path(policy.__file__).parent.rglob("*.py")
        if "import message_from_" in (text := one.read_text(encoding="utf-8"))
        or "email.parser" in text
        or "mailbox.letter import letter_of" in text
        or (one.parent.name == "mailbox" and "letter_of(" in text)
    ]
    assert sorted(asked) == ["letter.py", "worker.py"]


def test_lines_of_a_text_may_begin_as_ends_of_parts_do() -> None:
    text = (
        b"--b\nContent-Type: text/plain\n\n" + b"-----\n--\n" * 50 + b"Xin ch\n--b--\n"
    )
    assert letter_of(HEAD + text).text.endswith("Xin ch")


@pytest.mark.parametrize("field", [b";" * 9_000, b";a=b" * 3_000, b";\r\n a=b" * 2_000])
def test_what_a_part_is_takes_few_words(field: bytes) -> None:
    """The standard library reads parameters in time by the square of their number."""
    inner = b"--b\r\nContent-Type: text/plain" + field + b"\r\n\r\na\r\n--b--\r\n"
    with pytest.raises(UnreadableLetter, match="field"):
        letter_of(HEAD + inner)


def test_tags_of_a_letter_have_few_attributes() -> None:
    attributes = " ".join(f"a{one}" for one in range(2_000)).encode()
    html = b"--b\nContent-Type: text/html\n\n<p " + attributes + b">a\n--b--\n"
    with pytest.raises(UnreadableLetter, match="tag"):
        letter_of(HEAD + html)


def test_no_text_holds_up_what_reads_letters() -> None:
    blanks = "<p>a" + "\xa0" * 400_000 + "b"
    html = b"--b\nContent-Type: text/html; charset=utf-8\n\n" + blanks.encode()
    names = b"--b\nContent-Type: text/plain; charset=punycode\n\nx-" + b"a" * 900_000
    with within(3.0):
        assert letter_of(HEAD + html + b"\n--b--\n").is_cut
        assert letter_of(HEAD + names + b"\n--b--\n").text.startswith("x-aaa")
