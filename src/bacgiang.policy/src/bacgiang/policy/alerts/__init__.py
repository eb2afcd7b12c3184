"""Be told by e-mail what is new of a search, a register, a unit or a topic.

A wish is a question, as its page has it in its address, and how often to tell; units
and topics are searches with one condition. Who is told is kept by `citizen/following`.
Only what the public sees is told, asked as nobody at the moment a letter is written.

- `questions/`: what can be asked, and what is new of it;
- `store.py`, `told.py`, `rounds.py`: who is told, up to when each was;
- `letters.py`, `jobs.py`: rounds, and what letters say;
- `asking.py`, `pages.py`, `service.py`: to ask, confirm and stop;
- `button.py`: leads there.
"""
