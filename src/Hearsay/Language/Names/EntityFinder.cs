using System.Collections.Immutable;
using Hearsay.Model;
using Hearsay.Reading.Lines;

namespace Hearsay.Language.Names;

/// <summary>
/// Entry of the folder: the persons, organisations, places … of an article with all their mentions and the roles that the text gives them.
/// Thread-safe.
/// </summary>
internal sealed class EntityFinder
{
    private readonly KnownNames _known;

    /// <param name="world">The user's actors and places.</param>
    public EntityFinder(UserWorld world) => _known = new KnownNames(world);

    /// <summary>The entities of an article in the order of their first mention, ids "e1", "e2" …</summary>
    /// <param name="words">The words of the article with their tags and trees.</param>
    /// <param name="labels">The name label of each token.</param>
    public ImmutableArray<Entity> Find(ArticleWords words, ReadOnlySpan<byte> labels)
    {
        var found = NameRecognizer.Find(words.Layer.Sentences, labels);
        var drafts = EntityLinker.Link(words, NameCollector.Collect(_known, words, found));
        RoleFinder.Find(words, drafts);
        var discourse = Discourse.Of(words, drafts);
        NominalFinder.Find(discourse);
        PronounResolver.Resolve(discourse);
        return Build(words.Text, words.Tokens, drafts);
    }

    private static ImmutableArray<Entity> Build(string text, ReadOnlySpan<Token> tokens, List<EntityDraft> drafts)
    {
        var entities = new List<(TextSpan First, Entity Entity)>(drafts.Count);
        foreach (var draft in drafts)
        {
            var mentions = new List<Mention>(draft.Names.Count + draft.Others.Count);
            foreach (var name in draft.Names)
            {
                mentions.Add(new Mention(Span(tokens, name.First, name.End), MentionForm.Name));
            }

            foreach (var (first, end, form) in draft.Others)
            {
                mentions.Add(new Mention(Span(tokens, first, end), form));
            }

            mentions.Sort(static (left, right) => left.Span.CompareTo(right.Span));
            var role = draft.Role.IsEmpty ? draft.Title : draft.Role;
            entities.Add((mentions[0].Span, new Entity
            {
                Id = "",
                Type = draft.Type,
                Name = PlainSpaces.In(Span(tokens, draft.Fullest.First, draft.Fullest.End).TextIn(text)),
                Mentions = [.. mentions],
                Role = role.IsEmpty ? null : PlainSpaces.In(role.TextIn(text)),
            }));
        }

        entities.Sort(static (left, right) => left.First.CompareTo(right.First));
        var numbered = ImmutableArray.CreateBuilder<Entity>(entities.Count);
        foreach (var (_, entity) in entities)
        {
            numbered.Add(entity with { Id = FormattableString.Invariant($"e{numbered.Count + 1}") });
        }

        return numbered.MoveToImmutable();
    }

    private static TextSpan Span(ReadOnlySpan<Token> tokens, int first, int end) => new(tokens[first].Span.Start, tokens[end - 1].Span.End);
}
