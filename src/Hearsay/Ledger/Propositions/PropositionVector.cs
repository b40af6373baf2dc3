using System.Collections.Immutable;
using Hearsay.Ledger.Actors;
using Hearsay.Model;
using Hearsay.Spinning;

namespace Hearsay.Ledger.Propositions;

/// <summary>
/// What a pair of propositions is judged by, in whole numbers: what they have in common, how each is put, who speaks and who acts, when, where, and how near to each other they stand. The same for
/// both orders of the two.
/// </summary>
internal static class PropositionVector
{
    /// <summary>A share or a likeness of all.</summary>
    public const int One = 1000;

    /// <summary>Days between two pages, at most; more tell no more.</summary>
    private const int MostDays = 30;
    /// <summary>Propositions between two of one page, at most.</summary>
    private const int MostSentences = 20;
    /// <summary>Letters between two of one page, at most.</summary>
    private const int MostLetters = 3000;
    /// <summary>Features that what stands before either has in common, at most.</summary>
    private const int MostContexts = 20;

    /// <summary>Two words mean much the same from this cosine on, of two vectors of length 127.</summary>
    private const int LeastLikeness = 127 * 127 * 45 / 100;

    /// <summary>The names of the figures, in their order.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "common", "share-of-lighter", "share-of-heavier", "concepts", "stems", "rarest-stem", "names", "common-names", "families", "figures", "other-figures",
        "alike-of-lighter", "alike-of-heavier", "meaning", "run",
        "negative", "negative-alone", "denies", "rebuts", "anaphoric", "responsibility", "accuses", "warns", "asks",
        "agent", "charged", "named-accuser", "voice", "party", "own-voice", "anonymous", "agent-named", "other-named",
        "prospective", "possible", "conditional", "done-and-coming", "mute", "headline", "direct",
        "days", "denied-later", "one-article", "sentences-apart", "letters-apart", "sites",
        "event", "event-roles", "event-denied", "words-of-shorter", "words-of-longer",
        "told-before", "told-before-both", "contexts", "names-denier", "names-speaker",
        "planned", "answer", "answers-after", "denier-after", "accused-after", "one-block", "one-statement", "negators", "planned-and-denied",
    ];

    /// <summary>The figures of a pair.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    /// <param name="weights">How much each feature says in the component.</param>
    public static int[] Of(Proposition a, Proposition b, PropositionWeights weights)
    {
        var common = CommonSums.Of(a, b, weights);
        var (first, second) = (weights.Sum(a), weights.Sum(b));
        var (alikeOfLighter, alikeOfHeavier) = Likeness(a.Words, b.Words);
        var (negativeA, negativeB) = (a.IsNegative(common.Features), b.IsNegative(common.Features));
        var (denier, denied) = negativeA && !negativeB ? (a, b) : negativeB && !negativeA ? (b, a) : (null, null);
        var oneArticle = ReferenceEquals(a.Article, b.Article);
        return
        [
            Whole(common.Weight), Share(common.Weight, Math.Min(first, second)), Share(common.Weight, Math.Max(first, second)), common.Concepts, Whole(common.Stems), Whole(common.Rarest),
            Whole(common.Names), common.NameCount, common.Families, common.Figures,
            common.Figures == 0 && HasFigure(a) && HasFigure(b) ? 1 : 0,
            alikeOfLighter, alikeOfHeavier, Meaning(a.Words, b.Words), LongestRun(a, b),
            Count(negativeA, negativeB), Count(a.IsNegativeAlone, b.IsNegativeAlone), Count(a.Denies, b.Denies),
            Count(a.IsOfEverything, b.IsOfEverything), Count(a.IsAnaphoric, b.IsAnaphoric), Count(a.IsOfResponsibility, b.IsOfResponsibility),
            Count(IsAct(a, SpeechAct.Accuse, SpeechAct.Condemn), IsAct(b, SpeechAct.Accuse, SpeechAct.Condemn)), Count(IsAct(a, SpeechAct.Warn, SpeechAct.Threaten), IsAct(b, SpeechAct.Warn, SpeechAct.Threaten)),
            Count(IsAct(a, SpeechAct.Demand, SpeechAct.Ask), IsAct(b, SpeechAct.Demand, SpeechAct.Ask)),
            Same(a.Agent, b.Agent), Count(Same(a.Agent, b.Party) == Equal, Same(b.Agent, a.Party) == Equal),
            denier is not null && denied!.Speaker is { } accuser && denier.Features.Contains("@" + accuser.Id) ? 1 : 0,
            Same(a.Speaker?.Id, b.Speaker?.Id), Same(a.Party, b.Party), Count(a.IsOwnVoice, b.IsOwnVoice), Count(a.Voice.Anonymous is not null, b.Voice.Anonymous is not null),
            denier?.Agent is { } own ? Same(own, denier.Party) : 0, denied?.Agent is { } other ? Same(other, denier!.Party) : 0,
            Count(a.IsProspective, b.IsProspective), Count(a.Firmness == Firmness.Possible, b.Firmness == Firmness.Possible), Count(a.IsConditional, b.IsConditional),
            (a.DoneAt is not null && b.WillAt is not null) || (b.DoneAt is not null && a.WillAt is not null) ? 1 : 0, Count(a.IsMute, b.IsMute), Count(a.IsHeadline, b.IsHeadline),
            Count(a.Statement.Form == StatementForm.Direct, b.Statement.Form == StatementForm.Direct),
            b.Day - a.Day is { } days ? Math.Min(Math.Abs(days), MostDays) : MostDays,
            denier is not null && denier.Day - denied!.Day is { } after ? Math.Clamp(after, -MostDays, MostDays) : 0,
            oneArticle ? 1 : 0, oneArticle ? Math.Min(Math.Abs(a.Order - b.Order), MostSentences) : MostSentences + 1,
            oneArticle ? Math.Min(Math.Abs(a.Spans[0].Start - b.Spans[0].Start), MostLetters) : MostLetters + 1,
            Sites.Apart(a.Sites, b.Sites) ? -1 : a.Sites.Any(b.Sites.Contains) ? 1 : 0,
            .. EventsOf(a, b),
            Math.Min(a.Features.Count, b.Features.Count), Math.Max(a.Features.Count, b.Features.Count),
            .. ContextsOf(a, b, weights),
            denier is not null ? Count(Named(denied!, denier.Party), Named(denied!, denier.Speaker?.Id)) : -1, Count(Named(a, b.Speaker?.Id) || Named(a, b.Party), Named(b, a.Speaker?.Id) || Named(b, a.Party)),
            Count(a.IsPlanned, b.IsPlanned), Count(a.IsAnswer, b.IsAnswer),
            .. AnswersOf(a, b, denier, oneArticle),
            Math.Min(a.Negators.Count, 3) + Math.Min(b.Negators.Count, 3),
            denier is null ? 0 : (denier.IsPlanned ? 1 : 0) + (denied!.IsPlanned ? 2 : 0),
        ];
    }

    // What two have in common: the features, and what they weigh or how many they are, kind by kind.
    private struct CommonSums
    {
        public List<string> Features;
        public double Weight;
        public double Stems;
        public double Rarest;
        public double Names;
        public int NameCount;
        public int Concepts;
        public int Families;
        public int Figures;

        public static CommonSums Of(Proposition a, Proposition b, PropositionWeights weights)
        {
            var ofA = weights.Of(a);
            var ofB = weights.Of(b);
            var sums = new CommonSums { Features = [] };
            for (var both = a.Features.CommonWith(b.Features); both.Next();)
            {
                sums.Add(both.Name, Math.Min(ofA[both.Own], ofB[both.Other]));
            }

            return sums;
        }

        private void Add(string feature, double weight)
        {
            Features.Add(feature);
            Weight += weight;
            switch (feature[0])
            {
                case FeatureKind.Actor:
                    Names += weight;
                    NameCount++;
                    break;
                case FeatureKind.Figure:
                    Figures++;
                    break;
                case FeatureKind.Family:
                    Families++;
                    break;
                case FeatureKind.Concept:
                    Concepts++;
                    break;
                default:
                    Stems += weight;
                    Rarest = Math.Max(Rarest, weight);
                    break;
            }
        }
    }

    // On one page: whether what stands later answers what stands before it.
    private static int[] AnswersOf(Proposition a, Proposition b, Proposition? denier, bool oneArticle)
    {
        if (!oneArticle)
        {
            return [-2, -2, -2, 0, 0];
        }

        var (earlier, later) = a.Spans[0].Start <= b.Spans[0].Start ? (a, b) : (b, a);
        return
        [
            later.IsAnswer ? 1 : 0,
            denier is null ? 0 : ReferenceEquals(denier, later) ? 1 : -1,
            later.Party is { } accused && (Same(earlier.Agent, accused) == Equal || Named(earlier, accused)) ? 1
                : earlier.Party is { } party && (Same(later.Agent, party) == Equal || Named(later, party)) ? -1 : 0,
            a.Block == b.Block ? 1 : 0,
            string.Equals(a.StatementNode, b.StatementNode, StringComparison.Ordinal) ? 1 : 0,
        ];
    }

    /// <summary>What <see cref="Same"/> says of two that are equal.</summary>
    private const int Equal = 1;

    private static int Whole(double weight) => (int)Math.Round(weight * 100);

    private static int Share(double part, double all) => all <= 0 ? 0 : (int)Math.Round(part / all * One);

    private static int Count(bool a, bool b) => (a ? 1 : 0) + (b ? 1 : 0);

    // 1 equal, -1 different, 0 where one is unknown.
    private static int Same(string? a, string? b) => a is null || b is null ? 0 : string.Equals(Voice.Behind(a), Voice.Behind(b), StringComparison.Ordinal) ? Equal : -1;

    private static bool HasFigure(Proposition proposition) => proposition.Features.Names.Any(feature => feature[0] == '#');

    private static bool IsAct(Proposition proposition, SpeechAct act, SpeechAct other) => proposition.Statement.Act == act || proposition.Statement.Act == other;

    // Of the words of the lighter (and of the heavier) one the share that some word of the other means, each as far as it does.
    private static (int OfLighter, int OfHeavier) Likeness(IReadOnlyList<(int Word, double Weight)> a, IReadOnlyList<(int Word, double Weight)> b)
    {
        Span<int> bestOfA = stackalloc int[a.Count];
        Span<int> bestOfB = stackalloc int[b.Count];
        for (var i = 0; i < a.Count; i++)
        {
            for (var j = 0; j < b.Count; j++)
            {
                var alike = a[i].Word == b[j].Word ? 127 * 127 : Dot(SpinWords.Default.VectorOf(a[i].Word), SpinWords.Default.VectorOf(b[j].Word));
                bestOfA[i] = Math.Max(bestOfA[i], alike);
                bestOfB[j] = Math.Max(bestOfB[j], alike);
            }
        }

        var (first, second) = (LikenessOf(a, bestOfA), LikenessOf(b, bestOfB));
        return (Math.Max(first, second), Math.Min(first, second));
    }

    private static int LikenessOf(IReadOnlyList<(int Word, double Weight)> words, ReadOnlySpan<int> best)
    {
        var (alike, all) = (0.0, 0.0);
        for (var at = 0; at < best.Length; at++)
        {
            var weight = words[at].Weight;
            all += weight;
            alike += best[at] < LeastLikeness ? 0 : weight * best[at] / (127 * 127);
        }

        return Share(alike, all);
    }

    private static int Meaning(IReadOnlyList<(int Word, double Weight)> a, IReadOnlyList<(int Word, double Weight)> b)
    {
        Span<long> first = stackalloc long[SpinWords.Dimensions];
        Span<long> second = stackalloc long[SpinWords.Dimensions];
        Sum(a, first);
        Sum(b, second);
        var (dot, one, other) = (0.0, 0.0, 0.0);
        for (var i = 0; i < first.Length; i++)
        {
            dot += (double)first[i] * second[i];
            one += (double)first[i] * first[i];
            other += (double)second[i] * second[i];
        }

        return one == 0 || other == 0 ? 0 : (int)Math.Round(dot / Math.Sqrt(one * other) * One);
    }

    private static void Sum(IReadOnlyList<(int Word, double Weight)> words, Span<long> into)
    {
        foreach (var (word, weight) in words)
        {
            var scale = (long)Math.Round(weight * 100);
            var vector = SpinWords.Default.VectorOf(word);
            for (var i = 0; i < into.Length; i++)
            {
                into[i] += scale * vector[i];
            }
        }
    }

    private static int Dot(ReadOnlySpan<sbyte> a, ReadOnlySpan<sbyte> b)
    {
        var sum = 0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    // Words in a row that stand in both.
    private static int LongestRun(Proposition a, Proposition b)
    {
        const int Most = 12; // words in a row; more tell no more
        var longest = 0;
        for (var i = 0; i < a.Words.Count; i++)
        {
            for (var j = 0; j < b.Words.Count; j++)
            {
                var length = 0;
                while (i + length < a.Words.Count && j + length < b.Words.Count && a.Words[i + length].Word == b.Words[j + length].Word)
                {
                    length++;
                }

                longest = Math.Max(longest, length);
            }
        }

        return Math.Min(longest, Most);
    }

    private static bool Named(Proposition proposition, string? actor) => actor is not null && proposition.Features.Contains("@" + Voice.Behind(actor));

    // How much of each the other page speaks of right before the other one, or in it: a denial seldom repeats what it denies.
    private static int[] ContextsOf(Proposition a, Proposition b, PropositionWeights weights)
    {
        var (first, second) = (ToldOf(a, b, weights), ToldOf(b, a, weights));
        return [Math.Max(first, second), Math.Min(first, second), Math.Min(CommonContexts(a, b), MostContexts)];
    }

    private static int ToldOf(Proposition one, Proposition other, PropositionWeights weights)
    {
        Span<bool> isTold = stackalloc bool[one.Features.Count];
        Mark(one.Features.CommonWith(other.Features), isTold);
        Mark(one.Features.CommonWith(other.Context), isTold);
        var (told, all) = (0.0, 0.0);
        var own = weights.Of(one);
        for (var at = 0; at < own.Length; at++)
        {
            all += own[at];
            told += isTold[at] ? own[at] : 0;
        }

        return Share(told, all);
    }

    private static void Mark(CommonFeatures common, Span<bool> places)
    {
        while (common.Next())
        {
            places[common.Own] = true;
        }
    }

    private static int CommonContexts(Proposition a, Proposition b)
    {
        var count = 0;
        for (var common = a.Context.CommonWith(b.Context); common.Next();)
        {
            count++;
        }

        return count;
    }

    private static int[] EventsOf(Proposition a, Proposition b)
    {
        var (type, roles, denied) = (0, 0, 0);
        foreach (var one in a.Events)
        {
            foreach (var other in b.Events.Where(other => other.Type == one.Type))
            {
                var equal = Same(one.Actor, other.Actor) + Same(one.Recipient, other.Recipient);
                (type, roles) = type == 0 || equal > roles ? (1, equal) : (type, roles);
                denied |= one.IsDenied != other.IsDenied ? 1 : 0;
            }
        }

        return [type, roles, denied];
    }
}
