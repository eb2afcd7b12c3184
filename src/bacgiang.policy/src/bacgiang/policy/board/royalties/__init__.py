"""Royalties of authors, and fees of those who edit, collect and review (7.2f, 12).

genres.py        what is paid for, and for doing what
law.py           decrees and base salaries with their days: data of the registry
decisions.py     the Chairman's decisions on rates
contributions.py who did what, as items and the record of acts tell it
store.py         what is stated, by the task that a statement is
reckoning.py     what a work is paid: pure, in whole đồng
stating.py, paying.py rules and acts; the states are those of the task (`kind.py`)
own.py, totals.py what each is paid, and sums for others
"""
