using System.Collections.Frozen;
using Hearsay.Grounding.World;
using Hearsay.Resources;

namespace Hearsay.Grounding.Actors;

/// <summary>
/// Country and CAMEO code of a phrase that names or describes an actor, composed from what its words say: "Russian Foreign Ministry
/// spokeswoman" → RUSGOV, "rebels in Aleppo" → SYRREB. After the actor dictionaries of TABARI and PETRARCH, but with a head and its
/// modifiers instead of patterns. What no word says stays null: there are no fall-back codes.
/// </summary>
internal sealed class ActorCoder(ActorTable table, Gazetteer gazetteer)
{
    /// <summary>A longer phrase is no description of one actor; the rest is not looked at.</summary>
    private const int MaxWords = 40;

    private static readonly FrozenSet<string> Diplomats = ListedWords.Of("actors", "diplomat");

    private readonly ActorTable _table = table;
    private readonly Gazetteer _gazetteer = gazetteer;

    /// <summary>Codes a phrase.</summary>
    /// <param name="phrase">The phrase as it stands in the text.</param>
    /// <param name="day">The article's day, for groups that were something else before or after; null when it is not known.</param>
    public (string? Country, string? Code) CodeOf(string phrase, DateOnly? day = null)
    {
        var hits = ActorPhrase.Read(_table, phrase, MaxWords, day);
        return Compose(hits, 0);
    }

    private (string? Country, string? Code) Compose(ActorPhrase phrase, int from)
    {
        var end = phrase.EndOfHead(from);
        var head = LastRole(phrase, from, end);
        var named = First(phrase, from, end, hit => hit.Word.Kind == ActorWordKind.Named);
        var country = CountryIn(phrase, from, end);
        var (role, isOwn) = head is { } known ? RoleOf(phrase, from, known) : (null, false);

        if (named is { } own)
        {
            return Named(phrase, own, country, head);
        }

        var isWeak = head is null || head.Value.Word.Kind != ActorWordKind.StrongRole;
        if (country is null && end < phrase.Count)
        {
            // "spokesman for the Russian foreign ministry": what comes after the preposition tells.
            var link = phrase.Text(end);
            var (tailCountry, tailCode) = head is null && end == from ? (null, null) : Tail(phrase, end + 1);
            if (tailCountry is not null || tailCode is not null)
            {
                if (link is "of" or "for" or "from" or "with" or "at" or "in" && isWeak && head is not null && tailCode is not null && tailCode.Length > 3)
                {
                    return (tailCountry, tailCode);
                }

                if (role is not null && Belongs(phrase, head, role, link) && tailCountry is not null)
                {
                    return (tailCountry, tailCountry + Aged(phrase, from, end, role));
                }
            }
        }

        if (country is { } hit)
        {
            var code = hit.Word.Country!;
            return role is not null ? (code, code + Aged(phrase, from, end, role))
                : hit.Word.Kind == ActorWordKind.Metonym && head is null ? (code, code + "GOV")
                : (code, code);
        }

        // "leader" alone does not tell of whom; "ministry spokesperson" does.
        return role is null || (isOwn && head!.Value.Word.Kind == ActorWordKind.TiedRole) ? (null, null) : (null, Aged(phrase, from, end, role));
    }

    /// <summary>
    /// Whether "of Norway" or "in Oslo" after a head tells whose it is: an army near a town, or a diplomat in one, may be anybody's.
    /// </summary>
    private static bool Belongs(ActorPhrase phrase, ActorHit? head, string role, string link)
    {
        if (head is not { } known)
        {
            return false;
        }

        var isVisitor = role is "MIL" or "MED" or "BUS" or "NGO"
            || Diplomats.Contains(phrase.Text(known.End - 1));
        return link is "of" or "for" or "from" || (link is "in" or "based" && !isVisitor);
    }

    /// <summary>An organisation with a code of its own; a country before it tells whose it is ("Peruvian Congress").</summary>
    private static (string? Country, string? Code) Named(ActorPhrase phrase, ActorHit own, ActorHit? country, ActorHit? head)
    {
        if (country is { Word.Country: { } nation } && country.Value.Start < own.Start)
        {
            // "Syria's U.N. ambassador" speaks for Syria.
            if (own.Word.Country is null && head is { } last && last.Start > own.Start && phrase.Text(last.End - 1) is "ambassador" or "envoy" or "mission" or "representative" or "delegate")
            {
                return (nation, nation + "GOV");
            }

            if (own.Word.Country is not null && own.Word.Country != nation && own.Word.Code is { Length: 6 } code)
            {
                return (nation, nation + code[3..]);
            }
        }

        return (own.Word.Country, own.Word.Code);
    }

    private (string? Country, string? Code) Tail(ActorPhrase phrase, int from)
    {
        if (from >= phrase.Count)
        {
            return (null, null);
        }

        var end = phrase.EndOfHead(from);
        var composed = Compose(phrase, from);
        if (composed != (null, null))
        {
            return composed;
        }

        return _gazetteer.CountryOfTown(phrase.Written(from, end)) is { } country ? (country, null) : (null, null);
    }

    /// <summary>The role that a head with what stands before it comes to, and whether it is the head's own.</summary>
    private static (string? Code, bool IsOwn) RoleOf(ActorPhrase phrase, int from, ActorHit head)
    {
        if (head.Word.Kind == ActorWordKind.StrongRole)
        {
            return (head.Word.Code, true);
        }

        for (var i = phrase.Hits.Count - 1; i >= 0; i--)
        {
            var hit = phrase.Hits[i];
            if (hit.End <= head.Start && hit.Start >= from && hit.Word.Kind is ActorWordKind.StrongRole or ActorWordKind.WeakRole)
            {
                return (hit.Word.Code, false);
            }
        }

        return (head.Word.Code, true);
    }

    private static ActorHit? LastRole(ActorPhrase phrase, int from, int end)
    {
        for (var i = phrase.Hits.Count - 1; i >= 0; i--)
        {
            var hit = phrase.Hits[i];
            if (hit.Start >= from && hit.End <= end && hit.Word.IsRole)
            {
                return hit;
            }
        }

        return null;
    }

    private static ActorHit? CountryIn(ActorPhrase phrase, int from, int end) =>
        First(phrase, from, end, hit => hit.Word.IsCountry && !phrase.IsSideline(hit));

    private static ActorHit? First(ActorPhrase phrase, int from, int end, Func<ActorHit, bool> predicate)
    {
        foreach (var hit in phrase.Hits)
        {
            if (hit.Start >= from && hit.End <= end && predicate(hit))
            {
                return hit;
            }
        }

        return null;
    }

    /// <summary>Who has left office belongs to the elites, not to the government.</summary>
    private static string Aged(ActorPhrase phrase, int from, int end, string role)
    {
        if (role == "GOV")
        {
            for (var i = from; i < end; i++)
            {
                if (phrase.Text(i) is "former" or "ex" or "ousted" or "deposed" or "onetime")
                {
                    return "ELI";
                }
            }
        }

        return role;
    }
}
