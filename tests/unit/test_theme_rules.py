"""The rules of the theme do to a page what they say, and nothing else to it."""

from cssselect import parse
from diazo.compiler import compile_theme
from lxml import etree
from lxml import html
from pathlib import Path
import pytest


RULES = (
    Path(__file__).parents[2] / "src/bacgiang.theme/src/bacgiang/theme/theme/rules.xml"
)
CSS = "{http://namespaces.plone.org/diazo/css}"
XSL = "{http://www.w3.org/1999/XSL/Transform}"
FEW = ("//head//", "/html/@")
"""How patterns begin that elements of the body do not come to."""
# The compiler writes a step behind the selector of these: of a list it binds to the
# last one alone, and the others are taken whole.
CHILDREN = ("content-children",)
PAGE = """
<html lang="vi"><head><title>Thử</title></head>
<body class="userrole-authenticated"><div id="visual-portal-wrapper">
<div id="portal-column-content"><form><div>{}</div></form></div>
</div></body></html>
"""


def lists_stepped_from(rule: etree._Element) -> list[str]:
    """Selectors of a rule behind which the compiler writes a step, where they are
    lists.
    """
    names = [*CHILDREN, *(["content"] if rule.get("attributes") else [])]
    paths = [rule.get(name) or "" for name in names]
    selectors = [rule.get(f"{CSS}{name}") for name in names]
    return [one for one in paths if "|" in one] + [
        one for one in selectors if one is not None and len(parse(one)) > 1
    ]


def test_no_rule_takes_a_step_from_a_list() -> None:
    rules = etree.parse(RULES).iter(etree.Element)
    assert [one for rule in rules for one in lists_stepped_from(rule)] == []


@pytest.fixture(scope="module")
def compiled() -> etree._ElementTree:
    return compile_theme(str(RULES), xsl_params={"ajax_load": ""})


@pytest.fixture(scope="module")
def themed(compiled: etree._ElementTree) -> etree.XSLT:
    return etree.XSLT(compiled)


@pytest.mark.regulation("15.2")
def test_no_pattern_asks_of_elements_in_the_body_by_a_predicate(
    compiled: etree._ElementTree,
) -> None:
    # libxslt counts, for a predicate of a pattern, the elements before each: of a text
    # with n parts that takes time that grows with the square of n. Keys take none.
    matches = (one.get("match") or "" for one in compiled.iter(f"{XSL}template"))
    patterns = (one for match in matches for one in match.split(" | "))
    asking = [one for one in patterns if "[" in one]
    assert [one for one in asking if not one.startswith(FEW)] == []


def test_what_is_dropped_goes_whole(themed: etree.XSLT) -> None:
    part = '<p>8:00 <span class="pat-x timezone">UTC700</span><b>x</b></p>'
    page = themed(html.document_fromstring(PAGE.format(part)))
    assert page.xpath("string(//form//p)") == "8:00 x"
    head = (
        '<header id="portal-header"><div id="portal-masthead"><b>m</b></div></header>'
    )
    page = themed(html.document_fromstring(PAGE.format(head)))
    assert page.xpath("count(//*[@id='portal-masthead'])") == 1


@pytest.mark.parametrize(
    "part",
    [
        '<div id="babel-edit" lang="en"><input name="field"/></div>',
        '<div class="linkType" lang="en"><input name="field"/></div>',
        '<div class="pat-linkwidget" lang="en"><input name="field"/></div>',
        '<div lang="en"><input name="field"/></div>',
    ],
)
def test_parts_of_forms_lose_their_language_and_nothing_else(
    themed: etree.XSLT, part: str
) -> None:
    page = themed(html.document_fromstring(PAGE.format(part)))
    assert page.xpath("//form//input[@name='field']")
    assert not page.xpath("//form//*[@lang]")
