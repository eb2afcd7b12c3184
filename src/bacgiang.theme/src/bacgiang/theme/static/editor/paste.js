/* A plugin of the text editor: what is pasted from Word, LibreOffice or Google Docs comes in clean.
 *
 * Kept are words, headings (one level below the title's), lists, tables, links, bold and
 * italic. The fonts of TCVN3 and VNI are kept as well: by them the server knows the old
 * encoding, shows it after saving and converts it when the editor says so.
 */
(function () {
  "use strict";

  const WORD = /class="?Mso|style="[^"]*mso-|<o:p>|urn:schemas-microsoft-com:office|<w:|WordDocument/i;
  const OTHER_OFFICES = /docs-internal-guid|content="(Libre|Open)Office/i;
  const OLD_FONT = /(\.Vn[A-Za-z]|VNI-)/;
  const KEPT = {
    a: ["href"],
    img: ["src", "alt"],
    td: ["colspan", "rowspan"],
    th: ["colspan", "rowspan", "scope"],
    span: ["style"],
  };
  // Signs that only ever begin an item of a list; officials write "-" and "+" as words.
  const BULLET = /^[\s\u00a0]*[•·▪▫◦●○■□♦❖➢✓\uf0b7\uf0a7\uf0fc][\s\u00a0]*/;
  // What stands in the text itself is uploaded (in_editor.js of the pictures).
  const TAKEN = /^(https?:|data:image\/)/i;
  const BULLET_ANYWHERE = /[•·▪▫◦●○■□♦❖➢✓\uf0b7\uf0a7\uf0fc]/;
  const OLD =
    "The text came from an old font (TCVN3 or VNI). Save, then choose “Convert old encoding” on the item.";
  const LOST = "Pictures were left out. Save each as a file and insert it with the picture button.";
  const UNWRAPPED = "font, center, div, section, u, small, big, ins";
  const GONE = "style, script, meta, link, title, xml, head > *, object, del";

  const WORDS = {
    "Note box": "Khung ghi chú",
    "Table with lines": "Bảng có đường kẻ",
    "Striped table": "Bảng hàng đậm nhạt",
    "Table as cards on a phone": "Bảng thành thẻ trên điện thoại",
    "Tables": "Bảng",
    [OLD]:
      "Chữ vừa dán gõ bằng font cũ (TCVN3 hoặc VNI). Hãy lưu lại rồi chọn “Chuyển mã chữ cũ” ở bài.",
    "What was pasted has been cleaned.": "Đã làm sạch phần vừa dán.",
    [LOST]: "Ảnh trong phần vừa dán không lấy vào được. Hãy lưu từng ảnh thành tệp rồi chèn bằng nút ảnh.",
  };

  function rename(node, name) {
    const made = node.ownerDocument.createElement(name);
    made.append(...node.childNodes);
    node.replaceWith(made);
    return made;
  }

  function wrap(node, name) {
    const made = node.ownerDocument.createElement(name);
    made.append(...node.childNodes);
    node.append(made);
  }

  function unwrap(node) {
    node.replaceWith(...node.childNodes);
  }

  function dropComments(root) {
    const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
    const found = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    found.forEach((one) => one.remove());
  }

  function style(node) {
    return node.getAttribute("style") || "";
  }

  /* Word writes a list as paragraphs that say their level and carry their own sign. */
  function listItem(node) {
    if (node.tagName !== "P") return null;
    const level = /mso-list:[^;"]*level(\d+)/i.exec(style(node));
    const bullet = BULLET.exec(node.textContent);
    if (!level && !bullet && !/MsoListParagraph/.test(node.className)) return null;
    const sign = node.querySelector("[style*='mso-list:Ignore' i], [style*='mso-list: Ignore' i]");
    let mark = "";
    if (sign) {
      mark = sign.textContent;
      sign.remove();
    } else if (bullet) {
      cutStart(node, bullet[0].length);
    } else {
      const text = /^\s*([·•o§–-]|[0-9]+[.)]|[a-zđ][.)])\s+/i.exec(node.textContent);
      if (!text) return null;
      mark = text[1];
      cutStart(node, text[0].length);
    }
    return { node, level: level ? Number(level[1]) : 1, ordered: /^\s*(\d+|[a-zđ]|[ivxlc]+)[.)]/i.test(mark) };
  }

  function cutStart(node, length) {
    const walker = node.ownerDocument.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    let left = length;
    while (left > 0 && walker.nextNode()) {
      const text = walker.currentNode;
      const cut = Math.min(left, text.data.length);
      text.data = text.data.slice(cut);
      left -= cut;
    }
  }

  /* Plain text and chats part the items of a list by line breaks alone. */
  function partLines(root) {
    for (const node of [...root.querySelectorAll("p, div")]) {
      if (node.querySelector("p, div, li") || !node.querySelector("br")) continue;
      if (node.innerHTML.split(/<br[^>]*>/i).filter((line) => BULLET.test(textOf(line))).length < 2) continue;
      const lines = node.innerHTML.split(/<br[^>]*>/i).map((line) => `<p>${line}</p>`);
      node.outerHTML = lines.join("");
    }
  }

  function textOf(html) {
    return new DOMParser().parseFromString(html, "text/html").body.textContent;
  }

  function makeLists(root) {
    let open = [];
    let last = null;
    for (const node of [...root.querySelectorAll("p")]) {
      const item = listItem(node);
      if (!item) {
        open = [];
        last = null;
        continue;
      }
      let before = last && node.previousElementSibling;
      if (last && before !== open[0].list) open = [];
      while (open.length && open[open.length - 1].level > item.level) open.pop();
      let top = open[open.length - 1];
      if (!top || top.level < item.level) {
        const list = root.ownerDocument.createElement(item.ordered ? "ol" : "ul");
        if (top) top.list.lastElementChild.append(list);
        else node.before(list);
        top = { list, level: item.level };
        open.push(top);
      }
      const made = root.ownerDocument.createElement("li");
      made.append(...node.childNodes);
      top.list.append(made);
      node.remove();
      last = made;
    }
  }

  function makeHeadings(root) {
    const below = { H1: "h2", H5: "h4", H6: "h4" };
    root.querySelectorAll("h1, h5, h6").forEach((one) => rename(one, below[one.tagName]));
    root.querySelectorAll("p.MsoTitle").forEach((one) => rename(one, "h2"));
  }

  /* Google Docs says it by styles, in a "b" that is none. */
  function makeEmphasis(root) {
    root.querySelectorAll("b").forEach((one) => {
      if (/font-weight:\s*normal/i.test(style(one))) unwrap(one);
    });
    root.querySelectorAll("span[style]").forEach((one) => {
      if (/font-weight:\s*(bold|[6-9]00)/i.test(style(one))) wrap(one, "strong");
      if (/font-style:\s*italic/i.test(style(one))) wrap(one, "em");
    });
    root.querySelectorAll("b").forEach((one) => rename(one, "strong"));
    root.querySelectorAll("i").forEach((one) => rename(one, "em"));
    root.querySelectorAll("h2 strong, h3 strong, h4 strong").forEach(unwrap);
  }

  function oldFont(node) {
    const font = OLD_FONT.test(node.getAttribute("face") || "") ? node.getAttribute("face") : "";
    const family = /font-family:\s*("[^"]*"|'[^']*'|[^;]*)/i.exec(style(node));
    const name = font || (family ? family[1].replace(/["']/g, "") : "");
    return OLD_FONT.test(name) ? name.split(",")[0].trim() : "";
  }

  /* An old font may be named on a paragraph, too; then its words are told it. */
  function keepOldFonts(root) {
    for (const node of [...root.querySelectorAll("[face], [style]")]) {
      const font = oldFont(node);
      if (!font) continue;
      const span = root.ownerDocument.createElement("span");
      span.dataset.font = font;
      span.append(...node.childNodes);
      node.append(span);
    }
  }

  function stripAttributes(root) {
    root.querySelectorAll("*").forEach((node) => {
      const kept = KEPT[node.localName] || [];
      const font = node.dataset.font;
      for (const { name } of [...node.attributes]) {
        if (!kept.includes(name) || name === "style") node.removeAttribute(name);
      }
      if (font) node.setAttribute("style", `font-family: ${font}`);
    });
  }

  function tidy(root) {
    root.querySelectorAll("span:not([style])").forEach(unwrap);
    root.querySelectorAll(UNWRAPPED).forEach(unwrap);
    root.querySelectorAll("a:not([href]), a[href^='file:' i], a[href^='#_']").forEach(unwrap);
    root.querySelectorAll("img").forEach((one) => {
      if (!TAKEN.test(one.getAttribute("src") || "")) one.remove();
    });
    root.querySelectorAll("table").forEach((one) => one.classList.add("table", "table-bordered"));
    root.querySelectorAll("td > p:only-child, th > p:only-child, li > p:only-child").forEach(unwrap);
    root.querySelectorAll("p, h2, h3, h4, li").forEach((one) => {
      if (!one.textContent.replace(/[\s\u00a0]/g, "") && !one.querySelector("img")) one.remove();
    });
    const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      walker.currentNode.data = walker.currentNode.data.replace(/[\s\u00a0]+/g, " ");
    }
  }

  function parsed(html) {
    return new DOMParser().parseFromString(html, "text/html").body;
  }

  /* Whether pictures stand in it that are not taken: no browser hands over files of the
   * own computer, and of Word's only those that stand on the web have an address. */
  function losesPictures(html, isWord) {
    const taken = isWord ? TAKEN : /^(?!file:)/i;
    const sources = [...parsed(html).querySelectorAll("img")].map((one) => one.getAttribute("src") || "");
    return /<v:imagedata/i.test(html) || sources.some((one) => !taken.test(one));
  }

  /* What came from elsewhere keeps its form, but for lists that are none yet and for
   * headings of the title's level. */
  function cleanOther(html) {
    const root = parsed(/<(p|div|li|td)[\s>]/i.test(html) ? html : `<p>${html}</p>`);
    partLines(root);
    makeLists(root);
    root.querySelectorAll("h1").forEach((one) => rename(one, "h2"));
    root.querySelectorAll("img[src^='file:' i]").forEach((one) => one.remove());
    return root.innerHTML;
  }

  function clean(html) {
    const root = parsed(html);
    dropComments(root);
    root.querySelectorAll(GONE).forEach((one) => one.remove());
    [...root.querySelectorAll("*")]
      .filter((one) => one.localName.includes(":"))
      .forEach(unwrap);
    makeLists(root);
    makeHeadings(root);
    makeEmphasis(root);
    keepOldFonts(root);
    stripAttributes(root);
    tidy(root);
    return root.innerHTML.trim();
  }

  function tell(editor, words, stays) {
    editor.notificationManager.open({
      text: editor.translate(words),
      type: stays ? "warning" : "info",
      timeout: stays ? 0 : 4000,
    });
  }

  tinymce.addI18n("vi", WORDS);

  tinymce.PluginManager.add("bacgiangpaste", function (editor) {
    // The editor's text is in a frame; the page hears that somebody writes (still-here.js).
    editor.on("input Change Undo Redo", () => document.dispatchEvent(new Event("input")));
    editor.on(
      "PastePreProcess",
      function (event) {
        if (event.internal) return;
        const isWord = WORD.test(event.content) || OTHER_OFFICES.test(event.content);
        const lost = losesPictures(event.content, isWord);
        if (!isWord) {
          if (lost || /<h1[\s>]/i.test(event.content) || BULLET_ANYWHERE.test(event.content))
            event.content = cleanOther(event.content);
          if (lost) tell(editor, LOST, true);
          return;
        }
        const old = OLD_FONT.test(event.content);
        event.content = clean(event.content);
        if (lost) tell(editor, LOST, true);
        tell(editor, old ? OLD : "What was pasted has been cleaned.", old);
      },
      true,
    );
    return { getMetadata: () => ({ name: "Paste from Word", url: "" }) };
  });
})();
