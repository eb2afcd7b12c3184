"""The report of `make bench`: figures, ratios, and their place in the page."""

from pathlib import Path
import pytest
import sys


sys.path.append(str(Path(__file__).resolve().parents[2] / "load"))

from bench_report import BEGIN  # noqa: E402
from bench_report import END  # noqa: E402
from bench_report import Machine  # noqa: E402
from bench_report import put_into  # noqa: E402
from bench_report import report  # noqa: E402
from bench_report import Row  # noqa: E402
from bench_report import rows_of  # noqa: E402
from measuring import Figures  # noqa: E402
from page_times import anew  # noqa: E402
from page_times import Page  # noqa: E402
from page_times import Spread  # noqa: E402
from page_times import spread  # noqa: E402


MACHINE = Machine("Made-up 1", 2, "3.13.1", 0.4, "0a1b2c3d")


def figures(factor: float) -> Figures:
    return Figures(
        creation=10 * factor,
        starts=[4 * factor, 6 * factor],
        first={"item": [0.3 * factor]},
        made={"item": Spread(0.030 * factor, 0.050 * factor)},
        asked_again={"item": Spread(0.020 * factor, 0.040 * factor)},
        memory_started=100 * factor,
        memory_browsed=120 * factor,
        rates=[30 / factor],
    )


def test_ratio_is_ours_over_stock_and_times_are_in_milliseconds():
    rows = {row.what: row for row in rows_of(figures(2), figures(1))}
    assert rows["item, made anew"].figure(rows["item, made anew"].ours) == "60.0 ms"
    assert rows["item, made anew"].ratio == "2.00"
    assert rows["pages a second, 4 visitors"].ratio == "0.50"
    assert rows["start, site there, first page answered"].ours == 10


def test_ratios_stand_before_figures():
    text = report([Row("a page", 30, 20, "ms", 1)], MACHINE)
    assert text.index("| a page | 1.50 |") < text.index(
        "| a page | 30.0 ms | 20.0 ms |"
    )
    assert "Commit 0a1b2c3d; Made-up 1, 2 cores, Python 3.13.1" in text


def test_only_what_stands_between_the_markers_is_replaced(tmp_path):
    page = tmp_path / "performance.md"
    page.write_text(f"before\n{BEGIN}\nold\n{END}\nafter\n", encoding="utf-8")
    put_into(page, "new")
    put_into(page, "newer")
    assert page.read_text("utf-8") == f"before\n{BEGIN}\n\nnewer\n\n{END}\nafter\n"


def test_page_without_markers_is_left_alone(tmp_path):
    page = tmp_path / "performance.md"
    page.write_text("nothing", encoding="utf-8")
    with pytest.raises(ValueError, match="put them back"):
        put_into(page, "new")
    assert page.read_text("utf-8") == "nothing"


def test_the_projects_page_has_the_markers():
    page = Path(__file__).resolve().parents[3] / "docs" / "performance.md"
    text = page.read_text("utf-8")
    assert text.index(BEGIN) < text.index(END)


def test_spread_of_a_hundred_and_one_steps():
    told = spread([float(one) for one in range(101)])
    assert told == Spread(50.0, 95.0)


@pytest.mark.parametrize(
    ("path", "address"),
    [("/vi", "/vi?n=3"), ("/s?SearchableText=a", "/s?SearchableText=a&n=3")],
)
def test_address_made_anew(path, address):
    assert anew(Page("page", path), 3) == address
