"""The unit register: every body of the province, as a tree."""
