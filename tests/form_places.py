"""Where a form to add, or edit, is opened, and by whom: one of every type."""

SITE = "/vi/don-vi/so-y-te"
FORMS = [
    ("so-y-te-update", f"{SITE}/tin-tuc/++add++News%20Item"),
    ("so-y-te-update", f"{SITE}/gioi-thieu/++add++Document"),
    ("so-y-te-update", f"{SITE}/su-kien/++add++Event"),
    ("so-y-te-update", f"{SITE}/tai-lieu/++add++File"),
    ("so-y-te-update", f"{SITE}/tin-tuc/++add++Image"),
    ("so-y-te-update", f"{SITE}/gioi-thieu/++add++Link"),
    ("ubnd-update", "/vi/van-ban/++add++LegalDocument"),
    ("ubnd-update", "/vi/chi-dao-dieu-hanh/++add++Directive"),
    ("ubnd-update", "/vi/du-thao/++add++LegalDraft"),
    ("ubnd-update", "/vi/thu-tuc/++add++Procedure"),
    ("ubnd-update", "/vi/thu-tuc/++add++ProcedureForm"),
    ("ubnd-update", "/vi/chuyen-de/du-an-dau-tu/++add++InvestmentProject"),
    ("ubnd-update", "/vi/chuyen-de/thong-ke/++add++Indicator"),
    ("ubnd-update", "/vi/chuyen-de/doanh-nghiep/++add++Enterprise"),
    ("ubnd-update", "/vi/chuyen-de/san-pham/++add++Product"),
    ("ubnd-update", "/vi/chuyen-de/ban-do/++add++MapLayer"),
    ("so-y-te-head", "/vi/to-chuc/so-y-te/++add++Leader"),
    ("admin", "/vi/to-chuc/so-y-te/edit"),
    ("admin", f"{SITE}/++add++Section"),
    ("admin", "/vi/to-chuc/++add++Unit"),
]
ADDED = [path for _user, path in FORMS if "++add++" in path]
