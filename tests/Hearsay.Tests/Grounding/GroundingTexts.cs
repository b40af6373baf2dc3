using System.Collections.Immutable;
using Hearsay.Grounding;
using Hearsay.Language;
using Hearsay.Model;

namespace Hearsay.Tests.Grounding;

/// <summary>Texts as grounding gets them: words and tags from the analyzer, names as a test states them.</summary>
internal static class GroundingTexts
{
    private static readonly LanguageAnalyzer Analyzer = new(UserWorld.Empty);

    /// <summary>Saturday, 8 October 2022.</summary>
    public const string Published = "2022-10-08";

    /// <summary>The text as one body block with the names that are given, each wherever it stands.</summary>
    public static AnalyzedArticle Analyze(string text, string? published = Published, params (string Name, EntityType Type, string? Role)[] names)
    {
        Timestamp? anchor = Timestamp.TryParse(published, out var parsed) ? parsed : null;
        var article = new Article
        {
            Text = text,
            Blocks = text.Length == 0 ? [] : [new Block(BlockKind.Body, new TextSpan(0, text.Length))],
            Published = anchor,
        };
        var analyzed = Analyzer.Analyze(article);
        return analyzed.With([.. names.Select((name, index) => new Entity
        {
            Id = FormattableString.Invariant($"e{index + 1}"),
            Type = name.Type,
            Name = name.Name,
            Role = name.Role,
            Mentions = Mentions(text, name.Name),
        })]);
    }

    /// <summary>"words=value" of each time expression.</summary>
    public static string[] Times(string text, string? published = Published) =>
        [.. new Grounder(UserWorld.Empty).Ground(Analyze(text, published)).Times.Select(time => time.Span.TextIn(text) + "=" + (time.Value ?? "?"))];

    /// <summary>"words=value or low..high unit of" of each quantity.</summary>
    public static string[] Quantities(string text) =>
        [.. new Grounder(UserWorld.Empty).Ground(Analyze(text)).Quantities.Select(quantity => FormattableString.Invariant(
            $"{quantity.Span.TextIn(text)}={(quantity.Value is { } value ? FormattableString.Invariant($"{value}") : FormattableString.Invariant($"{quantity.Low}..{quantity.High}"))} {quantity.Unit ?? "-"} {quantity.Of ?? "-"}"))];

    private static ImmutableArray<Mention> Mentions(string text, string name)
    {
        var mentions = ImmutableArray.CreateBuilder<Mention>();
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            mentions.Add(new Mention(new TextSpan(at, at + name.Length), MentionForm.Name));
        }

        return mentions.ToImmutable();
    }
}
