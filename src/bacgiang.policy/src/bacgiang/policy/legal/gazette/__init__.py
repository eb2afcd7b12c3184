"""Issues of the gazette (công báo) with their documents, and its yearly index (4.1d).

Decree 34/2016/NĐ-CP, articles 88 to 94. Nothing is kept: an issue is what published
records say of it.
"""
