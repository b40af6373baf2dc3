using System.Collections.Immutable;
using Hearsay.Agreements;
using Hearsay.Grounding;
using Hearsay.Ledger.Propositions;
using Hearsay.Model;

namespace Hearsay.Ledger.Stories;

/// <summary>An agreement of one article, with what tells whether another article means the same one.</summary>
internal sealed class ThreadItem
{
    // How far behind a word that tells of a signing its place and day are looked for, in characters.
    private const int Reach = 60;

    private static readonly AgreementLexicon Lexicon = AgreementLexicon.Instance;

    /// <param name="article">The article.</param>
    /// <param name="agreement">One of its agreements.</param>
    /// <param name="parties">The parties whose it is.</param>
    /// <param name="accused">Those of them of whom it tells no more than that they are said to have broken it.</param>
    public ThreadItem(StoryArticle article, Agreement agreement, ImmutableArray<string> parties, ImmutableArray<string> accused)
    {
        Accused = accused;
        Article = article;
        Agreement = agreement;
        Parties = parties;
        Node = article.Key + "#" + agreement.Id;
        var record = article.Record;
        var isNew = false;
        foreach (var mention in agreement.Mentions)
        {
            isNew |= ReadMention(record, mention);
        }

        var sides = agreement.Parties.Concat(agreement.Mediators).SelectMany(party => NameKey.Of(party.Text).Split(' ')).ToHashSet(StringComparer.Ordinal);
        Names.ExceptWith(sides);
        IsPending = isNew && agreement.Steps.Any(step => step.Modality is Modality.Planned or Modality.Hypothetical
            || step.Kind is AgreementStepKind.Proposed or AgreementStepKind.Sought or AgreementStepKind.Accepted or AgreementStepKind.Rejected);
        foreach (var step in agreement.Steps.Where(IsMade))
        {
            MadeOn ??= DayTold(step);
            Names.UnionWith(Near(step, record.Places, place => place.Span).Where(place => !place.IsAssociative).SelectMany(place => WordsOf(place.Span.TextIn(record.Text))));
        }
    }

    /// <summary>The article that tells of the step.</summary>
    public StoryArticle Article { get; }

    /// <summary>What its record says of the agreement.</summary>
    public Agreement Agreement { get; }

    /// <summary>The article's name (<see cref="StoryArticle.Key"/>), "#" and the agreement's id.</summary>
    public string Node { get; }

    /// <summary>Whose it is, in ordinal order.</summary>
    public ImmutableArray<string> Parties { get; }

    /// <summary>Those of <see cref="Parties"/> of whom it tells no more than that they are said to have broken it.</summary>
    public ImmutableArray<string> Accused { get; }

    /// <summary>Words of its names, and of where it was made ("the Port Calder agreement", "signed in Port Calder"); lower case.</summary>
    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>How long it is for, as TIMEX3 values ("P10D"), and the numbers in its name ("2254"): two that differ are two agreements.</summary>
    public HashSet<string> Numbers { get; } = new(StringComparer.Ordinal);

    /// <summary>The day on which it was made, or came into force; null when the text does not tell.</summary>
    public DateOnly? MadeOn { get; private set; }

    /// <summary>"a new truce" that is still to be made: another than the one spoken of so far.</summary>
    public bool IsPending { get; }

    /// <summary>The first whole day that the text gives shortly behind a step, in its sentence and before the next step; null for none.</summary>
    public DateOnly? DayTold(AgreementStep step) =>
        Near(step, Article.Record.Times, time => time.Span).Select(time => TimexDay.Of(time.Value)).FirstOrDefault(day => day is not null);

    private static bool IsMade(AgreementStep step) =>
        step is { Modality: Modality.Actual, Kind: AgreementStepKind.Reached or AgreementStepKind.Signed or AgreementStepKind.Adopted or AgreementStepKind.Effective };

    // Whether the words call it new.
    private bool ReadMention(ArticleRecord record, TextSpan mention)
    {
        var isNew = false;
        var times = record.Times.Where(time => time.Span.Overlaps(mention)).ToArray();
        foreach (var time in times)
        {
            if (time is { Type: TimeType.Duration, Value: { } length })
            {
                Numbers.Add(length);
            }
            else
            {
                MadeOn ??= TimexDay.Of(time.Value);
            }
        }

        for (var start = mention.Start; start < mention.End;)
        {
            var end = start;
            while (end < mention.End && !char.IsWhiteSpace(record.Text[end]))
            {
                end++;
            }

            var word = new TextSpan(start, end);
            var text = word.TextIn(record.Text);
            isNew |= Lexicon.Is("new", text.ToLowerInvariant());
            if (!word.IsEmpty && !Array.Exists(times, time => time.Span.Overlaps(word)))
            {
                if (char.IsAsciiDigit(text[0]))
                {
                    Numbers.Add(text);
                }
                else if (start > mention.Start)
                {
                    Names.UnionWith(WordsOf(text));
                }
            }

            start = end + 1;
        }

        return isNew;
    }

    // The capitalised words that no agreement is named by as such: "Port" and "Calder" of "the Port Calder Agreement".
    private static IEnumerable<string> WordsOf(string name) => name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries)
        .Where(word => char.IsUpper(word[0])).Select(word => NameKey.Of(word))
        .Where(word => word.Length > 2 && Lexicon.NounOf(word) is null && ConceptTable.Instance.ConceptOf(word) != "accord");

    // "A truce brokered by Corland took effect on Monday": the day is that of the step before it.
    private IEnumerable<T> Near<T>(AgreementStep step, ImmutableArray<T> findings, Func<T, TextSpan> spanOf)
    {
        var (text, words) = (Article.Record.Text, step.Trigger);
        var next = Agreement.Steps.Select(other => other.Trigger.Start).Where(start => start >= words.End).DefaultIfEmpty(text.Length).Min();
        var end = words.End;
        while (end < next && end < words.End + Reach && !PlainSentences.IsEnd(text, end))
        {
            end++;
        }

        return findings.Where(finding => spanOf(finding).Start >= words.End && spanOf(finding).Start < end);
    }
}
