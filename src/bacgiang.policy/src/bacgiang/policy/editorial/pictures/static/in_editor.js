/* A plugin of the text editor: pictures that are dropped or pasted come into the item, and
 * each is asked for its words where it stands.
 */
(() => {
  "use strict";

  const TOO_SOON = "Pictures are still being uploaded. It is saved as soon as they are here.";
  const TAKEN = "The picture “{0}” is in the item. Click it and say what it shows.";
  const REFUSED = "The picture “{0}” was not taken in and is out of the text again. {1}";
  const NOT_HERE =
    "Here no pictures can be uploaded. Save first, then edit again; or choose a picture with the picture button.";
  const NO_ANSWER = "The portal did not answer. Try again.";
  const HELP = "What the picture shows, in one sentence, for those who do not see it.";
  const DATA = /^(data|blob):/i;

  // The editor's own words before ours would say it twice.
  const PLAIN = { "Failed to upload image: {0}": "{0}" };
  tinymce.addI18n("en", PLAIN);
  tinymce.addI18n("vi", {
    ...PLAIN,
    [TOO_SOON]: "Ảnh đang được tải lên. Bài được lưu ngay khi ảnh lên xong.",
    [TAKEN]: "Đã lấy ảnh “{0}” vào bài. Hãy bấm vào ảnh và ghi ảnh có gì.",
    [REFUSED]: "Chưa lấy được ảnh “{0}”, ảnh đã được bỏ khỏi nội dung. {1}",
    [NOT_HERE]: "Ở đây không tải ảnh lên được. Hãy lưu trước rồi bấm Sửa, hoặc chọn ảnh bằng nút chèn ảnh.",
    [NO_ANSWER]: "Cổng không trả lời. Hãy thử lại.",
    [HELP]: "Ảnh có gì, trong một câu, cho người không nhìn thấy ảnh.",
    "Alternative text": "Mô tả ảnh bằng chữ",
    "Size and place": "Cỡ và vị trí",
  });

  const pattern = (editor) => document.getElementById(editor.id.replace("-editable", ""))["pattern-tinymce"];

  // Where the picture button uploads to: the item, and while one is being added its section;
  // from there they go into the item as it is saved.
  const addressOf = ({ baseUrl, currentPath, relativePath }) =>
    `${[baseUrl, currentPath, relativePath].map((one) => one.replace(/^\/+|\/+$/g, "")).filter(Boolean).join("/")}`;

  async function upload(place, file, name) {
    const body = new FormData();
    body.append("file", file, name);
    const answer = await fetch(addressOf(place), {
      method: "POST",
      headers: { "X-CSRF-TOKEN": document.querySelector("[name=_authenticator]")?.value ?? "" },
      body,
    }).catch(() => null);
    if (!answer) throw NO_ANSWER;
    const said = await answer.text();
    if (answer.ok) {
      try {
        return JSON.parse(said).UID;
      } catch {
        // Somebody who has to sign in again is sent a page.
        throw NOT_HERE;
      }
    }
    const why = new DOMParser().parseFromString(said, "text/html").querySelector("#refused-input");
    throw why?.textContent.replace(/\s+/g, " ").trim() || NOT_HERE;
  }

  /* As the picture button writes it. */
  function attributes({ pictureVariants, prependToUrl, prependToScalePart }, uid) {
    const variant = "medium" in pictureVariants ? "medium" : Object.keys(pictureVariants)[0];
    const sources = pictureVariants[variant].sourceset;
    const scale = sources[sources.length - 1].scale;
    return {
      src: `${prependToUrl}${uid}${prependToScalePart}${scale}`,
      class: `image-richtext picture-variant-${variant}`,
      "data-linktype": "image",
      "data-scale": scale,
      "data-val": uid,
      "data-picturevariant": variant,
      // The editor measured the file; its size is the variant's.
      width: null,
      height: null,
    };
  }

  const nameOf = (info) => {
    const name = info.name() || info.filename();
    return /\.\w+$/.test(name) ? name : `${name}.${(info.blob().type.split("/")[1] ?? "png").replace("jpeg", "jpg")}`;
  };

  const tell = (editor, type, ...words) =>
    editor.notificationManager.open({ text: editor.translate(words), type, timeout: 8000 });

  const shown = (editor, address) => [...editor.getBody().querySelectorAll("img")].find((one) => one.src === address);

  function wordsDialog(editor, picture) {
    editor.windowManager.open({
      title: "Alternative text",
      body: { type: "panel", items: [{ type: "textarea", name: "words", label: editor.translate(HELP) }] },
      initialData: { words: picture.alt },
      buttons: [
        { type: "cancel", text: "Cancel" },
        { type: "submit", text: "Save", buttonType: "primary" },
      ],
      onSubmit: (dialog) => {
        editor.dom.setAttrib(picture, "alt", dialog.getData().words.replace(/\s+/g, " ").trim());
        editor.undoManager.add();
        editor.dispatch("Change");
        dialog.close();
      },
    });
  }

  tinymce.PluginManager.add("bacgiangpictures", (editor) => {
    let waiting = 0;
    editor.options.set("images_reuse_filename", true);
    editor.options.set("images_upload_handler", async (info) => {
      waiting += 1;
      const name = nameOf(info);
      const before = info.blobUri();
      const { options } = pattern(editor);
      try {
        const uid = await upload(options.upload, info.blob(), name);
        const picture = shown(editor, before) ?? shown(editor, `data:${info.blob().type};base64,${info.base64()}`);
        const { src, ...others } = attributes(options, uid);
        // The address is the editor's to change: by it the file is forgotten.
        if (picture) editor.dom.setAttribs(picture, others);
        tell(editor, "success", TAKEN, name);
        return src;
      } catch (why) {
        throw { message: editor.translate([REFUSED, name, editor.translate(String(why))]), remove: true };
      } finally {
        waiting -= 1;
      }
    });

    // Whoever saves while one is on its way waits for it: its address would be lost.
    document.addEventListener(
      "submit",
      (event) => {
        const form = event.target;
        if (form !== editor.formElement || !(waiting || DATA.test(unsent()))) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        tell(editor, "info", TOO_SOON);
        editor.uploadImages();
        const { submitter } = event;
        // What cannot be taken in is out of the text then, as it was told.
        const again = () => (waiting || unsent() ? setTimeout(again, 200) : form.requestSubmit(submitter));
        again();
      },
      true,
    );
    const unsent = () =>
      [...editor.getBody().querySelectorAll("img")].map((one) => one.src).find((one) => DATA.test(one)) ?? "";

    const chosen = () => editor.selection.getNode();
    // Pictures of other sites are refused. Only of one that is there already the dialog
    // shows the address.
    editor.on("PreInit", () => {
      const { instance } = pattern(editor);
      const open = instance.addImageClicked;
      instance.addImageClicked = function () {
        const { nodeName, src } = chosen();
        const isOutside = nodeName === "IMG" && new URL(src, location.href).origin !== location.origin;
        document.body.classList.toggle("pictures-of-here", !isOutside);
        return open.call(this);
      };
    });
    editor.ui.registry.addButton("picturewords", {
      text: "Alternative text",
      onAction: () => wordsDialog(editor, chosen()),
    });
    editor.ui.registry.addButton("pictureplace", {
      text: "Size and place",
      onAction: () => pattern(editor).instance.addImageClicked(),
    });
    editor.ui.registry.addContextToolbar("picturewords", {
      predicate: (node) => node.nodeName === "IMG" && !node.hasAttribute("data-mce-object"),
      items: "picturewords pictureplace",
      position: "node",
      scope: "node",
    });
    return { getMetadata: () => ({ name: "Pictures in the text", url: "" }) };
  });
})();
