// Our fonts come all together or not at all: shown when every weight of the first screen is there before it is painted, which waits a
// tenth of a second at most. Otherwise the page keeps the reader's own fonts, and ours are there for the next page. Nothing moves.
(function () {
  "use strict";
  var WAIT = 100, NEEDED = ['400 1em "KB Sans"', '600 1em "KB Sans"', '600 1em "KB Serif"'], root = document.documentElement, decided = false;
  if (!document.fonts || !document.fonts.load) return;

  function decide(ours) {
    if (decided) return;
    decided = true;
    if (ours) root.classList.add("kb-fonts");
    root.style.visibility = "";
  }

  root.style.visibility = "hidden";
  setTimeout(function () { decide(false); }, WAIT);
  Promise.all(NEEDED.map(function (font) { return document.fonts.load(font); })).then(function (found) {
    decide(found.every(function (faces) { return faces.length > 0; }));
  }, function () { decide(false); });
})();
