using Hearsay.Language;
using Hearsay.Statements.Syntax;

namespace Hearsay.Events;

/// <summary>Finds the clauses of a sentence in its tree: which phrase is subject, which object, what stands behind prepositions.</summary>
internal static class ClauseFinder
{
    /// <summary>The clauses and phrases of one sentence.</summary>
    public static SentenceClauses Find(EventContext context, Sentence sentence)
    {
        var tokens = context.Analyzed.Tokens;
        var tree = new SentenceTree(context.Analyzed, sentence);
        var phrases = PhraseReader.Read(tokens, tree, context.TimesOf(sentence), context.Lexicon);
        var clauses = ClauseReader.Read(tokens, tree, phrases, context.Lexicon);
        var found = clauses.OfType<Clause>().ToList();
        TellRoles(found);
        var all = phrases.OfType<Phrase>().Distinct().ToList();
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (phrases[i - sentence.FirstToken] is { } phrase)
            {
                Place(phrase, i, tree, clauses);
            }
        }

        return new SentenceClauses(found, all, tree);
    }

    /// <summary>A participle behind a phrase, and for a phrase without a role the clause that it stands in.</summary>
    private static void Place(Phrase phrase, int token, SentenceTree tree, Clause?[] clauses)
    {
        for (var child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
        {
            if (child > token && clauses[child - tree.First] is { Form: VerbForm.Participle or VerbForm.Gerund } participle)
            {
                phrase.Participle ??= participle;
            }
        }

        if (phrase.Clause is not null)
        {
            return;
        }

        for (var up = token; up >= 0; up = tree.Head(up))
        {
            if (clauses[up - tree.First] is { } clause)
            {
                phrase.Clause = clause;
                phrase.Role = phrase.Preposition is null ? PhraseRole.None : PhraseRole.Prepositional;
                return;
            }
        }
    }

    private static void TellRoles(List<Clause> clauses)
    {
        foreach (var clause in clauses)
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
