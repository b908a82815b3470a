// A button that copies the line to cite a provision by. Without scripts the line stands there to be selected.
(function () {
  "use strict";
  var lines = document.querySelectorAll("code[data-cite]");

  function select(line) {
    var range = document.createRange(), selection = window.getSelection();
    range.selectNodeContents(line);
    selection.removeAllRanges();
    selection.addRange(range);
  }

  function say(status, words) {
    // Emptied first: the same words twice would not be read aloud again.
    status.textContent = "";
    setTimeout(function () { status.textContent = words; }, 50);
  }

  function copy(line, status) {
    function selected() {
      select(line);
      say(status, "Selected. Copy it with your device’s copy command.");
    }
    // Only pages from a safe place may write to the clipboard.
    if (!window.isSecureContext || !navigator.clipboard) { selected(); return; }
    navigator.clipboard.writeText(line.textContent).then(function () { say(status, "Copied."); }, selected);
  }

  Array.prototype.forEach.call(lines, function (line, place) {
    var button = document.createElement("button"), status = document.createElement("span");
    line.id = "cite-" + (place + 1);
    button.type = "button";
    button.className = "kb-cite__copy";
    button.textContent = "Copy citation";
    button.setAttribute("aria-describedby", line.id);
    status.className = "kb-cite__said";
    status.setAttribute("role", "status");
    button.addEventListener("click", function () { copy(line, status); });
    line.parentNode.append(" ", button, " ", status);
  });
})();
