"""What waits for a person: "Việc của tôi", its number in the toolbar, letters about it.

Other matters plug in through the utilities of `waiting.IWaitingWork`.
"""
