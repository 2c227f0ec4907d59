// Shows what is in the field for addresses as chips that can be taken away one by one. The field stays
// the one thing that is sent; without this it is all there is.
(() => {
  const field = document.querySelector("textarea[data-chips]");
  if (field === null) {
    return;
  }
  const list = document.createElement("ul");
  list.className = "chips";
  list.setAttribute("aria-label", field.dataset.chips);
  field.after(list);
  const read = () => field.value.split(/[,;\n]+/).map((text) => text.trim()).filter((text) => text !== "");
  const show = () => {
    list.replaceChildren(
      ...read().map((text, place) => {
        const item = document.createElement("li");
        const name = document.createElement("span");
        name.textContent = text;
        const remove = document.createElement("button");
        remove.type = "button";
        remove.className = "plain";
        remove.textContent = "×";
        remove.setAttribute("aria-label", field.dataset.remove.replace("#", text));
        remove.addEventListener("click", () => {
          const rest = read();
          rest.splice(place, 1);
          field.value = rest.join("\n");
          show();
          (list.querySelectorAll("button")[Math.min(place, rest.length - 1)] ?? field).focus();
        });
        item.append(name, remove);
        return item;
      }),
    );
    list.hidden = list.children.length === 0;
  };
  field.addEventListener("input", show);
  show();
})();
