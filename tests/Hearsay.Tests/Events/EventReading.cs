using System.Collections.Immutable;
using Hearsay.Events;
using Hearsay.Grounding;
using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Statements;

namespace Hearsay.Tests.Events;

/// <summary>Reads the events of a text about an invented world through the whole chain, and writes them down shortly.</summary>
internal static class EventReading
{
    private static readonly UserWorld World = new(
        [
            Country("Alvania", "ALV", "Alvanian", "Alvanians"),
            Country("Bergonia", "BRG", "Bergonian", "Bergonians"),
            Country("Corvia", "COV", "Corvian", "Corvians"),
            new UserActor { Name = "Ana Belko", Type = EntityType.Person, Country = "ALV", Code = "ALVGOV", Role = "president" },
            new UserActor { Name = "Viktor Semm", Type = EntityType.Person, Country = "BRG", Code = "BRGGOV", Role = "foreign minister" },
        ],
        [new UserPlace { Name = "Tarnow Bridge", Latitude = 10, Longitude = 20, Country = "COV" }],
        "test");

    private static readonly LanguageAnalyzer Language = new(World);
    private static readonly Grounder Grounder = new(World);
    private static readonly StatementExtractor Statements = new();
    private static readonly EventExtractor Extractor = new(Grounder);

    /// <summary>The events of a text; blank lines part its paragraphs.</summary>
    public static ImmutableArray<Event> Of(string text) => Findings(text).Events;

    /// <summary>All that is found in a text.</summary>
    public static EventFindings Findings(string text)
    {
        var grounded = Ground(text);
        return Extractor.Extract(grounded, Statements.Extract(grounded).Statements);
    }

    /// <summary>The same without statements, for what the clause alone tells.</summary>
    public static EventFindings FindingsWith(string text, ImmutableArray<Statement> statements) => Extractor.Extract(Ground(text), statements);

    /// <summary>The text with its language layer, times and places.</summary>
    public static GroundedArticle Grounded(string text) => Ground(text);

    /// <summary>"Assault ALV>BRG Actual" for each event, in text order; "-" for a side without a country.</summary>
    public static string[] Lines(string text) => [.. Of(text).Select(Line)];

    private static string Line(Event found) =>
        $"{found.Type} {Side(found.Actor)}>{Side(found.Recipient)} {found.Modality}";

    private static string Side(Participant? participant) =>
        participant is null ? "-" : participant.Country ?? participant.Code ?? "?";

    private static GroundedArticle Ground(string text)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var start = 0;
        foreach (var part in text.Split("\n\n"))
        {
            if (part.Trim().Length > 0)
            {
                blocks.Add(new Block(BlockKind.Body, new TextSpan(start, start + part.Length)));
            }

            start += part.Length + 2;
        }

        var article = new Article { Text = text, Blocks = blocks.ToImmutable(), Language = "en", Published = new Timestamp(new DateOnly(2026, 3, 5)) };
        return Grounder.Ground(Language.Analyze(article));
    }

    private static UserActor Country(string name, string code, params string[] aliases) =>
        new() { Name = name, Aliases = [.. aliases], Type = EntityType.GeopoliticalEntity, Country = code, Code = code };
}
