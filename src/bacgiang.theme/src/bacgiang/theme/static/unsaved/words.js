// What the forms say of texts that are not saved yet.

const VI = {
  left: (at) => `Bản đang soạn dở lúc ${at}, chưa lưu`,
  differs: (fields) => `Khác với biểu mẫu ở: ${fields}`,
  changed:
    "Nội dung đang lưu đã được sửa sau khi biểu mẫu này được mở. Khôi phục rồi lưu thì cổng cho so sánh trước, không ghi đè.",
  files: "Tệp đã chọn không giữ được, hãy chọn lại.",
  restore: "Khôi phục",
  drop: "Bỏ",
  formatting: "chỉ khác cách trình bày",
  empty: "(để trống)",
  refused: "Chưa lưu được, nhưng những gì đã nhập vẫn còn",
  refusedHelp:
    "Bản này chỉ ông/bà xem được và được giữ 14 ngày. Khi lại sửa được, hãy mở biểu mẫu và chọn Khôi phục; hoặc chép lại ở đây.",
  copy: "Chép",
  copied: "Đã chép",
  ends: (at) => `Phiên đăng nhập kết thúc lúc ${at} vì đã lâu không có thao tác nào.`,
  endsAnyway: (at) =>
    `Phiên đăng nhập kết thúc lúc ${at} vì đã hết thời hạn của một phiên. Hãy lưu ngay; những gì chưa lưu được giữ lại, đăng nhập lại là khôi phục được.`,
  stay: "Tiếp tục làm việc",
  ended: "Phiên đăng nhập đã kết thúc. Những gì đã nhập vẫn được giữ trong trình duyệt này.",
  endedHelp: "Đăng nhập ở thẻ mới rồi quay lại đây lưu tiếp.",
  signIn: "Đăng nhập ở thẻ mới",
  back: "Đã đăng nhập lại, có thể lưu.",
  another: "Một tài khoản khác đã đăng nhập ở trình duyệt này. Hãy đăng nhập lại bằng tài khoản của ông/bà rồi lưu.",
  tooLong: "Biểu mẫu này quá dài để giữ tạm trên cổng. Hãy lưu thường xuyên.",
};
const EN = {
  left: (at) => `What you were writing at ${at} is not saved yet`,
  differs: (fields) => `Differs from the form in: ${fields}`,
  changed:
    "What is stored was changed after you opened that form. Restored and saved, it is compared first and written over nothing.",
  files: "Files that were chosen are not kept; choose them again.",
  restore: "Restore",
  drop: "Discard",
  formatting: "only the formatting differs",
  empty: "(empty)",
  refused: "This was not saved, but what you typed is still here",
  refusedHelp:
    "You alone can see it, for 14 days. When you can edit again, open the form and choose Restore; or copy it from here.",
  copy: "Copy",
  copied: "Copied",
  ends: (at) => `Your session ends at ${at}, as you have been inactive for a while.`,
  endsAnyway: (at) =>
    `Your session ends at ${at}: it has lasted as long as one may. Save now; what is not saved is kept, and restored once you have signed in again.`,
  stay: "Go on working",
  ended: "Your session has ended. What you typed is kept in this browser.",
  endedHelp: "Sign in on a new tab, come back here and save.",
  signIn: "Sign in on a new tab",
  back: "You are signed in again and can save.",
  another: "Another account has signed in with this browser. Sign in with yours, then save.",
  tooLong: "This form is too long to be kept on the portal while you write. Save often.",
};
const LANGUAGE = document.documentElement.lang === "vi" ? "vi" : "en";

export const words = LANGUAGE === "en" ? EN : VI;

const ZONE = { timeZone: "Asia/Ho_Chi_Minh" };
const day = (moment) =>
  new Intl.DateTimeFormat(LANGUAGE === "en" ? "en-GB" : "vi", {
    ...ZONE,
    day: "2-digit",
    month: LANGUAGE === "en" ? "long" : "2-digit",
    year: "numeric",
  }).format(moment);

// 14:05; of another day, with the day.
export function clock(moment) {
  const time = new Intl.DateTimeFormat("en-GB", { ...ZONE, hour: "2-digit", minute: "2-digit" }).format(moment);
  return day(moment) === day(new Date()) ? time : `${time}, ${day(moment)}`;
}
