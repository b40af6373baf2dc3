using System.Collections.Immutable;
using Hearsay.Annotation;
using Hearsay.Model;

namespace Hearsay.Tests.Agreements;

/// <summary>Annotates texts about an invented world and writes their agreements and options down shortly.</summary>
internal static class AgreementTexts
{
    private static readonly UserWorld World = new(
        [
            Country("Alvania", "ALV", "Alvanian", "Alvanians"),
            Country("Bergonia", "BRG", "Bergonian", "Bergonians"),
            Country("Corvia", "COV", "Corvian", "Corvians"),
        ],
        [],
        "test");

    private static readonly Annotator Annotator = new(World);

    /// <summary>The record of a text; blank lines part its paragraphs.</summary>
    public static ArticleRecord Record(string text) => Record("t", text, new DateOnly(2026, 3, 5));

    /// <summary>The record of a page of its own day.</summary>
    public static ArticleRecord Record(string id, string text, DateOnly day) =>
        Annotator.Annotate(new Document { Id = id, Content = text, Format = DocumentFormat.Text, Published = new Timestamp(day) });

    /// <summary>The one agreement of a text.</summary>
    public static Agreement One(string text) => Record(text).Agreements.ShouldHaveSingleItem();

    /// <summary>"broken:ALV/Alleged" for each step of all agreements; "-" for nobody.</summary>
    public static string[] Steps(string text) =>
        [.. Record(text).Agreements.SelectMany(agreement => agreement.Steps).Select(step => $"{step.Kind}:{Codes(step.By)}/{step.Modality}")];

    /// <summary>"ALV withdraw its troops" for each term.</summary>
    public static string[] Terms(string text)
    {
        var record = Record(text);
        return [.. record.Agreements.SelectMany(agreement => agreement.Terms)
            .Select(term => $"{Codes(term.Party is { } party ? [party] : [])} {term.Span.TextIn(record.Text)}")];
    }

    /// <summary>"Considered ALV: air strikes" for each option; "-" for what is not told.</summary>
    public static string[] Options(string text)
    {
        var record = Record(text);
        return [.. record.Options.Select(option =>
            $"{option.Standing} {Codes(option.By is { } by ? [by] : [])}: {(option.Content is { } content ? content.TextIn(record.Text) : "-")}")];
    }

    /// <summary>Codes with commas between; the country where there is no code; "-" for nobody.</summary>
    public static string Codes(ImmutableArray<Participant> parties) =>
        parties.IsEmpty ? "-" : string.Join(',', parties.Select(party => party.Code ?? party.Country ?? "?"));

    private static UserActor Country(string name, string code, params string[] aliases) =>
        new() { Name = name, Aliases = [.. aliases], Type = EntityType.GeopoliticalEntity, Country = code, Code = code };
}
