/* Choices by several things at once on the page of all answers. Without this script the lists on that page do the job.
   What is chosen stands in the address, so that it can be linked, and the back button works. */
(function () {
  "use strict";

  var form = document.querySelector("form[data-facets]");
  var found = document.getElementById("found");
  var results = document.getElementById("results");
  var more = document.getElementById("more");
  var all = document.getElementById("all");
  var site = window.yousaid;
  if (!form || !found || !results || !more || !all || !site || !window.fetch || !window.URLSearchParams) return;
  /* A page that was opened by a double click may not read other files. */
  if (window.location.protocol === "file:") return;

  var STEP = 20;
  var root = form.getAttribute("data-root");
  var title = document.title;
  var lists = [].slice.call(form.querySelectorAll("select"));
  var size = 0, turn = 0;

  function say(name, count) {
    return form.getAttribute("data-" + name).replace("{count}", count);
  }

  /* The numbers of the answers of each choice. The file holds the steps from one number to the next. */
  function index() {
    return site.read(form.getAttribute("data-facets")).then(function (file) {
      var held = {};
      Object.keys(file.facets).forEach(function (facet) {
        held[facet] = {};
        Object.keys(file.facets[facet]).forEach(function (choice) {
          var at = 0;
          held[facet][choice] = file.facets[facet][choice].map(function (step) { return (at += step); });
        });
      });
      size = file.size;
      return held;
    });
  }

  /* What is chosen in the lists now. */
  function chosen() {
    return lists.filter(function (list) { return list.value; }).map(function (list) {
      return { name: list.name, value: list.value, label: list.options[list.selectedIndex].getAttribute("data-label") };
    });
  }

  /* The answers that fit every one of some choices, by number; null when there are no choices: all of them fit. */
  function fitting(held, some) {
    return some.reduce(function (fit, choice) {
      var next = {};
      held[choice.name][choice.value].forEach(function (number) { if (!fit || fit[number]) next[number] = true; });
      return next;
    }, null);
  }

  /* Writes beside each choice how many answers it would leave, as the other lists stand now. */
  function count(held) {
    var some = chosen();
    lists.forEach(function (list) {
      var fit = fitting(held, some.filter(function (choice) { return choice.name !== list.name; }));
      [].slice.call(list.options, 1).forEach(function (option) {
        var left = held[list.name][option.value].filter(function (number) { return !fit || fit[number]; });
        option.textContent = option.getAttribute("data-label") + " (" + left.length + ")";
      });
    });
  }

  /* An address for the choices, and for how many answers are shown when it is not the first few. */
  function address(some, shown) {
    var pairs = some.map(function (choice) { return choice.name + "=" + encodeURIComponent(choice.value); });
    if (some.length && shown > STEP) pairs.push("show=" + shown);
    return window.location.pathname + (pairs.length ? "?" + pairs.join("&") : "");
  }

  /* Sets the lists as the address says, and gives how many answers to show; what it does not know is left out. */
  function take() {
    var asked = new window.URLSearchParams(window.location.search);
    lists.forEach(function (list) {
      list.value = asked.get(list.name) || "";
      if (list.selectedIndex < 0) list.value = "";
    });
    return Math.max(STEP, parseInt(asked.get("show"), 10) || STEP);
  }

  /* Shows what the address asks for; gives a promise of it. */
  function show() {
    var mine = (turn += 1), shown = take(), some = chosen();
    if (!some.length) put(some, [], 0);
    return index().then(function (held) {
      count(held);
      if (!some.length) return null;
      var numbers = Object.keys(fitting(held, some)).map(Number).sort(function (a, b) { return a - b; });
      return site.answers(root + "search/", size, numbers.slice(0, shown)).then(function (rows) {
        if (mine === turn) put(some, rows, numbers.length);
      });
    }).catch(function () {
      if (mine !== turn) return;
      put([], [], 0);
      found.textContent = say("broken");
    });
  }

  /* Shows answers in the place of the lists of all of them; without choices, those lists again. */
  function put(some, rows, total) {
    var labels = some.map(function (choice) { return choice.label; }).join(", ");
    all.hidden = some.length > 0;
    document.title = (labels ? labels + " – " : "") + title;
    results.textContent = more.textContent = found.textContent = "";
    if (!some.length) return;
    found.textContent = total ? say("found", total) : say("none");
    if (total > rows.length) found.textContent += " " + say("first", rows.length);
    site.show(results, root, rows);
    ending(total > rows.length);
  }

  /* Below the answers: the next ones, and the way back to all of them. */
  function ending(rest) {
    var link = site.element("a", "filter__all", say("all")), button;
    if (rest) {
      button = more.appendChild(site.element("button", "", say("more")));
      button.type = "button";
      button.addEventListener("click", next);
    }
    link.href = form.getAttribute("action");
    more.appendChild(link);
  }

  function next() {
    var before = results.children.length;
    window.history.replaceState(null, "", address(chosen(), before + STEP));
    show().then(function () {
      var first = results.children[before];
      if (first) first.querySelector("a").focus();
    });
  }

  form.addEventListener("change", function () { index().then(count); });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    window.history.pushState(null, "", address(chosen(), STEP));
    show();
  });
  window.addEventListener("popstate", show);

  form.hidden = false;
  take();
  form.querySelector("details").open = chosen().length > 0 || window.innerWidth > 900;
  if (chosen().length) show();
})();
