"""The matrix tells of the tests what is so, and of untested clauses that they are."""

from pathlib import Path
import pytest
from regulation_matrix import Clause
from regulation_matrix import folder_of
from regulation_matrix import lists_of_tests
from regulation_matrix import matrix
from regulation_matrix import Outcome
from regulation_matrix import read_clauses


pytest_plugins = ["pytester"]

ROOT = Path(__file__).resolve().parents[3]
A, B = "tests/t.py::test_a", "tests/t.py::test_b"
CLAUSES = (
    Clause("9.1", "Nguồn tin", "Names its source.", ("editorial",), shown_by=(A,)),
    Clause("9.2", "Cung cấp", "Supplies in time.", ()),
)


def line_of(text: str, clause: str) -> str:
    (line,) = [one for one in text.splitlines() if one.startswith(f"| **{clause}**")]
    return line


@pytest.mark.parametrize(
    ("results", "counted", "state"),
    [
        (["passed", "passed"], "<br>2/2 |", "carried out"),
        (["passed", "failed"], "<br>1/2 |", "failed"),
        (["passed", "skipped"], "<br>1/2 (", "carried out"),
        (["skipped"], "<br>0/1 (", "not yet"),
        ([], "<br>– |", "not yet"),
    ],
)
def test_row_tells_what_came_of_the_tests(results, counted, state):
    outcomes = [Outcome(A, ("9.1",), one) for one in results]
    line = line_of(matrix(CLAUSES, outcomes), "9.1")
    assert counted in line
    assert line.endswith(f"{state} |")


def test_tests_that_only_touch_a_clause_carry_nothing_out():
    outcomes = [Outcome(B, ("9.1", "9.2"), "passed")] * 2
    text = matrix(CLAUSES, outcomes, {"9.1": 3})
    assert line_of(text, "9.1").endswith("– | 3 | chưa có · not yet |")
    assert line_of(text, "9.2").endswith("– | – | chưa có · not yet |")


def test_a_file_stands_for_its_tests():
    clause = Clause("9.2", "Cung cấp", "Supplies.", (), shown_by=("tests/t.py",))
    outcomes = [Outcome(one, ("9.2",), "passed") for one in (A, B)]
    assert line_of(matrix([clause], outcomes), "9.2").endswith("carried out |")


def test_clause_of_which_something_is_missing_never_counts_as_a_whole():
    clause = Clause("9.2", "Cung cấp", "Supplies.", (), "The figures.", (A,))
    outcomes = [Outcome(A, ("9.2",), "passed")]
    line = line_of(matrix([clause], outcomes), "9.2")
    assert line.endswith("in part |")
    assert "Missing: The figures." in line


def test_what_people_have_to_do_is_told_and_nothing_is_missing():
    people = "The head signs the paper."
    clause = Clause("9.2", "Cung cấp", "Supplies.", (), "", (A,), people)
    line = line_of(matrix([clause], [Outcome(A, ("9.2",), "passed")]), "9.2")
    assert f"For people to do: {people}" in line and line.endswith("carried out |")
    for one in read_clauses():
        assert one.shown_by and one.rooms, one.id
        assert not one.missing, one.id


def test_same_outcomes_in_another_order_give_the_same_text():
    outcomes = [Outcome(B, ("9.1",), "passed"), Outcome(A, ("9.1", "9.2"), "failed")]
    for write in (matrix, lists_of_tests):
        assert write(CLAUSES, outcomes) == write(CLAUSES, outcomes[::-1])


def test_runs_of_one_function_are_counted_together():
    text = lists_of_tests(CLAUSES, [Outcome(A, ("9.1",), "passed")] * 3)
    assert text.count(f"`{A}`: 3/3") == 1


def test_what_shows_a_clause_is_there_and_bears_its_mark():
    for clause in read_clauses():
        for test in clause.shown_by:
            path, _, function = test.partition("::")
            text = (ROOT / path).read_text(encoding="utf-8")
            assert f'"{clause.id}"' in text, (clause.id, test)
            assert f"def {function}(" in text or not function, (clause.id, test)


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


SHOWN = """
clauses:
  - {id: "9.1", vi: A, asks: A, rooms: [], shown_by: [NAME::test_good]}
  - {id: "10.3", vi: A, asks: A, rooms: [], shown_by: [NAME::test_bad]}
  - {id: "13", vi: A, asks: A, rooms: []}
  - {id: "8", vi: A, asks: A, rooms: [], shown_by: [NAME::test_left_out]}
  - {id: "17", vi: A, asks: A, rooms: []}
""".replace("NAME", "test_run_with_the_option_writes_what_came_of_it.py")


@pytest.mark.parametrize(
    ("processes", "only"), [(0, ("--regulation-shown",)), (2, ())], ids=["one", "two"]
)
def test_run_with_the_option_writes_what_came_of_it(run, pytester, processes, only):
    files = ("--regulation-matrix=docs/told.md", "--regulation-tests=docs/tests.md")
    pytester.makefile(".yaml", clauses=SHOWN)
    run(TESTS, *files, "--regulation-clauses=clauses.yaml", f"-n{processes}", *only)
    folder = pytester.path / "docs"
    text = (folder / "told.md").read_text(encoding="utf-8")
    assert line_of(text, "9.1").endswith("2/2 | – | đã thực hiện · carried out |")
    assert line_of(text, "10.3").endswith("0/1 | – | không đạt · failed |")
    assert line_of(text, "13").endswith("– | 1 | chưa có · not yet |")
    for clause in ("8", "17"):
        assert "not yet" in line_of(text, clause)
    tests = (folder / "tests.md").read_text(encoding="utf-8")
    assert "::test_good`: 2/2" in tests
    assert "test_of_no_clause" not in tests + text
    # What only touches a clause is counted, and need not be run for that.
    assert ("test_never_started" in tests) == (not only)


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
