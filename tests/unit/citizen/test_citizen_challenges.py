"""Proofs of work: solved as a browser does, verified without keeping anything."""

from altcha import Challenge
from altcha import Payload
from altcha import solve_challenge
from bacgiang.policy.citizen.protection.challenges import check_proof
from bacgiang.policy.citizen.protection.challenges import make_challenge
from bacgiang.policy.citizen.protection.challenges import ProofFault
from bacgiang.policy.citizen.protection.form_token import form_token
from bacgiang.policy.citizen.protection.form_token import time_taken
from bacgiang.policy.citizen.protection.spent import SpentStore
import base64
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from hypothesis import given
from hypothesis import strategies as st
import json
from pathlib import Path
import pytest
import subprocess
from typing import Any


SECRET = b"s" * 32
LASTING = timedelta(minutes=30)


def now() -> datetime:
    return datetime.now(UTC)


def challenge(**changes: Any) -> dict[str, Any]:
    values = {"now": now(), "lasting": LASTING, "steps": 2, **changes}
    return make_challenge(SECRET, **values)


def solved(made: dict[str, Any]) -> dict[str, Any]:
    read = Challenge.from_dict(made)
    solution = solve_challenge(read)
    assert solution is not None
    return json.loads(base64.b64decode(Payload(read, solution).to_base64()))


def shown_code(language: str) -> str:
    """The block of code on the page for integrators."""
    page = (Path(__file__).parents[3] / "docs" / "api.md").read_text(encoding="utf-8")
    block = page.partition(f"<!-- proof: {language} -->\n")[2]
    return block.partition("\n```\n")[0].partition("\n")[2]


def sent(payload: Any) -> str:
    return base64.b64encode(json.dumps(payload).encode()).decode()


@pytest.fixture(scope="module")
def good() -> dict[str, Any]:
    return solved(challenge())


def test_a_solved_challenge_is_good(good: dict[str, Any]) -> None:
    verdict = check_proof(SECRET, sent(good), now())
    assert verdict.fault is None
    assert verdict.nonce == good["challenge"]["parameters"]["nonce"]


def test_what_the_documentation_shows_solves_it() -> None:
    """In both languages."""
    made = json.dumps(challenge())
    spaces: dict[str, Any] = {}
    exec(shown_code("python"), spaces)  # noqa: S102
    by_python = spaces["solve"](json.loads(made))
    asked = "\nprocess.stdout.write(solve(JSON.parse(process.argv[1])));"
    code = shown_code("javascript").replace("export ", "") + asked
    node = ["node", "--input-type=module", "-e", code, made]
    by_node = subprocess.run(node, capture_output=True, text=True, check=True).stdout
    for proof in (by_python, by_node):
        assert check_proof(SECRET, proof, now()).fault is None


def test_it_expires(good: dict[str, Any]) -> None:
    later = now() + LASTING + timedelta(seconds=1)
    assert check_proof(SECRET, sent(good), later).fault is ProofFault.EXPIRED
    old = solved(challenge(now=now() - timedelta(hours=1)))
    assert check_proof(SECRET, sent(old), now()).fault is ProofFault.EXPIRED


def test_another_portals_challenge_is_forged(good: dict[str, Any]) -> None:
    assert check_proof(b"o" * 32, sent(good), now()).fault is ProofFault.FORGED


@pytest.mark.parametrize(
    ("name", "value"), [("cost", 1), ("expiresAt", 99999999999), ("keyPrefix", "")]
)
def test_parameters_cannot_be_made_easier(
    good: dict[str, Any], name: str, value: Any
) -> None:
    changed = json.loads(json.dumps(good))
    changed["challenge"]["parameters"][name] = value
    assert check_proof(SECRET, sent(changed), now()).fault is ProofFault.FORGED


def test_a_wrong_solution_is_refused(good: dict[str, Any]) -> None:
    changed = json.loads(json.dumps(good))
    changed["solution"]["derivedKey"] = "00" * 32
    assert check_proof(SECRET, sent(changed), now()).fault is ProofFault.WRONG


@pytest.mark.parametrize(
    "proof",
    ["", "rubbish", "ý", "A" * 9000, sent([]), sent({"challenge": 1, "solution": 2})],
)
def test_what_is_no_proof_is_refused(proof: str) -> None:
    assert check_proof(SECRET, proof, now()).fault is ProofFault.UNREADABLE


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(max_size=10), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(
    st.sampled_from(["parameters", "signature", "solution", "challenge"]), json_values
)
def test_a_mangled_proof_never_counts_and_never_breaks(name: str, value: Any) -> None:
    payload = {
        "challenge": {"parameters": dict(challenge()["parameters"]), "signature": "ab"},
        "solution": {"counter": 1, "derivedKey": "ab"},
    }
    (payload if name in payload else payload["challenge"])[name] = value
    assert check_proof(SECRET, sent(payload), now()).fault is not None


def test_harder_challenges_take_more_steps() -> None:
    easy = [solved(challenge(steps=5))["solution"]["counter"] for _ in range(3)]
    hard = [
        solved(challenge(steps=5, factor=4))["solution"]["counter"] for _ in range(3)
    ]
    assert max(easy) < 10 <= 20 <= min(hard)


def test_a_challenge_is_used_once_and_forgotten_when_expired() -> None:
    store = SpentStore()
    assert store.spend("a", 1000)
    assert not store.spend("a", 1000)
    assert store.forget(datetime.fromtimestamp(1000, UTC)) == 0
    assert store.forget(datetime.fromtimestamp(1001, UTC)) == 1
    assert len(store) == 0


def test_the_moment_a_form_was_shown_cannot_be_made_up() -> None:
    at = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
    token = form_token(SECRET, at)
    later = at + timedelta(seconds=7)
    assert time_taken(SECRET, token, later) == timedelta(seconds=7)
    forged = token.replace(token[:10], "0000000001")
    for other in (forged, "", "x", token[:-1], form_token(b"o" * 32, at)):
        assert time_taken(SECRET, other, later) is None
