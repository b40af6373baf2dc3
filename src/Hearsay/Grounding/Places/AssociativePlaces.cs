using System.Collections.Frozen;
using Hearsay.Grounding.World;
using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Resources;

namespace Hearsay.Grounding.Places;

/// <summary>
/// Finds names of places that only say whose something is: demonyms ("the Velorian army"), and places inside other names or right before an
/// institution ("the Dornat County Sheriff's Office", "Vessin Mayor Ana Belko"). After the taxonomy of Gritta, Pilehvar and Collier (2020): associative
/// toponyms. They are grounded, and tell what country an article speaks of, but nothing happened there.
/// </summary>
internal sealed class AssociativePlaces(Gazetteer gazetteer, ActorTable actors)
{
    private const int LongestName = 3; // tokens of a place's name that stands before a noun

    private static readonly Lazy<FrozenSet<string>> Institutions =
        new(() => ResourcePack.Get("places", "written by hand").Lines("institutions.tsv").ToFrozenSet(StringComparer.Ordinal));

    private readonly Gazetteer _gazetteer = gazetteer;
    private readonly ActorTable _actors = actors;

    /// <summary>The mentions, in no order; none overlaps one that is a place already.</summary>
    /// <param name="analyzed">The article.</param>
    /// <param name="literal">The places that something is said to be or to happen at, in text order.</param>
    public List<PlaceMention> Find(AnalyzedArticle analyzed, List<PlaceMention> literal)
    {
        var names = literal.Where(mention => mention.Candidates.Count > 0).Select(mention => mention.Name).ToHashSet(StringComparer.Ordinal);
        var covered = new bool[analyzed.Tokens.Length];
        foreach (var mention in literal)
        {
            Cover(analyzed, covered, mention.Span);
        }

        var found = new List<PlaceMention>();
        foreach (var entity in analyzed.Entities)
        {
            foreach (var mention in entity.Mentions)
            {
                if (mention.Form != MentionForm.Name || IsCovered(analyzed, covered, mention.Span))
                {
                    continue;
                }

                if (entity.Type is EntityType.Group or EntityType.GeopoliticalEntity or EntityType.Location)
                {
                    AddDemonym(analyzed, mention.Span, found);
                }
                else if (entity.Type is EntityType.Organization or EntityType.Facility)
                {
                    AddInside(analyzed, mention.Span, names, found);
                }

                Cover(analyzed, covered, mention.Span);
            }
        }

        AddBeforeInstitutions(analyzed, covered, names, found);
        return found;
    }

    private void AddDemonym(AnalyzedArticle analyzed, TextSpan span, List<PlaceMention> found)
    {
        var written = span.In(analyzed.Text);
        if (_actors.Find(NameKey.Of(written), written) is { Kind: ActorWordKind.Adjective or ActorWordKind.People, Country: { } code }
            && Countries.ByCode.TryGetValue(code, out var country))
        {
            found.Add(new PlaceMention(span, span.TextIn(analyzed.Text), null,
                [new PlaceCandidate(country.Name, country.Latitude, country.Longitude, code, "", 0, PlaceClass.Country)])
            { IsDemonym = true });
        }
    }

    /// <summary>"[Dornat County] Sheriff's Office", "University of [Vessin]".</summary>
    private void AddInside(AnalyzedArticle analyzed, TextSpan span, HashSet<string> names, List<PlaceMention> found)
    {
        var first = analyzed.TokenAtOrAfter(span.Start);
        for (var i = first; i < analyzed.Tokens.Length && analyzed.Tokens[i].Span.End <= span.End; i++)
        {
            var mayBegin = i == first || (i == first + 1 && analyzed.Tokens[first].Norm == "the") || analyzed.Tokens[i - 1].Norm is "of" or "for" or "at" or "western" or "eastern"
                or "northern" or "southern" or "central" or "greater";
            if (mayBegin && TryRead(analyzed, i, span, names, out var mention))
            {
                found.Add(mention);
                i = analyzed.TokenAtOrAfter(mention.Span.End) - 1;
            }
        }
    }

    /// <summary>"Vessin Mayor", "a Dornat County man" where no name covers the words.</summary>
    private void AddBeforeInstitutions(AnalyzedArticle analyzed, bool[] covered, HashSet<string> names, List<PlaceMention> found)
    {
        for (var i = 0; i < covered.Length; i++)
        {
            if (covered[i] || analyzed.Tokens[i].Upos is not Upos.Propn || (i > 0 && !covered[i - 1] && analyzed.Tokens[i - 1].Upos is Upos.Propn))
            {
                continue;
            }

            var end = i;
            while (end < covered.Length && end - i < LongestName + 1 && !covered[end] && analyzed.Tokens[end].Upos is Upos.Propn or Upos.Noun)
            {
                end++;
            }

            if (TryRead(analyzed, i, new TextSpan(analyzed.Tokens[i].Span.Start, analyzed.Tokens[end - 1].Span.End), names, out var mention))
            {
                found.Add(mention);
                i = analyzed.TokenAtOrAfter(mention.Span.End) - 1;
            }
        }
    }

    /// <summary>The longest name that begins at a token and that something in <paramref name="within"/> follows, or that is a place elsewhere in the article.</summary>
    private bool TryRead(AnalyzedArticle analyzed, int first, TextSpan within, HashSet<string> names, out PlaceMention mention)
    {
        for (var length = LongestName; length > 0; length--)
        {
            var last = first + length - 1;
            if (last >= analyzed.Tokens.Length || analyzed.Tokens[last].Span.End > within.End || !char.IsUpper(analyzed.Text[analyzed.Tokens[first].Span.Start])
                || analyzed.Tokens[last].Upos is Upos.Adp or Upos.Punct or Upos.Det or Upos.Num || analyzed.Tokens[last].Norm == "one") // "One News" is of no town Onè
            {
                continue;
            }

            var span = new TextSpan(analyzed.Tokens[first].Span.Start, analyzed.Tokens[last].Span.End);
            var name = span.TextIn(analyzed.Text);
            var mayBeTown = names.Contains(name) || IsFollowed(analyzed, last, within);
            var candidates = mayBeTown ? _gazetteer.Find(name) : _gazetteer.FindWider(name);
            if (candidates.Count > 0)
            {
                mention = new PlaceMention(span, name, null, candidates);
                return true;
            }
        }

        mention = null!;
        return false;
    }

    /// <summary>A state, a country or a county leaves no doubt; a town needs an institution behind it.</summary>
    private static bool IsFollowed(AnalyzedArticle analyzed, int last, TextSpan within) =>
        analyzed.Tokens[last].Norm is "county" or "parish"
        || (last + 1 < analyzed.Tokens.Length && analyzed.Tokens[last + 1].Span.End <= within.End && Institutions.Value.Contains(analyzed.Tokens[last + 1].Norm));

    private static void Cover(AnalyzedArticle analyzed, bool[] covered, TextSpan span)
    {
        for (var i = analyzed.TokenAtOrAfter(span.Start); i < covered.Length && analyzed.Tokens[i].Span.Start < span.End; i++)
        {
            covered[i] = true;
        }
    }

    private static bool IsCovered(AnalyzedArticle analyzed, bool[] covered, TextSpan span)
    {
        for (var i = analyzed.TokenAtOrAfter(span.Start); i < covered.Length && analyzed.Tokens[i].Span.Start < span.End; i++)
        {
            if (covered[i])
            {
                return true;
            }
        }

        return false;
    }
}
