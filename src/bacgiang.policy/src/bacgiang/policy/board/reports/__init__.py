"""Reports on what the portal's figures tell (6.4, 7.2h, 8.5), and how the regulation
is carried out (15.1).

From below: `form.py` (what is asked in a report, when it is due), `counts.py`
(figures of all units in a period, as kept sums), `store.py`, `kind.py` (what stands
in a report, a task that is owed), `filling.py`, `opening.py`, `sending.py`; above them
pages and services.
"""
