using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Model;

namespace Hearsay.Grounding.Places;

/// <summary>
/// Where and when a figure holds: the nearest place and time that hang, in the tree, on the same verb as the figure, or on what it counts. A place or
/// time of another clause ("police said on Friday") is not taken. Walks up the tree are bounded.
/// </summary>
internal sealed class FigureSetting(AnalyzedArticle analyzed, ImmutableArray<Place> places, ImmutableArray<TimeExpression> times)
{
    private const int Deepest = 12; // steps up the tree from a figure

    private readonly AnalyzedArticle _analyzed = analyzed;
    private readonly ImmutableArray<Place> _places = places;
    private readonly ImmutableArray<TimeExpression> _times = times;

    /// <summary>The quantity with place and time, where its clause tells them; shares and prices have none.</summary>
    public Quantity Complete(Quantity quantity)
    {
        var sentence = _analyzed.SentenceAt(quantity.Span.Start);
        if (sentence < 0 || quantity.Of is null || quantity.Unit is "percent" or "percentage point")
        {
            return quantity;
        }

        var bounds = _analyzed.Sentences[sentence];
        var figure = Math.Min(_analyzed.TokenAtOrAfter(quantity.Span.End - 1), bounds.EndToken - 1);
        while (figure > bounds.FirstToken && _analyzed.Tokens[figure].Span.Start >= quantity.Span.End)
        {
            figure--;
        }

        var verb = VerbOf(figure, out var counted);
        var place = Nearest(_places, bounds, quantity.Span, one => one.Span, one => one.Latitude is not null && IsThere(one.Span, verb, counted));
        var time = Nearest(_times, bounds, quantity.Span, one => one.Span, one => one.Type is TimeType.Date or TimeType.Time && HangsOn(one.Span, verb, counted));
        return quantity with
        {
            Place = place is null ? null : new PlaceReference(place.Span, place.Name, place.Country),
            Time = time is null ? null : new TimeReference(time.Span, time.Value),
        };
    }

    /// <summary>The verb above a figure, and the noun nearest to it that it counts.</summary>
    private int VerbOf(int token, out int counted)
    {
        counted = token;
        var at = token;
        for (var step = 0; step < Deepest; step++)
        {
            var head = _analyzed.Tokens[at].Head;
            if (head < 0)
            {
                return -1;
            }

            if (_analyzed.Tokens[at].Relation is "nummod" or "compound" or "nmod:unmarked" or "det" or "advmod" && _analyzed.Tokens[head].Upos is Upos.Noun or Upos.Propn or Upos.Num)
            {
                counted = head;
            }

            if (_analyzed.Tokens[head].Upos is Upos.Verb)
            {
                return head;
            }

            at = head;
        }

        return -1;
    }

    private static T? Nearest<T>(ImmutableArray<T> all, Sentence bounds, TextSpan figure, Func<T, TextSpan> spanOf, Func<T, bool> fits)
        where T : class
    {
        T? best = null;
        var distance = int.MaxValue;
        for (var i = FirstIn(all, bounds.Span.Start, spanOf); i < all.Length && spanOf(all[i]).Start < bounds.Span.End; i++)
        {
            var span = spanOf(all[i]);
            var away = span.Start >= figure.End ? span.Start - figure.End : figure.Start - span.End;
            if (away >= 0 && away < distance && fits(all[i]))
            {
                best = all[i];
                distance = away;
            }
        }

        return best;
    }

    private static int FirstIn<T>(ImmutableArray<T> all, int start, Func<T, TextSpan> spanOf)
    {
        var low = 0;
        var high = all.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (spanOf(all[middle]).Start < start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>"in Aleppo", "near the town of Aleppo": behind a preposition of rest, not "from Aleppo", "Aleppo's governor".</summary>
    private bool IsThere(TextSpan span, int verb, int counted)
    {
        var at = _analyzed.TokenAtOrAfter(span.Start);
        for (var step = 0; step < Deepest && at >= 0 && at < _analyzed.Tokens.Length; step++)
        {
            if (at == verb || at == counted)
            {
                return false;
            }

            if (CaseOf(at) is { } link)
            {
                if (link is "in" or "at" or "near" or "outside" or "around" or "across" or "inside" or "within" or "throughout" or "on" or "off" or "along")
                {
                    return HangsOn(_analyzed.Tokens[at].Span, verb, counted);
                }

                if (link is not "of")
                {
                    return false;
                }
            }
            else if (_analyzed.Tokens[at].Relation is "nmod:poss" or "nsubj" or "nsubj:pass" or "obj")
            {
                return false;
            }

            at = _analyzed.Tokens[at].Head;
        }

        return false;
    }

    private string? CaseOf(int token)
    {
        for (var i = token - 1; i >= 0 && i >= token - Deepest; i--)
        {
            if (_analyzed.Tokens[i].Head == token && _analyzed.Tokens[i].Relation == "case")
            {
                return _analyzed.Tokens[i].Norm;
            }
        }

        return null;
    }

    /// <summary>Whether the way up from a span comes to the counted noun, or to the figure's verb without another clause's verb before it.</summary>
    private bool HangsOn(TextSpan span, int verb, int counted)
    {
        var at = _analyzed.TokenAtOrAfter(span.Start);
        for (var step = 0; step < Deepest && at >= 0 && at < _analyzed.Tokens.Length; step++)
        {
            if (at == verb || at == counted)
            {
                return true;
            }

            var token = _analyzed.Tokens[at];
            if (token.Relation is "nsubj" or "nsubj:pass" or "obj" or "nmod:poss")
            {
                // "the panel set up by the April truce has met 14 times"
                return false;
            }

            if (token.Upos == Upos.Verb && token.Relation is not ("acl" or "xcomp" or "amod"))
            {
                return false;
            }

            at = token.Head;
        }

        return false;
    }
}
