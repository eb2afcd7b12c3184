"""What the attributes of a text may hold: styles, class names, names."""

from bacgiang.policy.editorial.incoming.markup.class_names import safe_classes
from bacgiang.policy.editorial.incoming.markup.styles import PROPERTIES
from bacgiang.policy.editorial.incoming.markup.styles import safe_style
from bacgiang.policy.editorial.incoming.markup.text_filter import safe_attributes
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from of_all import of_all
import pytest


@pytest.mark.parametrize(
    "style",
    [
        "text-align: right",
        "padding-left: 40px",
        "width: 66.5%; float: left",
        "color: rgb(0, 0, 128); background-color: #ffe",
        "border: 1px solid rgba(0, 0, 0, 0.5)",
    ],
)
def test_what_shapes_a_text_passes(style):
    assert safe_style(style) == style


@of_all(
    "style",
    [
        "position: fixed",
        "POSITION:absolute",
        "top: 0",
        "z-index: 9999",
        "margin-top: -900px",
        "background: url(https://evil.example/a.png)",
        "background-image: url(x)",
        "background-color: url(x)",
        "color: u\\72l(x)",
        "width: expression(evil())",
        "color: red/**/",
        "behavior: url(x)",
        "--x: url(x)",
        "transform: scale(90)",
        "display: none",
        "content: 'x'",
        "width: calc(100vw)",
        "width: " + "9" * 300,
        "a" * 3000,
        "position",
        "",
    ],
)
def test_what_leaves_the_text_does_not(style):
    assert safe_style(style) == ""


def test_one_bad_declaration_does_not_take_the_good_ones_along():
    assert safe_style("position: fixed; text-align: center;") == "text-align: center"


@given(st.text())
def test_nothing_but_known_properties_passes(style):
    kept = safe_style(style)
    names = {one.partition(":")[0] for one in kept.split("; ") if one}
    assert names <= PROPERTIES
    assert not set("\\\"'/*<>@") & set(kept)
    assert safe_style(kept) == kept


@of_all(
    "name",
    ["pat-inject", "PAT-modal", "plone-modal", "position-fixed", "vh-100", "modal"]
    + ["stretched-link", "min-vw-100", "top-0", "dropdown-menu", "z-3"],
)
def test_class_names_that_act_are_left_out(name):
    assert safe_classes(f"image-richtext {name} table") == "image-richtext table"


@pytest.mark.parametrize(
    "names", ["callout", "table table-bordered", "image-left captioned", "pattern"]
)
def test_class_names_that_dress_stay(names):
    assert safe_classes(names) == names


def test_names_stay_on_anchors_alone():
    given_markup = '<a name="muc-1">Mục</a><img name="querySelector" src="a.png">'
    kept = safe_attributes(given_markup)
    assert 'name="muc-1"' in kept
    assert "querySelector" not in kept


@given(st.text(alphabet="<>/\"'= abclpstyen&;x:"))
def test_any_markup_is_answered(markup):
    kept = safe_attributes(markup)
    tree = html.fragment_fromstring(kept, create_parent="div")
    for element in tree.iter():
        style = element.get("style", "") if isinstance(element.tag, str) else ""
        assert safe_style(style) == style
