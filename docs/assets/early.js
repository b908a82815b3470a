// Says that scripts run, for the styles: old browsers cannot say so themselves.
document.documentElement.classList.add("kb-scripts");

// Asks for the font of most words at once, beside the styles, so that no paragraph wraps anew when it comes.
// Only over a network: from a folder a browser refuses to fetch a font before its style asks for it.
(function () {
  "use strict";
  if (!/^https?:$/.test(window.location.protocol)) return;
  var link = document.createElement("link");
  link.rel = "preload";
  link.as = "font";
  link.type = "font/woff2";
  link.crossOrigin = "anonymous";
  link.href = document.currentScript.src.replace(/early\.js.*$/, "fonts/sans-400-latin.woff2");
  document.head.appendChild(link);
})();
