using System.Collections.Immutable;
using Hearsay.Statements.Syntax;

namespace Hearsay.Events;

/// <summary>Reads PLOVER's contexts of an event ("military", "legal") from the words that hang on its trigger, or on the verb that carries it.</summary>
internal static class ContextReader
{
    private const int MostWords = 60; // words on either side of an event that tell what it is about

    /// <summary>The contexts in a fixed order; empty when no word tells.</summary>
    public static ImmutableArray<string> Of(EventContext context, SentenceTree tree, EventCandidate candidate)
    {
        var head = candidate is { Carried: true, Clause: { } clause } ? clause.Word : candidate.Head;
        var first = Math.Max(tree.Left(head), head - MostWords);
        var last = Math.Min(tree.Right(head), head + MostWords);

        // What is joined to it is another event's: ", and the price of oil rose".
        for (var child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Is(child, "conj") || tree.Is(child, "parataxis"))
            {
                (first, last) = child > head ? (first, Math.Min(last, tree.Left(child) - 1)) : (Math.Max(first, tree.Right(child) + 1), last);
            }
        }

        var found = 0ul;
        for (var i = first; i <= last; i++)
        {
            found |= context.Lexicon.ContextsOf(context.Token(i).Lemma);
        }

        return context.Lexicon.NamesOf(found);
    }
}
