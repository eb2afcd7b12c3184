"""TCVN3 (ABC) and VNI: shown to the editor, converted once confirmed (10.3)."""
