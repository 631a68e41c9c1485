"use strict";
/* "Có liên quan đến tôi không?" answered in the browser: nothing typed leaves it. The rule is data from the page; without this
   script the form is sent and the server answers from the same rule. Reads as chinhquyen_sdk/domain/outreach/conditions.py. */
const OPPOSITE = { "co": "khong", "khong": "co", "co-the": "co-the" };

function ageOf(answer) {
  const found = /^ *([0-9]{1,3}) *$/.exec(answer);
  return found && Number(found[1]) <= 130 ? Number(found[1]) : null;
}

function ofLeaf(leaf, answer) {
  if (leaf.op === "chosen") return answer === "" ? "co-the" : leaf.values.includes(answer) ? "co" : "khong";
  const age = ageOf(answer);
  if (age === null) return "co-the";
  return (leaf.least === null || age >= leaf.least) && (leaf.most === null || age <= leaf.most) ? "co" : "khong";
}

function judge(condition, answers) {
  if (condition.op === "chosen" || condition.op === "aged") {
    const verdict = ofLeaf(condition, answers[condition.question] ?? "");
    return { verdict, reasons: [{ verdict, words: condition.words }] };
  }
  if (condition.op === "not") {
    const inner = judge(condition.of, answers);
    return { verdict: OPPOSITE[inner.verdict], reasons: inner.reasons };
  }
  const parts = condition.of.map((part) => judge(part, answers));
  const decisive = condition.op === "all" ? "khong" : "co";
  const verdict = [decisive, "co-the"].find((each) => parts.some((part) => part.verdict === each)) ?? OPPOSITE[decisive];
  const seen = new Set();
  const reasons = parts.filter((part) => part.verdict === verdict).flatMap((part) => part.reasons).filter((reason) => {
    const key = `${reason.verdict} ${reason.words}`;
    return !seen.has(key) && seen.add(key);
  });
  return { verdict, reasons };
}

globalThis.chinhquyenFinder = { judge };

const form = document.querySelector("[data-finder]");
const said = document.querySelector("[data-said]");

function show(data, found) {
  said.className = `cq-or-said cq-or-said--${found.verdict}`;
  const sentence = document.createElement("p");
  const strong = document.createElement("strong");
  strong.textContent = data.sentences[found.verdict];
  sentence.append(strong);
  const list = document.createElement("ul");
  for (const reason of found.reasons) {
    const line = document.createElement("li");
    line.textContent = data.reasons[reason.verdict].replace("{}", () => reason.words);
    list.append(line);
  }
  said.replaceChildren(sentence, list);
}

/* A wrong age is said at its field, as the server says it. */
function checkAges(data) {
  let first = null;
  for (const input of form.querySelectorAll("[data-age]")) {
    const wrong = input.value.trim() !== "" && ageOf(input.value) === null;
    const note = document.getElementById(`${input.id}-sai`);
    note.textContent = wrong ? data.wrong_age : "";
    input.toggleAttribute("aria-invalid", wrong);
    if (wrong) input.setAttribute("aria-invalid", "true");
    first ??= wrong ? input : null;
  }
  return first;
}

if (form && said) {
  const data = JSON.parse(document.getElementById("finder-rule").textContent);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show(data, judge(data.rule, Object.fromEntries(new FormData(form))));
    (checkAges(data) ?? said).focus();
  });
  form.addEventListener("reset", () => { said.replaceChildren(); said.className = "cq-or-said"; });
}
