using System.Collections.Immutable;
using Hearsay.Language;

namespace Hearsay.Events;

/// <summary>
/// Finds the clauses of a sentence from its chunks: which phrase is subject, which object, what stands behind prepositions.
/// A finder that reads trees can take its place.
/// </summary>
internal static class ClauseFinder
{
    /// <summary>The clauses and phrases of one sentence.</summary>
    public static SentenceClauses Find(ImmutableArray<Token> tokens, List<Chunk> chunks, EventLexicon lexicon)
    {
        var parts = new SentenceParts(tokens, chunks, lexicon);
        var mender = new TagMender(parts);
        mender.MendParticiples();
        mender.MendPrepositions();

        var joiner = new PhraseJoiner(parts);
        joiner.Join();
        joiner.Attach();

        var objects = new ObjectFinder(parts);
        ForEachClause(parts, objects.FindObject);
        var subjects = new SubjectFinder(parts);
        ForEachClause(parts, subjects.FindSubject);
        subjects.TakeSubjectsFromRight();

        foreach (var clause in parts.Clauses.OfType<Clause>())
        {
            if (clause is { Form: VerbForm.Infinitive, GoverningWord: < 0, Governor: { Infinitive: null } governor })
            {
                governor.Infinitive = clause;
            }
        }

        TellRoles(parts);
        return new SentenceClauses([.. parts.Clauses.OfType<Clause>()], [.. parts.Phrases.OfType<Phrase>()]);
    }

    private static void ForEachClause(SentenceParts parts, Action<int> act)
    {
        for (var i = 0; i < parts.Clauses.Length; i++)
        {
            if (parts.Clauses[i] is not null)
            {
                act(i);
            }
        }
    }

    private static void TellRoles(SentenceParts parts)
    {
        foreach (var clause in parts.Clauses.OfType<Clause>())
        {
            if (clause.Form != VerbForm.Participle)
            {
                Tell(clause.Subject, clause, PhraseRole.Subject);
            }

            Tell(clause.Object, clause, PhraseRole.Object);
            foreach (var attachment in clause.Attachments)
            {
                Tell(attachment.Phrase, clause, PhraseRole.Prepositional);
            }
        }
    }

    private static void Tell(Phrase? phrase, Clause clause, PhraseRole role)
    {
        foreach (var member in phrase?.Members ?? [])
        {
            // The clause where a phrase is object or prepositional tells more than one that borrows it as subject.
            if (member.Clause is null || member.Role == PhraseRole.Subject && role != PhraseRole.Subject)
            {
                member.Clause = clause;
                member.Role = role;
            }
        }
    }
}
