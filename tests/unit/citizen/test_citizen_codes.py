"""Tracking codes: every single error and every transposition is found."""

from bacgiang.policy.citizen.codes.tracking_code import ALPHABET
from bacgiang.policy.citizen.codes.tracking_code import check_character
from bacgiang.policy.citizen.codes.tracking_code import CodeError
from bacgiang.policy.citizen.codes.tracking_code import CodeFault
from bacgiang.policy.citizen.codes.tracking_code import LENGTH
from bacgiang.policy.citizen.codes.tracking_code import LOOK_ALIKES
from bacgiang.policy.citizen.codes.tracking_code import new_code
from bacgiang.policy.citizen.codes.tracking_code import parse
from bacgiang.policy.citizen.codes.tracking_code import written
from hypothesis import given
from hypothesis import strategies as st
import pytest


bodies = st.text(ALPHABET, min_size=LENGTH - 1, max_size=LENGTH - 1)
codes = bodies.map(lambda body: body + check_character(body))
places = st.integers(0, LENGTH - 1)
separators = st.text(" -–.\u00a0\u200b\t", max_size=3)


def fault_of(text: str) -> CodeFault:
    with pytest.raises(CodeError) as caught:
        parse(text)
    return caught.value.fault


def test_no_character_of_a_code_looks_like_another() -> None:
    assert not set(LOOK_ALIKES) & set(ALPHABET)
    assert set(LOOK_ALIKES.values()) <= set(ALPHABET) | {"D"}
    assert len(set(ALPHABET)) == 29


def test_new_codes_are_read_again_and_differ() -> None:
    made = {new_code() for _ in range(500)}
    assert len(made) == 500
    assert {parse(written(code)) for code in made} == made
    assert written("7K3M9QXA2TF4") == "7K3M-9QXA-2TF4"


@given(codes, st.lists(separators, min_size=LENGTH + 1, max_size=LENGTH + 1))
def test_case_blanks_and_hyphens_do_not_matter(code: str, between: list[str]) -> None:
    typed = "".join(
        gap + character.lower() for gap, character in zip(between, code, strict=False)
    )
    assert parse(typed + between[-1]) == code


@given(codes)
def test_look_alikes_are_forgiven(code: str) -> None:
    back = {real: alike for alike, real in LOOK_ALIKES.items()}
    assert parse("".join(back.get(one, one) for one in code)) == code


@given(codes, places, st.sampled_from(ALPHABET))
def test_every_single_error_is_found(code: str, at: int, other: str) -> None:
    wrong = code[:at] + other + code[at + 1 :]
    if other == code[at]:
        assert parse(wrong) == code
    else:
        assert fault_of(wrong) is CodeFault.CHECK


@given(codes, places, places)
def test_every_transposition_is_found(code: str, one: int, two: int) -> None:
    characters = list(code)
    characters[one], characters[two] = characters[two], characters[one]
    wrong = "".join(characters)
    if wrong == code:
        assert parse(wrong) == code
    else:
        assert fault_of(wrong) is CodeFault.CHECK


@given(bodies, st.integers(0, LENGTH - 3), st.sampled_from(ALPHABET))
def test_every_pair_taken_for_another_is_found(body: str, at: int, other: str) -> None:
    body = body[: at + 1] + body[at] + body[at + 2 :]
    code = body + check_character(body)
    wrong = code[:at] + other * 2 + code[at + 2 :]
    if other != code[at]:
        assert fault_of(wrong) is CodeFault.CHECK


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", CodeFault.EMPTY),
        (" - ", CodeFault.EMPTY),
        ("7K3M-9QXA", CodeFault.LENGTH),
        ("7K3M-9QXA-2TF4-7", CodeFault.LENGTH),
        ("-" * 101, CodeFault.LENGTH),
        ("7K3M-9QXA-2TF%", CodeFault.CHARACTER),
        ("７K3M-9QXẢ-2TF4", CodeFault.CHARACTER),
        ("\ud800" * 12, CodeFault.CHARACTER),
    ],
)
def test_what_is_no_code_is_refused_with_the_reason(
    text: str, fault: CodeFault
) -> None:
    assert fault_of(text) is fault


@given(st.text(max_size=120))
def test_any_text_is_a_code_or_refused(text: str) -> None:
    try:
        assert len(parse(text)) == LENGTH
    except CodeError as error:
        assert error.fault in CodeFault
