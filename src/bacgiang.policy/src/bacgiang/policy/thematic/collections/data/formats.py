"""How the addresses of the data end: `@@open-data.xlsx` and so on."""

FORMATS = ("xlsx", "csv", "json")
