using System.Collections.Frozen;
using Hearsay.Ledger.Claims;
using Hearsay.Model;

namespace Hearsay.Briefing;

/// <summary>
/// Who makes a claim and how, to stand before its words: in the words of the page where they lead up to them ("John Kerry blamed", "Aid groups are calling for"),
/// since a verb of our own does not go with every content ("said global law"); else the name and what the statement does ("Ruben Halvik denied").
/// </summary>
internal static class ClaimLead
{
    private const int MostCharacters = 60;

    // A name in the singular cannot stand before these; the page's own subject can.
    private static readonly FrozenSet<string> Plurals = FrozenSet.ToFrozenSet(["do", "have", "are", "were", "say", "contend", "insist", "claim", "argue", "call", "warn", "deny"], StringComparer.Ordinal);
    private static readonly FrozenSet<string> Pronouns = FrozenSet.ToFrozenSet(["they", "we", "both", "all", "some", "others", "who", "which", "that"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The lead of a claim.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="record">The page in whose words it is given.</param>
    /// <param name="statement">The statement of that page in whose words it is given.</param>
    public static string Of(Claim claim, ArticleRecord record, Statement statement) => Capital(LeadOf(claim, record, statement));

    // A nameless source begins the line: "Two officials said".
    private static string Capital(string lead) => char.ToUpperInvariant(lead[0]) + lead[1..];

    private static string LeadOf(Claim claim, ArticleRecord record, Statement statement)
    {
        var names = NamesOf(claim);
        if (statement.Source is [var source, ..] && claim.Text.StartsWith(source.TextIn(record.Text), StringComparison.Ordinal))
        {
            return Joined(claim, names) + ":"; // the words say themselves who says it
        }

        var begins = statement.Content is [var first, ..] && claim.Text.StartsWith(first.TextIn(record.Text), StringComparison.Ordinal);
        var lead = begins && names.Length <= 1 && PredicateOf(record.Text, statement) is { } predicate && SubjectOf(record.Text, statement, predicate, names) is { } subject
            ? $"{subject} {predicate}"
            : $"{Joined(claim, names)} {BriefWords.PastOf(ActOf(claim, record, statement))}";
        var accuses = statement.Act == SpeechAct.Accuse && lead.EndsWith("accused", StringComparison.Ordinal);
        return (claim.Text is ['"' or '“' or '‘' or '\'', ..] || IsSentence(claim.Text, record.Text) || IsInTitleCase(claim.Text)) && !accuses ? lead + ":" : lead;
    }

    // Whose words stand for a claim and deny something else ("The order came by telephone. We asked for it in writing, and got none") says it.
    private static SpeechAct ActOf(Claim claim, ArticleRecord record, Statement statement) =>
        statement.Act == SpeechAct.Deny && claim.Statements.Any(own => own.Side == ClaimSide.For && own.Article == record.Identity && string.Equals(own.Statement, statement.Id, StringComparison.Ordinal))
            && claim.Statements.Any(other => other.Side == ClaimSide.Against)
            ? SpeechAct.Assert
            : statement.Act;

    // What begins a sentence of the page keeps its capital: it goes behind a colon, not on after a verb.
    private static bool IsSentence(string claim, string text)
    {
        var at = char.IsUpper(claim[0]) ? text.IndexOf(claim.Split('…', 2)[0].TrimEnd(), StringComparison.Ordinal) : -1;
        return at >= 0 && text.AsSpan(0, at).TrimEnd() is [] or [.., '.' or '?' or '!' or '"' or '“' or '”' or ':'];
    }

    // A headline's words have capitals, but for a few short ones.
    private static bool IsInTitleCase(string claim)
    {
        const int Least = 4;
        var words = claim.Split(' ');
        return words.Length >= Least && char.IsUpper(claim[0]) && !Array.Exists(words, word => word.Length > 3 && char.IsLower(word[0]));
    }

    private static string[] NamesOf(Claim claim) =>
        [.. (claim.Speakers.For is { IsEmpty: false } stand ? stand : claim.Speakers.Against).Distinct(StringComparer.Ordinal)];

    private static string Joined(Claim claim, string[] names) => names switch
    {
        [] => claim.Statements.Select(statement => statement.Anonymous).OfType<string>().FirstOrDefault() is { } anonymous ? anonymous + " (not named)" : "no speaker named",
        [var one] => one,
        [.. var most, var last] when names.Length <= 3 => $"{string.Join(", ", most)} and {last}",
        _ => FormattableString.Invariant($"{names[0]}, {names[1]} and {names.Length - 2} others"),
    };

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
        return isFinite && words.AsSpan().IndexOfAny("\n\r.;\"“") < 0 ? WithoutConjunction(words).TrimEnd(',', ':', ' ') : null;
    }

    private static string? SubjectOf(string text, Statement statement, string predicate, string[] names)
    {
        if (!Plurals.Contains(predicate.Split(' ', 2)[0]))
        {
            return names is [var one] ? one : null;
        }

        var words = statement.Source[0].TextIn(text);
        return words.Length <= MostCharacters && !Pronouns.Contains(words.Split(' ', 2)[0]) ? words : null;
    }

    private static string WithoutAdverb(string words) => words.StartsWith("also ", StringComparison.Ordinal) ? words[5..] : words;

    // In a headline verbs have capitals.
    private static string Lowered(string words) => words.Length > 1 && char.IsLower(words[1]) ? char.ToLowerInvariant(words[0]) + words[1..] : words;

    private static string WithoutConjunction(string words) => words.EndsWith(" that", StringComparison.Ordinal) ? words[..^5] : words;
}
