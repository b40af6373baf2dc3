using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Statements.Syntax;

namespace Hearsay.Events;

/// <summary>Reads form, voice, negation and modal of a verb from what hangs on it.</summary>
internal static class VerbGroups
{
    /// <summary>The clause that a verb heads, its roles still empty.</summary>
    /// <param name="tokens">All tokens of the article.</param>
    /// <param name="tree">The sentence's tree.</param>
    /// <param name="verb">The verb, or the predicate of a copula.</param>
    /// <param name="model">The clause it is joined to, whose auxiliaries it may share; null when there is none.</param>
    public static Clause Read(ImmutableArray<Token> tokens, SentenceTree tree, int verb, Clause? model)
    {
        var first = verb;
        var head = verb;
        var found = new Group();
        for (var child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
        {
            var token = tokens[child];
            switch (token.Relation)
            {
                case "aux" or "aux:pass" or "cop":
                    found.Auxiliary(token);
                    first = Math.Min(first, child);
                    head = token.Relation == "cop" && tokens[verb].Upos != Upos.Verb ? child : head;
                    break;
                case "advmod":
                    found.Negated |= IsNegation(token) && child < verb;
                    first = child < verb && child == first - 1 ? child : first;
                    break;
                case "cc:preconj":
                    found.Negated |= token.Norm == "neither";
                    break;
                case "mark":
                    found.To |= token.Norm == "to" && child < verb;
                    break;
                case "nsubj" or "nsubj:pass" or "obj":
                    found.OwnSubject |= token.Relation != "obj";
                    found.Passive |= token.Relation == "nsubj:pass";
                    found.HasObject |= token.Relation == "obj";
                    found.Negated |= tree.Child(child, "det") is >= 0 and var det && tokens[det].Norm == "no";
                    found.Negated |= token.Norm is "nobody" or "none";
                    break;
                default:
                    break;
            }
        }

        found.Negated |= first > tree.First && first <= verb && IsNegation(tokens[first - 1]) && tokens[first - 1].Norm != "no";
        return found.Close(tokens, tree, verb, first, head, model);
    }

    private static bool IsNegation(Token token) => token.Norm is "not" or "n't" or "never" or "nor" or "neither" or "no";

    private static string Modal(Token token) => token.Norm switch
    {
        "'ll" or "wo" or "shall" => "will",
        "'d" => "would",
        "ca" => "can",
        var norm => norm,
    };

    /// <summary>What has been seen of a group so far.</summary>
    private struct Group
    {
        private string? _modal;
        private bool _finite;
        private bool _participial;
        private bool _any;

        public bool Negated { get; set; }

        public bool Passive { get; set; }

        public bool To { get; set; }

        public bool OwnSubject { get; set; }

        public bool HasObject { get; set; }

        public void Auxiliary(Token token)
        {
            _any = true;
            Passive |= token.Relation == "aux:pass";
            _modal = token.Xpos == "MD" ? VerbGroups.Modal(token) : _modal;
            _participial |= !_finite && token.Xpos == "VBG";
            _finite |= token.Xpos is "MD" or "VBD" or "VBZ" or "VBP";
        }

        public readonly Clause Close(ImmutableArray<Token> tokens, SentenceTree tree, int verb, int first, int head, Clause? model)
        {
            var token = tokens[verb];
            var (modal, negated, passive) = (_modal, Negated, Passive);
            var governor = tree.Head(verb);
            var form = Form(token);
            if (form == VerbForm.Infinitive && governor >= 0 && tokens[governor] is { Lemma: "be" or "have" } duty
                && token.Relation is "xcomp" or "ccomp" or "advcl")
            {
                // "are to meet" is a plan, "has to meet" a duty.
                (form, modal) = (VerbForm.Finite, duty.Lemma == "be" ? "will" : "must");
            }
            else if (To && _finite)
            {
                // "is to be held"
                (form, modal) = (VerbForm.Finite, modal ?? "will");
            }

            passive |= form == VerbForm.Participle && !HasObject || token is { Xpos: "VBN" } && tree.Child(verb, "obl:agent") >= 0;
            if (model is not null && !_any && !To && !OwnSubject)
            {
                // "was seized and shot", "did not stop or search": joined verbs share what stands before the first.
                modal ??= model.Modal;
                negated |= model.Negated;
                form = model.Form;
                passive |= model.Passive && !HasObject && token.Xpos is "VBN" or "VBD";
            }

            return new Clause { First = first, End = verb + 1, Head = head == verb || head > verb ? verb : head, Word = verb, Form = form, Passive = passive, Negated = negated, Modal = modal };
        }

        private readonly VerbForm Form(Token token) =>
            To ? VerbForm.Infinitive
            : _finite && !_participial ? VerbForm.Finite
            : _participial ? VerbForm.Gerund
            : token.Xpos switch
            {
                "VBG" => VerbForm.Gerund,
                "VBN" when !OwnSubject => VerbForm.Participle,
                "VBD" when !OwnSubject && token.Relation is "acl" or "acl:relcl" => VerbForm.Participle,
                "VB" when token.Relation is "xcomp" or "ccomp" => VerbForm.Infinitive,
                _ => VerbForm.Finite,
            };
    }
}
