/* In each of the three framed pages: hands the launch page what happens here, and takes from it where to begin. Messages only, so
   that it works from a folder too, where every page is a stranger to every other. By itself, without a launch page, it does nothing.

   To the launch page:    {kb: "ready"}   {kb: "said", answers: [...], state, results: [...]}   {kb: "go", page, anchor}   {kb: "place", anchor}
   From the launch page:  {kb: "restore", state}   {kb: "anchor", anchor} */
(function () {
  "use strict";
  var target = window.location.protocol === "file:" ? "*" : window.location.origin;
  var form = document.querySelector("form.kb-quiz"), mark = /[?&]mark=([\d.]+)/.exec(window.location.search);
  var said = null, waiting = 0;

  function send(message) { window.parent.postMessage(message, target); }

  if (window.parent === window) return;
  document.documentElement.className = "framed";
  // Before quiz.js reads it: the pass mark of the learning system, where it has one of its own.
  if (form && mark) form.setAttribute("data-pass-mark", mark[1]);

  /* Everything that one press brings about goes out together, so that it is saved at once. */
  function gather(fill) {
    if (!said) {
      said = {kb: "said", answers: [], state: "", results: []};
      Promise.resolve().then(function () { send(said); said = null; });
    }
    fill(said);
  }
  document.addEventListener("kbquiz:answer", function (event) { gather(function (all) { all.answers.push(event.detail); }); });
  document.addEventListener("kbquiz:state", function (event) { gather(function (all) { all.state = event.detail.state; }); });
  document.addEventListener("kbquiz:finish", function (event) { gather(function (all) { all.results.push(event.detail); }); });

  document.addEventListener("click", function (event) {
    var link = event.target.closest ? event.target.closest("a[href]") : null, parts = link ? link.getAttribute("href").split("#") : [];
    if (!parts[0]) return;
    event.preventDefault();
    send({kb: "go", page: parts[0], anchor: parts[1] || ""});
  });

  function show(anchor) {
    var there = document.getElementById(anchor);
    if (!there) return;
    there.tabIndex = -1;
    there.focus();
    there.scrollIntoView();
  }

  window.addEventListener("message", function (event) {
    if (event.source !== window.parent || !event.data) return;
    if (event.data.kb === "restore" && form) form.kbQuiz.restore(event.data.state);
    if (event.data.kb === "anchor") show(event.data.anchor);
  });

  window.addEventListener("scroll", function () {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(function () {
      var anchor = "";
      Array.prototype.forEach.call(document.querySelectorAll("h2[id], h3[id]"), function (heading) {
        if (heading.getBoundingClientRect().top < 80) anchor = heading.id;
      });
      send({kb: "place", anchor: anchor});
    }, 250);
  });

  window.addEventListener("load", function () { send({kb: "ready"}); });
})();
