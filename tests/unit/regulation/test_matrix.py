"""The matrix tells of the tests what is so, and of untested clauses that they are."""

from pathlib import Path
import pytest
from regulation_matrix import Clause
from regulation_matrix import folder_of
from regulation_matrix import matrix
from regulation_matrix import Outcome
from regulation_matrix import read_clauses


pytest_plugins = ["pytester"]

ROOT = Path(__file__).resolve().parents[3]
CLAUSES = (
    Clause("9.1", "Nguồn tin", "Names its source.", ("editorial",)),
    Clause("9.2", "Cung cấp", "Supplies in time.", ()),
)


def line_of(text: str, clause: str) -> str:
    (line,) = [one for one in text.splitlines() if one.startswith(f"| **{clause}**")]
    return line


@pytest.mark.parametrize(
    ("results", "counted", "state"),
    [
        (["passed", "passed"], "| 2/2 |", "passed"),
        (["passed", "failed"], "| 1/2 |", "failed"),
        (["passed", "skipped"], "| 1/2 (", "passed"),
        (["skipped"], "| 0/1 (", "not yet"),
        ([], "| – |", "not yet"),
    ],
)
def test_row_tells_what_came_of_the_tests(results, counted, state):
    outcomes = [Outcome("tests/t.py::test_a", ("9.1",), one) for one in results]
    line = line_of(matrix(CLAUSES, outcomes), "9.1")
    assert counted in line
    assert line.endswith(f"{state} |")


def test_clause_of_which_something_is_missing_never_counts_as_a_whole():
    clause = Clause("9.2", "Cung cấp", "Supplies in time.", (), "The figures.")
    outcomes = [Outcome("tests/t.py::test_a", ("9.2",), "passed")]
    line = line_of(matrix([clause], outcomes), "9.2")
    assert line.endswith("passed, in part |")
    assert "Missing: The figures." in line


def test_same_outcomes_in_another_order_give_the_same_text():
    outcomes = [
        Outcome("tests/t.py::test_b", ("9.1",), "passed"),
        Outcome("tests/t.py::test_a", ("9.1", "9.2"), "failed"),
    ]
    assert matrix(CLAUSES, outcomes) == matrix(CLAUSES, outcomes[::-1])


def test_runs_of_one_function_are_counted_together():
    outcomes = [Outcome("tests/t.py::test_a", ("9.1",), "passed")] * 3
    text = matrix(CLAUSES, outcomes)
    assert text.count("`tests/t.py::test_a`") == 1
    assert "`tests/t.py::test_a`: đạt · passed, 3/3" in text


def test_every_clause_stands_once_and_names_folders_that_are_there():
    clauses = read_clauses()
    names = [clause.id for clause in clauses]
    assert len(names) == len(set(names))
    for clause in clauses:
        for room in clause.rooms:
            assert (ROOT / folder_of(room)).is_dir(), (clause.id, room)


TESTS = """
import pytest

@pytest.fixture
def broken():
    raise RuntimeError

@pytest.mark.regulation("9.1")
@pytest.mark.parametrize("n", [1, 2])
def test_good(n):
    assert n

@pytest.mark.regulation("10.3")
def test_bad():
    assert False

@pytest.mark.regulation("13")
def test_never_started(broken):
    assert broken

@pytest.mark.regulation("8", "17")
@pytest.mark.skip(reason="not here")
def test_left_out():
    assert True

def test_of_no_clause():
    assert True
"""


@pytest.fixture
def run(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch):
    """Run tests with the plugin, in a process of their own as `-n` asks for."""
    pytester.makeini("[pytest]\nmarkers = regulation(clause)")
    monkeypatch.setenv("PYTHONPATH", str(ROOT / "tests"))
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    plugins = ("-p", "regulation_matrix", "-p", "xdist.plugin")

    def make(tests: str, *options: str):
        pytester.makepyfile(tests)
        return pytester.runpytest_subprocess(*plugins, *options)

    return make


@pytest.mark.parametrize("processes", [0, 2])
def test_run_with_the_option_writes_what_came_of_it(run, pytester, processes):
    run(TESTS, "--regulation-matrix=docs/told.md", f"-n{processes}")
    text = (pytester.path / "docs" / "told.md").read_text(encoding="utf-8")
    assert "| 2/2 | đạt · passed |" in line_of(text, "9.1")
    assert "| 0/1 | không đạt · failed |" in line_of(text, "10.3")
    assert "failed" in line_of(text, "13")
    for clause in ("8", "17", "12"):
        assert "not yet" in line_of(text, clause)
    assert "test_of_no_clause" not in text


def test_run_without_the_option_writes_nothing(run, pytester):
    before = {path.name for path in pytester.path.iterdir()}
    run(TESTS)
    made = {path.name for path in pytester.path.iterdir()} - before
    assert not [name for name in made if name.endswith(".md")]


@pytest.mark.parametrize(
    ("processes", "code"),
    [(0, pytest.ExitCode.INTERRUPTED), (2, pytest.ExitCode.TESTS_FAILED)],
)
def test_no_test_beside_a_mark_with_an_unknown_clause_is_run(run, processes, code):
    """One process stops there; several leave out the file and fail in the end."""
    result = run(
        """
        import pytest
        @pytest.mark.regulation("99.9")
        def test_it():
            assert True
        def test_other():
            assert True
        """,
        "--regulation-matrix=told.md",
        f"-n{processes}",
    )
    assert result.ret == code
    assert "test_it is marked with 99.9" in result.stdout.str()
    assert "passed" not in result.parseoutcomes()
