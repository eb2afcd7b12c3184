"""Editorial work: attribution, approval, withdrawal, secrecy, the record of acts.

Its folders stand on one another; from below:

1. `items`, `attribution`, `approvals`, `publication_dates`, `forms`: what an item is.
2. `acts`, `secrecy`: the record of what was done, the check of what is said.
3. `visibility`, `deleted`, `topics`: who sees what, and where it is found.
4. `incoming`, `adding`, `registers`: what may come in, and where.
5. `workflow`: who may take a step, what it must state, what follows. What stands above
   adds to it by `IItemRules` and `IActorRules`, and follows it by its events.
6. `withdrawal`, `corrections`, `emergency`, `pictures`, `held`: what one step asks.
7. `working_copy`, `queues`, `preview`: a change under way, and whose turn it is.
8. `offers`, `public`, `bulk`, `intake`, `inaccuracy`: what boards do with each other,
   what readers are told, many items at once.
9. `review`, `transition_page`: the pages that show all of it to whoever takes a step.
"""
