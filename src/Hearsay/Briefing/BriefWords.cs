using System.Globalization;
using Hearsay.Lineage;
using Hearsay.Model;
using Hearsay.Records;

namespace Hearsay.Briefing;

/// <summary>Says in words what a brief knows in numbers; all renderers speak alike.</summary>
public static class BriefWords
{
    /// <summary>What became of a page's text ("excerpt of …, 93 % of its words", "text of its own").</summary>
    public static string FateOf(BriefSource source)
    {
        if (source.Derivations.IsEmpty)
        {
            return source.Copies.Length switch
            {
                0 => "text of its own",
                1 => "text of its own, taken over by 1 page",
                var pages => $"text of its own, taken over by {pages} pages",
            };
        }

        return string.Join("; ", source.Derivations.Select(FateOf));
    }

    /// <summary>How one page derives from another ("light edit of …, 93 % of its words").</summary>
    public static string FateOf(Derivation derivation)
    {
        var share = Math.Round(100 * derivation.Coverage).ToString(CultureInfo.InvariantCulture);
        var kind = derivation.Kind switch
        {
            DerivationKind.Verbatim => "verbatim copy",
            DerivationKind.Excerpt => "excerpt",
            DerivationKind.LightEdit => "light edit",
            DerivationKind.Spun => "spun copy",
            _ => "credited rewrite",
        };
        return derivation.Directed
            ? $"{kind} of {derivation.Source}, {share} % of its words"
            : $"{kind}: shares {share} % of its words with {derivation.Source}, which came first is not known";
    }

    /// <summary>A warning on a version of a quotation.</summary>
    public static string WarningOf(DriftWarning warning) => warning switch
    {
        DriftWarning.Negation => "! a negation was lost or added",
        DriftWarning.Figure => "! another figure",
        _ => "! another name",
    };

    /// <summary>Who makes a claim and how ("Ruben Halvik, denied", "an aid worker (not named), asserted").</summary>
    public static string LeadOf(BriefClaim claim)
    {
        var names = claim.Claim.Speakers.For.Concat(claim.Claim.Speakers.Against).Distinct(StringComparer.Ordinal).ToArray();
        var anonymous = claim.Claim.Statements.Select(statement => statement.Anonymous).OfType<string>().FirstOrDefault();
        var who = names.Length switch
        {
            0 => anonymous is null ? "no speaker named" : anonymous + " (not named)",
            <= 3 => string.Join(", ", names),
            _ => $"{names[0]}, {names[1]} and {names.Length - 2} others",
        };
        return $"{who} · {WireNames<SpeechAct>.Of(claim.Act)}";
    }

    /// <summary>What is known of a speaker besides the name: nameless, role, party where it is more than the speaker alone.</summary>
    public static IEnumerable<string> DescriptionOf(BriefSpeaker speaker)
    {
        if (speaker.IsAnonymous)
        {
            yield return "without a name";
        }

        if (speaker.Role is { } role)
        {
            yield return role;
        }

        if (speaker.Party is { } party && !string.Equals(party, speaker.Name, StringComparison.Ordinal))
        {
            yield return party;
        }
    }

    /// <summary>A content as a sentence of its own: without the conjunction that tied it to its cue.</summary>
    public static string ContentOf(string content) =>
        content.StartsWith("that ", StringComparison.Ordinal) ? content[5..] : content;

    /// <summary>An event in one line ("Syrian army: captured → Handarat (alleged)").</summary>
    public static string LineOf(BriefEvent e)
    {
        var line = (e.Actor, e.Recipient) switch
        {
            ({ } actor, { } recipient) => $"{actor}: {e.Trigger} → {recipient}",
            ({ } actor, null) => $"{actor}: {e.Trigger}",
            (null, { } recipient) => $"{e.Trigger} → {recipient}",
            _ => e.Trigger,
        };
        return e.Modality == Modality.Actual ? line : $"{line} ({WireNames<Modality>.Of(e.Modality)})";
    }

    /// <summary>Bounds of a figure ("20", "more than 50", "up to 300", "6000 to 8000").</summary>
    public static string RangeOf(decimal? low, decimal? high) => (low, high) switch
    {
        ({ } from, { } to) when from == to => Plain(from),
        ({ } from, { } to) => $"{Plain(from)} to {Plain(to)}",
        ({ } from, null) => $"{Plain(from)} or more",
        (null, { } to) => $"up to {Plain(to)}",
        _ => "?",
    };

    /// <summary>A day, or "undated".</summary>
    public static string DayOf(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated";

    /// <summary>A long text cut at a word, with an ellipsis.</summary>
    public static string Cut(string text, int characters)
    {
        text = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length <= characters)
        {
            return text;
        }

        var space = text.LastIndexOf(' ', characters);
        var end = space > characters / 2 ? space : char.IsLowSurrogate(text[characters]) ? characters - 1 : characters;
        return text[..end].TrimEnd(',', ';', ':', '.', ' ') + " …";
    }

    private static string Plain(decimal value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);
}
