using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Statements.Cues;
using Hearsay.Statements.Syntax;

namespace Hearsay.Statements.Acts;

/// <summary>
/// The speech act that words perform by themselves, where the cue ("said") tells nothing: denials ("Not a single …", "There was no …"),
/// threats and offers ("If …, we will …"), promises, refusals, demands, accusations, and verbs in the first person ("We agree to …",
/// Austin's performatives). Careful: what is not plain stays an assertion. Looks at the first few clauses of a content.
/// </summary>
internal sealed class ContentAct
{
    private const int MaxClauses = 4; // clauses of a content that are looked at
    private const int MaxTokens = 48; // tokens of one clause
    private const int MaxSubject = 8; // tokens before its auxiliary

    private readonly AnalyzedArticle _article;
    private readonly CueLexicon _lexicon;
    private readonly CueWords _words = CueWords.Default;

    public ContentAct(AnalyzedArticle article, CueLexicon lexicon)
    {
        _article = article;
        _lexicon = lexicon;
    }

    /// <summary>The act of a candidate's content; <see cref="SpeechAct.Assert"/> where nothing is plain.</summary>
    public SpeechAct Of(Candidate candidate, Entity? speaker)
    {
        var clauses = 0;
        foreach (var part in candidate.Content)
        {
            var i = _article.TokenAtOrAfter(part.Start);
            while (i < _article.Tokens.Length && _article.Tokens[i].Span.Start < part.End && clauses++ < MaxClauses)
            {
                var end = i;
                while (end < _article.Tokens.Length && _article.Tokens[end].Span.Start < part.End && !(Norm(end) is "." or "!" or "?" or ";"))
                {
                    end++;
                }

                var question = Norm(end) == "?";
                var act = question ? SpeechAct.Assert : OfClause(Start(i, end), Math.Min(end, i + MaxTokens), speaker, candidate.Quotation >= 0);
                if (act != SpeechAct.Assert)
                {
                    return act;
                }

                i = end + 1;
            }
        }

        return SpeechAct.Assert;
    }

    /// <summary>True when the content says that the speaker's own side will do harm: what makes a warning a threat.</summary>
    public bool Threatens(Candidate candidate, Entity? speaker) => Of(candidate, speaker) == SpeechAct.Threaten;

    private SpeechAct OfClause(int first, int end, Entity? speaker, bool quoted)
    {
        if (end - first < 2)
        {
            return SpeechAct.Assert;
        }

        if (IsDenied(first, end))
        {
            return SpeechAct.Deny;
        }

        if (Norm(first) is "if" or "unless")
        {
            return OfCondition(first, end, speaker);
        }

        if (Norm(first) == "let" && !(Norm(first + 1) is "me" or "us" or "'s" or "’s"))
        {
            return SpeechAct.Demand;
        }

        return FirstVerb(first, end) is { } verb ? OfVerb(first, verb, end, speaker, quoted) : SpeechAct.Assert;
    }

    // "Not a single plane was …", "No order was given", "There were no rockets", "The army flew no sorties", "It is an invention"
    private bool IsDenied(int first, int end)
    {
        if (Norm(first) == "there" && Norm(first + 1) is "was" or "were" or "is" or "are" or "had" or "has" or "have")
        {
            var at = Norm(first + 2) == "been" ? first + 3 : first + 2;
            return (Norm(at) == "no" && IsDeniable(at + 1, end)) || (Norm(at) is "not" or "never" or "n't" && Norm(at + 1) is "a" or "one" or "any" && IsDeniable(at + 2, end));
        }

        var quantity = Norm(first) == "no" ? first + 1
            : Norm(first) == "not" && Norm(first + 1) is "a" or "one" ? first + 2
            : Norm(first) == "none" && Norm(first + 1) == "of" ? first + 2 : -1;
        if (quantity > 0)
        {
            return IsDeniable(quantity, end) && FirstVerb(quantity, end) is { } verb && _article.Tokens[verb].Xpos is "VBD" or "VBZ" or "VBP" && !HasModal(first, end);
        }

        if (Norm(first) is "it" or "this" or "that" or "these" or "those" or "the" && FirstVerb(first, end) is { } copula && Norm(copula) is "is" or "was" or "are" or "were")
        {
            var subject = Norm(first) != "the" || _words.IsCharge(_article.Tokens[copula - 1].Lemma);
            for (var i = copula + 1; subject && i < Math.Min(end, copula + 5); i++)
            {
                if (_words.IsFalsehood(_article.Tokens[i].Lemma) || _words.IsFalsehood(Norm(i)) || (Norm(i) == "not" && Norm(i + 1) == "true"))
                {
                    return true;
                }
            }
        }

        return FirstVerb(first, end) is { } main && _article.Tokens[main] is { Xpos: "VBD", Upos: Upos.Verb, Lemma: not ("have" or "be") } && Norm(main + 1) == "no"
            && !(Norm(first) is "they" or "he" or "she" or "you") && IsDeniable(main + 2, end);
    }

    // The noun that is denied: not "no doubt", "no injuries", "no one".
    private bool IsDeniable(int at, int end)
    {
        for (var i = at; i < Math.Min(end, at + 4); i++)
        {
            if (_words.IsUndenied(_article.Tokens[i].Lemma))
            {
                return false;
            }
        }

        return at < end;
    }

    // "If the guns do not stop, we will shut the line": a threat where the consequence is harm, else an offer.
    private SpeechAct OfCondition(int first, int end, Entity? speaker)
    {
        for (var i = first + 2; i < end - 2; i++)
        {
            if (Norm(i) != "," || Auxiliary(i + 1, Math.Min(end, i + 1 + MaxSubject)) is not { } will || !IsOwn(i + 1, will, speaker))
            {
                continue;
            }

            if (Norm(will) is "can" or "may")
            {
                return SpeechAct.Assert;
            }

            var verb = Main(will, end);
            return _words.IsHarm(_article.Tokens[verb].Lemma) || verb - will > 1 ? SpeechAct.Threaten
                : IsFirstPerson(i + 1) ? SpeechAct.Offer : SpeechAct.Assert;
        }

        return SpeechAct.Assert;
    }

    private SpeechAct OfVerb(int first, int verb, int end, Entity? speaker, bool quoted)
    {
        var own = IsOwn(first, verb, speaker);
        var token = _article.Tokens[verb];
        var main = Main(verb, end);
        var lemma = _article.Tokens[main].Lemma;
        var negated = Negated(verb, main);
        switch (token.Norm)
        {
            case "will" or "shall" or "'ll" or "’ll" or "wo" when own:
                return negated && IsFirstPerson(first) ? SpeechAct.Refuse
                    : _words.IsHarm(lemma) && !negated && !(lemma is "leave" or "take" or "close" or "stop" or "cut") ? SpeechAct.Threaten
                    : IsFirstPerson(first) && !negated && verb - first == 1 && _article.Tokens[main].Upos == Upos.Verb && !_words.IsUndenied(lemma) ? SpeechAct.Promise
                    : SpeechAct.Assert;
            case "must" or "should" or "ought" when !own && !(Norm(first) is "it" or "there" or "this") && Norm(verb + 1) != "have":
                return SpeechAct.Demand;
            case "did" or "have" or "has" or "had" when own && negated && main > verb && !_words.IsUndenied(lemma):
                return SpeechAct.Deny;
            default:
                break;
        }

        if (IsFirstPerson(first) && verb - first == 1 && ((main == verb && token.Xpos is "VBP" or "VB") || (token.Norm == "do" && negated))
            && _lexicon.Entry(CueKind.Verb, lemma) is { Speech: true, DefaultAct: not (SpeechAct.Assert or SpeechAct.Predict or SpeechAct.Ask) } performed)
        {
            return !negated ? performed.DefaultAct
                : performed.DefaultAct is SpeechAct.Agree or SpeechAct.Promise or SpeechAct.Offer ? SpeechAct.Refuse : SpeechAct.Assert;
        }

        var passive = main > verb && (token.Lemma == "be" || _article.Tokens[main - 1].Lemma == "be") && _article.Tokens[main].Xpos == "VBN";
        return !own && !negated && !passive && token.Xpos is "VBD" or "VBZ" or "VBP" && _words.IsOffence(lemma) && IsParty(first, verb, quoted) ? SpeechAct.Accuse : SpeechAct.Assert;
    }

    // The first word that counts: after marks, "that", "but", "and", adverbs.
    private int Start(int first, int end)
    {
        while (first < end && (_article.Tokens[first].Upos is Upos.Punct or Upos.Cconj || Norm(first) is "that" or "now" or "yes" or "well" or "so"
            || (_article.Tokens[first].Upos == Upos.Adv && Norm(first) is not ("not" or "never" or "there" or "no"))) && !(Norm(first) == "that" && Norm(first + 1) is "is" or "was"))
        {
            first++;
        }

        return first;
    }

    private int? FirstVerb(int first, int end)
    {
        for (var i = first; i < Math.Min(end, first + MaxSubject); i++)
        {
            var token = _article.Tokens[i];
            if (token.Upos is Upos.Aux || (token.Upos == Upos.Verb && token.Xpos is "VBD" or "VBZ" or "VBP" or "VB") || token.Xpos == "MD")
            {
                return i;
            }

            if (i > first && (token.Xpos is "WP" or "WDT" || token.Norm is "," or "that"))
            {
                return null; // a relative clause or a list: not plain
            }
        }

        return null;
    }

    private int? Auxiliary(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (Norm(i) is "will" or "shall" or "would" or "'ll" or "’ll" or "wo" or "can" or "may")
            {
                return i;
            }
        }

        return null;
    }

    private int Main(int verb, int end)
    {
        var main = verb;
        for (var i = verb + 1; i < Math.Min(end, verb + 5); i++)
        {
            var token = _article.Tokens[i];
            if (token.Upos is Upos.Verb or Upos.Aux)
            {
                main = i;
                if (token.Upos == Upos.Verb)
                {
                    break;
                }
            }
            else if (token.Upos is not (Upos.Adv or Upos.Part))
            {
                break;
            }
        }

        return main;
    }

    private bool Negated(int verb, int main)
    {
        for (var i = verb + 1; i <= Math.Max(main, verb + 1); i++)
        {
            if (Unachieved.IsNot(Norm(i)))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasModal(int first, int end)
    {
        for (var i = first; i < Math.Min(end, first + MaxSubject); i++)
        {
            if (_article.Tokens[i].Xpos == "MD")
            {
                return true;
            }
        }

        return false;
    }

    private bool IsFirstPerson(int token) => Norm(token) is "we" or "i" or "our" or "my";

    // The speaker's side: the first person, or the speaker's own name or country.
    private bool IsOwn(int first, int verb, Entity? speaker)
    {
        if (IsFirstPerson(first))
        {
            return true;
        }

        foreach (var (_, entity) in _article.MentionsIn(Span(first, verb)))
        {
            if (speaker is not null && (ReferenceEquals(entity, speaker) || string.Equals(entity.Id, speaker.Id, StringComparison.Ordinal)
                || (entity.Country is { } country && string.Equals(country, speaker.Country, StringComparison.Ordinal))))
            {
                return true;
            }
        }

        return false;
    }

    // "They" of a quotation, or a name or group that can do wrong.
    private bool IsParty(int first, int verb, bool quoted)
    {
        if (quoted && Norm(first) == "they" && verb - first <= 2)
        {
            return true;
        }

        foreach (var (_, entity) in _article.MentionsIn(Span(first, verb)))
        {
            if (entity.Type is EntityType.GeopoliticalEntity or EntityType.Organization or EntityType.Group)
            {
                return true;
            }
        }

        return false;
    }

    private TextSpan Span(int first, int end) => new(_article.Tokens[first].Span.Start, _article.Tokens[Math.Max(first, end - 1)].Span.End);

    private string Norm(int token) => token >= 0 && token < _article.Tokens.Length ? _article.Tokens[token].Norm : "";
}
