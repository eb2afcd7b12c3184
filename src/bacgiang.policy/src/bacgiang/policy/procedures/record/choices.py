"""The tokens that stand for words in a record; their titles are the portal's matter."""

LEVELS = ("central", "province", "district", "commune", "other")
"""Levels of government that carry a procedure out; districts until 1 July 2025."""

KINDS = (
    "delegated",
    "not-delegated",
    "delegated-local",
    "specific",
    "internal",
    "other",
)
"""Kinds of the national record: by who regulates the procedure's details."""

AUDIENCES = (
    "citizen",
    "individual",
    "household",
    "community",
    "organisation",
    "enterprise",
    "vietnamese-enterprise",
    "foreign-invested-enterprise",
    "cooperative",
    "foreigner",
    "overseas-vietnamese",
    "foreign-organisation",
    "official",
    "authority",
    "party-member",
    "party-organisation",
)
"""Who may apply. ``citizen`` is of Viet Nam, ``individual`` is any person;
``organisation`` leaves enterprises and cooperatives out where those are named too."""

SERVICE_LEVELS = ("full", "partial", "information")
"""How far a procedure can be done online (decree 42/2022)."""

WAYS = ("direct", "online", "post", "other")
"""Ways of handing an application in."""

TIME_UNITS = ("working-day", "day", "hour", "month", "year")
"""Units of time limits; a day is one of the calendar."""

FEE_KINDS = ("fee", "charge")
"""``fee`` is phí, the price of a service; ``charge`` is lệ phí, due to the State."""

DECISION_KINDS = ("publish", "amend", "replace", "abolish")
"""What a decision does to a procedure."""
