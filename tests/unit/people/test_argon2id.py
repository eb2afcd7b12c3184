"""Passwords as Argon2id: the strength of what runs, right and wrong, what is known."""

from bacgiang.policy.units.people.passwords import argon2id
from bacgiang.policy.units.people.passwords.argon2id import Argon2idScheme
from bacgiang.policy.units.people.passwords.argon2id import Cost
from bacgiang.policy.units.people.passwords.argon2id import PREFIX
from bacgiang.policy.units.people.passwords.strength import is_easy
from of_all import of_all
import pytest


CHEAP = Cost(memory=8, passes=1, lanes=1)
PASSWORD = "Mật khẩu thử một"
LONG = "x" * 200_000


def bare(kept):
    return kept.removeprefix(PREFIX)


@pytest.mark.regulation("15.5")
def test_what_runs_is_as_strong_as_is_asked_for():
    cost = Argon2idScheme().cost
    assert cost.memory >= 19 * 1024
    assert cost.passes >= 2
    kept = Argon2idScheme().encrypt(PASSWORD)
    assert kept.startswith(b"$argon2id$v=19$m=19456,t=2,p=1$")


@pytest.mark.parametrize("password", [PASSWORD, PASSWORD.encode(), "", LONG, "\udcff"])
def test_right_and_wrong(password):
    scheme = Argon2idScheme(CHEAP)
    kept = scheme.encrypt(password)
    assert kept != scheme.encrypt(password)
    for _again in range(2):
        assert scheme.validate(kept, password)
        assert not scheme.validate(kept, "sai")


def test_letters_are_the_same_however_a_keyboard_composes_them():
    scheme = Argon2idScheme(CHEAP)
    kept = scheme.encrypt("M\u1eadt kh\u1ea9u")
    assert scheme.validate(kept, "Ma\u0323\u0302t kha\u0302\u0309u")


@pytest.mark.parametrize(
    "kept", [b"", b"x", b"$argon2id$v=19$m=8,t=1,p=1$x$y", b"\xff"]
)
def test_what_is_no_hash_is_nobodys_password(kept):
    assert not Argon2idScheme(CHEAP).validate(kept, kept)


def test_only_a_right_one_is_known_and_only_with_its_hash(monkeypatch):
    computed = []
    monkeypatch.setattr(
        argon2id, "_is_of", lambda pw, kept: computed.append(kept) or kept == pw
    )
    scheme = Argon2idScheme(CHEAP)
    for kept in (b"a", b"a", b"b", b"b"):
        scheme.validate(kept, b"a")
    assert computed == [b"a", b"b", b"b"]


def test_other_kinds_and_costs_are_outdated():
    scheme = Argon2idScheme(CHEAP)
    assert not scheme.is_outdated(PREFIX + scheme.encrypt("a"))
    for kept in (b"{SSHA}x", b"", PREFIX + b"x"):
        assert scheme.is_outdated(kept)
    assert Argon2idScheme().is_outdated(PREFIX + scheme.encrypt("a"))


EASY = (" " * 10, "1234567890", "matkhau123", "Matkhau@123", "anhyeuem1990")
EASY += ("qwertyuiop", "bacgiang2026", "Abc@123456", "a" * 5_000, "0987654321", "")


@pytest.mark.regulation("15.5")
@of_all("password", EASY)
def test_easy_ones(password):
    assert is_easy(password)


PERSON = ("pwtest1", "pwtest1@example.org", "Nguyễn Văn An")
OF_PERSON = ("NguyenVanAn1985", "Nguyễn Văn An 1985", "an.nguyenvan1985")
OF_PERSON += ("VanAn12031985", "pwtest1@example.org", "example.org.pwtest1")
OF_NOBODY = ("Thanhpho123", "UBNDtinh2026", "sở y tế 2026")


@pytest.mark.regulation("15.5")
@of_all("password", OF_PERSON + OF_NOBODY)
def test_what_is_put_together_of_what_is_known_is_easy(password):
    assert is_easy(password, PERSON)


@pytest.mark.regulation("15.5")
@of_all(
    "password",
    (PASSWORD, "Mat-khau-thu-1", "sáu con mèo đen ngồi", "An trèo 7 cây cau"),
)
def test_what_only_one_puts_together_is_none(password):
    assert not is_easy(password, (*PERSON, "Trần Văn Bình (thử, cau, một)"))


def test_a_name_with_a_year_is_easy_for_whose_name_it_is():
    names = ("nguyen-van-anh-thu-0b1c2d3e", "Nguyễn Văn Anh Thư")
    for password in ("NguyenVanAnhThu1985", "nguyenvananhthu"):
        assert is_easy(password, names)
    assert not is_easy("con-meo-hang-xom-7", names)


@pytest.mark.parametrize("password", ["Mat-khau-thu-1", "con mèo nhà hàng xóm ngủ"])
def test_good_ones(password):
    assert not is_easy(password)
