"""The text of a draft: taken from a file, recognised, corrected and confirmed (15.2).

What is read from a file waits beside the draft (`sources`) until an editor takes it
over; only a text that somebody compared and confirmed goes through the workflow.
"""
