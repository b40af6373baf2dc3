using System.Collections.Immutable;
using Hearsay.Model;

namespace Hearsay.Ledger.Withholding;

/// <summary>
/// A record without the withheld names: the label stands in the text, every span points at the same words as before, and every string is the words it was, without the
/// names. The fingerprints go, for a guess could be checked against them.
/// </summary>
internal sealed class WithheldRecord
{
    private readonly Withheld _withheld;
    private readonly NamesMeant _meant;
    private readonly SpanShift _shift;

    private WithheldRecord(ArticleRecord record, Withheld withheld)
    {
        _withheld = withheld;
        _meant = withheld.MeantIn(record);
        _shift = withheld.Shift(record.Text, _meant, record.Article.Blocks.SelectMany(block => new[] { block.Span.Start, block.Span.End }));
    }

    /// <summary>The record as it is shown, where its offsets went, and which names it has.</summary>
    /// <param name="record">The record.</param>
    /// <param name="shown">What its document is called in what is shown.</param>
    /// <param name="withheld">The names.</param>
    public static (ArticleRecord Record, SpanShift Shift, NamesMeant Meant) Of(ArticleRecord record, DocumentIdentity shown, Withheld withheld)
    {
        var writer = new WithheldRecord(record, withheld);
        return (writer.Write(record, shown), writer._shift, writer._meant);
    }

    private ArticleRecord Write(ArticleRecord record, DocumentIdentity shown) => record with
    {
        Id = shown.Id,
        Collection = shown.Collection,
        Article = Write(record.Article),
        Entities = Each(record.Entities, entity => entity with
        {
            Name = Text(entity.Name),
            Role = Text(entity.Role),
            Mentions = Each(entity.Mentions, mention => mention with { Span = At(mention.Span) }),
        }),
        Statements = Each(record.Statements, Write),
        Events = Each(record.Events, Write),
        Times = Each(record.Times, time => time with { Span = At(time.Span) }),
        Places = Each(record.Places, place => place with { Span = At(place.Span), Name = Text(place.Name) }),
        Quantities = Each(record.Quantities, quantity => quantity with
        {
            Span = At(quantity.Span),
            Of = Text(quantity.Of),
            Unit = Text(quantity.Unit),
            Place = Write(quantity.Place),
            Time = Write(quantity.Time),
        }),
        Agreements = Each(record.Agreements, Write),
        Options = Each(record.Options, option => option with { Content = At(option.Content), Cue = At(option.Cue), By = Write(option.By) }),
        Credits = Each(record.Credits, credit => credit with { Span = At(credit.Span), Outlet = Text(credit.Outlet) }),
        Spun = record.Spun is { } spun ? spun with { Swaps = Each(spun.Swaps, swap => swap with { Span = At(swap.Span), Original = Text(swap.Original) }) } : null,
        Sketch = _shift.IsNone ? record.Sketch : null,
        Diagnostics = Each(record.Diagnostics, Write),
    };

    private Article Write(Article article) => article with
    {
        Text = _shift.Text,
        Blocks = Each(article.Blocks, block => block with { Span = At(block.Span) }),
        Title = Text(article.Title),
        Byline = Each(article.Byline, author => new Author(Text(author.Name), Text(author.Role))),
        Outlet = Text(article.Outlet),
        Url = Text(article.Url),
        Diagnostics = Each(article.Diagnostics, Write),
    };

    private Statement Write(Statement statement) => statement with
    {
        Source = Each(statement.Source, span => At(span)),
        Cue = Each(statement.Cue, span => At(span)),
        Content = Each(statement.Content, span => At(span)),
        Anonymous = Text(statement.Anonymous),
        Addressee = Write(statement.Addressee),
        Condition = At(statement.Condition),
        Via = Each(statement.Via, link => new MediaLink(Text(link.Outlet), link.Relation, At(link.Span))),
        Time = Write(statement.Time),
    };

    private Event Write(Event one) => one with
    {
        Trigger = At(one.Trigger),
        Actor = Write(one.Actor),
        Recipient = Write(one.Recipient),
        Place = Write(one.Place),
        Time = Write(one.Time),
        Assault = one.Assault is { } roles
            ? new AssaultRoles
            {
                PerpetratorIndividual = Each(roles.PerpetratorIndividual, Text)!,
                PerpetratorOrganization = Each(roles.PerpetratorOrganization, Text)!,
                Target = Each(roles.Target, Text)!,
                Victim = Each(roles.Victim, Text)!,
                Weapon = Each(roles.Weapon, Text)!,
            }
            : null,
    };

    private Agreement Write(Agreement agreement) => agreement with
    {
        Name = Text(agreement.Name),
        Mentions = Each(agreement.Mentions, span => At(span)),
        Parties = Each(agreement.Parties, side => Write(side)!),
        Mediators = Each(agreement.Mediators, side => Write(side)!),
        Terms = Each(agreement.Terms, term => term with { Span = At(term.Span), Party = Write(term.Party), Time = Write(term.Time) }),
        Steps = Each(agreement.Steps, step => step with { Trigger = At(step.Trigger), By = Each(step.By, side => Write(side)!) }),
    };

    private PlaceReference? Write(PlaceReference? place) => place is null ? null : place with { Span = At(place.Span), Name = Text(place.Name) };

    private Participant? Write(Participant? side) => side is null ? null : side with { Span = At(side.Span), Text = Text(side.Text) };

    private TimeReference? Write(TimeReference? time) => time is null ? null : time with { Span = At(time.Span) };

    private Diagnostic Write(Diagnostic diagnostic) =>
        diagnostic with { Message = Text(diagnostic.Message), Span = At(diagnostic.Span) };

    private TextSpan At(TextSpan span) => _shift.Map(span);

    private TextSpan? At(TextSpan? span) => span is { } known ? At(known) : null;

    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    private string? Text(string? text) => _withheld.Mask(text, _meant);

    private static ImmutableArray<TTo> Each<TFrom, TTo>(ImmutableArray<TFrom> list, Func<TFrom, TTo> map) =>
        list.IsDefaultOrEmpty ? [] : ImmutableArray.CreateRange(list, map);
}
