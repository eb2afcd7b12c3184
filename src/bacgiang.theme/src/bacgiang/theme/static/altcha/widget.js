// The widget with its worker from this folder, and our words for the check.
import "./altcha.min.js";
import "./vi.js";

const worker = new URL("./pbkdf2.js", import.meta.url);
globalThis.$altcha.algorithms.set("PBKDF2/SHA-256", () => new Worker(worker));

globalThis.$altcha.i18n.set("vi", {
  ...globalThis.$altcha.i18n.get("vi"),
  label: "Xác nhận không phải do máy gửi",
  verified: "Đã xác nhận",
  verifying: "Đang kiểm tra…",
  waitAlert: "Đang kiểm tra, xin chờ giây lát.",
  error: "Chưa kiểm tra được. Xin thử lại.",
  expired: "Kết quả kiểm tra đã hết hạn. Xin thử lại.",
  verificationRequired: "Cần kiểm tra trước khi gửi.",
});
