"""A text with pictures in several sizes, sound and film is written as HTML 5."""

from bacgiang.policy.base.written_markup import written_markup
from bacgiang.policy.editorial.incoming.markup.outside_video import with_players
from lxml import html


WORDS = (
    '<p><picture><source srcset="a 1w"><img src="a"></picture> b<wbr>c<br></p>'
    '<video><track src="d"></video>'
)
FILM = '<p><a href="https://youtu.be/dQw4w9WgXcQ">x</a></p>'


def test_what_has_no_end_gets_none() -> None:
    assert (
        written_markup(html.fragment_fromstring(WORDS, "div")) == f"<div>{WORDS}</div>"
    )


def test_a_film_leaves_the_pictures_beside_it() -> None:
    assert WORDS in (with_players(WORDS + FILM, {}, "") or "")
