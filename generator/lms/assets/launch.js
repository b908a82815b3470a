/* The launch page: opens the session, frames the guide, the text and the questions, and shows what is recorded. See scorm.js. */
(function () {
  "use strict";
  var facts = JSON.parse(document.getElementById("facts").textContent), words = facts.words;
  var origin = window.location.protocol === "file:" ? null : window.location.origin;
  var frames = {}, waiting = {}, shown = "", session, opened;

  function list(selector) { return Array.prototype.slice.call(document.querySelectorAll(selector)); }
  function filled(text, values) { return text.replace(/\{(\w+)\}/g, function (_, name) { return values[name]; }); }
  function notice(name, values) {
    var line = document.createElement("p");
    line.setAttribute("data-notice", name);
    line.textContent = filled(words[name], values || {});
    document.querySelector(".launch__notices").appendChild(line);
  }
  function post(name, message) { frames[name].contentWindow.postMessage(message, origin || "*"); }

  function show(name, anchor) {
    var frame = frames[name];
    shown = name;
    Object.keys(frames).forEach(function (each) { frames[each].hidden = each !== name; });
    list("[data-show]").forEach(function (button) {
      if (button.getAttribute("data-show") === name) button.setAttribute("aria-current", "true"); else button.removeAttribute("aria-current");
    });
    if (!frame.hasAttribute("src")) {
      waiting[name] = anchor;
      frame.src = facts.pages[name] + (name === "questions" ? "?mark=" + session.mark : "");
    } else if (anchor) post(name, {kb: "anchor", anchor: anchor});
    session.at(name + (anchor ? "#" + anchor : ""));
    session.save();
  }

  function paint() {
    var now = session.recorded(), line = document.querySelector(".launch__reported");
    line.hidden = opened !== "open" || session.mode !== "normal";
    line.textContent = filled(words[now.percent !== null ? "score" : now.n ? "answers" : "none"], {
      n: now.n, of: now.of, percent: Math.floor(now.percent), result: words[now.passed ? "passed" : "failed"]
    });
  }

  var take = {
    ready: function (name) {
      if (name === "questions" && session.quiz) post(name, {kb: "restore", state: session.quiz});
      if (waiting[name]) post(name, {kb: "anchor", anchor: waiting[name]});
      waiting[name] = "";
    },
    said: function (name, message) {
      session.answered(message.answers, message.state);
      message.results.forEach(function (result) { session.result(result); });
      paint();
    },
    go: function (_, message) {
      Object.keys(facts.pages).forEach(function (name) {
        if (facts.pages[name] !== message.page) return;
        show(name, message.anchor);
        frames[name].focus();
      });
    },
    place: function (name, message) { if (name === shown) session.at(name + (message.anchor ? "#" + message.anchor : "")); }
  };

  window.addEventListener("message", function (event) {
    if (origin && event.origin !== origin) return;
    Object.keys(frames).forEach(function (name) {
      if (event.source === frames[name].contentWindow && event.data && take[event.data.kb]) take[event.data.kb](name, event.data);
    });
  });

  // Whichever comes first ends the session; a page that comes back from the browser's memory cannot begin it again.
  window.addEventListener("beforeunload", function () { session.save(); });
  window.addEventListener("pagehide", function () { session.close(); });
  window.addEventListener("unload", function () { session.close(); });
  window.addEventListener("pageshow", function (event) { if (event.persisted && opened === "open") notice("ended"); });
  document.addEventListener("visibilitychange", function () { if (document.visibilityState === "hidden") session.save(); });

  list("iframe").forEach(function (frame) { frames[frame.name] = frame; });
  list("[data-show]").forEach(function (button) {
    button.addEventListener("click", function () { show(button.getAttribute("data-show"), ""); });
  });
  document.querySelector("nav").hidden = false;

  session = window.kbScorm(facts.scorm, facts, notice);
  opened = session.open();
  if (opened === "not-open") notice("not-open");
  if (session.mode !== "normal") notice(session.mode);
  if (session.replaced) notice("replaced");
  if (session.mark !== facts.mark) notice("mark", {mark: session.mark});
  var place = session.place.split("#"), known = Object.prototype.hasOwnProperty.call(facts.pages, place[0]);
  show(known ? place[0] : "guide", known ? place[1] || "" : "");
  paint();
})();
