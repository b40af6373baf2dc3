using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Hearsay.Lineage;
using Hearsay.Model;
using Hearsay.Sketching;

namespace Hearsay.Tests.Lineage;

/// <summary>Reports about two countries that do not exist, and records made of them without any language model.</summary>
internal static class Newsroom
{
    /// <summary>A report of the agency "Velmora Wire"; every blank line is a paragraph.</summary>
    public const string Original = """
        Floods cut off six towns in eastern Velmora

        Heavy rain swept away two bridges and cut off six towns in the east of Velmora on Tuesday, the civil guard said, leaving some 4,200 people without drinking water.

        Boats of the river service reached Ostrel and Kammin by nightfall, but crews turned back before Tarnholm because tree trunks had blocked the channel under the old railway viaduct.

        The governor of the province, Ilse Marand, put the number of missing at nineteen and asked the army for helicopters, which arrived from the garrison at Pell shortly before midnight.

        Farmers along the Sennet said the water had risen faster than in the spring of the great flood, and that sirens installed after that disaster stayed silent for most of the afternoon.

        Engineers blamed a power cut at the pumping station in Dorve, whose spare generator had been taken away for repair three weeks earlier and had not been brought back.

        Schools will stay closed until Friday, while the railway expects to run a single track again by the weekend if the embankment near Kammin holds under the weight of the first goods trains.
        """;

    /// <summary>The same event as its own reporter saw it: not a sentence in common.</summary>
    public const string Independent = """
        Rescuers race to reach villages as the Sennet bursts its banks

        Rescue teams in inflatable boats were searching the drowned fields around Tarnholm on Wednesday morning after the worst storm in decades hit the eastern lowlands.

        Nobody has heard from nineteen residents since the river came over the dyke, officials of the provincial government told a crowded news conference in the gymnasium of Pell.

        Our correspondent saw cattle standing on a barn roof and a family of five being lifted from an attic window by a military crew that had flown through the night.

        Residents were angry that nobody had warned them. A pump had failed, they said, and the alarm system that cost the province a fortune made no sound at all.
        """;

    /// <summary>A statement that two reporters may quote independently of each other; 67 words.</summary>
    public const string Statement =
        "“We will not leave anybody behind in the lowlands, and we will not rest before the last of our neighbours has been found and brought home, "
        + "whatever it may cost this government in money or in reputation, because a country that counts its coins while its people are standing on their "
        + "roofs in the rain has forgotten what it was founded for and does not deserve a second chance”";

    /// <summary>The record of a page, with one block a paragraph: the first is the headline.</summary>
    public static ArticleRecord Record(
        string id,
        string text,
        string? outlet = null,
        string? published = null,
        ImmutableArray<Statement> statements = default,
        params ReadOnlySpan<string> credits)
    {
        text = text.ReplaceLineEndings("\n");
        var article = new Article
        {
            Text = text,
            Blocks = BlocksOf(text),
            Outlet = outlet,
            Published = Timestamp.TryParse(published, out var time) ? time : null,
        };
        return new ArticleRecord
        {
            Id = id,
            DocumentHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id + "\0" + text))),
            Article = article,
            Credits = [.. credits.ToArray().Select(name => new Credit(new TextSpan(0, 0), name, CreditRelation.ReportedBy))],
            Statements = statements.IsDefault ? [] : statements,
            Sketch = Sketcher.Sketch(article),
            MadeBy = new MadeBy("test", ImmutableSortedDictionary<string, string>.Empty),
        };
    }

    /// <summary>Paragraphs of a text by number, joined again as a text.</summary>
    public static string Paragraphs(string text, params ReadOnlySpan<int> numbers)
    {
        var paragraphs = text.ReplaceLineEndings("\n").Split("\n\n");
        return string.Join("\n\n", numbers.ToArray().Select(number => paragraphs[number]));
    }

    /// <summary>Where words stand in a record's text.</summary>
    public static TextSpan Find(ArticleRecord record, string words)
    {
        var start = record.Text.IndexOf(words, StringComparison.Ordinal);
        start.ShouldBeGreaterThanOrEqualTo(0, words);
        return new TextSpan(start, start + words.Length);
    }

    /// <summary>A statement whose content is the given words.</summary>
    public static Statement Said(ArticleRecord record, string words, params ReadOnlySpan<string> via) => new()
    {
        Id = "s1",
        Source = [],
        Cue = [],
        Content = [Find(record, words)],
        Form = StatementForm.Indirect,
        Act = SpeechAct.Assert,
        Via = [.. via.ToArray().Select(outlet => new MediaLink(outlet, CreditRelation.ToldTo, null))],
    };

    /// <summary>The text with one word in every so many replaced.</summary>
    public static string Edit(string text, int every)
    {
        var words = text.ReplaceLineEndings("\n").Split(' ');
        for (var index = every / 2; index < words.Length; index += every)
        {
            words[index] = words[index].Contains('\n', StringComparison.Ordinal) ? words[index] : "altered" + index;
        }

        return string.Join(' ', words);
    }

    /// <summary>Everything that a derivation says, for comparisons.</summary>
    public static string Show(Derivation? derivation) => derivation is null
        ? "none"
        : FormattableString.Invariant($"{derivation.Article}<-{derivation.Source} {derivation.Kind} {derivation.Probability} {derivation.Coverage} {derivation.Directed} ")
            + string.Join(' ', derivation.Passages.Select(passage => $"{passage.Article}={passage.Source}/{passage.Words}/{passage.EqualWords}"));

    private static ImmutableArray<Block> BlocksOf(string text)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var start = 0;
        foreach (var paragraph in text.Split("\n\n"))
        {
            var length = paragraph.TrimEnd('\n').Length;
            blocks.Add(new Block(blocks.Count == 0 ? BlockKind.Headline : BlockKind.Body, new TextSpan(start, start + length)));
            start += paragraph.Length + 2;
        }

        return blocks.ToImmutable();
    }
}
