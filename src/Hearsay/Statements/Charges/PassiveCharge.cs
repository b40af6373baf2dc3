using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Statements.Cues;
using Hearsay.Statements.Syntax;

namespace Hearsay.Statements.Charges;

/// <summary>
/// What a passive says of whom: "Kenya was accused by two officials of shelling a market" has a content on both sides of the one who speaks, and no part of it
/// is a part of the speaker's name.
/// </summary>
internal static class PassiveCharge
{
    /// <summary>The candidate of a passive, with the one that it is done to, and with the reason where its verb takes one.</summary>
    public static Candidate Complete(AnalyzedArticle article, SentenceTree tree, Candidate candidate, PassiveClause passive)
    {
        if (passive.Patient < 0)
        {
            return candidate;
        }

        candidate = candidate with { Patient = BasePhrase.Of(article, tree, passive.Patient) };
        var (first, last) = Reason(article, tree, candidate, passive);
        if (first < 0 || candidate.Quotation >= 0 || !(passive.IsReduced || CueLexicon.Default.Entry(CueKind.Verb, candidate.Lemma) is { NeedsObject: true }))
        {
            return candidate;
        }

        var content = With(candidate.Content, PatientSpan(article, tree, passive.Patient, candidate.Head));
        var reason = new TextSpan(article.Tokens[first].Span.Start, article.Tokens[last].Span.End);
        return candidate with
        {
            Content = With(content, reason),
            Object = candidate.Patient,
            Frame = FrameOf(article.Tokens[first].Norm),
            Source = candidate.Source is { } source && source.Start < reason.Start && source.End > reason.Start
                ? new TextSpan(source.Start, article.Tokens[first - 1].Span.End)
                : candidate.Source,
            Subject = candidate.Subject is { } subject && subject.End > first ? subject with { End = first } : candidate.Subject,
        };
    }

    /// <summary>The words that name the one it is done to, without the verb where it hangs on them.</summary>
    public static TextSpan PatientSpan(AnalyzedArticle article, SentenceTree tree, int patient, int verb)
    {
        var phrase = BasePhrase.Of(article, tree, patient);
        var end = tree.Right(patient) < verb ? tree.Right(patient) + 1 : phrase.End;
        while (end > phrase.End && article.Tokens[end - 1].Upos == Upos.Punct)
        {
            end--;
        }

        return new TextSpan(article.Tokens[phrase.First].Span.Start, article.Tokens[end - 1].Span.End);
    }

    private static ImmutableArray<TextSpan> With(ImmutableArray<TextSpan> content, TextSpan part) =>
        content.Any(own => own.Overlaps(part)) ? content : [.. content.Add(part).Order()];

    private static Frame FrameOf(string marker) => marker switch
    {
        "of" => Frame.NounOf,
        "for" => Frame.NounFor,
        "as" => Frame.NounAs,
        "to" => Frame.NounTo,
        _ => Frame.Noun,
    };

    // First and last token of "of shelling a market", "to leave the town": it hangs on the verb, or the tree has it hang on who speaks, or on a clause about him.
    private static (int First, int Last) Reason(AnalyzedArticle article, SentenceTree tree, Candidate candidate, PassiveClause passive)
    {
        var preposition = ChargedWith.Preposition(candidate.Lemma);
        foreach (var holder in (ReadOnlySpan<int>)[candidate.Head, passive.Agent])
        {
            for (var child = holder < 0 ? -1 : tree.FirstChild(holder); child >= 0; child = tree.NextSibling(child))
            {
                var marker = child > holder ? Math.Max(tree.Child(child, "case"), tree.Child(child, "mark")) : -1;
                if (marker > holder && IsMarker(article, marker, child, preposition, holder == candidate.Head, passive.IsReduced))
                {
                    return (marker, LastOf(article, tree, child));
                }
            }
        }

        for (var i = passive.Agent + 1; passive.Agent >= 0 && i < tree.End; i++)
        {
            if (article.Tokens[i].Relation == "mark" && article.Tokens[i].Norm == preposition && article.Tokens[i - 1].Norm == ",")
            {
                return (i, LastOf(article, tree, tree.Head(i)));
            }
        }

        return (-1, -1);
    }

    // "an official of the ministry" is no reason, "an official of carrying out raids" is one.
    private static bool IsMarker(AnalyzedArticle article, int marker, int word, string? preposition, bool ofVerb, bool isReduced) => article.Tokens[marker].Norm switch
    {
        "to" => preposition is null && article.Tokens[word].Xpos == "VB" && (ofVerb || article.Tokens[word].Relation is "acl" or "advcl"),
        "over" or "as" => ofVerb,
        "of" => ofVerb ? preposition == "of" || (preposition is null && isReduced) : preposition == "of" && article.Tokens[word].Xpos == "VBG",
        var other => preposition == other,
    };

    private static int LastOf(AnalyzedArticle article, SentenceTree tree, int word)
    {
        var last = tree.Right(word);
        while (last > word && article.Tokens[last].Upos == Upos.Punct)
        {
            last--;
        }

        return last;
    }
}
