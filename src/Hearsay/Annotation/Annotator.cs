using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Hearsay.Agreements;
using Hearsay.Events;
using Hearsay.Grounding;
using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Reading;
using Hearsay.Sketching;
using Hearsay.Spinning;
using Hearsay.Statements;

namespace Hearsay.Annotation;

/// <summary>
/// Entry of the folder and of the whole first half: document → record, a pure function. Thread-safe; build one and share it.
/// </summary>
public sealed class Annotator
{
    private readonly ArticleReader _reader;
    private readonly LanguageAnalyzer _language;
    private readonly Grounder _grounder;
    private readonly StatementExtractor _statements = new();
    private readonly EventExtractor _events;
    private readonly AgreementExtractor _agreements;
    private readonly SpinDetector _spinning;
    private readonly MadeBy _madeBy;

    /// <summary>Loads the models; all threads share them.</summary>
    /// <param name="world">The user's own actors and places; null for none.</param>
    /// <param name="profiles">Profiles of outlets; null for none.</param>
    public Annotator(UserWorld? world = null, ImmutableArray<OutletProfile>? profiles = null)
    {
        // The two large models are read while the many small lists are: whoever needs the network first waits for it.
        var spinning = Task.Run(() => new SpinDetector());
        _ = Task.Run(() => SentenceLabeler.Default);
        world ??= UserWorld.Empty;
        _reader = new ArticleReader(profiles ?? []);
        _language = new LanguageAnalyzer(world);
        _grounder = new Grounder(world);
        _events = new EventExtractor(_grounder);
        _agreements = new AgreementExtractor(_grounder);
        _madeBy = Makers.Of(world, profiles ?? []);
        _spinning = spinning.GetAwaiter().GetResult();
    }

    /// <summary>Versions of engine, models and resources that go into every record.</summary>
    public MadeBy MadeBy => _madeBy;

    /// <summary>Annotates one document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="observer">Is told when each stage ends; null for none.</param>
    /// <param name="cancel">Gives the work up: it is looked at between the stages and, in those that go from sentence to sentence, at each of them.</param>
    /// <exception cref="DocumentRefusedException">The document cannot be taken in; the exception's diagnostic says why.</exception>
    /// <exception cref="OperationCanceledException">The work was given up.</exception>
    public ArticleRecord Annotate(Document document, IAnnotationObserver? observer = null, CancellationToken cancel = default)
    {
        observer?.Started();
        var article = _reader.Read(document);
        cancel.ThrowIfCancellationRequested();
        observer?.Finished(AnnotationStage.Reading);
        if (article.Language is not ("en" or "und"))
        {
            return NotAnalyzed(document, article, observer);
        }

        var analyzed = _language.Analyze(article, cancel);
        observer?.Finished(AnnotationStage.Language);

        var grounded = _grounder.Ground(analyzed, cancel);
        observer?.Finished(AnnotationStage.Grounding);

        var statements = _statements.Extract(grounded, cancel);
        observer?.Finished(AnnotationStage.Statements);

        var events = _events.Extract(grounded, statements.Statements, cancel);
        observer?.Finished(AnnotationStage.Events);

        var agreements = _agreements.Extract(grounded, statements.Statements, events.Events, cancel);
        observer?.Finished(AnnotationStage.Agreements);

        var (spun, spinning) = _spinning.Assess(analyzed, cancel);
        observer?.Finished(AnnotationStage.Spinning);
        cancel.ThrowIfCancellationRequested();

        var sketch = Sketcher.Sketch(article);
        observer?.Finished(AnnotationStage.Sketching);

        return new ArticleRecord
        {
            Id = document.Id,
            Collection = document.Collection,
            DocumentHash = HashOf(document),
            Article = article with { Diagnostics = [] },
            Entities = grounded.Analyzed.Entities,
            Statements = statements.Statements,
            Events = events.Events,
            Times = grounded.Times,
            Places = [.. grounded.Places.Concat(grounded.Associated).OrderBy(place => place.Span)],
            Quantities = StatementLinks.Link(grounded.Quantities, statements.Statements),
            Agreements = agreements.Agreements,
            Options = agreements.Options,
            Credits = statements.Credits,
            Spun = spun,
            Sketch = sketch,
            Diagnostics = InTextOrder(
                [article.Diagnostics, analyzed.Diagnostics, grounded.Diagnostics, statements.Diagnostics, events.Diagnostics, spinning,
                    sketch is null ? [DiagnosticCatalog.TooShortToTrace.At("too few words to look for copies")] : []]),
            MadeBy = _madeBy,
        };
    }

    // Stored, searchable and part of lineage, but none of its statements, events and entities are looked for.
    private ArticleRecord NotAnalyzed(Document document, Article article, IAnnotationObserver? observer)
    {
        var sketch = Sketcher.Sketch(article);
        observer?.Finished(AnnotationStage.Sketching);
        return new ArticleRecord
        {
            Id = document.Id,
            Collection = document.Collection,
            DocumentHash = HashOf(document),
            Article = article with { Diagnostics = [] },
            Sketch = sketch,
            Diagnostics = InTextOrder(
                [article.Diagnostics, [DiagnosticCatalog.NotAnalyzed.At($"the text's language is \"{article.Language}\"")],
                    sketch is null ? [DiagnosticCatalog.TooShortToTrace.At("too few words to look for copies")] : []]),
            MadeBy = _madeBy,
        };
    }

    /// <summary>
    /// Annotates one document; a document that cannot be taken in is a refusal, and so is one on which the engine fails, so that
    /// one bad page never ends a run.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="cancel">Gives the work up, as in <see cref="Annotate"/>.</param>
    /// <returns>Either the record or the reason why there is none.</returns>
    /// <exception cref="OperationCanceledException">The work was given up.</exception>
    public (ArticleRecord? Record, Diagnostic? Refusal) TryAnnotate(Document document, CancellationToken cancel = default) =>
        Try(document, document => Annotate(document, cancel: cancel));

    /// <summary>The article and its language layer only, with what cannot be taken in as a refusal, like <see cref="TryAnnotate"/>.</summary>
    /// <returns>Either the analysis or the reason why there is none.</returns>
    internal (AnalyzedArticle? Article, Diagnostic? Refusal) TryAnalyze(Document document) =>
        Try(document, document => _language.Analyze(_reader.Read(document)));

    private static (T? Result, Diagnostic? Refusal) Try<T>(Document document, Func<Document, T> work)
        where T : class
    {
        try
        {
            return (work(document), null);
        }
        catch (DocumentRefusedException refused)
        {
            return (null, refused.Diagnostic);
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or OperationCanceledException))
        {
            return (null, DiagnosticCatalog.InternalError.At($"{fault.GetType().Name}: {fault.Message}"));
        }
    }

    /// <summary>
    /// SHA-256 over everything that annotation is given with a document, in lower-case hex. Parts are separated by U+0000.
    /// </summary>
    public static string HashOf(Document document)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in (ReadOnlySpan<string?>)
        [
            document.Collection, document.Id, document.Format.ToString(), document.Url, document.Title, document.Outlet,
            document.Published?.ToString(), document.Retrieved?.ToString(), document.Content,
        ])
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part ?? ""));
            hash.AppendData([0]);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static ImmutableArray<Diagnostic> InTextOrder(ReadOnlySpan<ImmutableArray<Diagnostic>> parts)
    {
        var all = new List<Diagnostic>();
        foreach (var part in parts)
        {
            all.AddRange(part);
        }

        return [.. all.OrderBy(diagnostic => diagnostic.Span?.Start ?? -1)];
    }
}
