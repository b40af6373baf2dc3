using System.Collections.Immutable;
using Hearsay.Grounding;
using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Reading;
using Hearsay.Statements;

namespace Hearsay.Tests.Statements;

/// <summary>What the layer makes of a short text, in words instead of offsets.</summary>
internal sealed class Told
{
    private static readonly LanguageAnalyzer Language = new(UserWorld.Empty);
    private static readonly Grounder Grounder = new(UserWorld.Empty);
    private static readonly StatementExtractor Extractor = new();

    private Told(GroundedArticle grounded, StatementFindings findings)
    {
        Grounded = grounded;
        Findings = findings;
    }

    public GroundedArticle Grounded { get; }

    public StatementFindings Findings { get; }

    public string Text => Grounded.Analyzed.Text;

    public ImmutableArray<Statement> Statements => Findings.Statements;

    /// <summary>Annotates clean text, paragraphs parted by empty lines, published on Saturday 8 October 2033.</summary>
    public static Told By(string text, DocumentFormat format = DocumentFormat.Text, string? outlet = null)
    {
        var published = new Timestamp(new DateOnly(2033, 10, 8));
        var article = new ArticleReader().Read(new Document { Id = "t", Content = text, Format = format, Published = published, Outlet = outlet });
        var grounded = Grounder.Ground(Language.Analyze(article));
        return new Told(grounded, Extractor.Extract(grounded));
    }

    /// <summary>The only statement.</summary>
    public static (Told Told, Statement Statement) One(string text)
    {
        var told = By(text);
        told.Statements.Length.ShouldBe(1, string.Join(" | ", told.Statements.Select(told.Describe)));
        return (told, told.Statements[0]);
    }

    /// <summary>The statement whose cue contains a word.</summary>
    public Statement WithCue(string cue)
    {
        foreach (var statement in Statements)
        {
            if (statement.Cue.Any(span => span.TextIn(Text).Contains(cue, StringComparison.Ordinal)))
            {
                return statement;
            }
        }

        throw new ShouldAssertException($"no statement has the cue '{cue}': {string.Join(" | ", Statements.Select(Describe))}");
    }

    public string Words(ImmutableArray<TextSpan> spans) => string.Join(" … ", spans.Select(span => span.TextIn(Text)));

    public string Source(Statement statement) => Words(statement.Source);

    public string Content(Statement statement) => Words(statement.Content);

    public string? SpeakerName(Statement statement) =>
        Grounded.Analyzed.Entities.FirstOrDefault(entity => string.Equals(entity.Id, statement.Speaker, StringComparison.Ordinal))?.Name;

    private string Describe(Statement statement) => $"[{Source(statement)}] [{Words(statement.Cue)}] [{Content(statement)}]";
}
