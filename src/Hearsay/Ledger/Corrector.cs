using System.Collections.Immutable;
using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Corrections;
using Hearsay.Ledger.Withholding;
using Hearsay.Model;

namespace Hearsay.Ledger;

/// <summary>Who corrects, when and why: inputs, so that nothing else is asked for them.</summary>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why; null when nobody says.</param>
public sealed record CorrectionStamp(string By, Timestamp At, string? Reason = null);

/// <summary>What a correction was to be about is not there, or is nothing to correct; the message says what to do.</summary>
public sealed class CorrectionException : Exception
{
    /// <param name="message">What is wrong and what to do.</param>
    public CorrectionException(string message)
        : base(message)
    {
    }
}

/// <summary>
/// Makes corrections of what people name by what they see (names of actors, ids of claims and stories): each comes out as a <see cref="Correction"/> that speaks of words and
/// articles alone. Appending it to the log is the caller's.
/// </summary>
public sealed class Corrector
{
    private readonly ILedgerStore _store;
    private readonly LedgerView _view;
    private readonly LedgerView _shown;

    /// <param name="store">A store that was folded.</param>
    public Corrector(ILedgerStore store)
    {
        _store = store;

        // Names that are withheld are seen here: a correction points at the words that are stored.
        _view = LedgerView.WithEveryName(store);
        _shown = new LedgerView(store);
    }

    /// <summary>Two actors are one.</summary>
    /// <exception cref="CorrectionException">One of them is not there.</exception>
    public Correction MergeActors(string one, string other, CorrectionStamp stamp) => Merge(CorrectionTarget.Actor, ActorOf(one), ActorOf(other), stamp);

    /// <summary>Two claims are one.</summary>
    /// <exception cref="CorrectionException">One of them is not there.</exception>
    public Correction MergeClaims(string one, string other, CorrectionStamp stamp) => Merge(CorrectionTarget.Claim, ClaimOf(one).Anchors, ClaimOf(other).Anchors, stamp);

    /// <summary>Two stories are one.</summary>
    /// <exception cref="CorrectionException">One of them is not there.</exception>
    public Correction MergeStories(string one, string other, CorrectionStamp stamp) => Merge(CorrectionTarget.Story, StoryOf(one), StoryOf(other), stamp);

    /// <summary>An actor is two: in some articles the name is somebody else's.</summary>
    /// <param name="actor">The actor's name.</param>
    /// <param name="articles">The articles in which somebody else is meant.</param>
    /// <param name="stamp">Who and when.</param>
    /// <exception cref="CorrectionException">The actor is not there, or in none or all of the articles.</exception>
    public Correction SplitActor(string actor, IEnumerable<DocumentIdentity> articles, CorrectionStamp stamp) =>
        Split(CorrectionTarget.Actor, ActorOf(actor), StoredAs(articles), stamp, "the actor");

    /// <summary>A story is two.</summary>
    /// <param name="story">The story's id.</param>
    /// <param name="articles">The articles that tell of something else.</param>
    /// <param name="stamp">Who and when.</param>
    /// <exception cref="CorrectionException">The story is not there, or has none of the articles, or no others.</exception>
    public Correction SplitStory(string story, IEnumerable<DocumentIdentity> articles, CorrectionStamp stamp) =>
        Split(CorrectionTarget.Story, StoryOf(story), StoredAs(articles), stamp, "the story");

    /// <summary>A claim is two.</summary>
    /// <param name="claim">The claim's id.</param>
    /// <param name="statements">Articles, and ids of statements in them, that are about something else.</param>
    /// <param name="stamp">Who and when.</param>
    /// <exception cref="CorrectionException">The claim is not there, or has none of the statements, or no others.</exception>
    public Correction SplitClaim(string claim, IEnumerable<(DocumentIdentity Article, string Statement)> statements, CorrectionStamp stamp)
    {
        var found = ClaimOf(claim).Claim;
        var taken = statements.Select(pair => (StoredAs([pair.Article]).Single(), pair.Statement)).ToHashSet();
        var parts = found.Statements.ToLookup(statement => taken.Contains((statement.Article, statement.Statement)), AnchorOf);
        return Split(CorrectionTarget.Claim, [.. parts[true]], [.. parts[false]], stamp, "the claim");
    }

    /// <summary>A name stays out of everything that is shown.</summary>
    /// <param name="name">The full name.</param>
    /// <param name="others">Other forms of it: a maiden name, a nickname, another script.</param>
    /// <param name="label">What stands in its place; null for "[name withheld]", with a number when that is taken.</param>
    /// <param name="stamp">Who and when.</param>
    /// <exception cref="CorrectionException">The name has no letters, is withheld already, or stands in its own label.</exception>
    public Correction Withhold(string name, IEnumerable<string> others, string? label, CorrectionStamp stamp)
    {
        ArgumentNullException.ThrowIfNull(stamp);
        ImmutableArray<string> names = [.. others.Prepend(name).Select(form => form.Trim()).Distinct(StringComparer.Ordinal)];
        if (names.FirstOrDefault(form => WithheldName.Of(form) is null) is { } empty)
        {
            throw new CorrectionException($"'{empty}' has no letters to look for.");
        }

        var withheld = CorrectionSet.Of(_store).InForce.Where(correction => correction.Kind == CorrectionKind.Withhold).ToArray();
        if (withheld.FirstOrDefault(correction => names.All(correction.Names.Contains)) is { } same)
        {
            throw new CorrectionException($"That name is withheld already, by {same.Id}.");
        }

        var used = CorrectionSet.Of(_store).All.Select(correction => correction.Label).OfType<string>().ToHashSet(StringComparer.Ordinal);
        label ??= Enumerable.Range(1, int.MaxValue)
            .Select(number => number == 1 ? Withheld.DefaultLabel : FormattableString.Invariant($"[name withheld {number}]"))
            .First(free => !used.Contains(free));
        return Withheld.Of(names).Mask(label) == label
            ? Made(stamp, CorrectionKind.Withhold) with { Names = names, Label = label }
            : throw new CorrectionException("The label must not hold the name.");
    }

    /// <summary>In how many stored articles, earlier versions and addresses included, a withheld name stands.</summary>
    /// <param name="withholding">A correction that <see cref="Withhold"/> made.</param>
    public int ArticlesNaming(Correction withholding)
    {
        ArgumentNullException.ThrowIfNull(withholding);
        var withheld = Withheld.Of(withholding.Names);
        return _view.Identities().Count(identity =>
            withheld.Mask(identity.ToString()) != identity.ToString() || _view.Versions(identity).Any(version => withheld.MeantIn(version) != NamesMeant.None));
    }

    /// <summary>Takes a correction back.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="stamp">Who and when.</param>
    /// <exception cref="CorrectionException">It is not there, or not in force.</exception>
    public Correction Undo(string id, CorrectionStamp stamp)
    {
        ArgumentNullException.ThrowIfNull(stamp);
        var corrections = CorrectionSet.Of(_store);
        return corrections.InForce.Any(correction => string.Equals(correction.Id, id, StringComparison.Ordinal))
            ? Made(stamp, CorrectionKind.Undo) with { Undoes = id }
            : corrections.All.Any(correction => string.Equals(correction.Id, id, StringComparison.Ordinal))
            ? throw new CorrectionException($"{id} was taken back already.")
            : throw new CorrectionException($"There is no correction {id}. `hearsay correct list` lists them.");
    }

    private Correction Merge(CorrectionTarget target, ImmutableArray<CorrectionAnchor> these, ImmutableArray<CorrectionAnchor> those, CorrectionStamp stamp)
    {
        ArgumentNullException.ThrowIfNull(stamp);
        return these.SequenceEqual(those)
            ? throw new CorrectionException("Both are the same already.")
            : Made(stamp, CorrectionKind.Merge) with { Target = target, These = these, Those = those };
    }

    private Correction Split(
        CorrectionTarget target, ImmutableArray<CorrectionAnchor> whole, HashSet<DocumentIdentity> articles, CorrectionStamp stamp, string what)
    {
        var parts = whole.ToLookup(anchor => articles.Contains(anchor.Article));
        return Split(target, [.. parts[true]], [.. parts[false]], stamp, what);
    }

    private Correction Split(
        CorrectionTarget target, ImmutableArray<CorrectionAnchor> these, ImmutableArray<CorrectionAnchor> those, CorrectionStamp stamp, string what)
    {
        ArgumentNullException.ThrowIfNull(stamp);
        return these.IsEmpty
            ? throw new CorrectionException($"None of these belongs to {what}.")
            : those.IsEmpty
            ? throw new CorrectionException($"Nothing of {what} would be left: name only what is to be taken out.")
            : Made(stamp, CorrectionKind.Split) with { Target = target, These = these, Those = those };
    }

    private Correction Made(CorrectionStamp stamp, CorrectionKind kind) => new()
    {
        Kind = kind,
        By = stamp.By,
        At = stamp.At,
        Reason = stamp.Reason,
        Follows = (StoredCorrections.In(_store) is [.., var last] ? last.Id : null),
    };

    /// <summary>The words that name an actor, by its id, else by a name.</summary>
    private ImmutableArray<CorrectionAnchor> ActorOf(string name)
    {
        if (_view.Actors().FirstOrDefault(actor => string.Equals(actor.Id, name, StringComparison.Ordinal)
            || (string.Equals(actor.Name, name, StringComparison.Ordinal) && !string.Equals(ActorNames.Plain(name), name, StringComparison.Ordinal))) is { } found)
        {
            return
            [
                .. found.Mentions.Select(mention => (Record: _view.Article(mention.Article)!, mention.Span))
                    .Select(pair => (pair.Record, Entity: pair.Record.Entities.FirstOrDefault(entity => entity.Mentions.Any(mention => mention.Span == pair.Span))))
                    .Where(pair => pair.Entity is not null)
                    .Select(pair => Anchors.Of(pair.Record, pair.Entity!)).Distinct().OrderBy(anchor => anchor.Article).ThenBy(anchor => anchor.Span),
            ];
        }

        // Who speaks under the name, and whom an article calls so without letting them speak.
        var speaking = _view.Stories().SelectMany(story => story.Claims).SelectMany(claim => claim.Statements)
            .Where(statement => string.Equals(statement.Speaker, name, StringComparison.Ordinal))
            .Select(statement => (Record: _view.Article(statement.Article)!, statement.Statement))
            .Select(pair => (pair.Record, Entity: pair.Record.EntityOf(pair.Record.StatementOf(pair.Statement)?.Speaker)))
            .Where(pair => pair.Entity is not null)
            .Select(pair => (pair.Record, Entity: pair.Entity!));
        var named = _view.Articles().SelectMany(record => record.Entities
            .Where(entity => string.Equals(entity.Name, name, StringComparison.Ordinal) && SpeakerEntity.IsNamed(entity)).Select(entity => (Record: record, Entity: entity)));
        var spoken = speaking.ToArray();
        var known = spoken.Select(pair => pair.Record.Identity).ToHashSet();
        ImmutableArray<CorrectionAnchor> anchors =
        [
            .. spoken.Concat(named.Where(pair => !known.Contains(pair.Record.Identity)))
                .Select(pair => Anchors.Of(pair.Record, pair.Entity)).Distinct()
                .OrderBy(anchor => anchor.Article).ThenBy(anchor => anchor.Span),
        ];
        return anchors.IsEmpty ? throw new CorrectionException($"No actor is called '{_shown.Echo(name)}'. Write the name as `hearsay claims` shows it, or the id that `hearsay actors` gives.") : anchors;
    }

    private (Claim Claim, ImmutableArray<CorrectionAnchor> Anchors) ClaimOf(string id) =>
        _view.Stories().SelectMany(story => story.Claims).FirstOrDefault(claim => string.Equals(claim.Id, id, StringComparison.Ordinal)) is { } found
            ? (found, [.. found.Statements.Select(AnchorOf)])
            : throw new CorrectionException($"There is no claim {id}. `hearsay claims --format csv` lists them with their ids.");

    private CorrectionAnchor AnchorOf(ClaimStatement statement)
    {
        var record = _view.Article(statement.Article)!;
        return Anchors.Of(record, record.StatementOf(statement.Statement)!);
    }

    private ImmutableArray<CorrectionAnchor> StoryOf(string id) =>
        _view.Stories().FirstOrDefault(story => string.Equals(story.Story.Id, id, StringComparison.Ordinal)) is { } found
            ? [.. found.Story.Articles.Select(Anchors.Of)]
            : throw new CorrectionException($"There is no story {id}. `hearsay stories` lists them.");

    private HashSet<DocumentIdentity> StoredAs(IEnumerable<DocumentIdentity> shown) =>
        [.. shown.Select(identity => _shown.Stored(identity) ?? throw new CorrectionException($"There is no article {_shown.Echo(identity.ToString())}."))];
}
