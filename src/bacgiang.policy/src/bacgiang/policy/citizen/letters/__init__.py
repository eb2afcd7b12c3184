"""Letters to people who are nobody's members: they wait, are written and sent.

A room lets a letter wait (`outbox`) and registers who writes it (`writer`); one job
works them off. What people ask for in a form goes through `asking`.
"""
