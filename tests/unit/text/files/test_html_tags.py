"""Tags with attributes without end are seen wherever browsers see a tag (15.2)."""

from bacgiang.policy.editorial.incoming.markup.sound import sound
from bacgiang.policy.text.files.html_tags import has_endless_tag
from bacgiang.policy.text.files.html_tags import MOST_ATTRIBUTES
import pytest
from time_bounds import within


pytestmark = pytest.mark.regulation("10.3", "15.2")

MANY = " ".join(f"a{one}" for one in range(MOST_ATTRIBUTES + 1))


@pytest.mark.parametrize(
    "markup",
    [
        "<p {}>x",
        "<p {}",
        "</p {}>",
        '<p a=">" {}>',
        '<p a="<" {}>',
        "<p don't {}>",
        "<p x=y'z {}>",
        "<svg><script/><p {}></script></svg>",
        "<p =x {}>",
        '<!-- <a x=" --><p {}>"',
        '<!-- <a x=" --!><p {}>"',
        "<!--><p {}>-->",
        '<?x <a y=" ><p {}>"',
        '<title><a x="</title><p {}>"',
        '<SCRIPT>\'<a x="</SCRIPT><p {}>"',
    ],
)
def test_a_tag_of_very_many_attributes(markup: str) -> None:
    assert has_endless_tag(markup.format(MANY))
    assert not has_endless_tag(markup.format("b c"))


def test_many_words_are_no_attributes() -> None:
    assert not has_endless_tag(f"<p>{MANY} {MANY}</p><!-- <p {MANY}> --><b>c</b>")
    assert not has_endless_tag(f"<title><p {MANY}></title>")
    assert not has_endless_tag(f'<img alt="{MANY} {MANY}">')


def test_all_markup_is_looked_through_at_once() -> None:
    with within(3.0):
        for one in ("<!--", "<a ", "<a x='", "<a<", "<title>", "<?", "<a/", "<a =="):
            has_endless_tag(one * 100_000)


def test_what_libxml2_reads_for_long_is_not_read() -> None:
    attributes = " ".join(f'a{one}=">"' for one in range(60_000))
    with within(3.0):
        assert sound(f"<p {attributes}>x").startswith("&lt;p a0=")
