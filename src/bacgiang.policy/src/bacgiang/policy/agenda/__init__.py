"""What takes place when: weeks of leaders, days on which citizens are received, events.

A week is one item of the editorial workflow (`week/`), so that it is written, approved,
changed and withdrawn as any other. What was published of it before and is another now
is kept with the site and marked on its page. Days of reception and events are Plone's
events; sections show both (`pages/`).
"""
