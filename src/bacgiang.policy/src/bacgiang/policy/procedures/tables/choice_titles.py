"""What the tokens of a record are called in Vietnamese; read in tables as well."""

CHOICE_TITLES = {
    "levels": {
        "central": "Trung ương",
        "province": "Cấp tỉnh",
        "district": "Cấp huyện",
        "commune": "Cấp xã",
        "other": "Cơ quan khác",
    },
    "kind": {
        "delegated": "Được luật giao quy định chi tiết",
        "not-delegated": "Không được luật giao quy định chi tiết",
        "delegated-local": "Được luật giao cho địa phương quy định chi tiết",
        "specific": "Đặc thù của địa phương",
        "internal": "Nội bộ",
        "other": "Khác",
    },
    "audiences": {
        "citizen": "Công dân Việt Nam",
        "individual": "Cá nhân",
        "household": "Hộ gia đình",
        "community": "Cộng đồng dân cư",
        "organisation": "Tổ chức",
        "enterprise": "Doanh nghiệp",
        "vietnamese-enterprise": "Doanh nghiệp Việt Nam",
        "foreign-invested-enterprise": "Doanh nghiệp có vốn đầu tư nước ngoài",
        "cooperative": "Hợp tác xã",
        "foreigner": "Người nước ngoài",
        "overseas-vietnamese": "Người Việt Nam định cư ở nước ngoài",
        "foreign-organisation": "Tổ chức nước ngoài",
        "official": "Cán bộ, công chức, viên chức",
        "authority": "Cơ quan nhà nước",
        "party-member": "Đảng viên",
        "party-organisation": "Tổ chức đảng",
    },
    "service_level": {
        "full": "Toàn trình",
        "partial": "Một phần",
        "information": "Cung cấp thông tin",
    },
    "way": {
        "direct": "Trực tiếp",
        "online": "Trực tuyến",
        "post": "Dịch vụ bưu chính",
        "other": "Hình thức khác",
    },
    "time_unit": {
        "working-day": "Ngày làm việc",
        "day": "Ngày",
        "hour": "Giờ",
        "month": "Tháng",
        "year": "Năm",
    },
    "fee_kind": {"fee": "Phí", "charge": "Lệ phí"},
    "decision_kind": {
        "publish": "Công bố",
        "amend": "Sửa đổi, bổ sung",
        "replace": "Thay thế",
        "abolish": "Bãi bỏ",
    },
}
"""By column, the tokens in their order."""
