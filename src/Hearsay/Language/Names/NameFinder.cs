using System.Collections.Immutable;
using Hearsay.Model;

namespace Hearsay.Language.Names;

/// <summary>First cut: runs of capitalised words, typed by lists; equal names and last words are one entity.</summary>
internal sealed class NameFinder
{
    private readonly NameLists _lists = NameLists.Default;
    private readonly Dictionary<string, EntityType> _known = new(StringComparer.Ordinal);

    public NameFinder(UserWorld world)
    {
        foreach (var actor in world.Actors)
        {
            _known[actor.Name] = actor.Type;
            foreach (var alias in actor.Aliases)
            {
                _known[alias] = actor.Type;
            }
        }

        foreach (var place in world.Places)
        {
            _known[place.Name] = EntityType.GeopoliticalEntity;
        }
    }

    public ImmutableArray<Entity> Find(Article article, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences)
    {
        var text = article.Text;
        var found = new List<(string Name, EntityType Type, List<Mention> Mentions)>();
        foreach (var sentence in sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (!IsPart(text, tokens[i], i == sentence.FirstToken))
                {
                    continue;
                }

                var end = i + 1;
                while (end < sentence.EndToken && (IsPart(text, tokens[end], false) || IsHyphenInside(text, tokens, end, sentence.EndToken)))
                {
                    end++;
                }

                var start = i;
                i = end;
                while (start < end - 1 && _lists.Is(tokens[start].Norm, NameWord.Title | NameWord.Role) && !_lists.Is(tokens[end - 1].Norm, NameWord.OrgHead))
                {
                    start++;
                }

                Add(text, tokens, start, end, found);
            }
        }

        var entities = ImmutableArray.CreateBuilder<Entity>(found.Count);
        foreach (var (name, type, mentions) in found)
        {
            entities.Add(new Entity { Id = FormattableString.Invariant($"e{entities.Count + 1}"), Type = type, Name = name, Mentions = [.. mentions] });
        }

        return entities.MoveToImmutable();
    }

    private bool IsPart(string text, Token token, bool first) =>
        char.IsUpper(text[token.Span.Start]) && !_lists.Is(token.Norm, NameWord.Day)
        && (token.Upos == Upos.Propn || (!first && token.Upos is Upos.Noun or Upos.Adj or Upos.X));

    private static bool IsHyphenInside(string text, ImmutableArray<Token> tokens, int at, int end) =>
        tokens[at].Norm == "-" && at + 1 < end && tokens[at].Span.Start == tokens[at - 1].Span.End
        && tokens[at].Span.End == tokens[at + 1].Span.Start && char.IsUpper(text[tokens[at + 1].Span.Start]);

    private void Add(string text, ImmutableArray<Token> tokens, int start, int end, List<(string Name, EntityType Type, List<Mention> Mentions)> found)
    {
        var span = new TextSpan(tokens[start].Span.Start, tokens[end - 1].Span.End);
        var name = span.TextIn(text);
        var mention = new Mention(span, MentionForm.Name);
        foreach (var (known, _, mentions) in found)
        {
            if (known == name || known.EndsWith(" " + name, StringComparison.Ordinal))
            {
                mentions.Add(mention);
                return;
            }
        }

        found.Add((name, TypeOf(tokens, start, end, name), [mention]));
    }

    private EntityType TypeOf(ImmutableArray<Token> tokens, int start, int end, string name)
    {
        if (_known.TryGetValue(name, out var type))
        {
            return type;
        }

        var last = tokens[end - 1].Norm;
        var before = start > 0 ? tokens[start - 1].Norm : "";
        return last switch
        {
            _ when _lists.Is(last, NameWord.OrgHead | NameWord.OrgWord) => EntityType.Organization,
            _ when _lists.Is(last, NameWord.FacHead) => EntityType.Facility,
            _ when _lists.Is(last, NameWord.LocHead) => EntityType.Location,
            _ when _lists.Is(last, NameWord.EventHead) => EntityType.Event,
            _ when tokens[start].Upos == Upos.Adj => EntityType.Group,
            _ when _lists.Is(before, NameWord.Title | NameWord.Role) || end - start is 2 or 3 => EntityType.Person,
            _ when before is "in" or "at" or "near" or "from" => EntityType.GeopoliticalEntity,
            _ when end < tokens.Length && _lists.Is(tokens[end].Norm, NameWord.Speech) => EntityType.Person,
            _ => EntityType.Other,
        };
    }
}
