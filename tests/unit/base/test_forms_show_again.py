"""A form that is refused shows again what was typed: every field has a way back.

Forms of items: tests/integration/editorial/test_forms_keep.py.
"""

from collections.abc import Iterator
from lxml import etree
from of_all import of_all
from pathlib import Path


POLICY = Path(__file__).parents[3] / "src/bacgiang.policy/src/bacgiang/policy"
TAL = "{http://xml.zope.org/namespaces/tal}"
NOT_TYPED = ("hidden", "submit", "image", "button", "file", "password")
NOT_TYPED += ("checkbox", "radio")
# Codes of the second factor hold once.
ANEW = {"code", "recovery"}
FORMS = sorted(
    path for path in POLICY.rglob("*.pt") if 'method="post"' in path.read_text()
)


def name_of(element: etree._Element) -> str:
    return etree.QName(element).localname


def fields(page: etree._Element) -> Iterator[etree._Element]:
    """What one types into, in what is sent by POST."""
    for element in page.iter("{*}input", "{*}textarea"):
        forms = list(element.iterancestors("{*}form"))
        is_search = bool(forms) and forms[0].get("method", "get").lower() == "get"
        is_typed = element.get("name") and element.get("type") not in NOT_TYPED
        if is_typed and not is_search:
            yield element


def is_shown_again(field: etree._Element) -> bool:
    if name_of(field) == "textarea":
        return f"{TAL}content" in field.attrib or bool((field.text or "").strip())
    return "value" in field.attrib or "value" in field.get(f"{TAL}attributes", "")


@of_all("path", FORMS, ids=str)
def test_what_was_typed_is_shown_again(path: Path) -> None:
    # Names of characters are HTML's; a parser of XML does not know them.
    page = etree.parse(path, etree.XMLParser(recover=True)).getroot()
    lost = [one.get("name") for one in fields(page) if not is_shown_again(one)]
    assert set(lost) <= ANEW
