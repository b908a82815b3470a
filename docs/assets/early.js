// Says that scripts run, for the styles: old browsers cannot say so themselves.
document.documentElement.classList.add("kb-scripts");

// Asks for the fonts of the first screen at once, beside the styles, so that letters.js finds them when it decides.
// Only over a network: from a folder a browser refuses to fetch a font before its style asks for it.
(function () {
  "use strict";
  if (!/^https?:$/.test(window.location.protocol)) return;
  var here = document.currentScript.src;
  ["sans-400", "sans-600", "serif-600"].forEach(function (name) {
    var link = document.createElement("link");
    link.rel = "preload";
    link.as = "font";
    link.type = "font/woff2";
    link.crossOrigin = "anonymous";
    link.href = here.replace(/early\.js.*$/, "fonts/" + name + "-latin.woff2");
    document.head.appendChild(link);
  });
})();
