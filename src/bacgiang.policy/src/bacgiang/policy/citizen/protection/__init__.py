"""Protection against abuse, asking no third party and shutting nobody out for good.

Proof of work by `altcha` (PyPI, MIT, pinned at 2.3.0; the widget of the same project
stands in the theme's `static/altcha/`). It is taken because it is small, has no
dependencies, keeps no state between challenge and solution, and comes with a widget
that is self-hosted, works by keyboard and screen reader and speaks Vietnamese.

Whoever has no JavaScript is not shut out: what they send waits in moderation, and there
are so many of them in a while (`slow_lane`). Each protection is a setting of its own
(`settings`), on by default.
"""
