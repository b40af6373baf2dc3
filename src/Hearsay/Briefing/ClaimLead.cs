using System.Collections.Frozen;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Stories;
using Hearsay.Model;
using Hearsay.Resources;

namespace Hearsay.Briefing;

/// <summary>
/// Who makes a claim and how, to stand before its words: in the words of the page where they lead up to them ("John Kerry blamed", "Aid groups are calling for"),
/// since a verb of our own does not go with every content ("said global law"); else the name and a verb that goes with any ("Ruben Halvik said:").
/// </summary>
internal static class ClaimLead
{
    private const int MostCharacters = 60; // characters between the sentence's start and its cue, else no lead is cut away
    private const string That = " that";

    // A name in the singular cannot stand before these; the page's own subject can.
    private static readonly FrozenSet<string> Plurals = ListedWords.Of("cues", "plural-verb");
    private static readonly FrozenSet<string> Pronouns = FrozenSet.ToFrozenSet(["they", "we", "both", "all", "some", "others", "who", "which", "that"], StringComparer.OrdinalIgnoreCase);

    // What sentences begin with, and names do not.
    private static readonly FrozenSet<string> Openings = FrozenSet.ToFrozenSet(
        ["The", "A", "An", "All", "Some", "No", "Not", "Nobody", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "At", "In", "On", "It",
            "There", "This", "These", "Those", "We", "He", "She", "They"],
        StringComparer.Ordinal);

    /// <summary>The lead of a claim; empty where its words begin with who says it.</summary>
    /// <param name="told">The claim and the statement that tells it.</param>
    public static string Of(ToldClaim told) => ClaimText.Capital(told.Statement is { } statement ? LeadOf(told, statement) : "the pages themselves say:");

    private static string LeadOf(ToldClaim told, Statement statement)
    {
        var (words, text) = (told.Claim.Text, told.Record.Text);
        var names = NamesOf(told);
        if (told.NamesSource)
        {
            return told.BeginsWithSource ? "" : Joined(told, names) + ":"; // the words say themselves who says it
        }

        var begins = statement.Content is [var first, ..] && words.StartsWith(text[first.Start..Math.Min(first.End, first.Start + MostCharacters)].TrimEnd(',', ' '), StringComparison.Ordinal);
        var lead = begins && PredicateOf(text, statement) is { } predicate && SubjectOf(told, statement, predicate, names) is { } subject
            ? $"{subject} {predicate}".TrimEnd()
            : $"{Joined(told, names)} {ClaimVerb.Of(told)}";
        if (IsDeniedClause(told, statement) && told.Claim.Speakers.For is { IsEmpty: false } sayers)
        {
            return $"{Listed([.. sayers.Select(Short)])} said, and {(lead.EndsWith(That, StringComparison.Ordinal) ? lead[..^That.Length] : lead)}, that";
        }

        return (statement.Cue is [var colon, ..] && colon.TextIn(text).Trim() == ":") || told.IsQuoted || IsSentence(words, text) || IsInTitleCase(words) ? lead + ":" : lead;
    }

    // Where what is denied stands for a claim, those who say it are named as well: the line would else be the denial's.
    private static bool IsDeniedClause(ToldClaim told, Statement statement) =>
        statement.Act == SpeechAct.Deny && told.Member!.Side == ClaimSide.Against && told.Claim.Text.StartsWith("that ", StringComparison.Ordinal);

    // What begins a sentence of the page keeps its capital: it goes behind a colon, not on after a verb.
    private static bool IsSentence(string words, string text)
    {
        if (!char.IsUpper(words[0]))
        {
            return false;
        }

        var at = text.IndexOf(words.Split('…', 2)[0].TrimEnd(), StringComparison.Ordinal);
        return Openings.Contains(words.Split(' ', 2)[0]) || at < 0 || text.AsSpan(0, at) is [.., '\n']
            || text.AsSpan(0, at).TrimEnd() is [] or [.., '.' or '?' or '!' or '"' or '“' or '”' or ':' or '—' or '–' or '-' or ')'];
    }

    // A headline's words have capitals, but for a few short ones.
    private static bool IsInTitleCase(string claim)
    {
        const int Least = 4;
        var words = claim.Split(' ');
        return words.Length >= Least && char.IsUpper(claim[0]) && !Array.Exists(words, word => word.Length > 3 && char.IsLower(word[0]));
    }

    // Words in marks of quotation are those of one speaker, whoever else stands for what they say.
    private static string[] NamesOf(ToldClaim told) =>
        told.HasQuotation && OwnNamesOf(told.Member!) is [_, ..] own ? own
        : told.Claim.Speakers.Of(told.Member!.Side) is { IsEmpty: false } side ? [.. side]
        : [.. told.Claim.Speakers.For, .. told.Claim.Speakers.Against];

    /// <summary>Who makes a statement: names, or the words that describe a nameless source.</summary>
    public static string[] OwnNamesOf(ClaimStatement statement) => [.. StorySpeaker.AllOf(statement).Select(speaker => speaker.Name)];

    private static string Joined(ToldClaim told, string[] names) => names switch
    {
        [] => told.Member!.Anonymous is { } anonymous ? WithArticle(told, anonymous) : "no speaker named",
        [var one] => WithArticle(told, one),
        _ => Listed(WithoutShorter([.. names.Select(Short).Distinct(StringComparer.OrdinalIgnoreCase)])),
    };

    // "An officer" beside "an officer of the port" is named already.
    private static string[] WithoutShorter(string[] names) => Array.FindAll(names, name => !Array.Exists(names, other => other.StartsWith(name + " ", StringComparison.OrdinalIgnoreCase)));

    // "A nurse who asked not to be named" is a nurse beside others.
    private static string Short(string name) => name.Split([" who ", " that ", " whose "], StringSplitOptions.None)[0];

    private static string Listed(string[] names) => names switch
    {
        [var one] => one,
        [.. var most, var last] when names.Length <= 3 => $"{string.Join(", ", most)} and {last}",
        _ => FormattableString.Invariant($"{names[0]}, {names[1]} and {names.Length - 2} others"),
    };

    // "An engineer", "the Interior Ministry": with the article that the page has before the words.
    private static string WithArticle(ToldClaim told, string name)
    {
        if (told.Statement is not { Source: [var source, ..] } || source.TextIn(told.Record.Text).Split(' ', 2) is not [var article, var rest])
        {
            return name;
        }

        var isNameless = told.Member!.Speaker is null;
        var isSame = rest.StartsWith(name, StringComparison.OrdinalIgnoreCase) || (isNameless && name.StartsWith(rest.Split(' ')[0], StringComparison.OrdinalIgnoreCase));
        return isSame && (article is "the" or "The" || (article is "a" or "A" or "an" or "An" && (isNameless || char.IsLower(rest[0])))) ? $"{article} {name}" : name;
    }

    // The words from the cue to the content, where the source stands right before them and the cue is a finite verb: no sentence can be made of "adding that".
    private static string? PredicateOf(string text, Statement statement)
    {
        if (statement.Cue is not [var cue, ..] || statement.Source is not [.., var source] || source.End > cue.Start)
        {
            return null;
        }

        // "were unable to verify": the infinitive alone would say that they did.
        var start = cue.TextIn(text).StartsWith("to ", StringComparison.Ordinal) ? source.End : cue.Start;
        var end = statement.Content[0].Start;
        if (cue.Start >= end || end - start > MostCharacters || statement.Cue[^1].Start >= end)
        {
            return null;
        }

        var words = Lowered(WithoutAdverb(text[start..end].Trim()));
        var isFinite = !words.Split(' ', 2)[0].EndsWith("ing", StringComparison.Ordinal);
        return isFinite && words.AsSpan().IndexOfAny("\n\r.;\"“") < 0 ? WithConjunction(words.TrimEnd(',', ':', ' '), text[end..]) : null;
    }

    // Of several names what is past goes with all ("Ana Belko and the ministry said"), and of what is not with the one whose words they are.
    private static string? SubjectOf(ToldClaim told, Statement statement, string predicate, string[] names)
    {
        var verb = predicate.Split(' ', 2)[0];
        if (!Plurals.Contains(verb))
        {
            return names.Length > 1 && ClaimVerb.IsPast(verb) ? Joined(told, names) : OwnNamesOf(told.Member!) is [var own, ..] ? WithArticle(told, own) : null;
        }

        var words = statement.Source[0].TextIn(told.Record.Text);
        return words.Length <= MostCharacters && !Pronouns.Contains(words.Split(' ', 2)[0]) ? words : null;
    }

    private static string WithoutAdverb(string words) => words.StartsWith("also ", StringComparison.Ordinal) ? words[5..] : words;

    // In a headline verbs have capitals.
    private static string Lowered(string words) => words.Length > 1 && char.IsLower(words[1]) ? char.ToLowerInvariant(words[0]) + words[1..] : words;

    // "Said it would", but "denied on Monday that its planes".
    private static string WithConjunction(string words, string content)
    {
        var bare = words.EndsWith(That, StringComparison.Ordinal) ? words[..^That.Length] : words;
        var hadThat = bare.Length < words.Length || content.StartsWith("that ", StringComparison.Ordinal);
        return hadThat && bare.Contains(' ', StringComparison.Ordinal) ? bare + That : bare;
    }
}
