"""The counter: what is brought on paper, and when one comes."""
