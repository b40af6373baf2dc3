using System.Collections.Immutable;

namespace Hearsay.Model;

/// <summary>Which engine, models and resources made a record.</summary>
/// <param name="Engine">Version of the engine ("0.1.0").</param>
/// <param name="Models">Name and dated version of each model and resource, in ordinal order of names.</param>
public sealed record MadeBy(string Engine, ImmutableSortedDictionary<string, string> Models);

/// <summary>
/// All that annotation found in one document: the unit of the record log. A pure function of the document,
/// the models and what was passed in with it.
/// </summary>
public sealed record ArticleRecord
{
    /// <summary>What the document is known by, within its collection.</summary>
    public required string Id { get; init; }

    /// <summary>The collection; empty for the default one.</summary>
    public string Collection { get; init; } = "";

    /// <summary>SHA-256 of the document as given (content, format and all that came with it), lower-case hex.</summary>
    public required string DocumentHash { get; init; }

    /// <summary>The text, its blocks and what the page says of itself.</summary>
    public required Article Article { get; init; }

    /// <summary>Entities in the order of first mention.</summary>
    public ImmutableArray<Entity> Entities { get; init; } = [];

    /// <summary>Statements in text order.</summary>
    public ImmutableArray<Statement> Statements { get; init; } = [];

    /// <summary>Events in text order.</summary>
    public ImmutableArray<Event> Events { get; init; } = [];

    /// <summary>Time expressions in text order.</summary>
    public ImmutableArray<TimeExpression> Times { get; init; } = [];

    /// <summary>Places in text order.</summary>
    public ImmutableArray<Place> Places { get; init; } = [];

    /// <summary>Quantities in text order.</summary>
    public ImmutableArray<Quantity> Quantities { get; init; } = [];

    /// <summary>Agreements in the order of first mention.</summary>
    public ImmutableArray<Agreement> Agreements { get; init; } = [];

    /// <summary>Options on the table, in text order.</summary>
    public ImmutableArray<PolicyOption> Options { get; init; } = [];

    /// <summary>Credits in text order.</summary>
    public ImmutableArray<Credit> Credits { get; init; } = [];

    /// <summary>Whether the text is machine-spun; null when that was not judged.</summary>
    public SpunAssessment? Spun { get; init; }

    /// <summary>True when it reads as machine-spun more likely than not.</summary>
    public bool IsSpun => Spun is { Probability: >= 0.5 };

    /// <summary>Fingerprints for the ledger; null for a text too short to have any.</summary>
    public Sketch? Sketch { get; init; }

    /// <summary>What was noticed on the way, in text order, those without a place first.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Who made the record.</summary>
    public required MadeBy MadeBy { get; init; }

    /// <summary>Collection and id.</summary>
    public DocumentIdentity Identity => new(Collection, Id);

    /// <summary>The article's text.</summary>
    public string Text => Article.Text;

    /// <summary>The entity of an id; null for no id and for one that the record does not have.</summary>
    public Entity? EntityOf(string? id) =>
        id is null ? null : Entities.FirstOrDefault(entity => string.Equals(entity.Id, id, StringComparison.Ordinal));

    /// <summary>The statement of an id; null for no id and for one that the record does not have.</summary>
    public Statement? StatementOf(string? id) =>
        id is null ? null : Statements.FirstOrDefault(statement => string.Equals(statement.Id, id, StringComparison.Ordinal));

    /// <summary>The words of spans, an ellipsis between them.</summary>
    public string WordsOf(IEnumerable<TextSpan> spans) => string.Join(" … ", spans.Select(span => span.TextIn(Text)));
}
