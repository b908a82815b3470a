// Words as they are compared: small letters without marks; I, İ, ı are i, and ə is e, however they were typed.
(function () {
  "use strict";
  var ALSO = { "\u0131": "i", "\u0259": "e", "\u2019": "'", "\u2018": "'", "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2212": "-", "\u00a0": " " };

  window.kbFold = function (words) {
    if (/^[\x00-\x7f]*$/.test(words)) return words.toLowerCase();
    return words.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[^\x00-\x7f]/g, function (letter) {
      return ALSO[letter] || letter;
    });
  };
})();
