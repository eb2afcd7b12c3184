"""Which addresses are films of other sites, and where they play."""

from bacgiang.policy.units.sites.frame.outside.videos import film_at
from of_all import of_all


TUBE = "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"


@of_all(
    "page, plays",
    [
        ("https://www.youtube.com/watch?v=dQw4w9WgXcQ", TUBE),
        ("https://m.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ&t=10", TUBE),
        ("https://youtu.be/dQw4w9WgXcQ?si=x", TUBE),
        ("https://www.youtube.com/live/dQw4w9WgXcQ", TUBE),
        ("https://vimeo.com/123456", "https://player.vimeo.com/video/123456?dnt=1"),
        ("https://www.youtube.com/", ""),
        ("https://evil.example/?u=https://youtu.be/dQw4w9WgXcQ", ""),
        ("https://youtu.be.evil.example/dQw4w9WgXcQ", ""),
        ("javascript:'https://youtu.be/dQw4w9WgXcQ'", ""),
        ("https://vimeo.com/١٢٣", ""),
    ],
)
def test_where_a_film_plays(page: str, plays: str) -> None:
    film = film_at(page)
    assert (film.frame if film else "") == plays
