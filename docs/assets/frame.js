// The frame of a page: the menu on narrow screens, the part that is being read, and the search, loaded when it is wanted.
// Without scripts the menu is a link to the list of all parts at the foot (a button takes its place here), and "Search" a link to its page.
(function () {
  "use strict";
  var here = document.currentScript.src, wanted = false;

  function each(selector, use) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), use);
  }

  function menu() {
    var toggle = document.getElementById("__drawer"), button = document.querySelector("button.kb-menu");
    if (!toggle || !button) return;
    function open(now) {
      toggle.checked = now;
      button.setAttribute("aria-expanded", String(now));
    }
    open(false);
    toggle.addEventListener("change", function () { open(toggle.checked); });
    button.addEventListener("click", function () { open(!toggle.checked); });
    document.addEventListener("keydown", function (event) {
      if (event.key !== "Escape" || !toggle.checked) return;
      open(false);
      button.focus();
    });
    document.addEventListener("focusin", function (event) {
      if (toggle.checked && event.target.closest(".md-content, .md-footer, .kb-footer")) open(false);
    });
    each(".md-sidebar--primary a", function (link) { link.addEventListener("click", function () { open(false); }); });
  }

  // Marks in the contents list the last heading that has passed the top of the window.
  function reading() {
    var parts = [];
    each(".md-sidebar--secondary .md-nav__link", function (link) {
      var heading = document.getElementById(decodeURIComponent((link.hash || "").slice(1)));
      if (heading) parts.push({ link: link, heading: heading });
    });
    if (!parts.length || !window.IntersectionObserver) return;
    function mark() {
      var current = null;
      parts.forEach(function (part) { if (part.heading.getBoundingClientRect().top < 120) current = part; });
      parts.forEach(function (part) { part.link.classList.toggle("md-nav__link--active", part === current); });
    }
    var watch = new IntersectionObserver(mark, { rootMargin: "-100px 0px 0px 0px", threshold: [0, 1] });
    parts.forEach(function (part) { watch.observe(part.heading); });
  }

  // Only what scrolls needs a stop of the Tab key of its own.
  function stops() {
    each(".kb-scroll", function (box) {
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
      else box.removeAttribute("tabindex");
    });
  }

  // One script after the other, each by its address beside this one.
  function load(names, done, failed) {
    if (!names.length) return done();
    var script = document.createElement("script");
    script.src = here.replace(/frame\.js.*$/, names[0]);
    script.onload = function () { load(names.slice(1), done, failed); };
    script.onerror = failed;
    document.head.appendChild(script);
  }

  function search() {
    each("[data-search-off]", function (words) { words.hidden = true; });
    each("[data-search]", function (box) {
      var field = box.querySelector("input");
      function want() {
        if (wanted) return;
        wanted = true;
        load(["fold.js", "search-index.js", "search.js", "search-show.js"], function () { each("[data-search]", window.kbSearch.start); }, function () {
          var words = document.createElement("p");
          words.setAttribute("role", "status");
          words.textContent = "The search could not be loaded. Everything can be found through the contents.";
          box.appendChild(words);
        });
      }
      field.addEventListener("focus", want);
      if (field.value || document.activeElement === field) want();
    });
  }

  menu();
  stops();
  window.addEventListener("resize", stops);
  reading();
  search();
})();
