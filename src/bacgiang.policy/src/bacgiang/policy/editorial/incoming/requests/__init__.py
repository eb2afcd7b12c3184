"""What a request must be before anything looks into it; answers 400 otherwise."""
