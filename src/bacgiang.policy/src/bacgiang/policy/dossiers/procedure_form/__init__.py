"""The form of a procedure: written in its working copy, approved with it, kept."""
