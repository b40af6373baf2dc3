using System.Globalization;
using Hearsay.Grounding.Quantities;
using Hearsay.Language;
using Hearsay.Ledger;
using Hearsay.Ledger.Propositions;
using Hearsay.Model;

namespace Hearsay.Briefing.Timelines;

/// <summary>What a clause speaks of and what is done in it: what two pages that tell one event have in common.</summary>
internal sealed class ClauseMatter
{
    private const string Violence = "violence";

    private static readonly ConceptTable Concepts = ConceptTable.Instance;

    private readonly ArticleRecord _record;
    private readonly AnalyzedArticle _analyzed;
    private readonly FiniteClauses _tree;
    private readonly int _clause;
    private readonly HashSet<string> _acts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _features = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Reads a clause.</summary>
    /// <param name="record">The page.</param>
    /// <param name="analyzed">Its words.</param>
    /// <param name="tree">The tree of the sentence.</param>
    /// <param name="clause">The word that heads the clause.</param>
    /// <param name="events">The events in it.</param>
    public ClauseMatter(ArticleRecord record, AnalyzedArticle analyzed, FiniteClauses tree, int clause, IReadOnlyList<Event> events)
    {
        (_record, _analyzed, _tree, _clause) = (record, analyzed, tree, clause);
        var own = events.Where(IsOwn).ToArray();
        Gravity = own.Select(Deeds.GravityOf).DefaultIfEmpty(Deeds.IsDecision(tree[clause].Lemma) ? Deeds.OfDecision : 0).Max();
        ReadWords(own);
    }

    /// <summary>What is done: concepts, else stems.</summary>
    public IReadOnlySet<string> Acts => _acts;

    /// <summary>What is spoken of.</summary>
    public IReadOnlyDictionary<string, double> Features => _features;

    /// <summary>Which of the features are proper names.</summary>
    public IReadOnlySet<string> Names => _names;

    /// <summary>How much it changes, 0 to 3.</summary>
    public int Gravity { get; private set; }

    private void ReadWords(IReadOnlyList<Event> events)
    {
        var subject = _tree.Subject(_clause);
        foreach (var token in _tree.All)
        {
            var inside = _tree.ClauseOf(token) == _clause || (subject >= 0 && _tree.IsUnder(token, subject) && _tree.ClauseOf(token) == _tree.ClauseOf(subject));
            if (inside && !_record.Times.Any(time => time.Span.Contains(_tree[token].Span)))
            {
                Read(token, events);
            }
        }
    }

    private void Read(int token, IReadOnlyList<Event> events)
    {
        var (span, word) = (_tree[token].Span, _tree[token].Norm);
        if (_record.Quantities.FirstOrDefault(quantity => quantity.Span.Contains(span)) is { } quantity)
        {
            ReadFigure(quantity, token);
            return;
        }

        var stem = ContentWords.Stem(word);
        var concept = Concepts.ConceptOf(word, stem);
        var rarity = ContentWords.WeightOf(stem);
        var feature = concept is null ? stem : "=" + concept;
        if (concept is not null)
        {
            _features[feature] = FeatureWeights.Concept;
        }
        else if (rarity >= FeatureWeights.LeastWord && stem.Length > 2)
        {
            _features[feature] = Math.Min(rarity, FeatureWeights.MostWord);
        }

        if (_tree[token].Upos == Upos.Propn && _features.ContainsKey(feature))
        {
            _names.Add(feature);
        }

        var isOfVerb = token == _clause || (_tree[token].Upos == Upos.Verb && !_tree.Is(token, "amod") && !IsApart(token));
        var isViolent = concept is not null && Concepts.FamilyOf(concept) == Violence && (isOfVerb || events.Any(e => e.Trigger.Contains(span)));
        if (isViolent)
        {
            ReadBloodshed();
        }

        Gravity = token == _clause && concept is not null ? Math.Max(Gravity, Deeds.GravityOf(concept)) : Gravity;
        if (token == _clause || isViolent || events.Any(e => e.Trigger.Contains(span)))
        {
            _acts.Add(feature);
        }
    }

    private void ReadFigure(Quantity quantity, int token)
    {
        if ((quantity.Value ?? quantity.Low ?? quantity.High) is { } value)
        {
            _features["#" + value.ToString(CultureInfo.InvariantCulture)] = FeatureWeights.Figure;
        }

        if (quantity.Of is { } of && QuantityTable.FateClass(of) == "killed" && IsSide(token))
        {
            _acts.Add("=kill");
            ReadBloodshed();
        }
    }

    // "twenty people died", "killed twenty", unlike "a toll of twenty": those who are counted are subject or object.
    private bool IsSide(int token)
    {
        while (token >= 0 && token != _clause && (_tree[token].Relation is "nummod" or "advmod" or "amod" or "nmod:unmarked" or "compound" or "conj" || _tree.Is(token, "nsubj")
            || _tree.Is(token, "obj") || _tree[token].Upos == Upos.Verb))
        {
            token = _tree.Head(token);
        }

        return token == _clause;
    }

    // An attack and what comes of it are told of one event.
    private void ReadBloodshed()
    {
        _acts.Add("~" + Violence);
        Gravity = Deeds.Gravest;
    }

    private bool IsOwn(Event e) => !IsApart(_analyzed.TokenAtOrAfter(e.Trigger.Start));

    // "stopped because of shelling", "the truce collapsed after a strike": told of as something else.
    private bool IsApart(int token)
    {
        for (var up = token; up >= 0 && up != _clause; up = _tree.Head(up))
        {
            if (_tree.Children(up).Any(child => _tree[child].Relation is "case" or "mark" && _tree[child].Norm is not ("in" or "by" or "during")))
            {
                return true;
            }
        }

        return false;
    }
}
