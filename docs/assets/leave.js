// "Leave this page": by its link, or by Shift pressed three times. Without scripts the link is a plain link.
// A jump inside the page takes the place of the page in the browser's history: left is left, wherever in the page the reader was.
(function () {
  "use strict";
  var PRESSES = 3, WITHIN = 3000, presses = [];

  function leave(address) {
    // Blank first: the next page may take a moment to come.
    document.documentElement.style.display = "none";
    document.title = "Blank page";
    window.location.replace(address);
  }

  function link() {
    return document.querySelector("[data-leave]");
  }

  // From a folder, or without a network, only our own neutral page is sure to come.
  function away(link) {
    var alone = window.location.protocol === "file:" || navigator.onLine === false;
    return alone ? new URL(link.getAttribute("data-leave"), window.location.href).href : link.href;
  }

  function plain(event) {
    return event.button === 0 && !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.defaultPrevented;
  }

  function inside(link) {
    return link.hash && link.href.replace(/#.*$/, "") === window.location.href.replace(/#.*$/, "");
  }

  document.addEventListener("click", function (event) {
    var target = event.target.closest && event.target.closest("a[href]");
    if (!target) return;
    if (target.hasAttribute("data-leave")) {
      event.preventDefault();
      leave(away(target));
    } else if (plain(event) && inside(target)) {
      event.preventDefault();
      window.location.replace(target.href);
    }
  });

  // Shift alone: with another key or the pointer it is somebody's work, not a wish to leave.
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Shift" || event.altKey || event.ctrlKey || event.metaKey) {
      presses = [];
      return;
    }
    if (event.repeat) return;
    presses = presses.filter(function (time) { return event.timeStamp - time < WITHIN; }).concat(event.timeStamp);
    if (presses.length >= PRESSES && link()) leave(away(link()));
  }, true);
  document.addEventListener("pointerdown", function () { presses = []; }, true);
})();
