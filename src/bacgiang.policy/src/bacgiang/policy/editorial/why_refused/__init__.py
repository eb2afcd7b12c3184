"""Why a page is not for whoever asks: by which rule, and whom to ask."""
