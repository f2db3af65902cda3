/*
 * The only script of the register. Every page works without it; it adds suggestions while typing, a
 * countdown under long answers, a warning before typed text is lost, a copy button, and folds the
 * filters on small screens.
 */
(() => {
  "use strict";

  const SMALL_SCREEN = "(max-width: 61.99em)";
  const TYPING_PAUSE_MS = 200;
  const SHORTEST_QUERY = 2;

  const element = (tag, attributes = {}, text = "") => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.textContent = text;
    return made;
  };

  /** Reads out `text` to screen readers; one polite region serves the whole page. */
  let announcer;
  const announce = (text) => {
    if (!announcer) {
      announcer = element("div", { class: "nhsuk-u-visually-hidden", role: "status", "aria-live": "polite" });
      document.body.append(announcer);
    }
    announcer.textContent = text;
  };

  // Suggestions: the combobox pattern of the ARIA Authoring Practices, with a list as its popup.
  const offerSuggestions = (input) => {
    const list = element("ul", {
      class: "register-suggest__list",
      id: `${input.id}-suggestions`,
      role: "listbox",
      "aria-label": input.labels?.[0]?.textContent ?? "Suggestions",
    });
    list.hidden = true;
    input.after(list);
    for (const [name, value] of [
      ["role", "combobox"],
      ["aria-autocomplete", "list"],
      ["aria-expanded", "false"],
      ["aria-controls", list.id],
    ])
      input.setAttribute(name, value);

    let active = -1;
    let waiting;
    let asked = 0;

    const close = () => {
      // Answers still under way must not open the list again.
      asked += 1;
      clearTimeout(waiting);
      list.hidden = true;
      active = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    };

    const mark = (index) => {
      const options = [...list.children];
      active = options.length === 0 ? -1 : (index + options.length) % options.length;
      options.forEach((option, at) => option.setAttribute("aria-selected", String(at === active)));
      const chosen = options[active];
      if (!chosen) return;
      input.setAttribute("aria-activedescendant", chosen.id);
      chosen.scrollIntoView({ block: "nearest" });
    };

    const choose = (option) => {
      if (option.dataset.href) return location.assign(option.dataset.href);
      input.value = option.dataset.value;
      input.dispatchEvent(new Event("change", { bubbles: true }));
      close();
      announce(`${option.dataset.value} chosen`);
    };

    const show = (suggestions) => {
      list.replaceChildren(
        ...suggestions.map((suggestion, at) => {
          const option = element(
            "li",
            { class: "register-suggest__option", id: `${list.id}-${at}`, role: "option", "aria-selected": "false" },
            suggestion.label,
          );
          option.dataset.value = suggestion.value ?? suggestion.label;
          // Of a page rather than a word: choosing it goes there.
          if (suggestion.href) option.dataset.href = suggestion.href;
          if (suggestion.hint) option.append(element("span", { class: "register-suggest__hint" }, suggestion.hint));
          return option;
        }),
      );
      active = -1;
      list.hidden = suggestions.length === 0;
      input.setAttribute("aria-expanded", String(suggestions.length > 0));
      input.removeAttribute("aria-activedescendant");
      const count = suggestions.length;
      announce(count === 0 ? "No suggestions" : `${count} ${count === 1 ? "suggestion" : "suggestions"}`);
    };

    const ask = async () => {
      const query = input.value.trim();
      if (query.length < SHORTEST_QUERY) return close();
      asked += 1;
      const mine = asked;
      try {
        const answer = await fetch(input.dataset.suggest + encodeURIComponent(query), {
          headers: { accept: "application/json" },
        });
        if (!answer.ok || mine !== asked) return;
        const suggestions = await answer.json();
        if (mine === asked && Array.isArray(suggestions)) show(suggestions);
      } catch {
        // Without an answer the field stays what it is without this script: a plain input.
        if (mine === asked) close();
      }
    };

    input.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(ask, TYPING_PAUSE_MS);
    });
    input.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !list.hidden) {
        event.preventDefault();
        close();
      } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (list.hidden) ask();
        else mark(event.key === "ArrowDown" ? active + 1 : active < 0 ? -1 : active - 1);
      } else if (event.key === "Enter" && !list.hidden && active >= 0) {
        event.preventDefault();
        choose(list.children[active]);
      }
    });
    // `mousedown` comes before the field loses the focus, which closes the list.
    list.addEventListener("mousedown", (event) => {
      event.preventDefault();
      const option = event.target.closest("[role=option]");
      if (option) choose(option);
    });
    input.addEventListener("blur", close);
  };

  const countDown = (area) => {
    const line = document.getElementById(`${area.id}-count`);
    const most = Number(area.dataset.maxCharacters);
    if (!line || !most) return;
    const say = () => {
      const left = most - area.value.length;
      const count = Math.abs(left).toLocaleString("en-GB");
      line.textContent = left < 0 ? `${count} characters too many` : `${count} characters left`;
      line.classList.toggle("register-count--over", left < 0);
    };
    area.addEventListener("input", say);
    say();
  };

  /** Asks before leaving a page whose form holds text that was not sent. */
  const warnBeforeLoss = (form) => {
    // A refused form comes back with typed text that is saved nowhere.
    let isUnsaved = form.dataset.warnUnsaved === "typed";
    form.addEventListener("input", () => (isUnsaved = true));
    form.addEventListener("submit", () => (isUnsaved = false));
    addEventListener("beforeunload", (event) => {
      if (isUnsaved) event.preventDefault();
    });
  };

  const offerCopy = (text) => {
    if (!navigator.clipboard) return;
    const button = element(
      "button",
      { type: "button", class: "nhsuk-button nhsuk-button--secondary nhsuk-button--small" },
      text.dataset.copy,
    );
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(text.textContent.trim());
        announce("Copied");
        button.textContent = "Copied";
      } catch {
        announce("Could not copy. Select the text and copy it yourself.");
      }
    });
    text.after(button);
  };

  /** A link to a folded part of the page opens it. */
  const openTarget = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    let part = id === "" ? null : document.getElementById(id);
    for (; part; part = part.parentElement) if (part instanceof HTMLDetailsElement) part.open = true;
  };

  document.querySelectorAll("input[data-suggest]").forEach(offerSuggestions);
  document.querySelectorAll("textarea[data-max-characters]").forEach(countDown);
  document.querySelectorAll("form[data-warn-unsaved]").forEach(warnBeforeLoss);
  document.querySelectorAll("[data-copy]").forEach(offerCopy);
  if (matchMedia(SMALL_SCREEN).matches)
    document.querySelectorAll("details[data-fold-small]").forEach((panel) => (panel.open = false));
  addEventListener("hashchange", openTarget);
  openTarget();
})();
