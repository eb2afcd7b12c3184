"""Titles of tables and columns in Vietnamese, and what the columns hold."""

TABLE_TITLES = {
    "procedures": "Thủ tục",
    "ways": "Cách thực hiện",
    "papers": "Thành phần hồ sơ",
    "results": "Kết quả",
    "legal_basis": "Căn cứ pháp lý",
    "fields": "Mô tả trường",
}

PROCEDURE_CODE = ("Mã thủ tục", "Mã của thủ tục mà dòng này thuộc về.")
POSITION = ("Thứ tự", "Thứ tự của dòng trong thủ tục, bắt đầu từ 1.")
UNIT = (
    "Đơn vị phụ trách",
    "Mã của đơn vị phụ trách thủ tục trên cổng; không thuộc nội dung thủ tục.",
)

TITLES = {
    "procedures": {
        "code": ("Mã thủ tục", "Mã của thủ tục."),
        "title": ("Tên thủ tục", "Tên của thủ tục."),
        "field": ("Lĩnh vực", "Lĩnh vực quản lý: mã hoặc tên."),
        "levels": ("Cấp thực hiện", "Các cấp chính quyền thực hiện thủ tục."),
        "kind": ("Loại thủ tục", "Loại thủ tục, theo cơ quan quy định chi tiết."),
        "audiences": ("Đối tượng thực hiện", "Những ai được nộp hồ sơ."),
        "audiences_note": (
            "Đối tượng thực hiện (diễn giải)",
            "Đối tượng thực hiện, bằng lời.",
        ),
        "service_level": (
            "Mức độ dịch vụ công trực tuyến",
            "Thủ tục thực hiện trực tuyến đến mức nào.",
        ),
        "apply_at": (
            "Địa chỉ nộp trực tuyến",
            "Địa chỉ trang nộp hồ sơ trực tuyến; để trống nếu nộp tại cổng này.",
        ),
        "national_url": (
            "Địa chỉ trên Cổng Dịch vụ công quốc gia",
            "Địa chỉ trang của thủ tục trên Cổng Dịch vụ công quốc gia.",
        ),
        "carried_out_by": ("Cơ quan thực hiện", "Cơ quan trực tiếp thực hiện."),
        "competent_body": (
            "Cơ quan có thẩm quyền",
            "Cơ quan có thẩm quyền quyết định.",
        ),
        "authorised_body": (
            "Cơ quan được ủy quyền",
            "Cơ quan quyết định theo ủy quyền hoặc phân cấp.",
        ),
        "coordinating_body": ("Cơ quan phối hợp", "Các cơ quan phối hợp thực hiện."),
        "receiving_address": ("Địa chỉ tiếp nhận hồ sơ", "Nơi tiếp nhận hồ sơ."),
        "doers": ("Đơn vị thực hiện", "Mã các đơn vị thực hiện thủ tục."),
        "steps": ("Trình tự thực hiện", "Các bước, mỗi dòng một hoặc nhiều bước."),
        "papers_note": (
            "Thành phần hồ sơ (diễn giải)",
            "Nội dung khác về thành phần và số bộ hồ sơ.",
        ),
        "sets": ("Số bộ hồ sơ", "Số bộ hồ sơ phải nộp."),
        "forms_text": ("Mẫu đơn, tờ khai", "Các mẫu phải điền, bằng lời."),
        "results_note": ("Kết quả (diễn giải)", "Nội dung khác về kết quả."),
        "conditions": ("Yêu cầu, điều kiện", "Yêu cầu và điều kiện thực hiện."),
        "related": ("Thủ tục liên quan", "Mã các thủ tục liên quan."),
        "decision_kind": (
            "Hình thức của quyết định",
            "Quyết định công bố, sửa đổi, thay thế hay bãi bỏ thủ tục.",
        ),
        "decision_number": ("Số quyết định", "Số của quyết định."),
        "decision_issuer": ("Cơ quan ban hành quyết định", "Ai ban hành quyết định."),
        "decision_issue_date": (
            "Ngày ban hành quyết định",
            "Ngày ban hành quyết định.",
        ),
        "decision_effective_from": (
            "Ngày có hiệu lực của quyết định",
            "Quyết định có hiệu lực từ ngày nào.",
        ),
        "keywords": ("Từ khóa", "Những từ người dân dùng để tìm thủ tục."),
        "note": ("Ghi chú", "Nội dung không thuộc trường nào khác."),
        "source": ("Nguồn", "Bản ghi được lấy từ đâu."),
    },
    "ways": {
        "way": ("Hình thức nộp", "Nộp hồ sơ bằng cách nào."),
        "time_amount": ("Thời hạn", "Thời hạn giải quyết, theo đơn vị thời hạn."),
        "time_unit": ("Đơn vị thời hạn", "Đơn vị tính của thời hạn."),
        "time_note": (
            "Thời hạn (diễn giải)",
            "Thời hạn bằng lời, khi con số chưa nói hết.",
        ),
        "fee_kind": ("Phí hay lệ phí", "Khoản phải nộp là phí hay lệ phí."),
        "fee_amount": (
            "Mức phí, lệ phí",
            "Số tiền phải nộp; 0 là miễn phí, để trống là không nêu.",
        ),
        "currency": ("Loại tiền", "Loại tiền của mức phí, lệ phí."),
        "fee_note": (
            "Phí, lệ phí (diễn giải)",
            "Phí, lệ phí bằng lời, khi con số chưa nói hết.",
        ),
        "description": ("Mô tả", "Nội dung khác về cách nộp, như nơi nộp."),
    },
    "papers": {
        "name": ("Tên giấy tờ", "Giấy tờ phải nộp."),
        "group": (
            "Trường hợp",
            "Trường hợp cần giấy tờ này; để trống là mọi trường hợp.",
        ),
        "originals": ("Số bản chính", "Số bản chính phải nộp."),
        "copies": ("Số bản sao", "Số bản sao phải nộp."),
        "form_files": ("Tệp mẫu", "Tên các tệp chứa mẫu của giấy tờ này."),
        "form": ("Mẫu", "Số hoặc mã định danh của mẫu."),
        "note": ("Ghi chú", "Nội dung khác về giấy tờ này."),
    },
    "results": {
        "name": ("Tên kết quả", "Người nộp hồ sơ nhận được gì."),
        "code": ("Mã kết quả", "Mã của kết quả trong cơ sở dữ liệu quốc gia."),
    },
    "legal_basis": {
        "title": ("Tên văn bản", "Văn bản quy phạm, như nguồn ghi."),
        "number": ("Số, ký hiệu", "Số, ký hiệu của văn bản."),
        "issuer": ("Cơ quan ban hành", "Ai ban hành văn bản."),
        "issue_date": ("Ngày ban hành", "Ngày ban hành văn bản."),
    },
}
"""By table and column: the Vietnamese heading and a line on what the column holds."""
