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
# The compiler writes a step behind the selector of these: of a list it binds to the
# last one alone, and the others are taken whole.
CHILDREN = ("content-children",)
PAGE = """
<html lang="vi"><head><title>Thử</title></head>
<body class="userrole-authenticated"><div id="visual-portal-wrapper">
<div id="portal-column-content"><form><div>{}</div></form></div>
</div></body></html>
"""


def steps_behind(rule: etree._Element) -> list[str]:
    """Selectors of a rule behind which the compiler writes a step."""
    names = [*CHILDREN, *(["content"] if rule.get("attributes") else [])]
    given = [rule.get(f"{CSS}{name}") or rule.get(name) for name in names]
    return [one for one in given if one]


def is_list(selector: str) -> bool:
    return "|" in selector or ("/" not in selector and len(parse(selector)) > 1)


def test_no_rule_takes_a_step_from_a_list() -> None:
    rules = etree.parse(RULES).iter(etree.Element)
    lists = [one for rule in rules for one in steps_behind(rule) if is_list(one)]
    assert lists == []


@pytest.fixture(scope="module")
def themed() -> etree.XSLT:
    return etree.XSLT(compile_theme(str(RULES), xsl_params={"ajax_load": ""}))


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
