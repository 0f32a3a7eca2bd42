"use strict";
// Everything here is an addition: without it the pages hold the same words.
(() => {
  const form = document.querySelector(".filters");
  const state = new URLSearchParams(location.hash.slice(1));
  const save = () => {
    const text = state.toString();
    history.replaceState(null, "", text ? "#" + text : location.pathname + location.search);
  };
  const put = (name, value) => { value ? state.set(name, value) : state.delete(name); save(); };

  // Filters: a control with an id is one field of the state.
  const controls = form ? [...form.querySelectorAll("input, select")] : [];
  const rows = form ? [...document.querySelectorAll(".board tbody tr")] : [];
  const value = control => control.type === "checkbox" ? (control.checked ? "1" : "") : control.value.trim();
  const fits = row => controls.every(control => {
    const wanted = value(control);
    if (!wanted) return true;
    if (control.id === "find") return row.textContent.toLowerCase().includes(wanted.toLowerCase());
    if (control.type === "checkbox") return control.id in row.dataset;
    return row.dataset[control.id] === wanted;
  });
  const filter = () => {
    let shown = 0;
    for (const row of rows) { row.hidden = !fits(row); shown += row.hidden ? 0 : 1; }
    form.querySelector("output").textContent = shown === rows.length ? "" : `${shown} of ${rows.length} rows`;
  };
  if (form) {
    form.hidden = false;
    form.addEventListener("submit", event => event.preventDefault());
    for (const control of controls) {
      control.addEventListener("input", () => { put(control.id, value(control)); filter(); });
    }
  }

  // Sorting: rows carry plain numbers, so that 1.2 P comes after 900 T.
  const sort = (table, column, down) => {
    const body = table.tBodies[0];
    const number = row => Number(row.dataset.v.split(" ")[column]);
    const sorted = [...body.rows].sort((a, b) => (number(a) - number(b)) * (down ? -1 : 1));
    body.append(...sorted);
    for (const head of table.querySelectorAll("th[data-sort]")) {
      if (Number(head.dataset.sort) === column) head.setAttribute("aria-sort", down ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    }
  };
  const sortable = [...document.querySelectorAll("table.board")].filter(table => table.querySelector("th[data-sort]"));
  for (const table of sortable) {
    for (const head of table.querySelectorAll("th[data-sort]")) {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const column = Number(head.dataset.sort);
        const first = column === 2 || column === 3;
        const current = head.getAttribute("aria-sort");
        const down = current ? current === "ascending" : first;
        for (const each of sortable) sort(each, column, down);
        put("sort", (down ? "-" : "") + column);
      });
    }
  }

  // Switches of the curves are part of the state too.
  const figures = [...document.querySelectorAll("figure.curves")];
  const remember = figure => {
    const off = [...figure.querySelectorAll(".legend input:not(:checked)")].map(box => box.className).join(".");
    const axis = figure.querySelector(".switch input:checked");
    put(figure.id + "-off", off);
    put(figure.id + "-axis", axis && axis.className !== "x0" ? axis.className : "");
  };
  for (const figure of figures) figure.addEventListener("change", () => remember(figure));

  const restore = () => {
    for (const control of controls) {
      const stored = state.get(control.id) || "";
      if (control.type === "checkbox") control.checked = stored === "1"; else control.value = stored;
    }
    if (form) filter();
    const order = state.get("sort");
    if (order) for (const table of sortable) sort(table, Math.abs(Number(order)), order.startsWith("-"));
    for (const figure of figures) {
      const off = (state.get(figure.id + "-off") || "").split(".");
      for (const box of figure.querySelectorAll(".legend input")) box.checked = !off.includes(box.className);
      const axis = state.get(figure.id + "-axis") || "x0";
      for (const radio of figure.querySelectorAll(".switch input")) radio.checked = radio.className === axis;
    }
  };
  restore();

  // Large traces come as scripts, since fetch does not work from a file. Their texts are a model's:
  // only ever textContent.
  const svg = (name, attributes, ...children) => fill(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, children);
  const html = (name, attributes, ...children) => fill(document.createElement(name), attributes, children);
  const fill = (element, attributes, children) => {
    for (const [key, text] of Object.entries(attributes)) element.setAttribute(key, text);
    element.append(...children);
    return element;
  };
  const tree = (layout, name) => {
    const picture = svg("svg", { viewBox: `0 0 ${layout.width} ${layout.height}`, width: layout.width, height: layout.height, role: "img", "aria-label": `Search tree of ${name}; the list below says the same` },
      svg("path", { class: "edge", d: layout.edges }), svg("path", { class: "edge off", d: layout.dropped }));
    for (const dot of layout.dots) {
      const group = svg("g", { class: dot.tone }, svg("title", {}, dot.title), svg("circle", { cx: dot.x, cy: dot.y, r: 5 }));
      if (dot.score) group.append(svg("text", { x: dot.x, y: dot.y, dx: 8, dy: 3.5 }, dot.score));
      picture.append(group);
    }
    return html("div", { class: "scroll tree", tabindex: 0, role: "region", "aria-label": "Tree of " + name }, picture);
  };
  const list = steps => html("ul", { class: "steps" }, ...steps.map(step => {
    const head = html("p", { class: "head" }, html("span", { class: "place" }, step.place), " ");
    if (step.what) head.append(html("span", { class: "what" }, step.what), " ");
    if (step.score) head.append(html("span", { class: "score" }, "score " + step.score), " ");
    head.append(html("span", { class: "quiet" }, step.facts));
    if (step.fate) head.append(" ", html("span", { class: "fate" }, html("bdi", {}, step.fate)));
    if (step.chosen) head.append(" ", html("span", { class: "pick" }, "chosen by " + step.chosen));
    const item = html("li", { class: step.tone + (step.chosen ? " chosen" : "") }, head);
    if (step.text) item.append(html("div", { class: "said", dir: "auto" }, step.text));
    if (step.children.length) item.append(list(step.children));
    return item;
  }));
  let place = null;
  window.slingshotTrace = chunk => {
    if (chunk.tree) place.append(tree(chunk.tree, place.dataset.name));
    place.append(list(chunk.steps));
  };
  const load = (details, paths) => {
    if (!paths.length) { busy = false; next(); return; }
    place = details;
    const script = html("script", { src: paths[0] });
    script.addEventListener("load", () => load(details, paths.slice(1)));
    script.addEventListener("error", () => {
      details.append(html("p", {}, `The trace cannot be read: ${paths[0]} is missing beside this page.`));
      busy = false;
      next();
    });
    document.head.append(script);
  };
  const waiting = [];
  let busy = false;
  const next = () => {
    if (busy || !waiting.length) return;
    busy = true;
    const details = waiting.shift();
    load(details, details.dataset.chunks.split(" "));
  };
  for (const details of document.querySelectorAll("details[data-chunks]")) {
    details.addEventListener("toggle", () => { waiting.push(details); next(); }, { once: true });
  }
})();
