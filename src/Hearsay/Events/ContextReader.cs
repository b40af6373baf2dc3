using System.Collections.Immutable;
using Hearsay.Statements;

namespace Hearsay.Events;

/// <summary>Reads PLOVER's contexts of an event ("military", "legal") from the words that hang on its trigger, or on the verb that carries it.</summary>
internal static class ContextReader
{
    private const int MostWords = 60;

    /// <summary>The contexts in a fixed order; empty when no word tells.</summary>
    public static ImmutableArray<string> Of(EventContext context, SentenceTree tree, Candidate candidate)
    {
        var head = candidate is { Carried: true, Clause: { } clause } ? clause.Word : candidate.Head;
        var first = Math.Max(tree.Left(head), head - MostWords);
        var last = Math.Min(tree.Right(head), head + MostWords);
        var found = 0ul;
        for (var i = first; i <= last; i++)
        {
            found |= context.Lexicon.ContextsOf(context.Token(i).Lemma);
        }

        return context.Lexicon.NamesOf(found);
    }
}
