"""A film of another site is asked for when it is pressed, and not before."""

from __future__ import annotations

from bacgiang.policy.editorial.incoming.markup.outside_video import with_players
from pathlib import Path
from playwright.sync_api import Browser
from playwright.sync_api import expect


THEME = Path(__file__).parents[2] / "src/bacgiang.theme/src/bacgiang/theme"
FILM = '<p><a href="https://youtu.be/dQw4w9WgXcQ">Phim về vải thiều</a></p>'


def test_a_film_loads_after_a_click(chromium: Browser) -> None:
    page = chromium.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.route("https://**", lambda route: route.fulfill(body="<p>film</p>"))
    words = {"data-play": "Phát tại đây", "data-note": "Trang khác"}
    page.set_content(with_players(FILM, words, "Phim") or "")
    page.add_script_tag(path=THEME / "static/outside-video.js")
    button = page.get_by_role("button", name="Phát tại đây")
    expect(button).to_be_visible()
    assert [one for one in asked if one.startswith("https:")] == []
    with page.expect_request("https://www.youtube-nocookie.com/**"):
        button.press("Enter")
    frame = page.locator("iframe")
    expect(frame).to_have_attribute("title", "Phim về vải thiều")
    assert "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ" in asked
    expect(page.get_by_role("link")).to_be_visible()
    page.close()
