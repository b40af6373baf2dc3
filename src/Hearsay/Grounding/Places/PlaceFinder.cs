using System.Collections.Immutable;
using Hearsay.Grounding.World;
using Hearsay.Language;
using Hearsay.Model;

namespace Hearsay.Grounding.Places;

/// <summary>A name used as a place, before it is known which.</summary>
/// <param name="Span">The words.</param>
/// <param name="Name">The same words as a string.</param>
/// <param name="Qualifier">The state or country that follows after a comma ("Springfield, Ill."); null for none.</param>
/// <param name="Candidates">What it can mean; empty for a name that no gazetteer holds.</param>
internal sealed record PlaceMention(TextSpan Span, string Name, string? Qualifier, IReadOnlyList<PlaceCandidate> Candidates)
{
    /// <summary>Whether it is an adjective or demonym, which tells little of what the article's towns are.</summary>
    public bool IsDemonym { get; init; }
}

/// <summary>
/// Finds names used as places: mentions of geopolitical entities and locations, and names after a preposition of place. Adjectives and
/// demonyms are none, nor are capitals that act for their government ("Moscow said").
/// </summary>
internal sealed class PlaceFinder(Gazetteer gazetteer, ActorTable actors)
{
    private const int LongestName = 5; // tokens of a place's name

    private readonly Gazetteer _gazetteer = gazetteer;
    private readonly ActorTable _actors = actors;

    /// <summary>The names in text order.</summary>
    /// <param name="analyzed">The article.</param>
    /// <param name="times">Its time expressions; "August" in one of them is no place.</param>
    public List<PlaceMention> Find(AnalyzedArticle analyzed, ImmutableArray<TimeExpression> times)
    {
        var starts = times.Select(time => time.Span.Start).ToArray();
        var found = new List<PlaceMention>();
        var taken = new List<TextSpan>();
        var known = new Dictionary<string, IReadOnlyList<PlaceCandidate>>(StringComparer.Ordinal);
        foreach (var entity in analyzed.Entities)
        {
            foreach (var mention in entity.Mentions)
            {
                if (mention.Form != MentionForm.Name)
                {
                    continue;
                }

                taken.Add(mention.Span);
                if (entity.Type is EntityType.GeopoliticalEntity or EntityType.Location
                    && !IsTime(mention.Span) && IsPlace(analyzed, mention.Span))
                {
                    Add(mention.Span, mustBeKnown: false);
                }
            }
        }

        taken.Sort();
        foreach (var span in AfterPrepositions(analyzed, taken))
        {
            Add(span, mustBeKnown: true);
        }

        found.Sort((left, right) => left.Span.CompareTo(right.Span));
        return found;

        bool IsTime(TextSpan span)
        {
            var at = Array.BinarySearch(starts, span.Start);
            var before = at >= 0 ? at : ~at - 1;
            return before >= 0 && times[before].Span.Contains(span);
        }

        void Add(TextSpan span, bool mustBeKnown)
        {
            if (mustBeKnown && IsTime(span))
            {
                return;
            }

            var name = span.TextIn(analyzed.Text);
            if (!known.TryGetValue(name, out var candidates))
            {
                known[name] = candidates = _gazetteer.Find(name);
            }

            if (candidates.Count > 0 || !mustBeKnown)
            {
                found.Add(new PlaceMention(span, name, QualifierAfter(analyzed, span), candidates));
            }
        }
    }

    /// <summary>False for adjectives, demonyms, and capitals that act.</summary>
    private bool IsPlace(AnalyzedArticle analyzed, TextSpan span)
    {
        var written = span.In(analyzed.Text);
        var word = _actors.Find(NameKey.Of(written), written);
        if (word is null)
        {
            return true;
        }

        // "the Kremlin" is an office, whatever it was taken for.
        if (word.Kind == ActorWordKind.Named && !word.IsUser && _gazetteer.Find(written).Count == 0)
        {
            return false;
        }

        if (word.Kind is ActorWordKind.Adjective or ActorWordKind.People && !_gazetteer.IsUsers(written))
        {
            return false;
        }

        return word.Kind != ActorWordKind.Metonym || !Acts(analyzed, span);
    }

    /// <summary>True for a name that does something ("Moscow said") rather than being where something is.</summary>
    public static bool Acts(AnalyzedArticle analyzed, TextSpan span)
    {
        var next = analyzed.TokenAtOrAfter(span.End);
        if (next + 2 < analyzed.Tokens.Length && analyzed.Tokens[next].Norm == "and" && analyzed.Tokens[next + 1].Upos == Upos.Propn)
        {
            next += 2;
        }

        next = next < analyzed.Tokens.Length && analyzed.Tokens[next].Upos == Upos.Adv ? next + 1 : next;
        return next < analyzed.Tokens.Length && analyzed.Tokens[next].Upos is Upos.Verb or Upos.Aux && !IsAfterPreposition(analyzed, span);
    }

    public static bool IsAfterPreposition(AnalyzedArticle analyzed, TextSpan span)
    {
        var before = analyzed.TokenAtOrAfter(span.Start) - 1;
        return before >= 0 && IsPreposition(analyzed.Tokens[before].Norm);
    }

    private static bool IsPreposition(string norm) => norm is "in" or "near" or "outside" or "inside" or "around" or "across" or "from" or "at" or "into"
        or "through" or "throughout" or "toward" or "towards" or "to" or "of" or "between" or "over" or "on";

    /// <summary>Capitalised names right after a preposition of place that no mention covers.</summary>
    private static IEnumerable<TextSpan> AfterPrepositions(AnalyzedArticle analyzed, List<TextSpan> taken)
    {
        var next = 0;
        for (var i = 1; i < analyzed.Tokens.Length; i++)
        {
            var token = analyzed.Tokens[i];
            if (analyzed.Tokens[i - 1].Norm is not ("in" or "near" or "outside" or "inside" or "around" or "across" or "from" or "throughout"))
            {
                continue;
            }

            var end = i;
            while (end < analyzed.Tokens.Length && end - i < LongestName && analyzed.Tokens[end].Upos == Upos.Propn && char.IsUpper(analyzed.Text[analyzed.Tokens[end].Span.Start]))
            {
                end++;
            }

            if (end == i)
            {
                continue;
            }

            var span = new TextSpan(token.Span.Start, analyzed.Tokens[end - 1].Span.End);
            while (next < taken.Count && taken[next].End <= span.Start)
            {
                next++;
            }

            if (next >= taken.Count || !taken[next].Overlaps(span))
            {
                yield return span;
            }
        }
    }

    /// <summary>", Ill." or ", France" after a name.</summary>
    private static string? QualifierAfter(AnalyzedArticle analyzed, TextSpan span)
    {
        var comma = analyzed.TokenAtOrAfter(span.End);
        var end = comma + 1;
        while (end < analyzed.Tokens.Length && end - comma <= 3 && char.IsUpper(analyzed.Text[analyzed.Tokens[end].Span.Start]))
        {
            end++;
        }

        if (comma >= analyzed.Tokens.Length || analyzed.Tokens[comma].Norm != "," || end == comma + 1)
        {
            return null;
        }

        return analyzed.Text[analyzed.Tokens[comma + 1].Span.Start..analyzed.Tokens[end - 1].Span.End];
    }
}
