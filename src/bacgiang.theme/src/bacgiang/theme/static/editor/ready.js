/* A plugin of the text editor: nothing can be typed until it listens.
 *
 * Its frame stands on the page while it still loads its style sheets; only then are the
 * words of the field put in, over whatever was typed meanwhile.
 */
(function () {
  "use strict";

  function letType(editor, may) {
    editor.getBody().contentEditable = may ? "true" : "false";
  }

  window.tinymce.PluginManager.add("bacgiangready", function (editor) {
    editor.on("PreInit", () => letType(editor, false));
    editor.on("init", () => letType(editor, !editor.mode.isReadOnly()));
    return { getMetadata: () => ({ name: "Ready" }) };
  });
})();
