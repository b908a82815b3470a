// "Leave this page": by its link, or by Shift pressed three times. Without scripts the link is a plain link.
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

  document.addEventListener("click", function (event) {
    var target = event.target.closest && event.target.closest("[data-leave]");
    if (target) {
      event.preventDefault();
      leave(target.href);
    }
  });

  document.addEventListener("keydown", function (event) {
    if (event.key !== "Shift") {
      presses = [];
      return;
    }
    if (event.repeat) return;
    presses = presses.filter(function (time) { return event.timeStamp - time < WITHIN; }).concat(event.timeStamp);
    if (presses.length >= PRESSES && link()) leave(link().href);
  }, true);
})();
