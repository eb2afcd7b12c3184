"""How boards handle what citizens send, of whatever kind: who may, what is theirs, who
works on it, to whom it is handed over, what is recorded.
"""
