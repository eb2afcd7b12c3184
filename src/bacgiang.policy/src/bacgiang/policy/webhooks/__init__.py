"""Tell programs at once: signed calls of an address when something changed (3.1, 6.2e).

Nothing is written when something is published. A subscription keeps how far it was told
in the journals that there are (the changes of the registers, the log of what citizens
send); a job reads on from there, and sends outside of any transaction.

- `wanted.py`, `address.py`: what a subscription may ask for, and where it may go;
- `subscription.py`, `tried.py`, `store.py`: what is kept;
- `journals/`: what is told next, from each journal;
- `signing.py`, `calling.py`: calls by the Standard Webhooks specification;
- `round.py`, `jobs.py`: who is told now, what came of it, when it is tried again;
- `subscribing.py`, `asked.py`: the acts on subscriptions, for page and service.
"""
