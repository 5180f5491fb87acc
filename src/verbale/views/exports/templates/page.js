"use strict";
(() => {
  const parts = new Map();
  for (const node of document.querySelectorAll("[data-for]")) {
    for (const name of node.dataset.for.split(" ")) {
      if (!parts.has(name)) parts.set(name, []);
      parts.get(name).push(node);
    }
  }
  let lit = [];
  const light = (node) => {
    for (const old of lit) old.classList.remove("lit");
    const names = node ? node.dataset.for.split(" ") : [];
    lit = names.length ? parts.get(names[names.length - 1]) : [];
    for (const part of lit) part.classList.add("lit");
  };
  const over = (event) => light(event.target.closest ? event.target.closest("[data-for]") : null);
  document.addEventListener("mouseover", over);
  document.addEventListener("focusin", over);
})();
