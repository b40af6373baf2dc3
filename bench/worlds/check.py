#!/usr/bin/env python3
"""Checks docs.jsonl of a world against its truth.json: python3 bench/worlds/check.py bench/worlds/a"""
import json, os, re, sys, datetime
here = sys.argv[1]
err = []
def bad(*a): err.append(" ".join(map(str, a)))
docs = {}
for n, line in enumerate(open(os.path.join(here, "docs.jsonl"), encoding="utf-8"), 1):
    d = json.loads(line); k = d["id"]
    v = 2
    while k in docs: k = "%s#%d" % (d["id"], v); v += 1
    docs[k] = d
t = json.load(open(os.path.join(here, "truth.json"), encoding="utf-8"))
text = {k: d.get("text", d.get("raw")) for k, d in docs.items()}
if set(docs) != set(t["pages"]): bad("pages differ", set(docs) ^ set(t["pages"]))
ACTS = set("assert deny accuse condemn warn threaten demand promise offer propose ask refuse agree predict praise regret".split())
def has(page, words, where):
    if page not in text: bad("no page", page, where); return
    n = text[page].count(words)
    if n == 0 and words not in (docs[page].get("title") or ""): bad("NOT FOUND", where, page, repr(words))
    if n > 1: bad("ambiguous (%d)" % n, where, page, repr(words))
for k, p in t["pages"].items():
    lines = text[k].split("\n")
    for f in ("chrome", "apparatus", "own"):
        for l in p[f]:
            if l not in lines: bad("not a line", f, k, repr(l))
    for s in p["speakers"]:
        has(k, s["words"], "speaker")
        if s["act"] not in ACTS: bad("act", s["act"])
        if s["form"] not in ("direct", "indirect", "mixed"): bad("form", s["form"])
        if s["form"] == "direct" and p["kind"] != "spun":
            i = text[k].find(s["words"]); b = text[k][:i]
            if b.count("“") == b.count("”") and b.count('"') % 2 == 0: bad("direct outside quotes", k, s["words"])
    for q in p["quantities"]: has(k, q["words"], "quantity")
    for c in p["credits"]:
        if c["outlet"] not in text[k]: bad("credit", k, c)
    for d in p["derives_from"]:
        if d["source"] not in text: bad("source", d)
    n = len(text[k].split())
    if not 120 <= n <= 450: bad("length", k, n)
known = {s["name"] for p in t["pages"].values() for s in p["speakers"]}
names_var = {}
for v in t["variants"]:
    for n in v["names"]: names_var[n] = v["names"]
    for n in v["names"]:
        if not any(n in text[p] for p in v["pages"]): bad("variant unseen", n)
    for p in v["pages"]:
        if not any(n.split()[-1] in text[p] or n in text[p] for n in v["names"]): bad("variant page", v["names"], p)
for h in t["homonyms"]:
    for a in h["actors"]:
        for p in a["pages"]:
            if h["name"] not in text[p]: bad("homonym", p)
for c in t["claims"]:
    sides = {s["side"] for s in c["statements"]}
    for s in c["statements"]: has(s["page"], s["snippet"], "claim")
    for side in ("for", "against"):
        for o in c["origins"][side]:
            if not o.startswith("outlet:"):
                if o not in text: bad("origin", o)
                elif not any(s["page"] == o and s["side"] == side for s in c["statements"]): bad("origin without statement", c["text"], o, side)
            elif not any(o[7:] in text[s["page"]] for s in c["statements"] if s["side"] == side): bad("outlet not credited", o)
        if bool(c["origins"][side]) != (side in sides): bad("side", c["text"], side)
        for n in c["speakers"][side]:
            b = re.sub(r" \(.*\)$", "", n)
            if b not in known and not (set(names_var.get(b, [])) & known): bad("claim speaker unknown", n)
for x in t["contradictions"] + t["agreements"]:
    for p in x["pages"]:
        if p not in text: bad("page", p)
    for s in x.get("sides", []):
        has(s["page"], s["words"], "side of " + x["about"])
        if s["page"] not in x["pages"] and not s.get("copy"): bad("side's page not listed", x["about"], s["page"])
    for f in x.get("figures", []): has(f["page"], f["words"], "figures")
    if x in t["contradictions"] and len({s["side"] for s in x["sides"]}) < 2: bad("one-sided", x["about"])
for x in t["traps"]:
    for s in x["spans"]: has(s["page"], s["words"], "trap " + x["about"])
cl = [p for c in t["clusters"] for p in c["pages"]]
if sorted(cl) != sorted(text): bad("clusters", set(cl) ^ set(text))
def words(s): return re.findall(r"\w+", s.lower())
import difflib
def shared(a, b):
    A, B = words(text[a]), words(text[b]); m = difflib.SequenceMatcher(None, A, B, autojunk=False)
    n = sum(x.size for x in m.get_matching_blocks()); return n / len(B), max(x.size for x in m.get_matching_blocks())
for k, p in t["pages"].items():
    for d in p["derives_from"]: print("derived   %-6s <- %-6s %-16s share of words kept in order %.2f, longest run %d" % (k, d["source"], d["kind"], *shared(d["source"], k)))
for x in t["independent_pairs"]: print("independent %s / %s  longest common run %d words (%s)" % (*x["pages"], shared(*x["pages"])[1], x["shares"]))
# any pair of pages with a long common run that the truth does not know of
rel = {frozenset(c["pages"]) for c in t["clusters"]}; ind = {frozenset(x["pages"]) for x in t["independent_pairs"]}
ks = list(text)
for i, a in enumerate(ks):
    for b in ks[i+1:]:
        if any({a, b} <= r for r in rel) or frozenset((a, b)) in ind: continue
        n = shared(a, b)[1]
        if n >= 9: print("note: common run of", n, "words in", a, b)
# weekdays next to dates
M = {m: i for i, m in enumerate("January February March April May June July August September October November December".split(), 1)}
for k in text:
    for m in re.finditer(r"(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday),? (?:(\d{1,2}) (%s)|(%s) (\d{1,2})),? (\d{4})" % ("|".join(M), "|".join(M)), text[k]):
        dd = datetime.date(int(m[6]), M[m[3] or m[4]], int(m[2] or m[5]))
        if dd.strftime("%A") != m[1]: bad("weekday", k, m[0])
if "swaps" in t.get("spun_words", {}): pass
print("%d docs, %d claims, %d contradictions, %d agreements, %d traps" % (len(docs), len(t["claims"]), len(t["contradictions"]), len(t["agreements"]), len(t["traps"])))
for e in err: print("ERROR", e)
sys.exit(1 if err else 0)
