"""One person alone does not hold the threads of an instance, and nobody for long.

An instance has few threads. What is asked by one account has half of them; the rest
of it waits in the queue, where it costs nobody a thread. What comes under a name that
is not known yet may find one more taken, never the last. A request that has worked
for a minute is ended, and one for which the process grows by a gigabyte. Rooms bound
what they read and make by themselves; this holds where something was not foreseen.
"""
