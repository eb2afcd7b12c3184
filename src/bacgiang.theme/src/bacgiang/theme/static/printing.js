// On paper a page says where it stands on the portal and when it was printed.
(() => {
  const words = { vi: ["In từ", "ngày"], en: ["Printed from", "on"] };
  const language = document.documentElement.lang.slice(0, 2);
  const [from, on] = words[language] ?? words.en;
  const line = document.createElement("p");
  line.className = "printed-from";
  addEventListener("beforeprint", () => {
    const canonical = document.querySelector("link[rel=canonical]");
    const moment = new Intl.DateTimeFormat(language === "vi" ? "vi-VN" : "en-GB", {
      dateStyle: "short",
      timeStyle: "short",
    });
    line.textContent = `${from} ${canonical?.href ?? location.href}, ${on} ${moment.format()}`;
    document.getElementById("content")?.append(line);
  });
})();
